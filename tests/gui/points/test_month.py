"""The month to choose a day from."""

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.calendar import day_from
from firelearn.gui.points.month import MonthGrid

TODAY = day_from(2026, 11, 22)
KEPT = (TODAY, TODAY - 2, TODAY - 9, day_from(2026, 9, 30))


@pytest.fixture
def grid(qtbot):
    made = MonthGrid(KEPT, TODAY, TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_days_with_a_record_can_be_pressed(grid):
    enabled = [cell.day for cell in grid.cells.values() if cell.isEnabled()]

    assert enabled == [TODAY - 9, TODAY - 2, TODAY]
    assert len(grid.cells) == 30


def test_a_day_says_whether_it_has_a_record(grid):
    assert grid.cells[TODAY].accessibleName() == "11 月 22 日 星期日，有记录"
    assert grid.cells[TODAY - 1].accessibleName() == "11 月 21 日 星期六，没有记录"


def test_a_press_picks_the_day(qtbot, grid):
    with qtbot.waitSignal(grid.picked) as picked:
        grid.cells[TODAY - 2].click()

    assert picked.args == [TODAY - 2]


def test_months_turn_between_the_first_record_and_today(qtbot, grid):
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert TODAY in grid.cells

    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert not [cell for cell in grid.cells.values() if cell.isEnabled()]

    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.cells[day_from(2026, 9, 30)].isEnabled()

    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert day_from(2026, 9, 30) in grid.cells


def test_arrows_go_to_the_next_day_with_a_record(qtbot, grid):
    grid.cells[TODAY].setFocus()

    qtbot.keyClick(grid.cells[TODAY], Qt.Key.Key_Left)
    assert grid.focusWidget() is grid.cells[TODAY - 2]

    qtbot.keyClick(grid.cells[TODAY - 2], Qt.Key.Key_Up)
    assert grid.focusWidget() is grid.cells[TODAY - 9]

    qtbot.keyClick(grid.cells[TODAY - 9], Qt.Key.Key_Down)
    assert grid.focusWidget() is grid.cells[TODAY - 2]
