"""A run on the screen, over the real use cases and the sound bank of eight questions, all six types among them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.gui.route import Run
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.run.presenter import Presenter
from firelearn.gui.run.summary import Summary
from firelearn.services.practice import PracticeRequest, Way


class Desk:
    """Drives a run as a person does."""

    def __init__(self, qtbot, stage, clock):
        self.qtbot, self.stage, self.clock = qtbot, stage, clock
        self.screens = []

    def open(self, way=Way.IN_ORDER, *, route=None, **names):
        screen = Presenter(self.stage)
        self.qtbot.addWidget(screen.page)
        screen.page.resize(1280, 800)
        with self.qtbot.waitExposed(screen.page):
            screen.page.show()
        screen.page.activateWindow()
        screen.enter(route or Run(request=PracticeRequest(way=way, **names)))
        self.screens.append(screen)
        self.settle()
        return screen

    def settle(self):
        self.qtbot.waitUntil(lambda: self.stage.tasks.waiting == 0)

    def key(self, screen, key, modifiers=Qt.KeyboardModifier.NoModifier):
        focused = QApplication.focusWidget()
        inside = focused is not None and screen.page.isAncestorOf(focused)
        self.qtbot.keyClick(focused if inside else screen.page, key, modifiers)
        self.settle()

    def answer(self, screen, *, right=True):
        """Answer the question on the screen, slowly enough to have read it, and leave the feedback standing."""
        question, pad = screen.page.pane.asked.question, screen.page.pane.pad
        self.clock.advance(20_000)
        pad.set_response(question.key if right else wrong_response(question))
        pad.changed.emit()
        self.key(screen, Qt.Key.Key_Return)

    def go_on(self, screen):
        before = screen.page.pane
        self.key(screen, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: screen.page.pane is not before)

    def shown(self, screen, kind):
        self.qtbot.waitUntil(lambda: self.showing(screen, kind) is not None)
        return self.showing(screen, kind)

    @staticmethod
    def showing(screen, kind):
        return next((w for w in screen.page.findChildren(kind) if w.isVisible()), None)

    def summary(self, screen):
        return self.shown(screen, Summary)

    def pane(self, screen):
        return self.shown(screen, QuestionPane)


def wrong_response(question):
    """Return a well-formed response that is not right."""
    kind = question.type.value
    if kind in {"ordering", "matching"}:
        return (*question.key[1:], question.key[0])
    if kind == "hotspot":
        return tuple(range(len(question.hotspots)))
    if kind == "multiple":
        return question.key[:1]
    return (1 - question.key[0],) if kind == "true_false" else ((question.key[0] + 1) % len(question.options),)


@pytest.fixture
def desk(qtbot, stage, clock):
    """A desk at which runs are opened; closed at the end."""
    made = Desk(qtbot, stage, clock)
    yield made
    for screen in made.screens:
        screen.close()
