import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import CourseId, LessonId
from firelearn.services.learn import CardStep, CheckStep
from tests.services.made import DAY_MS, SLOW_MS, wrong

COURSE = CourseId("kitchen")


def lessons(desk, me):
    return [card.lesson for card in desk.suite.learn.course(me, COURSE).lessons]


def read(desk, me, lesson, *, finish=True, course=COURSE):
    """Read a lesson through, its checks answered right."""
    learn = desk.suite.learn
    run = learn.open(me, course, lesson)
    for place, step in enumerate(run.steps):
        learn.keep_place(me, run, place)
        if isinstance(step, CheckStep):
            learn.check(me, run, place, step.asked.question.key, SLOW_MS)
    return learn.finish(me, run) if finish else run


def first_check(run):
    return next(place for place, step in enumerate(run.steps) if isinstance(step, CheckStep))


def test_the_courses_stand_in_the_banks_order_and_are_new(desk, me):
    cards = desk.suite.learn.courses(me)

    assert len(cards) >= 4
    assert not any(card.started or card.finished or card.done for card in cards)
    assert all(card.title.zh_CN and card.title.en and card.minutes > 0 for card in cards)


def test_a_lesson_is_cards_with_checks_between(desk, me):
    run = desk.suite.learn.open(me, COURSE, lessons(desk, me)[0])

    assert (run.number, run.of, run.at) == (1, 3, 0)
    assert isinstance(run.steps[0], CardStep)
    assert any(isinstance(step, CheckStep) for step in run.steps)


def test_a_lesson_is_taken_up_where_it_was_left_also_after_a_power_cut(desk, me):
    lesson = lessons(desk, me)[0]
    run = desk.suite.learn.open(me, COURSE, lesson)
    at = first_check(run)
    given = wrong(run.steps[at].asked.question)
    desk.suite.learn.check(me, run, at, given, SLOW_MS)
    desk.suite.learn.keep_place(me, run, at + 1)

    with desk.after_power_cut(away_ms=DAY_MS) as again:
        later = again.suite.learn.open(me, COURSE, lesson)
        card = again.suite.learn.course(me, COURSE).lessons[0]

    assert later.at == at + 1
    assert later.steps[at].response == given
    assert (card.at, card.steps, card.done) == (at + 1, len(run.steps), False)


def test_a_lesson_cannot_be_finished_with_an_open_check(desk, me):
    run = desk.suite.learn.open(me, COURSE, lessons(desk, me)[0])

    with pytest.raises(Trouble, match="checks_open"):
        desk.suite.learn.finish(me, run)


def test_a_finished_lesson_earns_its_points_and_names_the_next(desk, me):
    first, second, _ = lessons(desk, me)

    end = read(desk, me, first)

    assert end.points == 2
    assert (end.course_finished, end.tonight, end.next_lesson) == (False, (), second)
    assert desk.suite.learn.next_lesson(me, COURSE).lesson == second
    assert desk.suite.learn.course(me, COURSE).card.started


def test_the_last_lesson_finishes_the_course_once_per_revision(desk, me):
    names = lessons(desk, me)
    ends = [read(desk, me, lesson) for lesson in names]

    again = read(desk, me, names[-1])

    assert [end.course_finished for end in ends] == [False, False, True]
    assert ends[-1].points == 2 + 10
    assert len(ends[-1].tonight) == 3
    assert (again.course_finished, again.points) == (False, 0)
    assert len(again.tonight) == 3
    card = desk.suite.learn.course(me, COURSE).card
    assert (card.finished, card.done, card.lessons) == (True, 3, 3)


def test_what_the_checks_answered_belongs_to_that_lesson_alone(desk, me):
    first, second, _ = lessons(desk, me)
    read(desk, me, first, finish=False)

    run = desk.suite.learn.open(me, COURSE, second)

    assert run.at == 0
    assert not any(step.response for step in run.steps if isinstance(step, CheckStep))


def test_only_checks_can_be_answered(desk, me):
    run = desk.suite.learn.open(me, COURSE, lessons(desk, me)[0])

    with pytest.raises(TypeError):
        desk.suite.learn.check(me, run, 0, (0,), SLOW_MS)


def test_what_is_not_there_is_told_in_words(desk, me):
    with pytest.raises(Trouble, match="course_missing"):
        desk.suite.learn.course(me, CourseId("no-such"))
    with pytest.raises(Trouble, match="lesson_missing"):
        desk.suite.learn.open(me, COURSE, LessonId("no-such"))


def test_every_lesson_of_every_course_can_be_read_to_its_end(desk, me):
    learn = desk.suite.learn
    for card in learn.courses(me):
        for lesson in learn.course(me, card.course).lessons:
            read(desk, me, lesson.lesson, course=card.course)

    assert all(card.finished for card in learn.courses(me))
    assert desk.suite.progress.view(me).courses_done == len(learn.courses(me))
