"""The list of courses over the real use cases."""

from firelearn.gui.courses.presenter import Presenter
from firelearn.gui.route import Course, Courses, Lesson


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Courses())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def test_the_courses_of_the_bank_are_shown_and_opened(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.panels[0].click()

    assert screen.page.panels[0].accessibleName() == "油锅，0 / 3 课时"
    assert travel.went == [Course(course="pan")]


def test_the_button_opens_the_first_lesson_that_is_not_done(qtbot, stage, suite, travel):
    _finish(suite, stage.me, "part-1")
    screen = _entered(qtbot, stage)

    screen.page.go_on.click()

    assert travel.went == [Lesson(course="pan", lesson="part-2")]


def test_after_the_last_lesson_no_button_is_left(qtbot, stage, suite):
    for lesson in ("part-1", "part-2", "part-3"):
        _finish(suite, stage.me, lesson)

    screen = _entered(qtbot, stage)

    assert screen.page.go_on is None
    assert screen.page.panels[0].accessibleName() == "油锅，已学完"


def _finish(suite, person, lesson):
    run = suite.learn.open(person, "pan", lesson)
    for at, step in enumerate(run.steps):
        if hasattr(step, "asked"):
            suite.learn.check(person, run, at, step.asked.question.key, 60_000)
    suite.learn.finish(person, run)
