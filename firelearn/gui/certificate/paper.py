"""The certificate on paper: as the bytes of a PDF, on a printer, and as a preview on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPaintEvent, QPdfWriter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from firelearn.gui.certificate.sheet import SIZE, paint_sheet
from firelearn.gui.certificate.wording import Wording
from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import grow_down

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS_AN_INCH: Final = 254
_PROGRAM: Final = "firelearn"


def pdf_bytes(told: Wording) -> bytes:
    """Return the certificate as a PDF of one A4 page, fonts inside.

    The signed text stands in its metadata too, so that the file itself can be checked. The person's name does not.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_AN_INCH)
    writer.setPageLayout(_a4())
    writer.setTitle(f"{told.title.zh} {told.title.en}")
    writer.setCreator(f"{_PROGRAM} {told.text}")
    painter = QPainter(writer)
    paint_sheet(painter, QRectF(painter.viewport()), told, ground=False)
    painter.end()
    buffer.close()
    return bytes(data.data())


def print_on(printer: QPrinter, told: Wording) -> bool:
    """Print the certificate on one sheet of A4; return whether the printer took it."""
    printer.setPageLayout(_a4())
    printer.setFullPage(True)
    # What other people see in the printer's queue: no name of a person.
    printer.setDocName(_PROGRAM)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paint_sheet(painter, QRectF(painter.viewport()), told, ground=False)
    return painter.end()


class Preview(QWidget):
    """The certificate as it will be printed, on cream paper in both themes, as high as its width asks for."""

    def __init__(self, told: Wording) -> None:
        super().__init__()
        self.setObjectName("certificate_preview")
        self._told = told
        self._drawn = QPixmap()
        grow_down(self)
        self.setAccessibleName(say("certificate.spoken", name=told.name, score=told.score, code=told.code))

    def sizeHint(self) -> QSize:
        """Return a middling sheet; layouts decide."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest sheet on which one still makes something out."""
        return QSize(280, self.heightForWidth(280))

    def heightForWidth(self, width: int) -> int:
        """Return the height of A4 across."""
        return round(width * SIZE.height() / SIZE.width())

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on another screen."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._drawn = QPixmap()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, drawn once for each size."""
        ratio = self.devicePixelRatioF()
        size = QSize(self.width(), self.heightForWidth(self.width()))
        if self._drawn.size() != size * ratio:
            self._drawn = QPixmap(size * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            painter = QPainter(self._drawn)
            paint_sheet(painter, QRectF(0, 0, size.width(), size.height()), self._told, ground=True)
            painter.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QPen(theme.current().colour("line"), 1))
        painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
        painter.end()


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0))
