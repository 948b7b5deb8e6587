from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.calendar import day_from, week_of
from firelearn.domain.streak import Streak, streak

MONDAY = day_from(2026, 11, 2)
DAYS = st.sets(st.integers(MONDAY - 60, MONDAY), max_size=60)


def on(*offsets: int) -> list[int]:
    return [MONDAY + offset for offset in offsets]


def test_days_in_a_row_count():
    assert streak(on(0, 1, 2), MONDAY + 2) == Streak(length=3, grace_used=False, today_done=True)


def test_today_is_not_missed_until_it_is_over():
    assert streak(on(0, 1), MONDAY + 2) == Streak(length=2, grace_used=False, today_done=False)


def test_one_missed_day_a_week_is_forgiven():
    assert streak(on(0, 1, 3, 4), MONDAY + 4) == Streak(length=4, grace_used=True, today_done=True)


def test_a_second_missed_day_of_the_week_ends_the_row():
    assert streak(on(0, 2, 4), MONDAY + 4) == Streak(length=2, grace_used=True, today_done=True)


def test_each_week_has_its_own_grace_day():
    # Sunday and the Monday after it are missed: two days, but of two weeks.
    assert streak(on(4, 5, 8), MONDAY + 8) == Streak(length=3, grace_used=True, today_done=True)


def test_a_grace_day_that_bridges_nothing_is_not_spent():
    assert streak(on(2), MONDAY + 2) == Streak(length=1, grace_used=False, today_done=True)


def test_who_never_learned_has_no_row():
    assert streak([], MONDAY) == Streak(length=0, grace_used=False, today_done=False)


@given(DAYS)
def test_a_row_counts_learning_days_only_and_forgives_at_most_one_day_a_week(days):
    row = streak(days, MONDAY)

    assert row.length <= len(days)
    counted = sorted(days)[len(days) - row.length :]
    if counted:
        missed = [day for day in range(counted[0], MONDAY) if day not in days]
        assert len({week_of(day) for day in missed}) == len(missed)
