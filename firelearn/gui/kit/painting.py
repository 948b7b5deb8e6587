"""Small painting routines shared by the kit's widgets: panels, rings, badges, mixes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.theme import Theme

RING = 3.0
RING_GAP = 2.0
QUIET = Qt.FocusReason.OtherFocusReason
BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
DIGIT_LIFT = 0.07
"""How far digits of the CJK families sit below the middle of their line box, in em."""


def begin(widget: QWidget) -> QPainter:
    """Start painting a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def panel(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | QBrush | None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded panel; its edge lies inside ``rect`` by half its width, so that it is never cut."""
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, width))
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = max(radius - width / 2, 0)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.drawRoundedRect(rect, radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, theme: Theme, gap: str = "surface") -> QRectF:
    """Paint the focus ring along the inside of ``rect`` and return what is left for the widget itself."""
    panel(painter, rect, radius, theme.colour(gap), theme.colour("focus"), RING)
    inset = RING + RING_GAP
    return rect.adjusted(inset, inset, -inset, -inset)


def disc(painter: QPainter, centre: QPointF, radius: float, fill: QColor, ring: QColor | None = None) -> None:
    """Paint a filled disc, with a ring of 2 px around it when asked."""
    if ring is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ring)
        painter.drawEllipse(centre, radius + 2, radius + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, radius, radius)


def mark_disc(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    icon: str,
    fill: QColor,
    ink: QColor,
    *,
    ring: QColor | None = None,
) -> None:
    """Paint a disc that carries an icon, as the badges of right and wrong do."""
    disc(painter, centre, radius, fill, ring)
    side = radius * 1.2
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    paint_icon(painter, box, icon, ink, stroke=3.0 if side < 20 else 2.2)


def number(painter: QPainter, rect: QRectF, text: str, theme: Theme, role: str, colour: QColor) -> None:
    """Write digits into the middle of ``rect``, lifted to where the eye sees the middle."""
    painter.setFont(theme.font(role))
    painter.setPen(colour)
    painter.drawText(rect.translated(0, -theme.px(role) * DIGIT_LIFT), Qt.AlignmentFlag.AlignCenter, text)


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """Return ``a`` with ``share`` (0 to 1) of ``b`` in it."""
    rest = 1 - share
    return QColor.fromRgbF(
        a.redF() * rest + b.redF() * share, a.greenF() * rest + b.greenF() * share, a.blueF() * rest + b.blueF() * share
    )


def faint(colour: QColor, share: float) -> QColor:
    """Return ``colour`` at ``share`` (0 to 1) of its strength."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def focus_quietly(widget: QWidget) -> None:
    """Give a widget the focus without showing the ring, as on opening a page; the first key shows it."""
    widget.setFocus(QUIET)


def focus_by_key(widget: QWidget) -> None:
    """Give a widget the focus because a key asked for it: the ring shows."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def paint_later(widget: QWidget) -> None:
    """Let the event loop turn between laying ``widget`` out, which just happened, and painting it.

    Each takes 20 to 40 ms for a whole page, and keys and clicks are heard in between.
    """
    widget.setUpdatesEnabled(False)
    QTimer.singleShot(0, widget, lambda: widget.setUpdatesEnabled(True))
