from firelearn.domain.question import Topic
from firelearn.services.practice import PracticeRequest, Way
from firelearn.services.progress import DAYS_SHOWN
from tests.services.made import DAY_MS, SLOW_MS, TODAY, wrong


def practise(desk, me, rights):
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.TOPIC, topic=Topic.GAS))
    for place, right in enumerate(rights):
        question = desk.suite.practice.ask(me, run, place).question
        desk.suite.practice.answer(me, run, place, question.key if right else wrong(question), SLOW_MS)


def test_the_last_thirty_days_stand_in_a_row_with_gaps_as_zeros(desk, me):
    practise(desk, me, [True, False, True])
    desk.clock.advance(2 * DAY_MS)
    practise(desk, me, [True])

    seen = desk.suite.progress.view(me)

    assert [day.day for day in seen.days] == list(range(TODAY + 2 - DAYS_SHOWN + 1, TODAY + 3))
    assert [(day.answers, day.right) for day in seen.days[-3:]] == [(3, 2), (0, 0), (1, 1)]
    assert (seen.answers, seen.right) == (4, 3)


def test_mastery_counts_distinct_questions_against_the_whole_bank(desk, me):
    practise(desk, me, [True, False, True])

    seen = desk.suite.progress.view(me)

    gas = next(topic for topic in seen.topics if topic.topic is Topic.GAS)
    assert (gas.practised, gas.right) == (3, 2)
    assert (seen.practised, seen.bank_total) == (3, desk.suite.library.edition().questions)
    assert len(seen.topics) == len(Topic)


def test_what_falls_due_is_told_for_a_week(desk, me):
    practise(desk, me, [False] * 5)

    seen = desk.suite.progress.view(me)

    assert len(seen.due_ahead) == 7
    assert sum(seen.due_ahead) == 5


def test_a_newcomer_has_an_empty_but_whole_view(desk, me):
    seen = desk.suite.progress.view(me)

    assert (seen.answers, seen.practised, seen.total_points, seen.courses_done) == (0, 0, 0, 0)
    assert (seen.exams, seen.streak.length) == ((), 0)
    assert seen.courses >= 4
