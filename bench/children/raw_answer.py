"""The floor of an answer: a bare window with a text and four buttons, and one committed row for each key."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from bench.children.drawn import Drawn, press, rest
from bench.floors import raw_commit, raw_file


class Window(QtWidgets.QWidget):
    """A question of the plainest kind."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self.number = 0
        self._connection = connection
        self.stem = QtWidgets.QLabel()
        self.stem.setWordWrap(True)
        self.options = [QtWidgets.QPushButton() for _ in range(4)]
        layout = QtWidgets.QVBoxLayout(self)
        for widget in (self.stem, *self.options):
            font = widget.font()
            font.setPointSize(18)
            widget.setFont(font)
            layout.addWidget(widget)
        self.turn()

    def turn(self) -> None:
        self.number += 1
        self.stem.setText(f"{self.number}. 发现起火，应当拨打哪个号码报火警？先说清楚地点、火势和有没有人被困。")
        for place, option in enumerate(self.options):
            option.setText(f"{'ABCD'[place]}　第 {self.number} 题的一个选项，说明应当怎样做")

    def keyPressEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        raw_commit(self._connection)
        self.turn()
        self.update()


def main() -> int:
    application = QtWidgets.QApplication(sys.argv[:1])
    with raw_file(Path(sys.argv[2])) as connection:
        window = Window(connection)
        window.setGeometry(application.primaryScreen().geometry())
        drawn = Drawn(window)
        window.show()
        rest(300)
        took = []
        for _ in range(int(sys.argv[1])):
            rest(20)
            before = window.number
            began = time.perf_counter()
            window.setFocus()
            press(window, window, QtCore.Qt.Key.Key_A)
            took.append((drawn.wait(lambda before=before: window.number > before) - began) * 1000)  # type: ignore[misc]
    print(json.dumps({"raw": took}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
