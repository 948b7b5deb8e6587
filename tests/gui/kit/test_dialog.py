import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.layout import column


@pytest.fixture
def host(qtbot):
    page = Ground()
    behind = Button("下一题", "primary", name="behind")
    page.setLayout(column(behind))
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    behind.setFocus()
    qtbot.waitUntil(behind.hasFocus)
    return page


@pytest.fixture
def dialog(host):
    made = Dialog(host, icon="send", title="现在交卷吗？", text="还有 8 题没答。", safe="去答", other="交卷")
    made.open()
    return made


def test_the_safe_act_has_the_focus_and_escape_chooses_it(qtbot, dialog):
    assert dialog.safe.hasFocus()

    with qtbot.waitSignals([dialog.safe_chosen, dialog.closed]):
        qtbot.keyClick(dialog.safe, Qt.Key.Key_Escape)


def test_the_other_act_is_told_apart(qtbot, dialog):
    with qtbot.waitSignal(dialog.other_chosen), qtbot.assertNotEmitted(dialog.safe_chosen):
        qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)


def test_the_focus_stays_inside(qtbot, dialog):
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())

    assert seen == ["dialog_other", "dialog_safe", "dialog_other"]


def test_the_focus_goes_back_to_where_it_was(qtbot, host, dialog):
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)

    assert QApplication.focusWidget().objectName() == "behind"


def test_it_covers_its_host_at_every_size(host, dialog):
    host.resize(1000, 700)

    assert dialog.size() == host.size()
