"""The real program with somebody who watches its windows: run as a module, by tests that need a second process.

Each change of what is in sight is said as one line of JSON; each line that comes in is done: ``minimise``, ``close``,
``press NAME``. The first sight of home comes with the ``modules`` that were loaded until then.
"""

import json
import os
import sys

from firelearn.gui.early import QtCore, QtWidgets  # isort: skip - as the program itself does

from firelearn.gui import start_up

_real_exec = QtWidgets.QApplication.exec


class Watcher(QtCore.QObject):
    """Says what is in sight, and does what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._modules: list[str] = []
        self._look = QtCore.QTimer(self)
        self._look.setInterval(10)
        self._look.timeout.connect(self._glance)
        self._look.start()
        self._ear = QtCore.QSocketNotifier(sys.stdin.fileno(), QtCore.QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._listen)

    def _glance(self) -> None:
        windows = [widget for widget in QtWidgets.QApplication.topLevelWidgets() if widget.isVisible()]
        sight = {
            "minimised": any(window.isMinimized() for window in windows),
            "sees": sorted(
                {
                    child.objectName()
                    for window in windows
                    for child in (window, *window.findChildren(QtWidgets.QWidget))
                    if child.objectName() and child.isVisible()
                }
            ),
        }
        if "home_body" in sight["sees"]:
            self._modules = self._modules or sorted(sys.modules)
            sight["modules"] = self._modules
        line = json.dumps(sight)
        if line != self._said:
            self._said = line
            print(line, flush=True)

    def _listen(self) -> None:
        line = os.read(sys.stdin.fileno(), 1 << 12).decode()
        if not line:
            self._ear.setEnabled(False)
        for words in line.splitlines():
            self._do(*words.split())

    def _do(self, verb: str, name: str = "") -> None:
        for window in QtWidgets.QApplication.topLevelWidgets():
            if verb == "press":
                for button in window.findChildren(QtWidgets.QAbstractButton, name):
                    button.click()
            elif window.isVisible() and verb == "minimise":
                window.showMinimized()
            elif window.isVisible() and verb == "close":
                window.close()


def _watched_exec(*_: object) -> int:
    watcher = Watcher()
    code = _real_exec()
    watcher.deleteLater()
    return code


if __name__ == "__main__":
    QtWidgets.QApplication.exec = _watched_exec  # type: ignore[method-assign,assignment]
    sys.exit(start_up.run())
