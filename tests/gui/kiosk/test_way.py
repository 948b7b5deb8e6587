import pytest

from firelearn.domain.ids import CourseId, ExamId, LessonId
from firelearn.gui import route as to
from firelearn.gui.kiosk.way import Kiosk

LESSON = to.Lesson(course=CourseId("c"), lesson=LessonId("l"))
RESULT = to.Result(exam=ExamId(b"e" * 16))


@pytest.fixture
def way():
    return Kiosk(leave=lambda: None, finish=lambda: None, ask_staff=lambda: None)


def test_what_lies_beside_the_path_is_the_choice_again(way):
    for wanted in (to.Home(), to.Settings(), to.Progress(), to.Pick(), to.Register()):
        assert way.route_for(wanted, to.KioskChoose(), somebody=True) == to.KioskChoose()


def test_after_work_comes_the_end_of_the_visit(way):
    for here in (LESSON, RESULT):
        for wanted in (to.Home(), to.Exams(), to.KioskChoose(), to.Course(course=CourseId("c"))):
            assert way.route_for(wanted, here, somebody=True) == to.KioskEnd()


def test_a_screen_of_the_path_is_shown_as_it_is(way):
    for wanted in (LESSON, RESULT, to.Start(), to.Claim(), to.Staff()):
        assert way.route_for(wanted, to.KioskChoose(), somebody=True) == wanted


def test_where_nobody_has_begun_there_is_only_the_beginning(way):
    assert way.route_for(to.Home(), to.Claim(), somebody=False) == to.Start()
