import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, ExamId
from tests.services.made import DAY_MS, MINUTE_MS, SLOW_MS, wrong

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
