"""Ring and bar: how much of how much. Both are progress bars to assistive software."""

from __future__ import annotations

from math import ceil, hypot

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import begin, number, panel
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import Theme

_FULL_TURN = 360.0
_STEPS = 16
_CLEAR = 4


class _Meter(QProgressBar):
    """A progress bar that grows once to its value when it is first seen, if motion is on."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        self.setTextVisible(False)
        self.setRange(0, 1)
        self._shown = 1.0
        self._growth: QVariantAnimation | None = None
        self._seen = False

    def _put(self, got: int, full: int, spoken: str) -> None:
        self.setRange(0, max(full, 1))
        self.setValue(min(max(got, 0), max(full, 1)))
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    @property
    def share(self) -> float:
        """How much is to be painted now, 0 to 1."""
        return self.value() / self.maximum() * self._shown

    def showEvent(self, event: QShowEvent) -> None:
        """Grow at the first sight."""
        super().showEvent(event)
        ms = theme.current().ms("bar")
        if self._seen or not ms or not self.value():
            self._seen = True
            return
        self._seen = True
        self._shown = 0.0
        self._growth = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=ms)
        self._growth.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growth.valueChanged.connect(self._grow)
        self._growth.start()

    def _grow(self, share: float) -> None:
        self._shown = share
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class Ring(_Meter):
    """A ring that starts at 12 o'clock and runs clockwise, its number in the middle and the denominator under it."""

    def __init__(
        self,
        *,
        size: int = 120,
        stroke: int = 13,
        tone: str = "ember",
        role: str = "number",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._size, self._stroke, self._tone, self._role = size, stroke, tone, role
        self._number, self._note = "", ""
        self._pass_at: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_value(
        self,
        got: int,
        full: int,
        *,
        number: str = "",
        note: str = "",
        pass_at: int | None = None,
        spoken: str = "",
        tone: str = "",
    ) -> None:
        """Show ``got`` of ``full``; ``pass_at`` puts a tick at the pass mark, ``spoken`` is its accessible name."""
        self._number = number or str(got)
        self._note = note
        self._pass_at = None if pass_at is None else pass_at / max(full, 1)
        self._tone = tone or self._tone
        self._put(got, full, spoken or f"{self._number}, {note}")

    def sizeHint(self) -> QSize:
        """Return the diameter twice."""
        side = self._diameter()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, arc, tick, number and note."""
        look = theme.current()
        painter = begin(self)
        half = self._stroke / 2 + 0.5
        side = self._diameter()
        rect = QRectF(0, 0, side, side).adjusted(half, half, -half, -half)
        bright = look.colour("primary" if self._tone == "blue" else self._tone)
        paint_ring(painter, rect, self._stroke, self.share, bright, look.colour("track"))
        if self._pass_at is not None:
            self._paint_tick(painter, rect, look)
        high, note_high = self._heights(look)
        top = (side - high - note_high) / 2
        number(painter, QRectF(0, top, side, high), self._number, look, self._role, look.colour("ink"))
        if self._note:
            box = QRectF(0, top + high, side, note_high)
            write(painter, box, self._note, self._note_role, look.colour("ink2"), Qt.AlignmentFlag.AlignCenter)
        painter.end()

    @property
    def _note_role(self) -> str:
        return "label" if self._size > 180 else "caption"

    def _heights(self, look: Theme) -> tuple[float, int]:
        return look.px(self._role) * 1.15, look.line("caption") if self._note else 0

    def _diameter(self) -> int:
        """As large as asked for, or as the note needs to stand inside: large text widens the ring."""
        if not self._note:
            return self._size
        high, note_high = self._heights(theme.current())
        below = (high + note_high) / 2 - note_high * 0.2
        reach = hypot(text_width(self._note, self._note_role) / 2, below)
        return max(self._size, ceil(2 * (reach + self._stroke + _CLEAR)))

    def _paint_tick(self, painter: QPainter, rect: QRectF, look: Theme) -> None:
        painter.save()
        painter.translate(rect.center())
        painter.rotate((self._pass_at or 0.0) * _FULL_TURN)
        painter.setPen(QPen(look.colour("ink"), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        radius = rect.width() / 2
        reach = self._stroke / 2 + 4
        painter.drawLine(QPointF(0, -radius - reach + 4.5), QPointF(0, -radius + reach))
        painter.restore()


class Bar(_Meter):
    """A thin bar, full width."""

    def __init__(
        self, tone: str = "primary", *, thickness: int = 6, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._tone, self._thickness = tone, thickness
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, n: int, m: int, *, spoken: str = "", tone: str = "") -> None:
        """Show n of m."""
        self._tone = tone or self._tone
        self._put(n, m, spoken or f"{n} / {m}")

    def sizeHint(self) -> QSize:
        """Return the thickness and a middling length."""
        return QSize(120, self._thickness)

    def minimumSizeHint(self) -> QSize:
        """Return the thickness and a short length."""
        return QSize(40, self._thickness)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track and bar."""
        look = theme.current()
        painter = begin(self)
        _bar(painter, QRectF(self.rect()), self.share, look.colour(self._tone), look)
        painter.end()


def paint_ring(painter: QPainter, rect: QRectF, stroke: float, share: float, bright: QColor, track: QColor) -> None:
    """Paint a track and an arc of ``share`` (0 to 1; negative runs anticlockwise) on it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, stroke))
    painter.drawEllipse(rect)
    if share:
        painter.setPen(QPen(bright, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(rect, 90 * _STEPS, round(-share * _FULL_TURN * _STEPS))


def paint_bar(painter: QPainter, rect: QRectF, n: int, m: int, look: Theme, tone: str = "primary") -> None:
    """Paint n of m as a bar."""
    _bar(painter, rect, n / m if m else 0.0, look.colour(tone), look)


def _bar(painter: QPainter, rect: QRectF, share: float, bright: QColor, look: Theme) -> None:
    radius = min(rect.height() / 2, 5.0)
    panel(painter, rect, radius, look.colour("track"))
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.width() * min(share, 1.0), rect.height()))
        panel(painter, filled, radius, bright)
