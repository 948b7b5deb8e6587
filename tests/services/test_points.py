from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.domain.points import Rule
from firelearn.domain.points_lines import Reason
from firelearn.services.practice import PracticeRequest, Way
from tests.services.made import DAY_MS, FAST_MS, SLOW_MS, TODAY


def practise(desk, me, *, answers=5, elapsed_ms=SLOW_MS, way=Way.IN_ORDER):
    run = desk.suite.practice.start(me, PracticeRequest(way=way))
    for place in range(answers):
        question = desk.suite.practice.ask(me, run, place).question
        desk.suite.practice.answer(me, run, place, question.key, elapsed_ms)


def pass_exam(desk, me):
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))
    for item in range(10):
        key = desk.suite.exams.ask(me, sitting, item).question.key
        sitting = desk.suite.exams.answer(me, sitting, item, key, SLOW_MS)
    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)


def test_a_day_begins_with_nothing_earned_and_every_cap_open(desk, me):
    day = desk.suite.points.day(me)

    assert (day.day, day.is_today, day.total, day.lines) == (TODAY, True, 0, ())
    assert (day.points.total, day.points.cap, day.rule_set) == (0, 29, "2026-11")
    assert len(day.points.caps) == 6


def test_every_point_has_its_line_and_the_lines_make_the_total(desk, me):
    practise(desk, me)
    practise(desk, me, way=Way.DAILY_QUIZ)
    pass_exam(desk, me)

    day = desk.suite.points.day(me)

    by_rule = {line.rule: line.points for line in day.lines if line.points}
    assert by_rule == {Rule.CHECK_IN: 1, Rule.PRACTICE: 1, Rule.DAILY_QUIZ: 2, Rule.EXAM: 20}
    assert sum(line.points for line in day.lines) == day.points.total == day.total == 24
    assert (day.exam_points, day.course_points, day.points.special, day.points.daily) == (20, 0, 20, 4)


def test_what_earned_nothing_says_why(desk, me):
    practise(desk, me, answers=2, elapsed_ms=FAST_MS)

    reasons = {line.reason for line in desk.suite.points.day(me).lines if not line.points}

    assert Reason.TOO_FAST in reasons


def test_a_course_counts_beside_the_cap_and_names_itself(desk, me):
    learn = desk.suite.learn
    for lesson in learn.course(me, "kitchen").lessons:
        run = learn.open(me, "kitchen", lesson.lesson)
        for place, step in enumerate(run.steps):
            if hasattr(step, "asked"):
                learn.check(me, run, place, step.asked.question.key, SLOW_MS)
        learn.finish(me, run)

    day = desk.suite.points.day(me)

    assert day.course_points == 10
    assert {line.subject for line in day.lines if line.rule is Rule.COURSE} == {"kitchen"}
    assert {line.subject for line in day.lines if line.rule is Rule.LESSON} == {
        f"kitchen/{lesson.lesson}" for lesson in learn.course(me, "kitchen").lessons
    }


def test_days_with_something_are_listed_the_latest_first_and_can_be_looked_at(desk, me):
    practise(desk, me)
    desk.clock.advance(2 * DAY_MS)
    practise(desk, me, answers=1)

    today, before = desk.suite.points.day(me), desk.suite.points.day(me, TODAY)

    assert today.days == (TODAY + 2, TODAY)
    assert (before.is_today, before.points.total, before.total) == (False, 2, 3)
    assert today.as_of_ms == desk.clock.now().wall_utc_ms


def test_nobody_elses_points_are_shown(desk, me):
    other = desk.guest()
    practise(desk, other)

    assert desk.suite.points.day(me).total == 0


def test_lessons_courses_and_exams_are_named_by_their_titles(desk, me):
    learn = desk.suite.learn
    course = learn.course(me, "kitchen")
    lesson = course.lessons[0]
    learn.finish(me, read_through(desk, me, lesson.lesson))
    pass_exam(desk, me)

    titles = desk.suite.points.day(me).titles

    assert titles == {
        f"kitchen/{lesson.lesson}": lesson.title,
        "short-stop": desk.suite.results.offer(me, BlueprintId("short-stop")).blueprint.title,
    }


def read_through(desk, me, lesson):
    run = desk.suite.learn.open(me, "kitchen", lesson)
    for place, step in enumerate(run.steps):
        if hasattr(step, "asked"):
            desk.suite.learn.check(me, run, place, step.asked.question.key, SLOW_MS)
    return run
