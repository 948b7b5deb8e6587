"""Small painted marks inside cards: an icon beside a text, and the hairline between two parts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import begin, mark_disc


class Sign(QWidget):
    """An icon that stands beside the first line of a text, or in a disc of its own."""

    def __init__(
        self, icon: str, colour: str, *, size: int = 20, disc: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._colour, self._disc = icon, colour, disc
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        look = theme.current()
        painter = begin(self)
        if self._disc:
            half = self.width() / 2
            mark_disc(
                painter, QPointF(half, half), half, self._icon, look.colour(self._disc), look.colour(self._colour)
            )
        else:
            paint_icon(painter, QRectF(self.rect()), self._icon, look.colour(self._colour))
        painter.end()


class Rule(QWidget):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = begin(self)
        painter.fillRect(self.rect(), theme.current().colour("line"))
        painter.end()
