"""The composition root of the desktop app: builds everything once, and moves from screen to screen."""

from __future__ import annotations

from firelearn.gui.early import QtCore  # isort: skip - before anything else, see there

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from firelearn.domain.clock import Clock
from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.crash import CrashGuard
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.fonts import load_fonts
from firelearn.gui.kit.language import say, use_words
from firelearn.gui.kit.places import use_resources
from firelearn.gui.kit.tasks import Tasks
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.telling import words_of
from firelearn.gui.voice import Voice
from firelearn.gui.window import Window
from firelearn.runtime.paths import Paths
from firelearn.runtime.settings import SettingsFile
from firelearn.runtime.settings import Theme as Shade
from firelearn.runtime.words import Words
from firelearn.services.opening import Ready, open_suite

if TYPE_CHECKING:
    from firelearn.services.people import PersonCard

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
_CARE_AFTER_MS = 3000
_MOST_STEPS_BACK = 50


class App(QtCore.QObject):
    """The running app.

    Signals:
        opened(): the store is open and the first screen is shown.
        shown(screen): a screen was put up.
    """

    opened = QtCore.Signal()
    shown = QtCore.Signal(object)

    def __init__(self, paths: Paths, clock: Clock) -> None:
        super().__init__()
        self.paths, self.clock = paths, clock
        self._choices = SettingsFile(paths.settings)
        self.settings = self._choices.load()
        use_resources(paths.resources)
        load_fonts()
        self._wide = False
        self._dress()
        self.window = Window()
        self.window.setWindowTitle(say("frame.title"))
        self.window.rail_chosen.connect(lambda key: self.go(RAIL[key]()))
        self.window.wide_changed.connect(self._fit)
        self.window.closing.connect(self.stop)
        self.window.ask_before_closing(self._leave)
        self.crash = CrashGuard(lambda: self.window, self.reopen)
        self.tasks = Tasks(trouble=self.tell, bug=self.crash.report, parent=self)
        self.voice = Voice(self)
        self.stage: Stage | None = None
        self._ready: Ready | None = None
        self._route: Route | None = None
        self._history: list[Route] = []

    def open(self) -> None:
        """Open the store on its thread, while the window is already there; then show the first screen."""
        self.tasks.run(lambda: open_suite(self.paths, self.clock), self._open_done, self._open_failed, owner=self)

    def go(self, route: Route) -> None:
        """Leave the current screen and open ``route``; ``back`` returns."""
        self._leave(lambda: self._push(route))

    def replace(self, route: Route) -> None:
        """Open ``route`` in place of the current screen, which asked for it itself."""
        self._show(route)

    def back(self) -> None:
        """Return to the screen before, home when there is none."""

        def back() -> None:
            self._show(self._history.pop() if self._history else to.Home())

        self._leave(back)

    def reopen(self) -> None:
        """Build the current screen anew: after a change of language or look, and after a crash."""
        if self._route is not None:
            self.window.rebuild_frame()
            self._show(self._route)

    def choose(self, **changes: object) -> None:
        """Change choices, keep them, and show them at once.

        Raises:
            ValueError: a choice outside its limits.
        """
        self.settings = self.settings.having(**changes)
        try:
            self._choices.save(self.settings)
        except Trouble as trouble:
            self.tell(trouble)
        if self.stage is not None:
            self.stage.settings = self.settings
        self._dress()
        self.window.setWindowTitle(say("frame.title"))
        self.reopen()

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong, what is safe and what to do."""
        title, advice = words_of(trouble)
        dialog = Dialog(
            self.window,
            icon="warn",
            title=title,
            text=advice,
            safe=say("trouble_screen.understood"),
            tone="warn",
            name="trouble",
        )
        dialog.open()

    def come_forward(self) -> None:
        """Bring the window to the front: a second start asked for it."""
        window = self.window
        window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def stop(self) -> None:
        """Finish what is queued, close the store, let go."""
        self.voice.hush()
        if self._ready is not None:
            store = self._ready.suite.seat.store
            self._ready = None
            self.tasks.run(store.close, owner=self)
        self.tasks.close()
        self.crash.uninstall()

    def _leave(self, then: Callable[[], None]) -> None:
        screen = self.window.screen_shown
        if screen is None:
            then()
        else:
            screen.leave(then)

    def _push(self, route: Route) -> None:
        if self._route is not None and self._route != route:
            self._history.append(self._route)
            del self._history[:-_MOST_STEPS_BACK]
        self._show(route)

    def _show(self, route: Route) -> None:
        stage = self.stage
        if stage is None:
            return
        self._route = route
        if isinstance(route, to.Start):
            self._history.clear()
        module = importlib.import_module(f"firelearn.gui.{SCREENS[type(route)]}.presenter")
        screen: Screen = module.Presenter(stage)
        self.window.show_screen(screen)
        screen.enter(route)
        self.shown.emit(screen)

    def _open_done(self, ready: Ready) -> None:
        self._ready = ready
        self.stage = Stage(
            suite=ready.suite,
            tasks=self.tasks,
            settings=self.settings,
            host=self.window,
            voice=self.voice,
            go=self.go,
            back=self.back,
            replace=self.replace,
            choose=self.choose,
            picture=ready.suite.library.picture,
        )
        self.tasks.run(ready.suite.people.current, self._first_screen, owner=self)

    def _first_screen(self, person: PersonCard | None) -> None:
        stage, ready = self.stage, self._ready
        if stage is None or ready is None:
            return
        stage.person = person.person if person else None

        def begin() -> None:
            self._show(to.Home() if person else to.Start())
            if ready.clock_behind:
                self.tell(Trouble("clock_before_build"))
            QtCore.QTimer.singleShot(_CARE_AFTER_MS, self, self._care)
            self.opened.emit()

        if ready.rescue is None:
            begin()
        else:
            from firelearn.gui.trouble.rescue import RescuePage

            page = RescuePage(ready.rescue)
            page.understood.connect(begin)
            self.window.show_page(page)

    def _open_failed(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            self.crash.report(error)
            return
        from firelearn.gui.trouble.page import TroublePage

        title, advice = words_of(error)
        page = TroublePage(title, advice, place=str(error.values.get("path", "")))
        page.again.connect(self.open)
        self.window.show_page(page)

    def _care(self) -> None:
        if self._ready is None:
            return
        suite = self._ready.suite

        def care() -> None:
            from firelearn.domain.review import warm_up

            warm_up()
            suite.upkeep.daily_backup()
            suite.seat.store.rest()

        self.tasks.run(care, owner=self)

    def _fit(self, wide: bool) -> None:
        self._wide = wide
        self._dress()
        self.reopen()

    def _dress(self) -> None:
        choices = self.settings
        mode: theme.Mode = "dark" if choices.theme is Shade.DARK else "light"
        if choices.theme is Shade.SYSTEM:
            mode = theme.system_mode()
        use_words(Words(self.paths.resources / "words", choices.language))
        theme.use(
            theme.Theme(mode, elder=choices.elder, text_pt=choices.text_pt, wide=self._wide, motion=choices.motion)
        )
