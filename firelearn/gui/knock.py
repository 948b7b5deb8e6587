"""A second start knocks: the first one comes to the front.

The knock is a small file in the data folder. It works on every system, needs no network part of Qt, and a knock that
nobody hears does no harm.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

_NAME = "come-forward"


class Knock(QObject):
    """Hears, or makes, the knock of a second start.

    Signals:
        heard(): another start was tried on the same data folder.
    """

    heard = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = home / _NAME
        self._watcher: QFileSystemWatcher | None = None

    def listen(self) -> None:
        """Listen from now on; an old knock is forgotten."""
        self._take()
        self._watcher = QFileSystemWatcher([str(self._file.parent)], self)
        self._watcher.directoryChanged.connect(self._look)

    def call(self) -> None:
        """Knock. A folder that cannot be written is silent: there is nobody to tell."""
        with suppress(OSError):
            self._file.write_bytes(b"")

    def _look(self) -> None:
        if self._take():
            self.heard.emit()

    def _take(self) -> bool:
        try:
            self._file.unlink()
        except OSError:
            return False
        return True


def bring_forward(window: QWidget) -> None:
    """Bring the window to the front, also when it is minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
