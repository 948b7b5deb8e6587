"""A QR code as a picture of our own: dark on white in both themes, because scanners want it so."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.theme import RADIUS_BUTTON

_QUIET: Final = 4
"""The empty edge that the standard asks for (ISO/IEC 18004), in modules."""
_INK: Final = QColor(0x12, 0x1A, 0x24)


class QrCode(QWidget):
    """Shows a QR code; ``spoken`` is what it says, for the ear."""

    def __init__(self, text: str, spoken: str, *, side: int = 176, name: str = "qr") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._text, self._side = text, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the side in both directions."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code on its white ground."""
        painter = begin(self)
        rect = QRectF(self.rect())
        panel(painter, rect, RADIUS_BUTTON, QColor(Qt.GlobalColor.white), theme.current().colour("line"))
        paint_qr(painter, rect, self._text)
        painter.end()


def paint_qr(painter: QPainter, place: QRectF, text: str) -> None:
    """Paint a QR code into a square, with its empty edge inside; the ground is the caller's, and white."""
    rows = modules(text)
    step = place.width() / (len(rows) + 2 * _QUIET)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                # A hair larger than a module, so that no light shows between two.
                left, top = place.left() + (x + _QUIET) * step, place.top() + (y + _QUIET) * step
                path.addRect(QRectF(left, top, step * 1.04, step * 1.04))
    painter.fillPath(path, _INK)


@lru_cache(maxsize=8)
def modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of a QR code, a byte for each module, 1 for dark."""
    import segno

    return tuple(bytes(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix)
