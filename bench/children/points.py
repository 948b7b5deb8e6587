"""Opens the points screen in the real app again and again; tells how long the store and the whole of it took."""

from __future__ import annotations

from firelearn.gui.early import QtWidgets  # isort: skip - as the app itself does

import json
import statistics
import sys
import time

from bench import made
from bench.children.drawn import Drawn, rest
from firelearn.gui import route as to
from firelearn.gui.app import App
from firelearn.runtime.paths import find_paths, prepare_home


def main(times: int) -> None:
    application = QtWidgets.QApplication(["firelearn"])
    paths = find_paths()
    prepare_home(paths)
    app = App(paths, made.clock())
    app.window.resize(1280, 800)
    app.window.show()
    drawn = Drawn(app.window)
    app.open()
    drawn.wait(lambda: _sees(app, "home_body"))
    rest(2000)
    read: list[float] = []
    shown: list[float] = []
    for _ in range(times):
        app.way.go(to.Home())
        drawn.wait(lambda: _sees(app, "home_body"))
        rest(120)
        began = time.perf_counter()
        app.way.go(to.Points())
        shown.append((drawn.wait(lambda: _sees(app, "badges_row")) - began) * 1000)
        rest(60)
        app.tasks.run(lambda: read.append(_read(app)), owner=app)
        rest(100)
    # The first one reads code and words; a person who opens the screen pays that once a start.
    print(json.dumps({"read": statistics.median(read), "drawn": statistics.median(shown), "first": shown[0]}))
    app.stop()
    application.processEvents()


def _sees(app: App, name: str) -> bool:
    return any(widget.isVisible() for widget in app.window.findChildren(QtWidgets.QWidget, name))


def _read(app: App) -> float:
    stage = app.stage
    assert stage is not None
    person = stage.me
    began = time.perf_counter()
    day = stage.suite.points.day(person)
    stage.suite.standing.states(person, day.total)
    stage.suite.standing.of(person)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]))
