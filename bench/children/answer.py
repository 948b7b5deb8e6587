"""Sits an exam and practises in the real app with keys; tells how long each key took until what follows was drawn."""

from __future__ import annotations

from firelearn.gui.early import QtCore, QtWidgets  # isort: skip - as the app itself does

import json
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from bench.children.drawn import Drawn, press, rest
from firelearn.domain.clock import Clock
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.gui import route as to
from firelearn.gui.app import App
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.text import Label
from firelearn.gui.run.pane import QuestionPane
from firelearn.runtime.machine import boot_id
from firelearn.runtime.paths import find_paths, prepare_home
from firelearn.services.practice import PracticeRequest, Way

KEY = QtCore.Qt.Key
_READS_FOR_MS = 60
T = TypeVar("T")


class Sitting:
    """A person at the keyboard."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.window = app.window
        self.drawn = Drawn(app.window)

    def stem(self) -> str:
        """Return the stem on the screen."""
        stems = [label.text() for label in self.window.findChildren(Label, "stem") if label.isVisible()]
        return stems[-1] if stems else ""

    def pad(self) -> AnswerPad | None:
        """Return the pad on the screen."""
        pads = [pad for pad in self.window.findChildren(AnswerPad) if pad.isVisible()]
        return pads[-1] if pads else None

    def key(self) -> tuple[int, ...]:
        """Return the right response to the question of a run."""
        panes = [pane for pane in self.window.findChildren(QuestionPane) if pane.isVisible()]
        return panes[-1].asked.question.key

    def press(self, *keys: QtCore.Qt.Key) -> float:
        """Press keys one after the other without a pause; return when the first went down."""
        screen = self.window.screen_shown
        page = screen.page if screen is not None else self.window
        began = time.perf_counter()
        for key in keys:
            press(self.window, page, key)
        return began

    def do(self, work: Callable[[], T]) -> T:
        """Do something on the store thread and return what came of it."""
        found: list[T] = []
        self.app.tasks.run(work, found.append, owner=self.app)
        while not found:
            rest(1)
        return found[0]


def exam(person: Sitting, blueprint: str) -> list[float]:
    """Choose and press Enter at once on each question; the answer is recorded before the next one shows."""
    stage = person.app.stage
    assert stage is not None
    me = stage.me
    sitting = person.do(lambda: stage.suite.exams.start(me, BlueprintId(blueprint)))
    person.app.way.replace(to.Exam(exam=sitting.exam))
    person.drawn.wait(lambda: person.pad() is not None)
    took: list[float] = []
    for _ in range(len(sitting.paper.items) - 1):
        rest(_READS_FOR_MS)
        before = person.stem()
        began = person.press(KEY.Key_A, KEY.Key_Return)
        took.append((person.drawn.wait(lambda before=before: person.stem() != before) - began) * 1000)  # type: ignore[misc]
    given = person.do(lambda: len(stage.suite.seat.store.reader.exam.answers(sitting.exam)))
    if given != len(took):
        raise RuntimeError(f"{given} of {len(took)} answers were recorded")
    person.do(lambda: stage.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON))
    person.app.way.replace(to.Home())
    person.drawn.wait(lambda: person.pad() is None)
    return took


def practise(person: Sitting, count: int) -> tuple[list[float], list[float]]:
    """Answer in practice: Enter until the feedback is drawn, then Enter until the next question is."""
    person.app.way.replace(to.Run(request=PracticeRequest(way=Way.RANDOM)))
    told: list[float] = []
    onward: list[float] = []
    person.drawn.wait(lambda: person.pad() is not None)
    while len(told) < count:
        rest(_READS_FOR_MS)
        pad = person.pad()
        if pad is None or person.stem() == "":
            person.app.way.replace(to.Run(request=PracticeRequest(way=Way.RANDOM)))
            person.drawn.wait(lambda: person.pad() is not None)
            continue
        pad.set_response(person.key())
        pad.changed.emit()
        rest(20)
        began = person.press(KEY.Key_Return)
        told.append((person.drawn.wait(lambda pad=pad: pad.locked) - began) * 1000)  # type: ignore[misc]
        rest(150)
        before = person.stem()
        began = person.press(KEY.Key_Return)
        at = person.drawn.wait(lambda before=before: person.stem() != before)  # type: ignore[misc]
        if person.stem():
            onward.append((at - began) * 1000)
    return told, onward


def main() -> int:
    application = QtWidgets.QApplication(sys.argv[:1])
    paths = find_paths()
    prepare_home(paths)
    app = App(paths, Clock(boot_id()))
    opened = QtCore.QEventLoop()
    app.opened.connect(opened.quit)
    screen = application.primaryScreen()
    app.window.setGeometry(screen.geometry())
    app.window.show()
    app.open()
    opened.exec()
    person = Sitting(app)
    rest(300)
    papers, runs = int(sys.argv[1]), int(sys.argv[2])
    exams = [took for _ in range(papers) for took in exam(person, sys.argv[3])]
    told, onward = practise(person, runs) if runs else ([], [])
    print(json.dumps({"exam": exams, "feedback": told, "onward": onward}), flush=True)
    app.window.hide()
    app.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
