"""The files of a set-up: the paper with the rescue code that is kept, the key that is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.screen import Stage
from firelearn.gui.setup.code import write_paper
from firelearn.gui.stand_in import tell


class Files:
    """Asks where, and reads or writes there; nothing waits for the answer. ``owner`` is the screen that asks."""

    def __init__(self, stage: Stage, owner: QObject) -> None:
        self._stage, self._owner = stage, owner

    def ask_place(self, paper: str) -> None:
        """Ask where to keep the paper, and keep it there."""
        dialog = QFileDialog(self._stage.host, say("setup.code_save"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(say("setup.paper_file"))
        dialog.fileSelected.connect(lambda path: self.save(paper, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, paper: str, path: Path) -> None:
        """Keep the paper at ``path``, and say so or why not."""
        self._stage.tasks.run(
            lambda: write_paper(paper, path),
            lambda _: toast(self._stage.host, say("setup.code_saved", file=path.name)),
            partial(tell, self._stage),
            owner=self._owner,
        )

    def ask_key(self, then: Callable[[Path], None]) -> None:
        """Ask for the file with the key."""
        dialog = QFileDialog(self._stage.host, say("setup.key_file"))
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
