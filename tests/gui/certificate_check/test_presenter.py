"""Where certificates are checked, over the real use cases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from firelearn.gui import route as to
from firelearn.gui.certificate_check.presenter import Presenter
from firelearn.gui.kit.text import Label
from tests.gui.papers import EVERY, sat
from tests.wire.test_certificate_v1 import signed


def _entered(qtbot, stage, text=""):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(to.CertificateCheck(text=text))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _said(screen, name):
    found = screen.page.findChild(Label, name)
    return found.text() if found is not None else None


def test_a_scanner_types_the_code_and_enter_and_its_facts_are_told(qtbot, stage, suite, clock):
    text = suite.certificates.of(sat(suite, clock, stage.me, EVERY).exam, "周秀兰").made.text
    screen = _entered(qtbot, stage)

    qtbot.keyClicks(screen.page.focusWidget(), text)
    qtbot.keyClick(screen.page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _said(screen, "check_verdict") is not None)

    assert _said(screen, "check_verdict") == "没有改过，是这台电脑签发的"
    assert (_said(screen, "fact_name"), _said(screen, "fact_score")) == ("周秀兰", "35 分（满分 35，20 分及格）")
    assert screen.page.field.text() == ""
    assert isinstance(screen.page.focusWidget(), QLineEdit)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (signed(), "没有改过，是另一台电脑签发的"),
        (signed()[:-2] + "AA", "对不上：被改过，或者没有抄全"),
        ("hello", "这不是学消防的学习证明"),
        ("FLC2.ABCDEF", "这是新版程序签发的"),
    ],
)
def test_every_verdict_is_told_in_words(qtbot, stage, text, verdict):
    screen = _entered(qtbot, stage, text)

    qtbot.waitUntil(lambda: _said(screen, "check_verdict") == verdict)
    assert (_said(screen, "fact_name") is None) == ("没有改过" not in verdict)


def test_a_file_is_judged_too(qtbot, stage, tmp_path):
    path = tmp_path / "mail.txt"
    path.write_text(signed(), encoding="ascii")
    screen = _entered(qtbot, stage)
    screen.page.findChild(object, "open_file").click()
    dialog = stage.host.findChild(QFileDialog, "open_dialog")

    dialog.fileSelected.emit(str(path))
    dialog.reject()

    qtbot.waitUntil(lambda: _said(screen, "check_verdict") == "没有改过，是另一台电脑签发的")


def test_escape_leads_back(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)

    assert travel.backs == [True]
