"""The form of a new unit as a screen of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column
from firelearn.gui.kit.text import Label
from firelearn.gui.unit_new.form import NewUnitForm

_WIDEST: Final = 820


class UnitNewPage(Ground):
    """Title and form.

    Signals:
        left(): go back.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="unit_new_page")
        self.form = NewUnitForm()
        self.form.left.connect(self.left)
        self._scroll = ScrollPage(name="unit_new_scroll")
        title = Label(say("unit_new.title"), "h1", name="title")
        lead = Label(say("unit_new.lead"), "body", "ink2", name="lead")
        self._inside = column(column(title, lead, gap=6), self.form, STRETCH, gap=20)
        self.form.turned.connect(lambda: self._scroll.verticalScrollBar().setValue(0))
        self._scroll.content.setLayout(self._inside)
        self.setLayout(column((self._scroll, 1), gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in one column in the middle."""
        look, width = theme.current(), event.size().width()
        side = max(24 if width < _WIDEST + 72 else look.margin, (width - _WIDEST) // 2)
        self._inside.setContentsMargins(side, 36 if look.wide else 28, side, 24)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
