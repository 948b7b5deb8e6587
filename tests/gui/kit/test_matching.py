import pytest
from PySide6.QtCore import Qt

from firelearn.gui.kit.matching import MatchBoard


@pytest.fixture
def pad(qtbot):
    made = MatchBoard(["木材", "汽油", "燃气"], ["A 类", "B 类", "C 类"], order=(1, 2, 0))
    qtbot.addWidget(made)
    made.resize(700, made.heightForWidth(700))
    made.show()
    made.activateWindow()
    return made


def press(qtbot, tile):
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_touching_left_then_right_ties_them_by_the_order_as_written(qtbot, pad):
    press(qtbot, pad.left[0])
    press(qtbot, pad.right[2])

    assert pad.partial == (0, -1, -1)
    assert pad.response == ()
    assert not pad.ready


def test_a_board_is_ready_once_everything_is_tied(qtbot, pad):
    for left, right in ((0, 2), (1, 0), (2, 1)):
        press(qtbot, pad.left[left])
        press(qtbot, pad.right[right])

    assert pad.ready
    assert pad.response == (0, 1, 2)


def test_a_partner_taken_by_another_comes_loose_from_the_first(qtbot, pad):
    pad.set_response((0, -1, -1))

    press(qtbot, pad.left[1])
    press(qtbot, pad.right[2])

    assert pad.partial == (-1, 0, -1)


def test_a_tied_partner_touched_alone_comes_loose_and_its_left_side_waits_again(qtbot, pad):
    pad.set_response((0, -1, -1))

    press(qtbot, pad.right[2])
    press(qtbot, pad.right[0])

    assert pad.partial == (1, -1, -1)


def test_digits_pick_and_letters_tie(qtbot, pad):
    pad.left[0].setFocus()
    qtbot.waitUntil(pad.left[0].hasFocus)

    qtbot.keyClick(pad.left[0], Qt.Key.Key_2)
    qtbot.keyClick(pad.left[1], Qt.Key.Key_A)

    assert pad.partial == (-1, 1, -1)


def test_judging_says_by_letter_where_a_tie_belongs(pad):
    pad.set_response((1, 0, 2))

    pad.judge((0, 1, 2))

    assert [tile.state for tile in pad.left] == ["wrong", "wrong", "right"]
    assert [tile.accessibleDescription() for tile in pad.left] == ["应连 C", "应连 A", "连对了"]
