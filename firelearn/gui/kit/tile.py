"""The tile: a whole card that is one large button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import lie_down
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_one_breath
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.meters import paint_bar
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pictures import picture as drawing
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay
from firelearn.gui.kit.theme import RADIUS_CARD, Theme
from firelearn.gui.kit.tones import tone as tone_of

_PAD = 20


class TileCard(Pressable):
    """A card that is one target: picture or icon, title, value, a bar, a note and a chevron.

    ``clicked`` as of every button. Its accessible name is the title with the value.
    """

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        icon: str = "",
        picture: Path | None = None,
        tone: str = "blue",
        bar: tuple[int, int] | None = None,
        note: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name=name, parent=parent)
        self.level, self.radius = 1, RADIUS_CARD
        self._title, self._value, self._note = title, value, note
        self._icon, self._picture, self._tone, self._bar = icon, picture, tone, bar
        self._heights: dict[int, int] = {}
        grow_down(self)
        self._tell()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self._tell()

    def set_value(self, value: str) -> None:
        """Show another value under the title."""
        self._value = value
        self._tell()

    def set_note(self, note: str) -> None:
        """Show another note in the last line."""
        self._note = note
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the short case."""
        look = theme.current()
        return QSize(240 if not look.elder else 320, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(160, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        # Layouts ask for the same widths many times over.
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height(width)
        return height

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the ground."""
        lie_down(self)
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_CARD)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        fill = "blue_soft" if self.isDown() else "surface"
        edge = "primary" if self.hovered else "edge"
        panel(painter, rect, radius, look.colour(fill), look.colour(edge), 1.5 if self.hovered else 1.0)
        left = self._paint_front(painter, look)
        chevron = beside("label")
        right = self.width() - _PAD - chevron - 8
        block_height = self._text_height(right - left)
        self._paint_texts(painter, look, left, (self.height() - block_height) / 2, right - left)
        box = QRectF(self.width() - _PAD - chevron, (self.height() - chevron) / 2, chevron, chevron)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)
        painter.end()

    def _paint_front(self, painter: QPainter, look: Theme) -> float:
        side = self._front_width(look)
        if not side:
            return _PAD
        box = QRectF(_PAD, (self.height() - side * 0.72) / 2, side, side * 0.72)
        if self._picture is not None:
            ratio = self.devicePixelRatioF()
            art = drawing(self._picture, int(side), int(side * 0.72), ratio=ratio)
            painter.drawPixmap(box.topLeft(), art)
        else:
            tint = tone_of(self._tone)
            plate = QRectF(_PAD, (self.height() - side) / 2, side, side)
            panel(painter, plate, side * 0.3, look.colour(tint.soft))
            inner = side * 0.56
            centred = QRectF(0, 0, inner, inner)
            centred.moveCenter(plate.center())
            paint_icon(painter, centred, self._icon, look.colour(tint.ink))
        return _PAD + side + 16

    def _paint_texts(self, painter: QPainter, look: Theme, x: float, y: float, width: float) -> None:
        for text, role, colour in self._texts():
            if text == "bar":
                if self._bar is not None:
                    paint_bar(painter, QRectF(x, y + 5, width, 6), *self._bar, look)
                y += 16
                continue
            block = lay(text, role, width)
            block.paint(painter, x, y, look.colour(colour))
            y += block.height

    def _texts(self) -> list[tuple[str, str, str]]:
        rows = [(self._title, "h3", "ink")]
        if self._value:
            rows.append((self._value, "label", "ink2"))
        if self._bar is not None:
            rows.append(("bar", "", ""))
        if self._note:
            rows.append((self._note, "caption", "ink2"))
        return rows

    def _text_height(self, width: float) -> int:
        return sum(16 if text == "bar" else lay(text, role, width).height for text, role, _ in self._texts())

    def _height(self, width: int) -> int:
        look = theme.current()
        front = self._front_width(look)
        room = max(width - 2 * _PAD - beside("label") - 8 - (front + 16 if front else 0), 40)
        tall = max(self._text_height(room), int(front * 0.72))
        return max(tall + 2 * 16, look.target)

    def _front_width(self, look: Theme) -> int:
        if self._picture is not None:
            return 112 if look.wide else 84
        if self._icon:
            return max(60, 2 * look.px("label")) if look.elder else 48
        return 0

    def _tell(self) -> None:
        self._heights.clear()
        spoken = [self._title, self._value, self._note]
        if self._bar is not None:
            spoken.append(f"{self._bar[0]} / {self._bar[1]}")
        self.setAccessibleName(in_one_breath(*spoken))
        self.updateGeometry()
        self.update()
