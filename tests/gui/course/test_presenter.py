"""The page of one course over the real use cases."""

import pytest

from firelearn.gui.course.presenter import Presenter
from firelearn.gui.kit.button import Button
from firelearn.gui.route import Course, Home, Lesson


def _entered(qtbot, stage, course="pan"):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Course(course=course))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def test_a_course_opens_its_lessons(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.act.click()

    assert len(screen.page.rows) == 3
    assert travel.went == [Lesson(course="pan", lesson="part-1")]


def test_a_course_that_left_the_bank_is_told_and_can_be_tried_again(qtbot, stage):
    screen = _entered(qtbot, stage, "gone")

    assert screen.page.findChild(Button, "trouble_card_again").isVisible()


def test_another_route_is_refused(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)

    with pytest.raises(LookupError):
        screen.enter(Home())
