"""The page of one course as it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.domain.question import Topic
from firelearn.domain.text import Text
from firelearn.gui.course.page import CoursePage
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.gui.route import Courses, Lesson, Run
from firelearn.services.learn import CourseView, LessonCard
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.home.made import course


def _lesson(number, *, done=False, at=0):
    return LessonCard(
        lesson=f"part-{number}", title=Text(f"第 {number} 课", f"Part {number}"), number=number, minutes=2, done=done,
        at=at, steps=7,
    )  # fmt: skip


def _view(done=1, *, at=0):
    lessons = tuple(_lesson(n, done=n <= done, at=at if n == done + 1 else 0) for n in (1, 2, 3))
    return CourseView(
        card=course(done=done, lessons=3, finished=done == 3),
        goal=Text("学完会：扑灭油锅火", "You can put out a pan"),
        tonight=(
            Text("找好锅盖", "Find a lid"),
            Text("看看软管", "Look at the hose"),
            Text("认阀门", "Find the valve"),
        ),
        lessons=lessons,
        linked=8,
    )


def _shown(qtbot, view, size=(1084, 800)):
    page = CoursePage(picture=lambda _: resources() / "art" / "mark.svg")
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.show_course(view)
    return page


def test_the_goal_and_every_lesson_with_its_state_are_told(qtbot):
    page = _shown(qtbot, _view(at=3))

    assert page.findChild(QLabel, "course_goal").text() == "学完会：扑灭油锅火"
    assert [row.accessibleName() for row in page.rows] == [
        "第 1 课时，第 1 课，已学完·约 2 分钟",
        "第 2 课时，第 2 课，约 2 分钟·上次学到第 4 页，共 7 页",
        "第 3 课时，第 3 课，约 2 分钟",
    ]


def test_the_one_button_goes_on_with_the_first_lesson_not_done(qtbot):
    page = _shown(qtbot, _view())

    with qtbot.waitSignal(page.wanted) as told:
        page.act.click()

    assert page.act.text() == "继续第 2 课时"
    assert told.args == [Lesson(course="kitchen", lesson="part-2")]


def test_a_fresh_course_is_begun(qtbot):
    assert _shown(qtbot, _view(0)).act.text() == "开始学"


def test_any_lesson_can_be_opened(qtbot):
    page = _shown(qtbot, _view())

    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.rows[2], Qt.MouseButton.LeftButton)

    assert told.args == [Lesson(course="kitchen", lesson="part-3")]


def test_tonight_stands_there_only_when_the_course_is_finished(qtbot):
    half, whole = _shown(qtbot, _view()), _shown(qtbot, _view(3))

    assert half.findChild(object, "tonight") is None
    assert whole.findChild(object, "tonight").accessibleName() == "今晚就做这 3 件事"


def test_a_finished_course_leads_to_its_closing_quiz_and_its_topic(qtbot):
    page = _shown(qtbot, _view(3))

    with qtbot.waitSignal(page.wanted) as quiz:
        page.act.click()
    with qtbot.waitSignal(page.wanted) as topic:
        page.findChild(Button, "practise").click()

    assert quiz.args == [Run(request=PracticeRequest(way=Way.COURSE, course="kitchen"))]
    assert topic.args == [Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.HOME))]


def test_escape_and_the_button_lead_to_all_courses(qtbot):
    page = _shown(qtbot, _view())

    with qtbot.waitSignal(page.wanted) as by_key:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.wanted) as by_button:
        page.findChild(Button, "all_courses").click()

    assert by_key.args == by_button.args == [Courses()]


def test_down_moves_from_the_button_to_the_lessons(qtbot):
    page = _shown(qtbot, _view())
    page.activateWindow()
    qtbot.waitUntil(page.act.hasFocus)

    qtbot.keyClick(page, Qt.Key.Key_Down)

    assert page.rows[0].hasFocus()


def test_large_text_stands_in_one_column_and_nothing_is_wider_than_the_window(qtbot):
    theme.use(Theme("light", elder=True, text_pt=30, motion=False))

    page = _shown(qtbot, _view(3), size=(1024, 684))

    assert page.content.horizontalScrollBar().maximum() == 0
    assert page.content.content.width() <= 1024
