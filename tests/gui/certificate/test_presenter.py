"""The certificate page over the real use cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from firelearn.gui import route as to
from firelearn.gui.certificate.asking import PrintedNameDialog, PrinterDialog
from firelearn.gui.certificate.presenter import Presenter
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.text import Label
from firelearn.services.certificates import check_text, known_keys, text_in
from firelearn.wire.certificate_v1 import Verdict
from tests.gui.papers import EVERY, sat


def _entered(qtbot, stage, suite, clock, *, wrong=1):
    exam = sat(suite, clock, stage.me, EVERY, wrong=wrong).exam
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(to.Certificate(exam=exam))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _said(screen, name):
    return screen.page.findChild(Label, name).text()


def _named(qtbot, stage, name):
    dialog = stage.host.findChild(PrintedNameDialog)
    dialog.field.set_text(name)
    dialog.field.changed.emit(name)
    dialog.safe.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)


def test_the_name_is_asked_once_and_printed(qtbot, stage, suite, clock):
    suite.people.rename(stage.me, "老周")
    screen = _entered(qtbot, stage, suite, clock)
    assert stage.host.findChild(PrintedNameDialog).field.text() == "老周"

    _named(qtbot, stage, "周秀兰")

    qtbot.waitUntil(lambda: _said(screen, "printed_name") == "周秀兰")
    again = Presenter(stage)
    qtbot.addWidget(again.page)
    again.enter(screen._route)
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    assert _said(again, "printed_name") == "周秀兰"
    qtbot.waitUntil(lambda: stage.host.findChild(PrintedNameDialog) is None)


def test_to_leave_the_name_is_an_answer_too(qtbot, stage, suite, clock):
    screen = _entered(qtbot, stage, suite, clock)
    guest = _said(screen, "printed_name")

    qtbot.keyClick(stage.host.findChild(PrintedNameDialog), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert guest.startswith("访客 ")
    assert suite.certificates.of(screen._route.exam, "").asked


def test_it_is_saved_where_the_person_says_and_the_file_can_be_checked(qtbot, stage, suite, clock, tmp_path):
    screen = _entered(qtbot, stage, suite, clock)
    _named(qtbot, stage, "周秀兰")
    screen.page.board.save.click()
    dialog = stage.host.findChild(QFileDialog, "save_dialog")
    assert "周秀兰" not in dialog.selectedFiles()[0]

    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine.pdf")
    dialog.accept()
    qtbot.waitUntil(lambda: (tmp_path / "mine.pdf").exists() and stage.tasks.waiting == 0)

    text = text_in((tmp_path / "mine.pdf").read_bytes())
    assert check_text(text, known_keys(suite.certificates.home)).certificate.name == "周秀兰"
    assert suite.certificates.check(text).verdict is Verdict.INTACT


def test_a_place_that_cannot_be_written_is_told(qtbot, stage, suite, clock, tmp_path):
    screen = _entered(qtbot, stage, suite, clock)

    screen._save(tmp_path / "gone" / "mine.pdf", screen._told)
    qtbot.waitUntil(lambda: stage.host.findChild(Dialog, "trouble") is not None)

    assert not (tmp_path / "gone").exists()


def test_without_a_printer_it_says_what_to_do_instead(qtbot, stage, suite, clock):
    from PySide6.QtPrintSupport import QPrinterInfo

    screen = _entered(qtbot, stage, suite, clock)

    screen.page.board.print.click()

    expected = "printer_dialog" if QPrinterInfo.availablePrinterNames() else "no_printer"
    assert stage.host.findChild(Dialog, expected) is not None


def test_the_first_printer_is_the_next_step(qtbot, stage):
    dialog = PrinterDialog(stage.host, ["Office", "Hall"])
    stage.host.show()
    dialog.open()

    with qtbot.waitSignal(dialog.picked) as picked:
        qtbot.keyClick(stage.host.focusWidget(), Qt.Key.Key_Return)

    assert picked.args == ["Office"]
    assert not dialog.isVisible()


def test_a_kiosk_saves_no_files_and_asks_no_name(qtbot, stage, suite, clock):
    suite.premises.choose(kiosk=True)

    screen = _entered(qtbot, stage, suite, clock)

    assert not screen.page.board.save.isVisible()
    assert screen.page.focusWidget() is screen.page.board.print
    assert stage.host.findChild(PrintedNameDialog) is None


def test_a_failed_exam_has_none_and_says_so(qtbot, stage, suite, clock):
    screen = _entered(qtbot, stage, suite, clock, wrong=6)

    assert screen.page.board is None
    assert screen.page.findChild(Label, "trouble_card_title").text() == "这场考试没有通过"


def test_escape_leads_back_and_the_way_to_check_others_is_there(qtbot, stage, suite, clock, travel):
    screen = _entered(qtbot, stage, suite, clock)

    screen.page.findChild(object, "check_certificates").click()
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)

    assert travel.went == [to.CertificateCheck()]
    assert travel.backs == [True]
