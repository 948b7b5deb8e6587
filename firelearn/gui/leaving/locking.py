"""Locking the seat of an exam, and letting whoever sat there go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say

if TYPE_CHECKING:
    # Few exams are ever locked: it is loaded when it is wanted.
    from firelearn.gui.leaving.seat_lock import SeatLock
    from firelearn.gui.screen import Stage
    from firelearn.gui.window import Window


class Locking(QObject):
    """The lock of one window. The exam behind it goes on: its clock runs, and what was answered is saved."""

    def __init__(self, window: Window, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._stage = window, stage
        self._lock: SeatLock | None = None
        self._asked = False

    @property
    def locked(self) -> bool:
        """Whether the seat is locked."""
        return self._lock is not None

    def lock(self) -> None:
        """Lock the seat, by the PIN of whoever sits there; nothing changes where it is locked already."""
        if self._asked or self.locked:
            return
        self._asked = True
        person, people = self._stage.me, self._stage.suite.people
        self._stage.tasks.run(lambda: people.pins.has(person), self._show, owner=self)

    def unlock(self) -> None:
        """Let the seat be seen again."""
        if self._lock is not None:
            self._lock.dismiss()
            self._lock = None
            screen = self._window.screen_shown
            if screen is not None:
                screen.page.setFocus()

    def _show(self, has_pin: bool) -> None:
        self._asked = False
        screen = self._window.screen_shown
        if screen is None or not screen.in_exam:
            return
        from firelearn.gui.leaving.seat_lock import SeatLock

        for dialog in self._window.findChildren(Dialog):
            dialog.dismiss()
        self._lock = SeatLock(self._window, has_pin=has_pin)
        self._lock.gone_on.connect(self.unlock)
        self._lock.pinned.connect(self._check)
        self._lock.staff_wanted.connect(self._ask_staff)

    def _check(self, pin: str) -> None:
        person, people, lock = self._stage.me, self._stage.suite.people, self._lock
        if lock is not None and lock.pad is not None:
            lock.pad.lock(True)
            self._stage.tasks.run(
                lambda: people.pins.check(person, pin), lambda _: self.unlock(), lock.refuse, owner=lock
            )

    def _ask_staff(self) -> None:
        from firelearn.gui.staff.gate import ask_staff

        ask_staff(self._stage, say("leaving.staff_reason"), self.unlock)
