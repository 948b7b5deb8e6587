"""The page that says why the app cannot open."""

from PySide6.QtCore import Qt

from firelearn.gui.kit.text import Label
from firelearn.gui.trouble.page import TroublePage


def _shown(qtbot, **choices):
    page = TroublePage("记录文件打不开了", "请把这个文件夹交给管理员。", **choices)
    qtbot.addWidget(page)
    page.resize(1024, 700)
    page.show()
    return page


def test_it_says_what_failed_what_to_do_and_where(qtbot):
    page = _shown(qtbot, place="/data/store")

    said = [label.text() for label in page.findChildren(Label)]

    assert "记录文件打不开了" in said
    assert "请把这个文件夹交给管理员。" in said
    assert any("/data/store" in text for text in said)


def test_enter_tries_again_because_the_focus_is_there(qtbot):
    page = _shown(qtbot)
    page.activateWindow()
    button = page.findChild(object, "trouble_card_again")
    qtbot.waitUntil(lambda: page.focusWidget() is button)

    with qtbot.waitSignal(page.again):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_where_trying_again_makes_no_sense_the_button_closes(qtbot):
    assert _shown(qtbot, again=False).findChild(object, "trouble_card_again").text() == "关闭"
    assert _shown(qtbot).findChild(object, "trouble_card_again").text() == "再试一次"
