"""What invented learners did is the same every time, in order, and never lies ahead."""

from firelearn.content.demo_learners import DemoLearner
from firelearn.domain.age import AgeBand
from firelearn.domain.answer import check_response, judge
from firelearn.domain.fact import Answered
from firelearn.domain.question import QuestionType
from firelearn.services.demo_history import Syllabus, history
from tests.services import made


def acts(desk, days, now_ms=made.MONDAY_MORNING):
    bank = desk.suite.seat.store.reader.bank
    questions = bank.questions(bank.ids(type=QuestionType.SINGLE, seed=1, limit=30))
    learner = DemoLearner(nickname="山雀", age_band=AgeBand.FROM_18, unit="x", days=days)
    syllabus = Syllabus(questions=questions, courses=bank.courses())
    found = history(learner, syllabus, today=made.TODAY, now_ms=now_ms, zone_offset_min=480)
    return list(found), {question.id: question for question in questions}


def test_a_history_is_the_same_every_time_in_order_and_past(desk):
    first, _ = acts(desk, 7)
    again, _ = acts(desk, 7)

    times = [stamp.wall_utc_ms for stamp, _ in first]
    assert first == again
    assert times == sorted(times)
    assert times[-1] < made.MONDAY_MORNING
    assert made.MONDAY_MORNING - times[0] < 22 * made.DAY_MS


def test_answers_are_judged_as_they_would_be(desk):
    found, questions = acts(desk, 7)
    answers = [fact for _, facts in found for fact in facts if isinstance(fact, Answered)]

    for answer in answers:
        check_response(questions[answer.question], answer.response)
        assert judge(questions[answer.question], answer.response) == answer.right
    assert 0 < sum(answer.right for answer in answers) < len(answers)


def test_whoever_learns_on_no_day_did_nothing(desk):
    assert acts(desk, 0)[0] == []
