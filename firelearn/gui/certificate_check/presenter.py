"""What happens where certificates are checked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from firelearn.gui import route as to
from firelearn.gui.certificate_check.page import CheckPage
from firelearn.gui.kit.language import say
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.services.certificates import CertificateChecked


class Presenter(Screen):
    """Judges what is scanned, pasted or opened; nothing of it is kept."""

    rail = "exams"
    page: CheckPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, CheckPage(may_open=not stage.deployment.kiosk))
        self.page.asked.connect(self._judge)
        self.page.file_wanted.connect(self._ask_file)
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Be ready to judge."""
        assert isinstance(route, to.CertificateCheck)
        self.page.begin(route.text)

    def _judge(self, text: str) -> None:
        certificates = self.stage.suite.certificates
        self._run(partial(certificates.check, text))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.stage.host, say("certificate_check.open"))
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PDF, TXT (*.pdf *.txt)")
        dialog.fileSelected.connect(lambda path: self._judge_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _judge_file(self, path: Path) -> None:
        certificates = self.stage.suite.certificates
        self._run(partial(certificates.check_file, path))

    def _run(self, work: partial[CertificateChecked]) -> None:
        self.stage.tasks.run(work, self.page.show_answer, partial(tell, self.stage), owner=self)
