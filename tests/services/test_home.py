import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, PersonId
from firelearn.services.home import Next
from firelearn.services.learn import CheckStep
from firelearn.services.practice import PracticeRequest, Way
from tests.services.made import DAY_MS, HOUR_MS, MONDAY_MORNING, SLOW_MS, TODAY, wrong


def view(desk, me):
    return desk.suite.home.overview(me)


def read_lesson(desk, me, course, lesson):
    learn = desk.suite.learn
    run = learn.open(me, course, lesson)
    for place, step in enumerate(run.steps):
        if isinstance(step, CheckStep):
            learn.check(me, run, place, step.asked.question.key, SLOW_MS)
    learn.finish(me, run)


def read_everything(desk, me):
    for card in desk.suite.learn.courses(me):
        for lesson in desk.suite.learn.course(me, card.course).lessons:
            read_lesson(desk, me, card.course, lesson.lesson)


def take_quiz(desk, me):
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.DAILY_QUIZ))
    for place in range(len(run.questions)):
        key = desk.suite.practice.ask(me, run, place).question.key
        desk.suite.practice.answer(me, run, place, key, SLOW_MS)


def pass_every_exam(desk, me):
    for offer in desk.suite.results.offers(me):
        if offer.shortage is None:
            sitting = desk.suite.exams.start(me, offer.blueprint.id)
            for item in range(len(sitting.paper.items)):
                key = desk.suite.exams.ask(me, sitting, item).question.key
                sitting = desk.suite.exams.answer(me, sitting, item, key, SLOW_MS)
            desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)


def test_a_newcomer_is_led_to_the_first_course(desk, me):
    step = view(desk, me).next_step

    assert step.kind is Next.START_COURSE
    assert step.course.course == desk.suite.learn.courses(me)[0].course
    assert step.lesson.number == 1


def test_an_open_exam_comes_before_everything(desk, me):
    read_lesson(desk, me, "kitchen", desk.suite.learn.next_lesson(me, "kitchen").lesson)
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))

    step = view(desk, me).next_step

    assert (step.kind, step.exam.exam) == (Next.RESUME_EXAM, sitting.exam)


def test_a_course_that_was_begun_goes_on_with_its_next_lesson(desk, me):
    first, second = [lesson.lesson for lesson in desk.suite.learn.course(me, "kitchen").lessons][:2]
    read_lesson(desk, me, "kitchen", first)

    seen = view(desk, me)

    assert (seen.next_step.kind, seen.next_step.course.course) == (Next.GO_ON, "kitchen")
    assert seen.next_step.lesson.lesson == second
    assert seen.courses[0].course == "kitchen"


def test_a_lesson_left_in_the_middle_goes_on(desk, me):
    lesson = desk.suite.learn.next_lesson(me, "kitchen").lesson
    desk.suite.learn.keep_place(me, desk.suite.learn.open(me, "kitchen", lesson), 2)

    step = view(desk, me).next_step

    assert (step.kind, step.lesson.lesson, step.lesson.at) == (Next.GO_ON, lesson, 2)


def test_what_is_due_is_reviewed_before_a_new_course(desk, me):
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.RANDOM))
    question = desk.suite.practice.ask(me, run, 0).question
    desk.suite.practice.answer(me, run, 0, wrong(question), SLOW_MS)
    desk.clock.advance(10 * DAY_MS)

    seen = view(desk, me)

    assert seen.next_step.kind is Next.REVIEW
    assert (seen.due, seen.due_minutes) == (1, 1)


def test_after_the_courses_come_the_quiz_the_exam_and_practice(desk, me):
    read_everything(desk, me)
    kinds = [view(desk, me).next_step.kind]
    take_quiz(desk, me)
    kinds.append(view(desk, me).next_step.kind)
    offered = view(desk, me).next_step.offer
    pass_every_exam(desk, me)
    kinds.append(view(desk, me).next_step.kind)

    assert kinds == [Next.DAILY_QUIZ, Next.EXAM, Next.PRACTISE]
    assert offered.shortage is None
    assert view(desk, me).quiz_done


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (4, "night"),
        (5, "morning"),
        (10, "morning"),
        (11, "noon"),
        (12, "noon"),
        (13, "afternoon"),
        (17, "afternoon"),
        (18, "evening"),
        (22, "evening"),
        (23, "night"),
    ],
)
def test_the_greeting_knows_the_part_of_the_local_day(desk, me, hour, part):
    desk.clock.set_wall(MONDAY_MORNING + (hour - 8) * HOUR_MS)

    assert view(desk, me).part_of_day == part


def test_the_week_shows_what_was_learned_and_what_is_still_to_come(desk, me):
    take_quiz(desk, me)
    desk.clock.advance(2 * DAY_MS)
    take_quiz(desk, me)

    streak = view(desk, me).streak

    assert streak.week == (True, False, True, None, None, None, None)
    assert (streak.length, streak.today_done, streak.grace_used) == (2, True, True)


def test_the_home_screen_adds_up(desk, me):
    take_quiz(desk, me)

    seen = view(desk, me)

    assert (seen.person.person, seen.day, seen.points.total) == (me, TODAY, 3)
    assert seen.exam_offer.shortage is None
    assert {card.course for card in seen.courses} == {card.course for card in desk.suite.learn.courses(me)}


def test_topics_with_too_few_right_are_named(desk, me):
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.TOPIC, topic="gas"))
    for place in range(6):
        question = desk.suite.practice.ask(me, run, place).question
        desk.suite.practice.answer(me, run, place, wrong(question), SLOW_MS)

    weak = view(desk, me).weak

    assert [(topic.topic, topic.right, topic.practised) for topic in weak] == [("gas", 0, 6)]


def test_nobody_has_no_home(desk):
    with pytest.raises(Trouble, match="person_unknown"):
        desk.suite.home.overview(PersonId(b"x" * 16))
