"""Icons: own drawings on a 24 grid, tinted and cached by name, colour, size and the screen's ratio."""

from __future__ import annotations

import logging
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from firelearn.gui.kit import theme
from firelearn.gui.kit.places import resources

_LOG = logging.getLogger(__name__)
_STROKE = re.compile(rb'stroke-width="1\.8"')
_FILL = re.compile(rb"<(path|rect|circle|ellipse|polygon)\b")
_made: dict[tuple[str, int, int, float, float, float], QPixmap] = {}
_KEPT = 600
_LEAST = 20


def icon(
    name: str, colour: str | QColor, size: int, *, stroke: float = 1.8, fill: float = 0.0, ratio: float = 1.0
) -> QPixmap:
    """Return an icon in ``colour`` (a role or a colour), ``size`` logical pixels square.

    ``stroke`` is the width of its lines on the 24 grid, ``fill`` the strength of the tint inside (0 to 1).
    A name that is not drawn gives a dashed square and a line in the log.
    """
    tint = theme.current().colour(colour) if isinstance(colour, str) else colour
    key = (name, tint.rgba(), size, stroke, fill, ratio)
    made = _made.get(key)
    if made is None:
        if len(_made) >= _KEPT:
            _made.clear()
        made = _made[key] = _draw(name, tint, size, stroke, fill, ratio)
    return made


def paint_icon(
    painter: QPainter, rect: QRectF, name: str, colour: str | QColor, *, stroke: float = 0.0, fill: float = 0.0
) -> None:
    """Paint an icon into ``rect``; small ones get a heavier line unless ``stroke`` says how heavy."""
    size = max(round(rect.width()), 1)
    weight = stroke or (1.8 if size >= 20 else 2.4)
    pixmap = icon(name, colour, size, stroke=weight, fill=fill, ratio=painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.topLeft(), pixmap)


def beside(role: str) -> int:
    """Return how large an icon stands beside text of a role: it grows with the text."""
    return max(_LEAST, round(theme.current().px(role) * 1.2))


@lru_cache(maxsize=256)
def _source(name: str) -> bytes | None:
    path = resources() / "icons" / f"{name}.svg"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        _LOG.warning("no icon called %s", name)
        return None


def _draw(name: str, tint: QColor, size: int, stroke: float, fill: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    source = _source(name)
    if source is None:
        painter.setPen(QPen(tint, 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(size * 0.15, size * 0.15, size * 0.7, size * 0.7))
    else:
        _render(painter, _tinted(source, tint, stroke, fill), size)
    painter.end()
    return pixmap


def _tinted(source: bytes, tint: QColor, stroke: float, fill: float) -> bytes:
    hexed = tint.name().encode()
    drawn = _STROKE.sub(f'stroke-width="{stroke:g}"'.encode(), source).replace(b"currentColor", hexed)
    if fill:
        head, sep, body = drawn.partition(b">")
        if sep and body:
            inner = _FILL.sub(rb'<\1 fill="%s" fill-opacity="%s"' % (hexed, f"{fill:g}".encode()), body, count=1)
            drawn = head + sep + inner
    return drawn


def _render(painter: QPainter, svg: bytes, size: int) -> None:
    # QtSvg is loaded with the first icon, not with the program: it is 12 ms of a start that shows none yet.
    from PySide6.QtSvg import QSvgRenderer

    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
