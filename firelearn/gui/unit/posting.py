"""The poster of a join code, kept as a picture or printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.domain.errors import Trouble
from firelearn.gui.certificate.asking import PrinterDialog
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.unit.poster import png_bytes, print_on
from firelearn.services.unit_views import UnitCard


class Posting:
    """Asks where to, and does it. ``owner`` is the screen that is gone when nobody waits any more."""

    def __init__(self, stage: Stage, owner: QObject) -> None:
        self._stage, self._owner = stage, owner

    def ask_place(self, card: UnitCard) -> None:
        """Ask where the picture is to be kept."""
        dialog = QFileDialog(self._stage.host, say("unit.save"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PNG (*.png)")
        dialog.setDefaultSuffix("png")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(say("unit.file_name", code=card.join_code))
        dialog.fileSelected.connect(lambda path: self.save(Path(path), card))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path, card: UnitCard) -> None:
        """Keep the poster as a picture at ``path``."""
        picture = png_bytes(card.name, card.join_code)

        def write() -> None:
            try:
                path.write_bytes(picture)
            except OSError as cause:
                raise Trouble("folder_read_only", path=str(path.parent)) from cause

        def written(_: None) -> None:
            toast(self._stage.host, say("unit.saved", file=path.name))

        self._stage.tasks.run(write, written, partial(tell, self._stage), owner=self._owner)

    def ask_printer(self, card: UnitCard) -> None:
        """Ask which printer is to print; say so where there is none."""
        # 15 ms to import, and only who prints needs it.
        from PySide6.QtPrintSupport import QPrinterInfo

        default = QPrinterInfo.defaultPrinterName()
        printers = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))
        if not printers:
            Dialog(
                self._stage.host,
                icon="info",
                title=say("certificate.no_printer_title"),
                text=say("unit.no_printer_text"),
                safe=say("stand_in.understood"),
                name="no_printer",
            ).open()
            return
        dialog = PrinterDialog(self._stage.host, printers)
        dialog.picked.connect(lambda name: self._print(name, card))
        dialog.open()

    def _print(self, printer_name: str, card: UnitCard) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        printer = QPrinter(QPrinterInfo.printerInfo(printer_name), QPrinter.PrinterMode.HighResolution)
        if print_on(printer, card.name, card.join_code):
            toast(self._stage.host, say("unit.printed", printer=printer_name))
        else:
            tell(self._stage, Trouble("print_failed"))
