"""Signing out by itself: a countdown, then nothing of anybody's is left on the screen. An exam is locked instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.idle import IdleWatch
from firelearn.gui.leaving.locking import Locking
from firelearn.gui.leaving.rule import Deed, Place, rule_for
from firelearn.gui.screen import Screen
from firelearn.services.abandoned import give_up

if TYPE_CHECKING:
    # Few starts end in a countdown: it is loaded when it is wanted.
    from firelearn.gui.leaving.countdown import Countdown
    from firelearn.gui.screen import Stage
    from firelearn.gui.way import Way
    from firelearn.gui.window import Window

_STAY_EVERY_S: Final = 30


class SigningOut(QObject):
    """Watches the whole window for one stage.

    Signals:
        wiped(): the screen was wiped, and the start screen is shown.
    """

    wiped = Signal()

    def __init__(self, window: Window, way: Way, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._way, self._stage = window, way, stage
        self.watch = IdleWatch(self)
        self.watch.ticked.connect(self._tick)
        self.watch.touched.connect(self._stay)
        way.shown.connect(self._note_screen)
        self._countdown: Countdown | None = None
        self.seat = Locking(window, stage, self)
        self._since_stay = 0

    def wipe(self) -> None:
        """Sign out whoever was there, and leave nothing of theirs on the screen."""
        from firelearn.gui.kit.toast import Toast

        stage = self._stage
        self._end_countdown()
        self.seat.unlock()
        for dialog in self._window.findChildren(Dialog):
            dialog.dismiss()
        for toast in self._window.findChildren(Toast):
            toast.hide()
            toast.deleteLater()
        stage.voice.hush()
        QGuiApplication.clipboard().clear()
        suite, person, kiosk = stage.suite, stage.person, stage.kiosk is not None

        def leave() -> None:
            if kiosk and person is not None:
                give_up(suite.seat, suite.exams, person)
            suite.people.leave()

        stage.tasks.run(leave, owner=self)
        stage.tasks.run(suite.session.end, owner=self)
        stage.person = None
        self._way.replace(to.Start())
        self.wiped.emit()

    @property
    def place(self) -> Place:
        """Where one is."""
        screen = self._window.screen_shown
        if screen is None or (isinstance(self._way.here, to.Start)):
            return Place.START
        if screen.in_exam:
            return Place.EXAM
        if screen.for_staff:
            return Place.STAFF
        return Place.WORK

    def _tick(self, idle_s: int) -> None:
        place, stage = self.place, self._stage
        self._keep_session(idle_s)
        kiosk = stage.kiosk is not None
        rule = rule_for(place, kiosk=kiosk, sign_out_min=stage.deployment.sign_out_min)
        deed, left_s = rule.deed(place, idle_s)
        if deed is Deed.LOCK:
            self.seat.lock()
        elif deed is Deed.WIPE:
            self.wipe()
        elif deed is Deed.WARN:
            self._warn(rule.notice_s, left_s)

    def _warn(self, full_s: int, left_s: int) -> None:
        if self._countdown is not None:
            self._countdown.show_left(left_s)
            return
        from firelearn.gui.leaving.countdown import Countdown

        self._countdown = Countdown(self._window, full_s)
        self._countdown.closed.connect(self._forget_countdown)
        # Told before it is opened: a dialog takes its height from what it says then.
        self._countdown.show_left(left_s)
        self._countdown.open()

    def _stay(self) -> None:
        self._end_countdown()

    def _keep_session(self, idle_s: int) -> None:
        """Tell the session that staff are still there; they need not act to be so."""
        self._since_stay += 1
        if self._stage.among_staff and self._since_stay >= _STAY_EVERY_S and idle_s < _STAY_EVERY_S:
            self._since_stay = 0
            self._stage.tasks.run(self._stage.suite.session.stay, owner=self)

    def _note_screen(self, screen: Screen) -> None:
        stage = self._stage
        left_staff = (stage.among_staff or stage.staff_came) and not screen.for_staff
        stage.among_staff = screen.for_staff
        if left_staff:
            stage.staff_came = False
            stage.tasks.run(stage.suite.session.end, owner=self)
        if self.seat.locked and not screen.in_exam:
            # The exam ended behind the lock: nobody is there to see how.
            self.wipe()
        self._watch_where_it_matters(screen)

    def _watch_where_it_matters(self, screen: Screen) -> None:
        """Watch only where a rule may apply: every event of the program passes a watch, which most PCs never need."""
        stage = self._stage
        if stage.kiosk is not None or screen.for_staff or stage.deployment.sign_out_min:
            self.watch.begin()
        else:
            self.watch.end()

    def _end_countdown(self) -> None:
        if self._countdown is not None:
            self._countdown.dismiss()

    def _forget_countdown(self) -> None:
        self._countdown = None
