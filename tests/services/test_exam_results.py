import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, ExamId
from tests.services.made import DAY_MS, MINUTE_MS, SLOW_MS, wrong

STOP = BlueprintId("short-stop")


def sit(desk, me, paper=STOP, *, right=10, minutes=4):
    """Sit an exam, the first ``right`` questions right, and hand it in."""
    sitting = desk.suite.exams.start(me, BlueprintId(paper))
    for item in range(len(sitting.paper.items)):
        question = desk.suite.exams.ask(me, sitting, item).question
        given = question.key if item < right else wrong(question)
        sitting = desk.suite.exams.answer(me, sitting, item, given, SLOW_MS)
    desk.clock.advance(minutes * MINUTE_MS)
    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    return sitting.exam


def offer(desk, me, paper):
    return desk.suite.results.offer(me, BlueprintId(paper))


@pytest.mark.parametrize("paper", ["public", "staff", "responsible"])
def test_every_bundled_paper_can_be_drawn(desk, me, paper):
    assert offer(desk, me, paper).shortage is None


def test_the_offers_stand_smallest_paper_first(desk, me):
    offers = desk.suite.results.offers(me)

    marks = [one.blueprint.full_marks for one in offers]
    assert marks == sorted(marks)
    assert {(one.count, one.marks) for one in offer(desk, me, "public").by_type} == {(8, 5), (4, 5)}


def test_a_paper_that_the_bank_cannot_fill_says_what_is_short(desk, me):
    shortage = offer(desk, me, "greedy").shortage

    assert shortage.code == "bank_short"
    assert shortage.values["missing"] == shortage.values["wanted"] - shortage.values["available"] > 0
    assert len(shortage.values["shortages"]) == 2


def test_an_offer_knows_what_happened_to_it(desk, me):
    fresh = offer(desk, me, "twice")
    sit(desk, me, "twice", right=1)
    sit(desk, me, "twice", right=4)
    used = offer(desk, me, "twice")
    desk.clock.advance(30 * DAY_MS)
    next_month = offer(desk, me, "twice")

    assert (fresh.attempts_left, fresh.best, fresh.passed_this_month) == (2, None, False)
    assert (used.attempts_left, used.best, used.passed_this_month) == (0, 20, True)
    assert (next_month.attempts_left, next_month.best, next_month.passed_this_month) == (2, 20, False)


def test_an_offer_shows_the_exam_that_is_still_open(desk, me):
    sitting = desk.suite.exams.start(me, STOP)

    assert offer(desk, me, "twice").unfinished.exam == sitting.exam


def test_a_passed_exam_earns_its_points_once_a_month(desk, me):
    first = desk.suite.results.result(sit(desk, me))
    second = desk.suite.results.result(sit(desk, me))

    assert (first.passed, first.score, first.full, first.right, first.questions) == (True, 50, 50, 10, 10)
    assert (first.points, second.points) == (20, 0)
    assert (first.attempt, second.attempt) == (1, 2)
    assert (first.used_ms, first.marks_each, first.weakest, first.course) == (4 * MINUTE_MS, 5, None, None)


def test_a_failed_exam_names_the_weakest_topic_and_a_course_on_it(desk, me):
    result = desk.suite.results.result(sit(desk, me, right=2))

    assert (result.passed, result.points, result.score) == (False, 0, 10)
    assert result.weakest in result.topics
    assert result.weakest.right == 0
    assert sum(topic.total for topic in result.topics) == 10
    assert sum(topic.right for topic in result.topics) == 2
    assert (result.course is None) == (result.course_title is None) == (result.course_minutes == 0)


def test_the_history_holds_what_was_handed_in_the_latest_first(desk, me):
    exams = [sit(desk, me, right=right) for right in (3, 10)]
    desk.suite.exams.start(me, STOP)

    assert [result.exam for result in desk.suite.results.history(me)] == exams[::-1]


def test_a_paper_that_allows_all_shows_all_or_only_the_wrong_ones(desk, me):
    exam = sit(desk, me, "short-stop", right=7)

    everything = desk.suite.results.review(exam, only_wrong=False)
    mistakes = desk.suite.results.review(exam, only_wrong=True)

    assert [item.number for item in everything] == list(range(1, 11))
    assert [item.right for item in everything] == [True] * 7 + [False] * 3
    assert sum(item.got for item in everything) == 35
    assert mistakes == everything[7:]


def test_a_paper_that_allows_the_wrong_ones_shows_no_others(desk, me):
    exam = sit(desk, me, "short-run", right=8)

    assert [item.number for item in desk.suite.results.review(exam, only_wrong=False)] == [9, 10]


def test_a_paper_that_allows_no_review_says_so(desk, me):
    exam = sit(desk, me, "short-asks")

    with pytest.raises(Trouble, match="review_not_allowed"):
        desk.suite.results.review(exam, only_wrong=True)


def test_there_is_no_result_before_the_hand_in(desk, me):
    sitting = desk.suite.exams.start(me, STOP)

    with pytest.raises(Trouble, match="exam_not_over"):
        desk.suite.results.result(sitting.exam)
    with pytest.raises(Trouble, match="exam_missing"):
        desk.suite.results.result(ExamId(b"x" * 16))
    with pytest.raises(Trouble, match="exam_missing"):
        offer(desk, me, "no-such")
