"""Waits until a window has drawn something, and tells when."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

_PATIENCE_MS = 10_000


class Drawn(QtCore.QObject):
    """Looks after each time the window was painted whether what is waited for stands there now."""

    def __init__(self, window: QtWidgets.QWidget) -> None:
        super().__init__()
        self._window = window
        self._there: Callable[[], bool] | None = None
        self._loop = QtCore.QEventLoop()
        self._at = 0.0
        self._inside = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QtCore.QEvent.Type.UpdateRequest or self._inside:
            return False
        # The window paints while it gets this event, so it gets it from here and is looked at afterwards.
        self._inside = True
        QtCore.QCoreApplication.sendEvent(watched, event)
        self._inside = False
        if self._there is not None and self._there():
            self._at, self._there = time.perf_counter(), None
            self._loop.quit()
        return True

    def wait(self, there: Callable[[], bool]) -> float:
        """Turn the event loop until ``there`` stands in the window; return when it was drawn, by perf_counter.

        Raises:
            RuntimeError: it was not drawn.
        """
        self._there, began = there, time.perf_counter()
        patience = QtCore.QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(self._loop.quit)
        patience.start(_PATIENCE_MS)
        self._loop.exec()
        patience.stop()
        if self._at < began:
            raise RuntimeError("what was waited for was not drawn")
        return self._at


def rest(milliseconds: int) -> None:
    """Let the event loop turn for a while, as when a person reads."""
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(window: QtWidgets.QWidget, page: QtWidgets.QWidget, key: QtCore.Qt.Key) -> None:
    """Press a key on what has the focus, or on the page."""
    from PySide6.QtGui import QKeyEvent

    focus: QtWidgets.QWidget | None = window.focusWidget()
    target = page if focus is None else focus
    for kind in (QtCore.QEvent.Type.KeyPress, QtCore.QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, QtCore.Qt.KeyboardModifier.NoModifier, "")
        QtCore.QCoreApplication.sendEvent(target, event)
