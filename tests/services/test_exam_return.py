import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn, SittingReason
from firelearn.domain.ids import BlueprintId
from tests.services.made import BOOT, DAY_MS, MINUTE_MS, SLOW_MS
from tests.services.staffed import PIN, wish

STOP, RUN, ASKS = BlueprintId("short-stop"), BlueprintId("short-run"), BlueprintId("short-asks")
DURATION_MS = 10 * MINUTE_MS


def start(desk, me, paper=STOP):
    return desk.suite.exams.start(me, paper)


def answer(desk, me, sitting, items):
    for item in items:
        key = desk.suite.exams.ask(me, sitting, item).question.key
        sitting = desk.suite.exams.answer(me, sitting, item, key, SLOW_MS)
    return sitting


def sit_and_lose_power(desk, me, paper, away_ms):
    """Answer three questions in two minutes, keep the place, and lose the power a minute later."""
    sitting = start(desk, me, paper)
    desk.clock.advance(2 * MINUTE_MS)
    sitting = answer(desk, me, sitting, range(3))
    sitting = desk.suite.exams.keep_place(sitting, at=3, flags=frozenset({1, 3}))
    desk.clock.advance(MINUTE_MS)
    return sitting, desk.after_power_cut(away_ms=away_ms)


@pytest.mark.parametrize(
    ("paper", "remaining_min", "if_ran_min"),
    [(STOP, 8, 2), (RUN, 2, 2), (ASKS, 8, 2)],
)
def test_after_a_power_cut_the_same_paper_goes_on_with_the_time_of_its_policy(
    desk, me, paper, remaining_min, if_ran_min
):
    before, power_cut = sit_and_lose_power(desk, me, paper, 5 * MINUTE_MS)

    with power_cut as again:
        left = again.suite.exams.unfinished(me)
        needs_word = left.needs_invigilator
        after = again.suite.exams.resume(me, left.exam, grant=True if needs_word else None)

        assert (left.remaining_ms, left.remaining_if_ran_ms) == (remaining_min * MINUTE_MS, if_ran_min * MINUTE_MS)
        assert (left.answered, left.questions, needs_word) == (3, 10, paper == ASKS)
        assert (after.exam, after.paper, after.answers) == (before.exam, before.paper, before.answers)
        assert (after.at, after.flags) == (3, frozenset({1, 3}))
        assert after.clock.remaining_ms(again.clock.now()) == remaining_min * MINUTE_MS


def test_the_invigilator_decides_about_the_time_away(desk, me):
    before, power_cut = sit_and_lose_power(desk, me, ASKS, 4 * MINUTE_MS)

    with power_cut as again:
        with pytest.raises(Trouble, match="invigilator_needed"):
            again.suite.exams.resume(me, before.exam)
        after = again.suite.exams.resume(me, before.exam, grant=False)

        assert after.clock.remaining_ms(again.clock.now()) == 3 * MINUTE_MS
        assert again.suite.seat.store.links()[-1].entry.fact.reason is SittingReason.TIME_RAN


def test_what_the_invigilator_decided_holds_if_the_power_goes_again_at_once(desk, me):
    before, power_cut = sit_and_lose_power(desk, me, ASKS, 4 * MINUTE_MS)
    with power_cut as again:
        place = again.suite.seat.store.reader.desk.exam_place(before.exam)
        again.suite.exams.resume(me, before.exam, grant=False)
        # The power goes before the desk has noted the new sitting.
        again.suite.seat.store.desk.set_exam_place(before.exam, place)

        with again.after_power_cut(away_ms=0, boot=BOOT) as third:
            left = third.suite.exams.unfinished(me)

            assert left.remaining_ms == 3 * MINUTE_MS


def test_a_running_clock_runs_out_while_away_and_is_handed_in_as_it_stands(desk, me):
    before, power_cut = sit_and_lose_power(desk, me, RUN, DAY_MS)

    with power_cut as again:
        left = again.suite.exams.unfinished(me)
        after = again.suite.exams.resume(me, before.exam)
        with pytest.raises(Trouble, match="time_is_up"):
            answer(again, me, after, [5])
        again.suite.exams.hand_in(me, before.exam, HandIn.TIME_OUT)
        result = again.suite.results.result(before.exam)

    assert left.remaining_ms == 0
    assert (result.how, result.used_ms, result.right) == (HandIn.TIME_OUT, DURATION_MS, 3)


def test_an_exam_goes_on_even_if_its_place_was_never_kept(desk, me):
    sitting = answer(desk, me, start(desk, me), [0, 1])
    desk.suite.seat.store.desk.clear_exam_place(sitting.exam)

    with desk.after_power_cut(away_ms=DAY_MS) as again:
        after = again.suite.exams.resume(me, sitting.exam)

    assert after.answers == sitting.answers
    assert (after.at, after.flags) == (0, frozenset())


def test_without_an_interruption_there_is_nothing_to_come_back_to(desk, me):
    assert desk.suite.exams.unfinished(me) is None


def test_on_a_pc_with_a_staff_pin_only_staff_give_time_back(desk, me):
    desk.suite.staff.set_up(wish())
    before, power_cut = sit_and_lose_power(desk, me, ASKS, 4 * MINUTE_MS)

    with power_cut as again:
        with pytest.raises(Trouble, match="staff_needed"):
            again.suite.exams.resume(me, before.exam, grant=True)
        again.suite.staff.sign_in(PIN)
        after = again.suite.exams.resume(me, before.exam, grant=True)

        assert after.clock.remaining_ms(again.clock.now()) == 8 * MINUTE_MS
