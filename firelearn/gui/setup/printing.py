"""Printing a page of plain text on the printer of this PC."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from firelearn.gui.kit.language import say
from firelearn.gui.kit.lettering import SANS

_POINTS: Final = 14
_MARGIN_SHARE: Final = 0.08


def print_text(text: str) -> str:
    """Print ``text`` on the default printer; return what to tell: printed where, or why not."""
    # 15 ms to import, and only who prints needs it.
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    found = QPrinterInfo.defaultPrinter()
    if found.isNull():
        return say("setup.no_printer")
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    painter = QPainter()
    if not painter.begin(printer):
        return say("setup.not_printed")
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPointSize(_POINTS)
    painter.setFont(font)
    page = QRectF(painter.viewport())
    margin = page.width() * _MARGIN_SHARE
    painter.drawText(page.adjusted(margin, margin, -margin, -margin), Qt.TextFlag.TextWordWrap, text)
    return say("setup.printed" if painter.end() else "setup.not_printed")
