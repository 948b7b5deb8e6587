"""The composition root of the desktop app: builds everything once, over the folders of this installation."""

from __future__ import annotations

from firelearn.gui.early import QtCore  # isort: skip - before anything else, see there

import sys
from typing import TYPE_CHECKING

from firelearn.domain.clock import Clock
from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.kit.crash import CrashGuard
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.tasks import Tasks
from firelearn.gui.look import Look
from firelearn.gui.route import Route
from firelearn.gui.screen import Stage
from firelearn.gui.telling import words_of
from firelearn.gui.voice import Voice
from firelearn.gui.way import Way
from firelearn.gui.window import Window
from firelearn.runtime.paths import Paths
from firelearn.services.opening import Ready, open_suite

if TYPE_CHECKING:
    from firelearn.gui.leaving.signing_out import SigningOut
    from firelearn.services.people import PersonCard
    from firelearn.services.suite import Suite

_TURN_SECONDS = 0.001
_READ_AHEAD_AFTER_MS = 150
_READ_AHEAD_BEHIND_HOME_MS = 600  # home asks the store first: reading code meanwhile showed it 80 ms later
_CARE_AFTER_MS = 3000


class App(QtCore.QObject):
    """The running app.

    Signals:
        opened(): the store is open and the first screen is shown.
    """

    opened = QtCore.Signal()

    def __init__(self, paths: Paths, clock: Clock, *, kiosk: bool = False) -> None:
        super().__init__()
        self.paths, self.clock, self._kiosk = paths, clock, kiosk
        # The store thread gives the screen's its turn after 1 ms, not 5: a tour's longest pause went from 80 to 62 ms.
        sys.setswitchinterval(_TURN_SECONDS)
        self.look = Look(paths, kiosk=kiosk)
        self.window = _window(kiosk=kiosk)
        self.window.setWindowTitle(say("frame.title"))
        self.way = Way(self.window, self)
        self.window.wide_changed.connect(self._fit)
        self.window.closing.connect(self.stop)
        self.window.ask_before_closing(self.way.leave)
        self.crash = CrashGuard(lambda: self.window, self.way.reopen)
        self.tasks = Tasks(trouble=self.tell, bug=self.crash.report, parent=self)
        self.voice = Voice(self)
        self._ready: Ready | None = None
        self.leaving: SigningOut | None = None

    @property
    def stage(self) -> Stage | None:
        """What the screens stand on; ``None`` until the store is open."""
        return self.way.stage

    def open(self) -> None:
        """Open the store on its thread, while the window is already there; then show the first screen."""
        self.tasks.run(lambda: open_suite(self.paths, self.clock), self._open_done, self._open_failed, owner=self)

    def go(self, route: Route) -> None:
        """Leave the current screen and open ``route``."""
        self.way.go(route)

    def choose(self, **changes: object) -> None:
        """Change choices, keep them, and show them at once.

        Raises:
            ValueError: a choice outside its limits.
        """
        try:
            self.look.choose(**changes)
        except Trouble as trouble:
            self.tell(trouble)
        if self.stage is not None:
            self.stage.settings = self.look.settings
        self.window.setWindowTitle(say("frame.title"))
        self.way.reopen()

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong, what is safe and what to do."""
        title, advice = words_of(trouble)
        safe = say("trouble_screen.understood")
        Dialog(self.window, icon="warn", title=title, text=advice, safe=safe, tone="warn", name="trouble").open()

    def stop(self) -> None:
        """Finish what is queued, close the store, let go."""
        self.voice.hush()
        if self.leaving is not None:
            self.leaving.watch.end()
        if self._ready is not None:
            store = self._ready.suite.seat.store
            self._ready = None
            self.tasks.run(store.close, owner=self)
        self.tasks.close()
        self.crash.uninstall()

    def _open_done(self, ready: Ready) -> None:
        self._ready = ready
        self.way.stage = Stage(
            suite=ready.suite,
            tasks=self.tasks,
            settings=self.look.settings,
            host=self.window,
            voice=self.voice,
            go=self.way.go,
            back=self.way.back,
            replace=self.way.replace,
            choose=self.choose,
            picture=ready.suite.library.picture,
            home=self.paths.home,
        )
        self.leaving = _attend(self.window, self.way, self.way.stage, kiosk=self._kiosk)
        if self._kiosk:
            self._first_screen(None)
        else:
            self.tasks.run(ready.suite.people.current, self._first_screen, owner=self)

    def _first_screen(self, person: PersonCard | None) -> None:
        stage, ready = self.stage, self._ready
        if stage is None or ready is None:
            return
        stage.person = person.person if person else None

        def begin() -> None:
            self.way.replace(to.Home() if person else to.Start())
            if ready.bank is not None:
                self.tell(ready.bank)
            if ready.clock_behind:
                self.tell(Trouble("clock_before_build"))
            wait = _READ_AHEAD_BEHIND_HOME_MS if person else _READ_AHEAD_AFTER_MS
            QtCore.QTimer.singleShot(wait, self, self.way.read_ahead)
            QtCore.QTimer.singleShot(_CARE_AFTER_MS, self, self._care)
            self.opened.emit()

        if ready.rescue is None:
            begin()
        else:
            from firelearn.gui.trouble.rescue import RescuePage

            page = RescuePage(ready.rescue)
            page.understood.connect(lambda: self.tasks.run(ready.suite.upkeep.rescue_told, owner=self))
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
        self.tasks.run(lambda: _care(suite), owner=self)

    def _fit(self, wide: bool) -> None:
        self.look.wide = wide
        self.look.wear()
        self.way.reopen()


def _window(*, kiosk: bool) -> Window:
    """Make the window of this PC."""
    if not kiosk:
        return Window()
    from firelearn.gui.kiosk.window import KioskWindow

    return KioskWindow()


def _attend(window: Window, way: Way, stage: Stage, *, kiosk: bool) -> SigningOut:
    """Watch for whoever went away; at a kiosk also head its screens and mind staff's door."""
    from firelearn.gui.leaving.signing_out import SigningOut

    leaving = SigningOut(window, way, stage, window)
    if kiosk:
        from firelearn.gui.kiosk.hall import Hall
        from firelearn.gui.kiosk.window import KioskWindow

        assert isinstance(window, KioskWindow)
        Hall(window, way, stage, leaving.wipe)
    return leaving


def _care(suite: Suite) -> None:
    """Do what can wait until nobody does."""
    from firelearn.domain.review import warm_up
    from firelearn.services.retention import tidy_up

    warm_up()
    suite.upkeep.daily_backup()
    tidy_up(suite.seat, suite.premises.now.guest_days)
    suite.seat.store.rest()
