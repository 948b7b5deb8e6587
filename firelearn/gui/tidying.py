"""Garbage is collected on the screen's thread, and nowhere else.

Python collects wherever it happens to allocate. On the store thread that would free widgets that are part of a cycle
there, and Qt objects must not be freed on a thread that is not theirs. So the collector is switched off, and a timer on
the screen's thread does its work, in pauses too short to be seen.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 4_000
_WHOLE_EVERY = 8


class Tidying(QObject):
    """Collects garbage every few seconds: what is young, and now and then everything."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)

    def begin(self) -> None:
        """Take over from Python's own collector."""
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Leave out of every later collection what is there now: modules and classes that stay to the end."""
        gc.freeze()

    def end(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        self._turn += 1
        gc.collect(2 if self._turn % _WHOLE_EVERY == 0 else 1)
