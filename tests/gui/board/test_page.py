"""The board as it is seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from firelearn.gui.board.page import BoardPage, BoardRow
from firelearn.gui.kit.choice import Toggle
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.services.board import BoardLine, BoardPart, BoardView

NOBODY = BoardPart(lines=(), own=None, people=0)


def _line(place, name, points, *, me=False):
    return BoardLine(nickname=name, points=points, place=place, me=me)


VIEW = BoardView(
    on=True,
    hidden=False,
    named=True,
    week=BoardPart(
        lines=tuple(_line(1 + number, f"学员{number}", 50 - number) for number in range(10)),
        own=_line(12, "我自己", 3, me=True),
        people=12,
    ),
    today=BoardPart(lines=(_line(None, "小周", 9), _line(None, "秀英", 2)), own=None, people=2),
    day=20_779,
    as_of_ms=1_795_348_200_000,
)


@pytest.fixture
def page(qtbot):
    made = BoardPage()
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


def _said(page, name):
    found = page.board.findChild(Label, name)
    return found.text() if found is not None else None


def test_ten_stand_there_and_ones_own_place_behind_them(page):
    page.show_board(VIEW, zone_offset_min=480)

    rows = [row for row in page.board.findChildren(BoardRow) if row.objectName().startswith("week_")]
    assert len(rows) == 11
    assert rows[0].accessibleName() == "第 1 名，学员0，50 分"
    assert rows[-1].accessibleName() == "第 12 名，我自己（我），3 分"


def test_under_five_neither_places_nor_points_are_shown(page):
    page.show_board(VIEW, zone_offset_min=480)

    rows = [row for row in page.board.findChildren(BoardRow) if row.objectName().startswith("today_")]
    assert [row.accessibleName() for row in rows] == ["小周", "秀英"]
    assert _said(page, "too_few") == "不到 5 人，不排名次"


def test_the_definition_and_the_time_stand_with_it(page):
    page.show_board(VIEW, zone_offset_min=480)

    assert "1、2、2、4" in _said(page, "board_definition")
    assert _said(page, "board_as_of").startswith("11 月 22 日·截至 19:50")


def test_one_may_leave_it_and_come_back(qtbot, page):
    page.show_board(VIEW, zone_offset_min=480)
    switch = page.board.findChild(Toggle)
    assert switch.on

    with qtbot.waitSignal(page.hide_wanted) as wanted:
        qtbot.keyClick(switch.focusProxy(), Qt.Key.Key_Space)
    page.show_board(replace(VIEW, hidden=True), zone_offset_min=480)

    assert wanted.args == [True]
    assert not page.board.switch.on


def test_who_has_no_nickname_is_told_why_they_are_not_on_it(page):
    page.show_board(replace(VIEW, named=False), zone_offset_min=480)

    assert page.board.switch is None
    assert _said(page, "board_unnamed").startswith("没有昵称的人不上榜")


def test_an_empty_week_leads_to_learning(qtbot, page):
    page.show_board(replace(VIEW, week=NOBODY, today=NOBODY), zone_offset_min=480)

    with qtbot.waitSignal(page.learn_wanted):
        page.findChild(EmptyState, "empty").acted.emit()


def test_where_staff_switched_it_off_it_says_so(page):
    page.show_board(replace(VIEW, on=False, week=NOBODY, today=NOBODY), zone_offset_min=480)

    assert page.findChild(EmptyState, "off").isVisible()
    assert page.board.switch is None
    assert not page.board.findChildren(BoardRow)


def test_escape_leads_back(qtbot, page):
    page.show_board(VIEW, zone_offset_min=480)

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
