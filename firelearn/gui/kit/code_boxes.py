"""The boxes of a code or PIN: one for each character, dots where nobody should read along."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import begin, disc, number, panel
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_BUTTON, RADIUS_CELL, Theme

_MANY = 8
_GAP, _GROUP_GAP = 10, 18
_DOT = 7.0


class CodeBoxes(QWidget):
    """Shows what was entered so far; ``group`` characters stand together. ``wrong`` marks the edges by colour.

    It is shown only: the words for it, also for the ear, are its owner's. ``big`` ones are for reading from afar.
    """

    def __init__(
        self, count: int, *, masked: bool = True, group: int = 0, big: bool = False, name: str = "", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name or "code_boxes")
        self._count, self._masked = count, masked
        self._group, self._big = group or count, big
        self._text, self._wrong, self._open, self._focused = "", False, not big, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, *, wrong: bool = False, focused: bool = False) -> None:
        """Show another entry."""
        if (text, wrong, focused) != (self._text, self._wrong, self._focused):
            self._text, self._wrong, self._focused = text, wrong, focused
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all boxes in a row."""
        box = self._box()
        return QSize(self._count * box.width() + self._gaps(), box.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a box is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes from the left."""
        look = theme.current()
        painter = begin(self)
        box = self._box()
        x = 0.0
        for place in range(self._count):
            self._paint_box(painter, QRectF(x, 0, box.width(), box.height()), place, look)
            x += box.width() + (_GROUP_GAP if self._ends_group(place) else self._gap())
        painter.end()

    def _paint_box(self, painter: QPainter, rect: QRectF, place: int, look: Theme) -> None:
        at = self._open and place == len(self._text)
        edge = "wrong" if self._wrong else "focus" if at and self._focused else "primary" if at else "edge"
        radius = RADIUS_CELL if self._count > _MANY else RADIUS_BUTTON
        panel(painter, rect, radius, look.colour("surface"), look.colour(edge), 2.5 if at or self._wrong else 1.2)
        if place >= len(self._text):
            return
        if self._masked:
            disc(painter, QPointF(rect.center()), _DOT, look.colour("ink"))
        else:
            role = "h3" if self._count > _MANY else "number" if self._big else "h2"
            number(painter, rect, self._text[place], look, role, look.colour("ink"))

    def _box(self) -> QSize:
        look = theme.current()
        if self._count > _MANY:
            return QSize(30, 48) if look.elder else QSize(24, 44)
        if self._big:
            return QSize(72, 92) if look.elder or look.wide else QSize(62, 80)
        return QSize(60, 68) if look.elder else QSize(52, 60)

    def _gap(self) -> int:
        return 3 if self._count > _MANY else _GAP

    def _ends_group(self, place: int) -> bool:
        return (place + 1) % self._group == 0

    def _gaps(self) -> int:
        return sum(_GROUP_GAP if self._ends_group(place) else self._gap() for place in range(self._count - 1))


class PadNote(Label):
    """What is said below the boxes.

    In the ``middle`` it stands above the keys and keeps a line of room: what is told must not move them from under a
    finger. Beside the keys nothing takes no room, nor in very large text, where the keys need all of it.
    """

    def __init__(self, *, middle: bool, name: str) -> None:
        super().__init__("", "body", "ink2", align="center" if middle else "left", name=name)
        look = theme.current()
        self._keeps_room = middle and not look.one_column
        if self._keeps_room:
            self.setMinimumHeight(look.line("body"))
        self.setVisible(self._keeps_room)

    def tell(self, told: str, *, wrong: bool) -> None:
        """Say something, in the colour and with the sign of what is ``wrong``."""
        self.set_text(f"✕ {told}" if told and wrong else told)
        self.set_colour("wrong_ink" if wrong else "ink2")
        self.setVisible(self._keeps_room or bool(told))
