"""The hall in which a kiosk stands: the whole window, its header, staff's door, and the end of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from firelearn.gui import route as to
from firelearn.gui.kiosk.bar import KioskBar
from firelearn.gui.kiosk.way import OWN_BARS, Kiosk
from firelearn.gui.kit.language import say
from firelearn.gui.staff.gate import ask_staff

if TYPE_CHECKING:
    from collections.abc import Callable

    from firelearn.gui.kiosk.window import KioskWindow
    from firelearn.gui.screen import Screen, Stage
    from firelearn.gui.way import Way

_DOOR = "Ctrl+Alt+K"


class Hall(QObject):
    """Makes a kiosk of a window and its stage. ``wipe`` ends a visit."""

    def __init__(self, window: KioskWindow, way: Way, stage: Stage, wipe: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._way, self._stage = window, way, stage
        stage.kiosk = Kiosk(leave=window.let_go, finish=wipe, ask_staff=self._ask)
        window.head_with(self._bar_for)
        door = QShortcut(QKeySequence(_DOOR), window)
        door.activated.connect(self._ask)

    def _bar_for(self, screen: Screen) -> KioskBar | None:
        """Return the header of a screen that has no bar of its own."""
        if isinstance(self._way.here, OWN_BARS):
            return None
        bar = KioskBar(finish=self._stage.person is not None and not screen.for_staff and not screen.ends_visit)
        bar.finished.connect(lambda: self._stage.go(to.KioskEnd()))
        bar.staff_wanted.connect(self._ask)
        return bar

    def _ask(self) -> None:
        screen = self._window.screen_shown
        if screen is not None and not screen.in_exam:
            ask_staff(self._stage, say("kiosk.staff_reason"), lambda: self._stage.go(to.Staff()))
