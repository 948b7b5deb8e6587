"""The way through the app: which screen is shown, and which were before."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from firelearn.gui import route as to
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.window import Window

SCREENS: Final[dict[type, str]] = {
    to.Start: "start",
    to.Home: "home",
    to.Courses: "courses",
    to.Course: "course",
    to.Lesson: "lesson",
    to.Practice: "practice",
    to.Run: "run",
    to.Search: "search",
    to.Exams: "exams",
    to.Lobby: "lobby",
    to.Exam: "exam",
    to.Result: "result",
    to.Review: "review",
    to.Points: "points",
    to.Progress: "progress",
    to.Settings: "settings",
}
RAIL: Final[dict[str, Callable[[], Route]]] = {
    "home": to.Home,
    "courses": to.Courses,
    "practice": to.Practice,
    "exams": to.Exams,
    "points": to.Points,
    "me": to.Progress,
}
_FURTHER: Final[dict[type, tuple[str, ...]]] = {to.Home: ("firelearn.gui.home.normal",)}
"""What a screen reads only when it shows something: here for all but elder mode."""
_MOST_STEPS_BACK = 50
_SHARED_WORDS: Final = ("terms", "asking", "stand_in", "switches", "trouble")


class Way(QObject):
    """Moves from screen to screen in one window.

    Signals:
        shown(screen): a screen was put up.
    """

    shown = Signal(object)

    def __init__(self, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.stage: Stage | None = None
        self._here: Route | None = None
        self._behind: list[Route] = []
        window.rail_chosen.connect(lambda key: self.go(RAIL[key]()))
        window.back_wanted.connect(self.back)

    def go(self, route: Route) -> None:
        """Leave the current screen and open ``route``; ``back`` returns."""
        self.leave(lambda: self._push(route))

    def replace(self, route: Route) -> None:
        """Open ``route`` in place of the current screen, which asked for it itself."""
        stage = self.stage
        if stage is None:
            return
        self._here = route
        if isinstance(route, to.Start):
            self._behind.clear()
        module = importlib.import_module(_module(type(route)))
        screen: Screen = module.Presenter(stage)
        self._window.show_screen(screen)
        screen.enter(route)
        self.shown.emit(screen)

    def back(self) -> None:
        """Return to the screen before, home when there is none; from the start screen there is nowhere to return."""
        if self.stage is None or isinstance(self._here, to.Start):
            return
        self.leave(lambda: self.replace(self._behind.pop() if self._behind else to.Home()))

    def reopen(self) -> None:
        """Build frame and screen anew: after a change of language or look, and after a crash."""
        if self._here is not None:
            self._window.rebuild_frame()
            self.replace(self._here)

    def read_ahead(self) -> None:
        """Read code and words of every screen on the store thread, bit by bit, so that none is slow to open first.

        Thirty modules take 50 ms and more to read; there the screen's thread gets its turn every millisecond.
        """
        stage = self.stage
        if stage is not None:
            for kind in SCREENS:
                stage.tasks.run(partial(self.read, kind), owner=self)
            for area in _SHARED_WORDS:
                stage.tasks.run(partial(words().read, area), owner=self)

    def read(self, kind: type) -> None:
        """Read code and words of one kind of screen; may be called on the store thread."""
        for module in (_module(kind), *_FURTHER.get(kind, ())):
            importlib.import_module(module)
        words().read(SCREENS[kind])

    def leave(self, then: Callable[[], None]) -> None:
        """Ask the current screen whether it may be left, and go on with ``then``."""
        screen = self._window.screen_shown
        if screen is None:
            then()
        else:
            screen.leave(then)

    def _push(self, route: Route) -> None:
        if self._here is not None and self._here != route:
            self._behind.append(self._here)
            del self._behind[:-_MOST_STEPS_BACK]
        self.replace(route)


def _module(kind: type) -> str:
    return f"firelearn.gui.{SCREENS[kind]}.presenter"
