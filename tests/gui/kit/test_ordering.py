import pytest
from PySide6.QtCore import QPoint, Qt

from firelearn.gui.kit.ordering import OrderList

STEPS = ["提", "拔", "握", "压"]


@pytest.fixture
def pad(qtbot):
    made = OrderList(STEPS, order=(2, 0, 1, 3))
    qtbot.addWidget(made)
    made.resize(500, made.heightForWidth(500))
    made.show()
    made.activateWindow()
    return made


def test_there_is_a_response_from_the_start(pad):
    assert pad.ready
    assert pad.response == (2, 0, 1, 3)


def test_buttons_move_a_step_by_one(qtbot, pad):
    with qtbot.waitSignal(pad.changed):
        pad.rows[1]._up.click()

    assert pad.response == (0, 2, 1, 3)


def test_space_lifts_a_step_and_arrows_carry_it(qtbot, pad):
    row = pad.rows[0]
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)

    qtbot.keyClick(row, Qt.Key.Key_Space)
    qtbot.keyClick(row, Qt.Key.Key_Down)
    qtbot.keyClick(row, Qt.Key.Key_Down)

    assert pad.response == (0, 1, 2, 3)


def test_a_step_can_be_dragged(qtbot, pad):
    row = pad.rows[0]
    seen = []
    pad.changed.connect(lambda: seen.append(pad.response))

    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    for _ in range(12):
        # The row moves with the pointer, so each move is measured from where the row was pressed.
        qtbot.mouseMove(row, QPoint(60, 20 + 16))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))

    assert seen == [(0, 1, 2, 3)]


def test_judging_says_where_a_step_belongs(pad):
    pad.judge((0, 1, 2, 3))

    assert [row.accessibleDescription() for row in pad.rows] == ["应是第 3 步", "应是第 1 步", "应是第 2 步", "位置对"]
    assert pad.locked


def test_an_order_given_before_is_shown_again(pad):
    pad.set_response((3, 2, 1, 0))

    assert pad.response == (3, 2, 1, 0)
    assert pad.rows[0].accessibleName() == "第 1 步，压"
