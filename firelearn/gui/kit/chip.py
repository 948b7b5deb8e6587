"""Chips and icon plates: small marks that say something and cannot be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import begin, faint, panel
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.tones import tone as tone_of


class Chip(QLabel):
    """A word or two on a soft pill; ``tone`` hero is for the hero card."""

    def __init__(
        self, text: str, tone: str = "blue", *, icon: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone, self._icon = tone, icon
        if name:
            self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, text: str, tone: str = "", icon: str | None = None) -> None:
        """Say something else, perhaps in another tone."""
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the word and the room around it."""
        look = theme.current()
        icon = look.px("caption") + 7 if self._icon else 0
        return QSize(text_width(self.text(), "caption_bold") + 22 + icon, look.px("caption") * 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, icon and word."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self._tone == "hero":
            fill, ink = faint(look.colour("on_hero"), 0.15), look.colour("on_hero")
        else:
            tint = tone_of(self._tone)
            fill, ink = look.colour(tint.soft), look.colour(tint.ink)
        panel(painter, rect, rect.height() / 2, fill)
        left = 11.0
        if self._icon:
            size = look.px("caption")
            paint_icon(painter, QRectF(left + 1, (rect.height() - size) / 2, size, size), self._icon, ink)
            left += size + 7
        write(painter, QRectF(left, 0, rect.width() - left, rect.height()), self.text(), "caption_bold", ink)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class IconPlate(QWidget):
    """An icon on a soft rounded square."""

    def __init__(
        self, icon: str, tone: str = "blue", size: int = 40, *, fill: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._fill = icon, tone, fill
        self.setFixedSize(size, size)

    def set(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plate and icon."""
        look = theme.current()
        painter = begin(self)
        tint = tone_of(self._tone)
        side = self.width()
        panel(painter, QRectF(self.rect()), side * 0.3, look.colour(self._fill or tint.soft))
        inner = round(side * 0.52)
        at = (side - inner) / 2
        paint_icon(painter, QRectF(round(at), round(at), inner, inner), self._icon, look.colour(tint.ink), stroke=1.9)
        painter.end()
