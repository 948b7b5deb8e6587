"""The question for a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from firelearn.gui.progress.naming import NameDialog


@pytest.fixture
def asked(qtbot):
    host = QWidget()
    host.resize(1024, 768)
    qtbot.addWidget(host)
    host.show()
    dialog = NameDialog(host, "秀英")
    dialog.open()
    return dialog, dialog.field.findChild(QLineEdit)


def test_the_name_so_far_stands_there_and_one_can_write_at_once(asked):
    dialog, entry = asked

    assert entry.text() == "秀英"
    assert dialog.focusWidget() is entry
    assert not dialog.safe.isEnabled()


def test_enter_saves_the_name_without_blanks_at_its_ends(qtbot, asked):
    dialog, entry = asked
    entry.clear()
    qtbot.keyClicks(entry, "  Aunt   Xiu ")

    with qtbot.waitSignal(dialog.named) as named:
        qtbot.keyClick(entry, Qt.Key.Key_Return)

    assert named.args == ["Aunt Xiu"]


def test_an_empty_name_cannot_be_saved(qtbot, asked):
    dialog, entry = asked
    entry.clear()
    qtbot.keyClicks(entry, "   ")

    qtbot.keyClick(entry, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert not dialog.safe.isEnabled()


def test_escape_leaves_the_name_as_it_is(qtbot, asked):
    dialog, entry = asked
    names = []
    dialog.named.connect(names.append)
    qtbot.keyClicks(entry, "x")

    qtbot.keyClick(entry, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert names == []
