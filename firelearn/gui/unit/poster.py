"""The poster of a join code: to hang at the door, on one A4 sheet or as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPageLayout, QPageSize, QPainter

from firelearn.gui.kit.language import say
from firelearn.gui.kit.qr import paint_qr
from firelearn.gui.kit.text import fitting_font
from firelearn.gui.kit.theme import Theme
from firelearn.services import join_codes
from firelearn.services.qr import modules

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SIZE: Final = (1240, 1754)
"""A4 at 150 dots an inch."""
_INK, _SECOND, _BLUE = QColor("#1B2632"), QColor("#46525F"), QColor("#17528F")
_PROGRAM: Final = "firelearn"


def png_bytes(name: str, code: str) -> bytes:
    """Return the poster as a PNG picture."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_poster(painter, QRectF(image.rect()), name, code)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def print_on(printer: QPrinter, name: str, code: str) -> bool:
    """Print the poster on one sheet of A4; return whether the printer took it."""
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    printer.setDocName(_PROGRAM)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paint_poster(painter, QRectF(painter.viewport()), name, code)
    return painter.end()


def paint_poster(painter: QPainter, page: QRectF, name: str, code: str) -> None:
    """Paint name, QR code and join code onto white paper of any size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = page.width() / SIZE[0]

    def line(top: float, height: float, text: str, pixels: float, colour: QColor, role: str = "title") -> None:
        font = QFont(fitting_font(text, role, Theme("light")))
        font.setPixelSize(round(pixels * unit))
        room = page.width() - 200 * unit
        wide = QFontMetricsF(font, painter.device()).horizontalAdvance(text)
        if wide > room:
            font.setPixelSize(max(round(pixels * unit * room / wide), 1))
        painter.setFont(font)
        painter.setPen(colour)
        box = QRectF(page.left(), page.top() + top * unit, page.width(), height * unit)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    line(150, 80, say("unit.poster_lead"), 46, _SECOND, "label")
    line(250, 140, name, 92, _INK)
    side = 760 * unit
    square = QRectF(page.left() + (page.width() - side) / 2, page.top() + 450 * unit, side, side)
    paint_qr(painter, square, modules(join_codes.payload(code)))
    line(1240, 60, say("unit.poster_code"), 40, _SECOND, "label")
    line(1310, 150, f"{code[:3]} {code[3:]}", 130, _BLUE, "number")
    line(1500, 60, say("unit.poster_how"), 38, _SECOND, "label")
    line(1570, 60, say("unit.poster_where"), 38, _SECOND, "label")
