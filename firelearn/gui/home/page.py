"""Home as it is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from firelearn.gui.home.next_step import route_of
from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.stand_in import StandIn
from firelearn.services.home import HomeView

if TYPE_CHECKING:
    from firelearn.gui.home.elder import ElderHome
    from firelearn.gui.home.normal import NormalHome

_NARROW_UNTIL: Final = 1000


class HomePage(StandIn):
    """Home: the hero and the cards, in elder mode the hero and four tiles.

    Signals:
        wanted(route): go there.
        aloud_wanted(): read the page aloud, or stop reading.
        elder_wanted(bool), language_wanted(str): as of the switches.
    """

    wanted = Signal(object)
    aloud_wanted = Signal()
    elder_wanted = Signal(bool)
    language_wanted = Signal(str)

    def __init__(self, *, picture: Callable[[str], Path], aloud: bool = False) -> None:
        super().__init__(name="home_page")
        self._picture, self._aloud = picture, aloud
        self._view: HomeView | None = None
        self._narrow = False
        self.body: NormalHome | ElderHome | None = None

    def show_view(self, view: HomeView) -> None:
        """Show home as it is now."""
        self._view = view
        self._narrow = self.width() < _NARROW_UNTIL
        self._build(view)

    def spoken(self) -> str:
        """Return what is to be read aloud: the greeting and the next step."""
        return self.body.spoken() if self.body else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where a narrow page differs from a middling one."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_UNTIL
        if narrow != self._narrow and self._view is not None and not theme.current().elder:
            self._narrow = narrow
            self._build(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between what can be pressed."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.focusNextPrevChild(event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right})
            return
        super().keyPressEvent(event)

    def _build(self, view: HomeView) -> None:
        body: NormalHome | ElderHome
        # One of the two is loaded at a start, not both.
        if theme.current().elder:
            from firelearn.gui.home.elder import ElderHome

            body = ElderHome(view, picture=self._picture, aloud=self._aloud)
        else:
            from firelearn.gui.home.normal import NormalHome

            body = NormalHome(view, picture=self._picture, aloud=self._aloud, narrow=self._narrow)
        body.wanted.connect(self.wanted)
        body.hero.acted.connect(lambda: self.wanted.emit(route_of(view.next_step)))
        switches = body.greeting.switches
        switches.aloud_wanted.connect(self.aloud_wanted)
        switches.elder_wanted.connect(self.elder_wanted)
        switches.language_wanted.connect(self.language_wanted)
        self.body = body
        self.put(body)
        focus_quietly(body.hero.button)
