"""A pulse: the next beat is always asked for, so that it can fall on the second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_LEAST_MS = 20


class Pulse(QObject):
    """Beats once after each start.

    Signals:
        beat(): the time asked for has passed.
    """

    beat = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.beat)

    def start(self, ms: int) -> None:
        """Beat in ``ms`` milliseconds."""
        self._timer.start(max(ms, _LEAST_MS))

    def stop(self) -> None:
        """Beat no more until started again."""
        self._timer.stop()
