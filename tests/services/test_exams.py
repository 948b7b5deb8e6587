import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn, SittingReason
from firelearn.domain.ids import BlueprintId, ExamId
from tests.services.made import BOOT, DAY_MS, MINUTE_MS, SLOW_MS, wrong

STOP, RUN, ASKS = BlueprintId("short-stop"), BlueprintId("short-run"), BlueprintId("short-asks")
DURATION_MS = 10 * MINUTE_MS


def start(desk, me, paper=STOP):
    return desk.suite.exams.start(me, paper)


def answer(desk, me, sitting, items, *, right=True):
    for item in items:
        question = desk.suite.exams.ask(me, sitting, item).question
        given = question.key if right else wrong(question)
        sitting = desk.suite.exams.answer(me, sitting, item, given, SLOW_MS)
    return sitting


def sit_and_lose_power(desk, me, paper, away_ms):
    """Answer three questions in two minutes, keep the place, and lose the power a minute later."""
    sitting = start(desk, me, paper)
    desk.clock.advance(2 * MINUTE_MS)
    sitting = answer(desk, me, sitting, range(3))
    sitting = desk.suite.exams.keep_place(sitting, at=3, flags=frozenset({1, 3}))
    desk.clock.advance(MINUTE_MS)
    return sitting, desk.after_power_cut(away_ms=away_ms)


def test_a_paper_is_drawn_frozen_and_begun(desk, me):
    sitting = start(desk, me)

    assert len(sitting.paper.items) == 10
    assert sitting.answers == ((),) * 10
    assert sitting.clock.remaining_ms(desk.clock.now()) == DURATION_MS
    assert desk.suite.seat.store.links()[-1].entry.fact.paper == sitting.paper


def test_two_papers_differ(desk, me):
    first = start(desk, me)
    desk.suite.exams.hand_in(me, first.exam, HandIn.BY_PERSON)

    second = start(desk, me)

    assert first.paper.seed != second.paper.seed
    assert [item.question for item in first.paper.items] != [item.question for item in second.paper.items]


def test_one_exam_at_a_time(desk, me):
    start(desk, me)

    with pytest.raises(Trouble, match="exam_unfinished"):
        start(desk, me, RUN)


def test_an_unknown_or_greedy_paper_is_told_in_words(desk, me):
    with pytest.raises(Trouble, match="exam_missing"):
        start(desk, me, BlueprintId("no-such"))
    with pytest.raises(Trouble, match="bank_short"):
        start(desk, me, BlueprintId("greedy"))


def test_an_answer_is_in_the_journal_before_the_next_question_shows(desk, me):
    sitting = answer(desk, me, start(desk, me), [4])

    last = desk.suite.seat.store.links()[-1].entry.fact
    assert (last.exam, last.item, last.response) == (sitting.exam, 4, sitting.answers[4])
    assert sitting.saved_ms == desk.clock.now().wall_utc_ms


def test_an_answer_can_be_changed_and_taken_back(desk, me):
    sitting = answer(desk, me, start(desk, me), range(10), right=False)
    sitting = answer(desk, me, sitting, range(6))
    sitting = desk.suite.exams.answer(me, sitting, 0, (), SLOW_MS)

    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)

    assert sitting.unanswered == (0,)
    result = desk.suite.results.result(sitting.exam)
    assert (result.right, result.score, result.passed) == (5, 25, False)


def test_a_malformed_answer_is_refused(desk, me):
    sitting = start(desk, me)

    with pytest.raises(Trouble, match="response_malformed"):
        desk.suite.exams.answer(me, sitting, 0, (7, 8), SLOW_MS)


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


def test_nobody_gains_time_by_setting_the_clock_back(desk, me):
    sitting = start(desk, me)
    desk.clock.advance(3 * MINUTE_MS)

    desk.clock.set_wall(desk.clock.now().wall_utc_ms - 10 * 365 * DAY_MS)
    sitting = answer(desk, me, sitting, [0])

    assert sitting.clock.remaining_ms(desk.clock.now()) == 7 * MINUTE_MS


def test_time_out_ends_the_answering(desk, me):
    sitting = answer(desk, me, start(desk, me), range(6))
    desk.clock.advance(DURATION_MS)

    with pytest.raises(Trouble, match="time_is_up"):
        answer(desk, me, sitting, [6])


def test_handing_in_twice_changes_nothing_and_an_exam_that_is_over_stays_over(desk, me):
    sitting = answer(desk, me, start(desk, me), range(10))
    desk.clock.advance(4 * MINUTE_MS)
    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    head = desk.suite.seat.store.identity.head_seq

    desk.suite.exams.hand_in(me, sitting.exam, HandIn.TIME_OUT)

    assert desk.suite.seat.store.identity.head_seq == head
    assert desk.suite.exams.unfinished(me) is None
    assert desk.suite.results.result(sitting.exam).used_ms == 4 * MINUTE_MS
    with pytest.raises(Trouble, match="exam_over"):
        desk.suite.exams.resume(me, sitting.exam)


def test_an_abandoned_exam_is_never_passed(desk, me):
    sitting = answer(desk, me, start(desk, me), range(10))

    desk.suite.exams.hand_in(me, sitting.exam, HandIn.ABANDONED)

    assert not desk.suite.results.result(sitting.exam).passed


def test_attempts_are_counted_by_the_month(desk, me):
    twice = BlueprintId("twice")
    for _ in range(2):
        desk.suite.exams.hand_in(me, start(desk, me, twice).exam, HandIn.BY_PERSON)

    with pytest.raises(Trouble, match="attempts_used"):
        start(desk, me, twice)

    desk.clock.advance(30 * DAY_MS)  # December
    assert start(desk, me, twice).paper.blueprint == twice


def test_an_exam_nobody_knows_is_told_of(desk, me):
    with pytest.raises(Trouble, match="exam_missing"):
        desk.suite.exams.resume(me, ExamId(b"x" * 16))
    with pytest.raises(Trouble, match="exam_missing"):
        desk.suite.exams.hand_in(me, ExamId(b"x" * 16), HandIn.BY_PERSON)
