"""A QR code as a widget: black on white in both themes, with its quiet zone, so that every reader takes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET: Final = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_WHITE, _BLACK = QColor(255, 255, 255), QColor(0, 0, 0)


class QrCode(QWidget):
    """Shows ``text`` as a QR code of about ``side`` pixels; ``spoken`` says to the ear what it is."""

    def __init__(self, text: str, *, spoken: str, side: int = 160, name: str = "qr") -> None:
        # 30 ms to import, and only these screens show one.
        import segno

        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._rows = tuple(bytes(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix)
        count = len(self._rows) + 2 * _QUIET
        # Whole pixels to a module: edges that fall between pixels are what cheap readers stumble over.
        self._module = max(side // count, 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = self._module * count

    def sizeHint(self) -> QSize:
        """Return the square that the code takes."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a code that is cut cannot be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the modules."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _WHITE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_BLACK)
        step = self._module
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.drawRect(QRectF((x + _QUIET) * step, (y + _QUIET) * step, step, step))
        painter.end()
