"""The search for units as a screen of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.gui.units.picker import UnitPicker

_WIDEST: Final = 920


class UnitsPage(Ground):
    """Title, search and what was found.

    Signals:
        left(): go back.
    """

    left = Signal()

    def __init__(self, picker: UnitPicker) -> None:
        super().__init__(name="units_page")
        look = theme.current()
        self.picker = picker
        self._pick = False
        self.back = Button(say("units.back"), "tool", icon="arrow-left", snug=not look.elder, name="back")
        self.back.clicked.connect(self.left)
        self._title = Label(say("units.title"), "h1", name="title")
        self._scroll = ScrollPage(name="units_scroll")
        self._lead = Label(say("units.lead"), "body", "ink2", name="lead")
        head = column(row(self.back, STRETCH), self._title, self._lead, gap=6)
        self._inside = column(head, picker, STRETCH, gap=16)
        picker.turned.connect(self._turned)
        self._scroll.content.setLayout(self._inside)
        self.setLayout(column((self._scroll, 1), gap=0))

    def choose_for(self, *, pick: bool) -> None:
        """Say that a unit is chosen for a person, not only looked at."""
        self._pick = pick
        self._turned()

    def _turned(self) -> None:
        found = "units.title_pick" if self._pick else "units.title"
        self._title.set_text(say(found if self.picker.searching else "unit_new.title"))
        self._lead.set_text(say("units.lead" if self.picker.searching else "unit_new.lead"))
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in one column in the middle."""
        look, width = theme.current(), event.size().width()
        side = max(24 if width < _WIDEST + 72 else look.margin, (width - _WIDEST) // 2)
        self._inside.setContentsMargins(side, 36 if look.wide else 20, side, 24)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
