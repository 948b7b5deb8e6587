"""Top and bottom bars of the work screens: always at the same place, so that a finger can rest there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from firelearn.gui.kit import theme

_NARROW_UNTIL = 1180


class _BarFrame(QWidget):
    """A strip over the whole width with places at the left, in the middle and at the right."""

    heights = (76, 84)
    line_on_top = False

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._outer = outer = QHBoxLayout(self)
        outer.setSpacing(16)
        self.left, self.middle, self.right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part, share in ((self.left, 0), (self.middle, 1), (self.right, 0)):
            part.setSpacing(12)
            outer.addLayout(part, share)
        self._fit()

    def _fit(self) -> None:
        look = theme.current()
        self.setFixedHeight(self.heights[1 if look.elder else 0])
        # As far from the edge as the page between the bars.
        side = 24 if look.elder or self.width() < _NARROW_UNTIL else 40
        self._outer.setContentsMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip and its hairline."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("rail"))
        y = 0 if self.line_on_top else self.height() - 1
        painter.fillRect(0, y, self.width(), 1, look.colour("line"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


class TopBar(_BarFrame):
    """Leave, progress, count and tools; put them into ``left``, ``middle`` and ``right``."""

    def __init__(self, name: str = "top_bar", *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)


class BottomBar(_BarFrame):
    """Tools at the left, the one step at the right."""

    heights = (80, 92)
    line_on_top = True

    def __init__(self, name: str = "bottom_bar", *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.middle.addStretch(1)
