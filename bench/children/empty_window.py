"""The floor of a start: an empty window, drawn once; `sqlalchemy` imports that first, `stay` leaves it open."""

from __future__ import annotations

import json
import sys
import time

if "sqlalchemy" in sys.argv:
    import sqlalchemy  # noqa: F401 - the time that its import takes is what is measured

from PySide6 import QtCore, QtWidgets


class Window(QtWidgets.QWidget):
    """A window with nothing in it."""

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        QtCore.QTimer.singleShot(0, self.drawn)

    def drawn(self) -> None:
        print(json.dumps({"home": time.monotonic()}), flush=True)
        if "stay" in sys.argv:
            print(json.dumps({"settled": time.monotonic()}), flush=True)
            self.ear = QtCore.QSocketNotifier(sys.stdin.fileno(), QtCore.QSocketNotifier.Type.Read, self)
            self.ear.activated.connect(self.close)
        else:
            self.close()


application = QtWidgets.QApplication(sys.argv[:1])
window = Window()
window.showMaximized()
application.exec()
