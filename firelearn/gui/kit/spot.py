"""One region of a find-the-hazard picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import RING, begin, disc, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.theme import RADIUS_BUTTON

_DISC = 13


LEAST_TARGET: Final = 44


@value
class Spot:
    """A region in fractions of the picture, its words, and whether it shows a hazard."""

    x: float
    y: float
    width: float
    height: float
    label: str
    hazard: bool


class SpotButton(Pressable):
    """A region of the picture: nothing to see until it is marked, judged, or reached by the keyboard."""

    enter_presses = False

    def __init__(self, spot: Spot, *, name: str, parent: QWidget) -> None:
        super().__init__("", name=name, parent=parent)
        self.spot = spot
        self.place = 0
        self.verdict = ""
        self.locked = False
        self.setCheckable(True)
        self.setAccessibleName(spot.label)

    def place_on(self, frame: QRect) -> None:
        """Cover the region where the picture, drawn in ``frame``, has it; a bit more in a small one, for fingers."""
        spot, least = self.spot, min(LEAST_TARGET, frame.height())
        x, y = round(frame.x() + spot.x * frame.width()), round(frame.y() + spot.y * frame.height())
        place = QRect(x, y, round(spot.width * frame.width()), round(spot.height * frame.height()))
        wider, higher = max(least - place.width(), 0), max(least - place.height(), 0)
        place.adjust(-(wider // 2), -(higher // 2), wider - wider // 2, higher - higher // 2)
        place.moveLeft(min(max(place.left(), frame.left()), frame.right() + 1 - place.width()))
        place.moveTop(min(max(place.top(), frame.top()), frame.bottom() + 1 - place.height()))
        self.setGeometry(place)

    def nextCheckState(self) -> None:
        """Toggle unless locked."""
        if not self.locked:
            super().nextCheckState()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, its number or sign, and the focus."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            panel(painter, rect, RADIUS_BUTTON, None, look.colour("surface"), RING + 2)
            panel(painter, rect, RADIUS_BUTTON, None, look.colour("focus"), RING)
        tint = {"right": "right", "missed": "right", "wrong": "wrong"}.get(self.verdict, "primary")
        if self.verdict or self.isChecked():
            inner = rect.adjusted(6, 6, -6, -6)
            panel(painter, inner, RADIUS_BUTTON, None, look.colour("surface"), 6.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            style = Qt.PenStyle.DashLine if self.verdict == "missed" else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.colour(tint), 3.0, style))
            painter.drawRoundedRect(inner.adjusted(3, 3, -3, -3), RADIUS_BUTTON - 3, RADIUS_BUTTON - 3)
            centre = QPointF(_DISC + 3, _DISC + 3)
            disc(painter, centre, _DISC, look.colour(tint), look.colour("surface"))
            ink = look.colour(f"on_{tint}")
            box = QRectF(3, 3, 2 * _DISC, 2 * _DISC)
            if self.verdict:
                sign = "cross" if self.verdict == "wrong" else "check"
                paint_icon(painter, box.adjusted(5, 5, -5, -5), sign, ink, stroke=3.0)
            else:
                number(painter, box, str(self.place), look, "caption_bold", ink)
        painter.end()
