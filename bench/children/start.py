"""Starts the desktop app as `python -m firelearn` does, and tells when home is drawn; `stay` leaves it open."""

from __future__ import annotations

from firelearn.gui.early import QtCore  # isort: skip - as the app itself does

import json
import sys
import time

from firelearn.gui import start_up
from firelearn.gui.app import App as RealApp

_SETTLED_AFTER_MS = 4_500
"""Behind the care that the app takes three seconds after it opened."""


class _FirstPaint(QtCore.QObject):
    """Tells when a widget was painted for the first time."""

    painted = QtCore.Signal()

    def __init__(self, watched: QtCore.QObject) -> None:
        super().__init__()
        self._watched = watched
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QtCore.QEvent.Type.Paint:
            self._watched.removeEventFilter(self)
            QtCore.QTimer.singleShot(0, self, self.painted.emit)
        return False


class _ContentPut(QtCore.QObject):
    """Waits until a page holds its content, then watches that be painted."""

    def __init__(self, page: QtCore.QObject, told: object) -> None:
        super().__init__()
        self._page, self._told = page, told
        self._paint: _FirstPaint | None = None
        page.installEventFilter(self)

    def eventFilter(self, _watched: QtCore.QObject, _event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        body = getattr(self._page, "body", None)
        if body is not None and self._paint is None:
            self._paint = _FirstPaint(body.content)
            self._paint.painted.connect(self._told)
        return False


class App(RealApp):
    """The app, watched."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        self._moments = {"built": time.monotonic()}
        self._watching: list[QtCore.QObject] = []
        self.way.shown.connect(self._watch)
        window = _FirstPaint(self.window)
        window.painted.connect(lambda: self._mark("window"))
        self._watching.append(window)

    def _mark(self, moment: str) -> None:
        self._moments.setdefault(moment, time.monotonic())

    def _watch(self, screen: object) -> None:
        self._mark("opened")
        self._watching.append(_ContentPut(screen.page, self._drawn))  # type: ignore[attr-defined]

    def _drawn(self) -> None:
        self._mark("home")
        print(json.dumps(self._moments), flush=True)
        if "stay" in sys.argv:
            QtCore.QTimer.singleShot(_SETTLED_AFTER_MS, self, self._settled)
        else:
            self.window.close()

    def _settled(self) -> None:
        print(json.dumps({"settled": time.monotonic()}), flush=True)
        self._ear = QtCore.QSocketNotifier(sys.stdin.fileno(), QtCore.QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self.window.close)


setattr(start_up, "App", App)  # noqa: B010 - the one place where the watched app takes the place of the real one

if __name__ == "__main__":
    sys.exit(start_up.run())
