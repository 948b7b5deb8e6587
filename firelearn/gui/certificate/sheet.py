"""The certificate as a drawing: one painter for the screen, the PDF and the printer. A4 across, in tenths of a mm."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from firelearn.gui.certificate.wording import Twofold, Wording
from firelearn.gui.kit.fonts import load_fonts, serif_covers
from firelearn.gui.kit.lettering import SANS, SERIF
from firelearn.gui.kit.pictures import art
from firelearn.gui.kit.qr import paint_qr

SIZE: Final = QSizeF(2970, 2100)
_CENTRE: Final = SIZE.width() / 2
_ROOM: Final = 2200.0
_QR: Final = 400.0
_FOOT: Final = 1505.0

# Dark enough to stay apart when a printer knows only black: deep 25 %, grey 40 %, ember 50 % of white.
_PAPER: Final = QColor("#FFFBF2")
_DEEP: Final = QColor("#17406E")
_BLUE: Final = QColor("#2B6CB0")
_INK: Final = QColor("#1B2632")
_GREY: Final = QColor("#46525F")
_EMBER: Final = QColor("#CF5F10")
_PALE: Final = QColor("#DCE6F0")


def paint_sheet(painter: QPainter, place: QRectF, told: Wording, *, ground: bool) -> None:
    """Paint the certificate into ``place``, whose shape is that of A4 across; ``ground``: on cream paper, as on screen.

    Printed it has no ground: paper is white already, and ink costs money.
    """
    from PySide6.QtSvg import QSvgRenderer

    load_fonts()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / SIZE.width(), place.height() / SIZE.height())
    if ground:
        painter.fillRect(QRectF(QPointF(0, 0), SIZE), _PAPER)
    _rosette(painter)
    _frame(painter)
    QSvgRenderer(str(art("mark"))).render(painter, QRectF(_CENTRE - 85, 190, 170, 170))
    _head(painter, told)
    _body(painter, told)
    code = QRectF(230, _FOOT - 40, _QR, _QR)
    # Cream paper would take contrast from a camera.
    painter.fillRect(code, Qt.GlobalColor.white)
    paint_qr(painter, code, told.qr)
    _facts(painter, told)
    QSvgRenderer(str(art("cert-seal"))).render(painter, QRectF(2370, _FOOT - 55, 360, 405))
    _line(painter, told.foot.zh, QRectF(0, 1872, SIZE.width(), 40), 26, _GREY)
    _line(painter, told.foot.en, QRectF(0, 1908, SIZE.width(), 40), 26, _GREY)
    painter.restore()


def _head(painter: QPainter, told: Wording) -> None:
    _line(painter, told.title.zh, QRectF(0, 380, SIZE.width(), 170), 150, _DEEP, serif=True, spacing=38)
    place = QRectF(0, 556, SIZE.width(), 60)
    width = _line(painter, told.title.en.upper(), place, 38, _DEEP, bold=True, spacing=40)
    painter.setPen(QPen(_EMBER, 4))
    middle = place.center().y()
    for side in (-1, 1):
        near, far = _CENTRE + side * (width / 2 + 46), _CENTRE + side * (width / 2 + 330)
        painter.drawLine(QPointF(near + side * 22, middle), QPointF(far, middle))
        painter.save()
        painter.translate(near, middle)
        painter.rotate(45)
        painter.fillRect(QRectF(-9, -9, 18, 18), _EMBER)
        painter.restore()


def _body(painter: QPainter, told: Wording) -> None:
    _pair(painter, told.lead, 700, 44, 34)
    _line(painter, told.name, QRectF(0, 832, SIZE.width(), 150), 124, _INK, serif=True, least=56)
    painter.setPen(QPen(_DEEP, 3))
    painter.drawLine(QPointF(_CENTRE - 620, 1010), QPointF(_CENTRE + 620, 1010))
    top = 1036.0
    if told.unit:
        _line(painter, told.unit, QRectF(0, top, SIZE.width(), 66), 48, _INK, least=30)
        top += 96
    else:
        top += 40
    _line(painter, told.passed.zh, QRectF(0, top + 26, SIZE.width(), 80), 60, _INK, bold=True, least=34)
    _line(painter, told.passed.en, QRectF(0, top + 116, SIZE.width(), 60), 42, _GREY, least=26)


def _facts(painter: QPainter, told: Wording) -> None:
    """Write score, date and code in three columns between the QR code and the seal."""
    left, width = 690.0, 530.0
    facts = (
        (told.score_label, told.score, told.score_note),
        (told.date_label, told.date.zh, Twofold(zh=told.date.en, en="")),
        (told.code_label, told.code, told.scan),
    )
    painter.setPen(QPen(_PALE.darker(125), 3))
    for at in range(1, len(facts)):
        x = left + at * width
        painter.drawLine(QPointF(x, _FOOT), QPointF(x, _FOOT + 250))
    for at, (label, figure, note) in enumerate(facts):
        place = QRectF(left + at * width + 16, _FOOT, width - 32, 50)
        _line(painter, f"{label.zh}  {label.en}", place, 32, _GREY)
        _line(painter, figure, place.translated(0, 76).adjusted(0, 0, 0, 30), 62, _DEEP, bold=True, least=40)
        _line(painter, note.zh, place.translated(0, 172), 32, _GREY, least=24)
        _line(painter, note.en, place.translated(0, 216), 30, _GREY, least=22)


def _pair(painter: QPainter, told: Twofold, top: float, size: int, small: int) -> None:
    _line(painter, told.zh, QRectF(0, top, SIZE.width(), size * 1.3), size, _INK)
    _line(painter, told.en, QRectF(0, top + size * 1.35, SIZE.width(), small * 1.3), small, _GREY)


def _line(
    painter: QPainter,
    text: str,
    place: QRectF,
    size: int,
    ink: QColor,
    *,
    bold: bool = False,
    serif: bool = False,
    spacing: int = 0,
    least: int = 0,
) -> float:
    """Write one line into the middle of ``place``, smaller where it would not fit; return its width.

    ``spacing`` between letters is in percent of each, because Qt scales pixels with the resolution of paper.
    """
    room = min(place.width(), _ROOM)
    font = _font(text, size, bold=bold, serif=serif, spacing=spacing)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if least and width > room:
        font = _font(text, max(least, int(size * room / width)), bold=bold, serif=serif, spacing=0)
        width = QFontMetricsF(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(ink)
    # The last letter has its space too, which would put the line off the middle.
    tail = size * spacing / 100
    painter.drawText(place.translated(tail / 2, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
    return width - tail


def _font(text: str, size: int, *, bold: bool, serif: bool, spacing: int) -> QFont:
    font = QFont()
    font.setFamilies(list(SERIF if serif and serif_covers(text) else SANS))
    font.setPixelSize(size)
    font.setBold(bold or serif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Ligatures, and the digits that Noto has for Latin words only, stand for no character: a PDF would lose them.
    for feature in ("liga", "locl"):
        font.setFeature(QFont.Tag(feature), 0)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + spacing)
    return font


def _frame(painter: QPainter) -> None:
    whole = QRectF(QPointF(0, 0), SIZE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DEEP, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(whole.adjusted(90, 90, -90, -90))
    painter.setPen(QPen(_BLUE, 3))
    painter.drawPath(_scalloped(whole.adjusted(122, 122, -122, -122), 64))
    for x in (122.0, SIZE.width() - 122):
        for y in (122.0, SIZE.height() - 122):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_EMBER)
            painter.drawEllipse(QPointF(x + (18 if x < _CENTRE else -18), y + (18 if y < 1000 else -18)), 9, 9)


def _scalloped(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle whose corners are quarter circles cut out of it."""
    path = QPainterPath(QPointF(rect.left() + radius, rect.top()))
    corners = ((rect.topRight(), 180), (rect.bottomRight(), 90), (rect.bottomLeft(), 0), (rect.topLeft(), -90))
    for corner, begins in corners:
        box = QRectF(corner.x() - radius, corner.y() - radius, 2 * radius, 2 * radius)
        path.arcTo(box, begins, 90)
    path.closeSubpath()
    return path


def _rosette(painter: QPainter) -> None:
    """Paint fine rings behind the name, as on papers of value: they show where something was scratched out."""
    painter.save()
    painter.translate(_CENTRE, 960)
    painter.setPen(QPen(_PALE, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for _ in range(36):
        painter.rotate(5)
        painter.drawEllipse(QPointF(0, 0), 500, 250)
    painter.restore()
