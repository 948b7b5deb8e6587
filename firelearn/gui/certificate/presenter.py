"""What happens on the certificate page: it is made, named, saved and printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.certificate.asking import PrintedNameDialog, PrinterDialog
from firelearn.gui.certificate.page import CertificatePage, Shown
from firelearn.gui.certificate.paper import pdf_bytes, print_on
from firelearn.gui.certificate.wording import Wording, wording
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.naming import name_of
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.runtime.paths import trouble_of
from firelearn.services.certificates import CertificateView


class Presenter(Screen):
    """Shows the certificate of one exam and lets one take it along."""

    rail = "exams"
    page: CertificatePage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, CertificatePage())
        self._route: to.Certificate | None = None
        self._view: CertificateView | None = None
        self._told: Wording | None = None
        self._asked = False
        self.page.again.connect(self._load)
        self.page.name_wanted.connect(self._ask_name)
        self.page.save_wanted.connect(self._ask_place)
        self.page.print_wanted.connect(self._ask_printer)
        self.page.check_wanted.connect(lambda: stage.go(to.CertificateCheck()))
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Make the certificate and show it."""
        assert isinstance(route, to.Certificate)
        self._route = route
        self._load()

    def _load(self) -> None:
        suite, me, route = self.stage.suite, self.stage.me, self._route
        if route is None:
            return

        def make() -> CertificateView:
            return suite.certificates.of(route.exam, name_of(suite.people.card(me)))

        load(self, self.page, make, self._show)

    def _show(self, view: CertificateView) -> None:
        self._view = view
        self._told = wording(view.made, self.stage.suite.seat.zone_offset_min)
        self.page.show_certificate(Shown(told=self._told, may_save=not self.stage.deployment.kiosk))
        # A kiosk has no keyboard, and its visitors need not leave a name.
        if not (view.asked or self._asked or self.stage.deployment.kiosk):
            self._ask_name()

    def _ask_name(self) -> None:
        if self._told is None:
            return
        self._asked = True
        dialog = PrintedNameDialog(self.stage.host, self._told.name)
        dialog.named.connect(self._keep_name)
        # Asked once: to leave it is an answer too.
        dialog.other_chosen.connect(partial(self._keep_name, self._told.name))
        dialog.open()

    def _keep_name(self, name: str) -> None:
        view, certificates = self._view, self.stage.suite.certificates
        if view is not None:
            self.stage.tasks.run(
                lambda: certificates.keep_name(view.person, name),
                lambda _: self._load(),
                partial(tell, self.stage),
                owner=self,
            )

    def _ask_place(self) -> None:
        told = self._told
        if told is None:
            return
        dialog = QFileDialog(self.stage.host, say("certificate.save"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents)
        # The code, not the name: file names are seen by whoever plugs the stick in next.
        dialog.selectFile(say("certificate.file_name", code=told.code))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), told))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: Path, told: Wording) -> None:
        written = pdf_bytes(told)

        def write() -> None:
            try:
                path.write_bytes(written)
            except OSError as cause:
                raise trouble_of(cause, path.parent) from cause

        def saved(_: None) -> None:
            toast(self.stage.host, say("certificate.saved", file=path.name))

        self.stage.tasks.run(write, saved, partial(tell, self.stage), owner=self)

    def _ask_printer(self) -> None:
        # 15 ms to import, and only who prints needs it.
        from PySide6.QtPrintSupport import QPrinterInfo

        default = QPrinterInfo.defaultPrinterName()
        printers = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))
        if not printers:
            Dialog(
                self.stage.host,
                icon="info",
                title=say("certificate.no_printer_title"),
                text=say("certificate.no_printer_text"),
                safe=say("stand_in.understood"),
                name="no_printer",
            ).open()
            return
        dialog = PrinterDialog(self.stage.host, printers)
        dialog.picked.connect(self._print)
        dialog.open()

    def _print(self, name: str) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if self._told is None:
            return
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        if print_on(printer, self._told):
            toast(self.stage.host, say("certificate.printed", printer=name))
        else:
            tell(self.stage, Trouble("print_failed"))
