"""What happens in the audit list."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.gui.audit.page import AuditPage
from firelearn.gui.audit.telling import action_of, reason_of, subject_of, when_of
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.stand_in import tell
from firelearn.runtime.paths import trouble_of
from firelearn.services.audit_list import AuditLine

_COLUMNS: Final = ("when", "what", "whom", "reason")
_FORMULA: Final = tuple("=+-@\t\r")


class Presenter(Screen):
    """Shows the list, and saves what is shown."""

    page: AuditPage
    for_staff = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, AuditPage())
        self.page.left.connect(stage.back)
        self.page.save_wanted.connect(self._ask_place)

    def enter(self, route: Route) -> None:
        """Ask for the PIN where staff are not there any more; then show the list."""
        back = self.stage.back
        ask_staff(self.stage, say("staff.gate_area"), self._load, refused=back, unset=back, owner=self.page)

    def _load(self) -> None:
        self.page.focus_first()
        staff = self.stage.suite.staff
        self.stage.tasks.run(staff.audit, self.page.show_lines, partial(tell, self.stage), owner=self)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self.stage.host, say("audit.save"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(say("audit.file_name"))
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Save what is shown, in words, for spreadsheets."""
        written = table_of(self.page.shown)

        def write() -> None:
            try:
                path.write_bytes(written)
            except OSError as cause:
                raise trouble_of(cause, path.parent) from cause

        def saved(_: None) -> None:
            toast(self.stage.host, say("audit.saved", file=path.name))

        self.stage.tasks.run(write, saved, partial(tell, self.stage), owner=self)


def table_of(lines: Sequence[AuditLine]) -> bytes:
    """Return the lines as CSV with a mark of UTF-8, which spreadsheets need; no cell is taken for a formula."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([say(f"audit.column_{name}") for name in _COLUMNS])
    for line in lines:
        cells = (when_of(line), action_of(line), subject_of(line), reason_of(line))
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return text.getvalue().encode("utf-8-sig")
