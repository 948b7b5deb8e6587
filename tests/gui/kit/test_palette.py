import pytest
from PySide6.QtCore import Qt

from firelearn.gui.kit.palette import Palette, parted


@pytest.fixture
def palette(qtbot):
    made = Palette(20)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_cell_says_its_states_and_they_combine_freely(palette):
    palette.set_cells({3}, {3}, 3)

    assert palette.cells[3].accessibleName() == "第 4 题，已答，标记，当前"
    assert palette.cells[0].accessibleName() == "第 1 题，未答"
    assert palette.legend.accessibleName() == "已答 1，未答 19，标记 1"


def test_pressing_a_cell_chooses_its_question(qtbot, palette):
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.mouseClick(palette.cells[6], Qt.MouseButton.LeftButton)

    assert told.args == [6]


def test_arrows_move_over_the_sheet(qtbot, palette):
    palette.cells[0].setFocus()
    qtbot.waitUntil(palette.cells[0].hasFocus)

    qtbot.keyClick(palette.cells[0], Qt.Key.Key_Down)
    qtbot.keyClick(palette.cells[5], Qt.Key.Key_Right)

    assert palette.cells[6].hasFocus()


def test_a_long_paper_shows_groups_of_25_by_type():
    assert parted(20, []) == [("", 20)]
    assert parted(60, [("单选", 30), ("多选", 30)]) == [
        ("单选 1–25", 25),
        ("单选 26–30", 5),
        ("多选 31–55", 25),
        ("多选 56–60", 5),
    ]
