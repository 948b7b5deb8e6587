"""A QR code on screens, posters and certificates: dark on white in both themes, with its quiet zone.

What is painted are rows of modules, as ``services/qr.py`` makes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.theme import RADIUS_BUTTON

_QUIET: Final = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_INK: Final = QColor("#1B2632")
_WHITE: Final = QColor(Qt.GlobalColor.white)
_SMALLEST: Final = 2
_OVERLAP: Final = 1.04


class QrCode(QWidget):
    """Shows a QR code of about ``side`` pixels; ``spoken`` says to the ear what it is."""

    def __init__(self, rows: tuple[bytes, ...], *, spoken: str, side: int = 176, name: str = "qr") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._rows = rows
        count = len(rows) + 2 * _QUIET
        # Whole pixels to a module: edges that fall between pixels are what cheap readers stumble over.
        self._side = max(side // count, _SMALLEST) * count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square that the code takes."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a code that is cut cannot be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code on its white ground."""
        painter = begin(self)
        place = QRectF(self.rect())
        panel(painter, place, RADIUS_BUTTON, _WHITE)
        paint_qr(painter, place, self._rows)
        painter.end()


def paint_qr(painter: QPainter, place: QRectF, rows: tuple[bytes, ...]) -> None:
    """Paint rows of modules into a square, with the quiet zone inside; the ground is the caller's, and white."""
    step = place.width() / (len(rows) + 2 * _QUIET)
    # On whole pixels rows meet; elsewhere each is a hair higher, so that no light shows between two.
    height = step if step.is_integer() else step * _OVERLAP
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, modules in enumerate(rows):
        for start, length in _runs(modules):
            left, top = place.left() + (start + _QUIET) * step, place.top() + (y + _QUIET) * step
            path.addRect(QRectF(left, top, length * step, height))
    painter.fillPath(path, _INK)


def _runs(modules: bytes) -> Iterator[tuple[int, int]]:
    """Yield where dark modules stand side by side: the first, and how many."""
    at = 0
    for dark, run in groupby(modules):
        length = len(tuple(run))
        if dark:
            yield at, length
        at += length
