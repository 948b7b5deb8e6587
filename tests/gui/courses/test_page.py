"""The list of courses as it is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.gui.courses.page import CoursesPage
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.gui.route import Course, Lesson, Practice
from tests.gui.home.made import course

FOLLOWING = Lesson(course="kitchen", lesson="pan-fire")
COURSES = (
    course(),
    course("ebike", done=0),
    course("escape", done=5, finished=True),
    course("law", done=0),
    course("gas", done=0),
)


def _shown(qtbot, courses=COURSES, following=FOLLOWING, size=(1084, 800)):
    page = CoursesPage(picture=lambda _: resources() / "art" / "mark.svg")
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.show_courses(courses, following)
    return page


def test_every_course_is_a_card_that_says_how_far_one_is(qtbot):
    page = _shown(qtbot)

    assert [panel.accessibleName() for panel in page.panels][:3] == [
        "厨房，2 / 5 课时", "厨房，0 / 5 课时", "厨房，已学完",
    ]  # fmt: skip
    assert page.findChild(QLabel, "courses_count").text() == "共 5 门，学完 1 门"


def test_a_card_opens_its_course(qtbot):
    page = _shown(qtbot)

    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.panels[1], Qt.MouseButton.LeftButton)

    assert told.args == [Course(course="ebike")]


def test_the_one_button_goes_on_where_one_left(qtbot):
    page = _shown(qtbot)

    with qtbot.waitSignal(page.wanted) as told:
        page.go_on.click()

    assert told.args == [FOLLOWING]
    assert page.go_on.text() == "继续学习"


def test_when_nothing_was_begun_the_button_begins(qtbot):
    page = _shown(qtbot, (course(done=0),))

    assert page.go_on.text() == "从第一课学起"


def test_when_all_is_finished_there_is_nothing_to_go_on_with(qtbot):
    page = _shown(qtbot, (course(done=5, finished=True),), None)

    assert page.go_on is None


def test_a_bank_without_courses_says_so_and_leads_to_practice(qtbot):
    page = _shown(qtbot, (), None)

    with qtbot.waitSignal(page.wanted) as told:
        page.findChild(Button, "empty_button").click()

    assert told.args == [Practice()]


def test_arrows_move_in_the_grid_and_up_from_the_first_row_to_the_button(qtbot):
    page = _shown(qtbot)
    page.activateWindow()
    page.panels[0].setFocus()
    qtbot.waitUntil(page.panels[0].hasFocus)

    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(page, key)
        seen.append(next((place for place, panel in enumerate(page.panels) if panel.hasFocus()), None))

    assert seen == [1, 4, 3, 0, None]
    assert page.go_on.hasFocus()


@pytest.mark.parametrize(
    ("look", "columns"),
    [
        (Theme("light", motion=False), 3),
        (Theme("light", wide=True, motion=False), 4),
        (Theme("light", elder=True, motion=False), 2),
        (Theme("light", elder=True, text_pt=26, motion=False), 1),
    ],
)
def test_the_grid_has_as_many_columns_as_the_text_allows(qtbot, look, columns):
    theme.use(look)

    page = _shown(qtbot)

    qtbot.waitUntil(lambda: len({panel.x() for panel in page.panels}) == columns)
