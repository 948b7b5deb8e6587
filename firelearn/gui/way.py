"""The way through the app: which screen is shown, and which were before."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from firelearn.gui import route as to
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.window import Window

SCREENS: Final[dict[type, str]] = {
    to.Start: "start",
    to.Pick: "pick",
    to.Register: "register",
    to.Claim: "claim",
    to.Me: "me",
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
    to.Badges: "badges",
    to.Board: "board",
    to.Certificate: "certificate",
    to.CertificateCheck: "certificate_check",
    to.Settings: "settings",
    to.Units: "units",
    to.UnitNew: "unit_new",
    to.Unit: "unit",
    to.Members: "members",
    to.Staff: "staff",
    to.StaffRescue: "staff_rescue",
    to.StaffPeople: "staff_people",
    to.Setup: "setup",
    to.Audit: "audit",
    to.KioskChoose: "kiosk_choose",
    to.KioskEnd: "kiosk_end",
}
RAIL: Final[dict[str, Callable[[], Route]]] = {
    "home": to.Home,
    "courses": to.Courses,
    "practice": to.Practice,
    "exams": to.Exams,
    "points": to.Points,
    "me": to.Me,
}
_MOST_STEPS_BACK = 50
_BETWEEN_STEPS_MS = 4
_DONE: Final = object()
_SHARED_WORDS: Final = ("terms", "levels", "asking", "people", "stand_in", "switches", "trouble")


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
        self._steps: Iterator[None] | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(_BETWEEN_STEPS_MS)
        self._turns.timeout.connect(self._read_on)
        window.rail_chosen.connect(lambda key: self.go(RAIL[key]()))
        window.back_wanted.connect(self.back)

    @property
    def here(self) -> Route | None:
        """The route that is shown."""
        return self._here

    def go(self, route: Route) -> None:
        """Leave the current screen and open ``route``; ``back`` returns."""
        self.leave(lambda: self._push(route))

    def replace(self, route: Route) -> None:
        """Open ``route`` in place of the current screen, which asked for it itself."""
        stage = self.stage
        if stage is None:
            return
        if stage.kiosk is not None:
            route = stage.kiosk.route_for(route, self._here, somebody=stage.person is not None)
        self._here = route
        if isinstance(route, to.Start):
            self._behind.clear()
        module = importlib.import_module(_module(type(route), stage))
        screen: Screen = module.Presenter(stage)
        self._window.show_screen(screen)
        screen.enter(route)
        self.shown.emit(screen)

    def back(self) -> None:
        """Return to the screen before, home when there is none; from the start screen there is nowhere to return."""
        if self.stage is None or isinstance(self._here, to.Start):
            return
        first: Route = to.Home() if self.stage.person is not None else to.Start()
        self.leave(lambda: self.replace(self._behind.pop() if self._behind else first))

    def reopen(self) -> None:
        """Build frame and screen anew: after a change of language or look, and after a crash."""
        if self._here is not None:
            self._window.rebuild_frame()
            self.replace(self._here)

    def read_ahead(self) -> None:
        """Read code and words of every screen, a bit at each idle turn of the event loop.

        So none is slow to open first: the thirty modules of the exam take 50 ms to read. On the screen's thread, for
        PySide makes the classes of Qt as they are first named, and dies when two threads name them at once.
        """
        self._steps = self._steps or self._read_steps()
        self._turns.start()

    def _read_steps(self) -> Iterator[None]:
        for name in SCREENS.values():
            words().read(name)
            yield
            room = importlib.import_module(f"firelearn.gui.{name}")
            for part in pkgutil.iter_modules(room.__path__):
                importlib.import_module(f"{room.__name__}.{part.name}")
                yield
        for area in _SHARED_WORDS:
            words().read(area)
            yield

    def _read_on(self) -> None:
        if self._steps is None or next(self._steps, _DONE) is _DONE:
            self._steps = None
            self._turns.stop()

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


def _module(kind: type, stage: Stage) -> str:
    name = "kiosk" if kind is to.Start and stage.kiosk is not None else SCREENS[kind]
    return f"firelearn.gui.{name}.presenter"
