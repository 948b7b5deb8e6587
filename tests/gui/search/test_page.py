"""The page of the search: one question asked for each pause, rows to press, words when nothing is found."""

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.errors import Trouble
from firelearn.domain.question import Topic
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.states import EmptyState, TroubleCard
from firelearn.gui.search.hits import SearchView
from firelearn.gui.search.page import SearchPage
from firelearn.services.practice import Found

HITS = tuple(Found(question=f"home-000{n}", topic=Topic.HOME, stem=f"第 {n} 题问充电") for n in range(1, 4))


@pytest.fixture
def page(qtbot):
    made = SearchPage()
    qtbot.addWidget(made)
    made.resize(1084, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_field()
    return made


def test_typing_asks_once_after_a_pause(page, qtbot):
    asked = []
    page.wanted.connect(asked.append)

    qtbot.keyClicks(page.focusWidget(), "exit")
    qtbot.waitUntil(lambda: bool(asked))

    assert asked == ["exit"]


def test_enter_asks_at_once(page, qtbot):
    asked = []
    page.wanted.connect(asked.append)

    qtbot.keyClicks(page.focusWidget(), "gas")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    assert asked == ["gas"]


def test_a_row_opens_its_question(page, qtbot):
    page.show_found(SearchView(text="充电", found=HITS, more=False))

    with qtbot.waitSignal(page.opened) as told:
        page.hits.rows[1].click()

    assert told.args == ["home-0002"]


def test_rows_are_used_again_and_what_is_too_many_is_hidden(page):
    page.show_found(SearchView(text="充电", found=HITS, more=False))
    page.show_found(SearchView(text="充电", found=HITS[:1], more=False))

    assert [row.isVisible() for row in page.hits.rows] == [True, False, False]


def test_a_row_speaks_stem_and_topic(page):
    page.show_found(SearchView(text="充电", found=HITS, more=False))

    assert "充电" in page.hits.rows[0].accessibleName()


def test_nothing_found_says_what_to_try_and_clears_the_field(page, qtbot):
    page.set_text("zzz")
    page.show_found(SearchView(text="zzz", found=(), more=False))

    with qtbot.waitSignal(page.wanted) as told:
        page.findChild(EmptyState).acted.emit()

    assert told.args == [""]
    assert page.field.text() == ""


def test_down_goes_from_the_field_to_the_first_row_and_enter_opens_it(page, qtbot):
    page.show_found(SearchView(text="充电", found=HITS, more=False))

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert page.focusWidget() is page.hits.rows[0]

    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.hits.rows[0], Qt.Key.Key_Return)


def test_escape_empties_the_field_first_and_leaves_then(page, qtbot):
    page.set_text("gas")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.field.text() == ""

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_an_example_is_searched_when_pressed(page, qtbot):
    example = page.findChild(Button, "example")

    with qtbot.waitSignal(page.wanted) as told:
        example.click()

    assert told.args == [example.text()]


def test_trouble_is_told_and_can_be_tried_again(page, qtbot):
    page.set_text("gas")
    page.show_trouble(Trouble("store_locked", path="x"))

    with qtbot.waitSignal(page.wanted):
        page.findChild(TroubleCard).again.emit()
