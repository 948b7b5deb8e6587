import dataclasses
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.badges import Badge, DayCount, Record, TopicRecord, standings
from firelearn.domain.calendar import day_from
from firelearn.domain.question import Topic
from firelearn.domain.streak import streak

MONDAY = day_from(2026, 11, 2)
DAYS = st.lists(st.integers(MONDAY - 40, MONDAY), max_size=40)
COUNTS = st.lists(st.builds(DayCount, day=st.integers(MONDAY - 20, MONDAY), count=st.integers(1, 20)), max_size=12)


def standing(record: Record, badge: Badge):
    return next(one for one in standings(record) if one.badge is badge)


def test_whoever_begins_has_no_badge_and_sees_all_ten():
    told = standings(Record())

    assert [one.badge for one in told] == list(Badge)
    assert len(told) == 10
    assert not any(one.earned or one.day or one.have for one in told)
    assert all(one.wanted > 0 for one in told)


@pytest.mark.parametrize(
    ("badge", "field", "wanted"),
    [(Badge.FIRST_LESSON, "lessons", 1), (Badge.FIRST_EXAM, "papers", 1), (Badge.COURSES_8, "courses", 8)],
)
def test_things_finished_are_counted_and_the_day_is_that_of_the_last_one_wanted(badge, field, wanted):
    days = tuple(range(MONDAY, MONDAY + wanted + 2))

    short = standing(dataclasses.replace(Record(), **{field: days[: wanted - 1]}), badge)
    enough = standing(dataclasses.replace(Record(), **{field: days}), badge)

    assert (short.have, short.earned, short.day) == (wanted - 1, False, None)
    assert (enough.have, enough.earned, enough.day) == (wanted, True, MONDAY + wanted - 1)


def test_a_row_of_days_is_earned_on_its_seventh_and_stays_when_it_ends():
    days = (*range(MONDAY, MONDAY + 7), MONDAY + 20)

    week = standing(Record(days=days), Badge.STREAK_7)

    assert (week.have, week.day) == (7, MONDAY + 6)
    assert standing(Record(days=days), Badge.STREAK_30).have == 7


def test_a_day_off_a_week_does_not_end_a_row():
    days = tuple(MONDAY + day for day in range(37) if day % 7 != 2)

    month = standing(Record(days=days), Badge.STREAK_30)

    assert month.earned
    assert streak([day for day in days if day <= month.day], month.day).length == 30


@given(DAYS)
def test_a_row_is_as_long_as_the_streak_was_on_its_best_day(days):
    longest = max((streak([one for one in days if one <= day], day).length for day in days), default=0)

    assert standing(Record(days=tuple(days)), Badge.STREAK_30).have == min(30, longest)
    assert standing(Record(days=tuple(days)), Badge.STREAK_7).have == min(7, longest)


def test_reviews_are_added_up_from_monday_to_sunday():
    two_weeks = (DayCount(day=MONDAY + 5, count=20), DayCount(day=MONDAY + 7, count=20))
    one_week = (DayCount(day=MONDAY + 1, count=20), DayCount(day=MONDAY + 5, count=10))

    assert standing(Record(reviews=two_weeks), Badge.REVIEWS_30).have == 20
    assert standing(Record(reviews=one_week), Badge.REVIEWS_30).day == MONDAY + 5


def test_a_challenge_counts_by_the_best_run_of_a_day():
    runs = (DayCount(day=MONDAY, count=9), DayCount(day=MONDAY + 1, count=10), DayCount(day=MONDAY + 2, count=12))

    told = standing(Record(runs=runs), Badge.CHALLENGE_10)

    assert (told.have, told.wanted, told.day) == (10, 10, MONDAY + 1)


def test_hazards_and_mended_questions_are_known_without_their_day():
    record = Record(hazards=12, mended=19)

    assert standing(record, Badge.HAZARD_FINDER).earned
    assert standing(record, Badge.HAZARD_FINDER).day is None
    assert (standing(record, Badge.MENDED_20).have, standing(record, Badge.MENDED_20).earned) == (19, False)


def test_the_topic_that_is_nearest_is_told():
    topics = (
        TopicRecord(topic=Topic.HOME, total=80, last_right=40),
        TopicRecord(topic=Topic.GAS, total=60, last_right=59),
    )

    told = standing(Record(topics=topics), Badge.TOPIC_MASTERED)

    assert (told.topic, told.have, told.wanted, told.earned) == (Topic.GAS, 59, 60, False)
    mastered = (*topics, TopicRecord(topic=Topic.EBIKE, total=70, last_right=70))
    assert standing(Record(topics=mastered), Badge.TOPIC_MASTERED).topic is Topic.EBIKE


@given(DAYS, COUNTS, COUNTS, st.randoms(use_true_random=False))
def test_order_makes_no_difference(days, runs, reviews, chance):
    def shuffled(things):
        mixed = list(things)
        chance.shuffle(mixed)
        return tuple(mixed)

    record = Record(days=tuple(days), lessons=tuple(days), runs=tuple(runs), reviews=tuple(reviews))
    other = Record(days=shuffled(days), lessons=shuffled(days), runs=shuffled(runs), reviews=shuffled(reviews))

    assert standings(record) == standings(other)


@given(DAYS, DAYS, COUNTS, COUNTS)
def test_learning_more_never_takes_a_badge_away(days, more, reviews, more_reviews):
    before = standings(Record(days=tuple(days), lessons=tuple(days), reviews=tuple(reviews)))
    later = standings(
        Record(days=(*days, *more), lessons=(*days, *more), reviews=(*reviews, *more_reviews), hazards=1, mended=1)
    )

    kept = {one.badge for one in later if one.earned}
    assert {one.badge for one in before if one.earned} <= kept


def test_every_badge_has_its_words_and_its_picture():
    resources = Path(__file__).parents[2] / "resources"
    words = tomllib.loads((resources / "words/badges.toml").read_text(encoding="utf-8"))

    assert set(words) >= {name for badge in Badge for name in (badge.value, f"{badge.value}_how")}
    assert {path.stem for path in (resources / "art").glob("badge-*.svg")} == {
        f"badge-{badge.value}" for badge in Badge
    }
