"""Rows of bars: mastery by topic, what is left of a cap, and the dots of a streak. One widget paints all its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import in_one_breath, say
from firelearn.gui.kit.meters import paint_bar
from firelearn.gui.kit.painting import begin, mark_disc
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter
_WEAK = 0.6
_ROOMY = 320


@value
class MasteryRow:
    """A topic, and how many of how many are right."""

    label: str
    right: int
    of: int


class _Rows(QWidget):
    """A painted block of rows that follows the theme and tells its content as its accessible name."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows and a narrow width."""
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _changed(self, spoken: str) -> None:
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()


class MasteryBars(_Rows):
    """Topics with bars: weak ones ochre with a target, middling blue with a dash, full ones green with a tick.

    Each topic is one line: sign, name, bar, n / m.
    """

    def __init__(self, rows: Sequence[MasteryRow] = (), *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: Sequence[MasteryRow] = ()
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[MasteryRow]) -> None:
        """Show other rows."""
        self._rows = tuple(rows)
        self._changed(in_one_breath(*(f"{row.label} {row.right} / {row.of}" for row in rows)))

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(280, len(self._rows) * self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        look = theme.current()
        painter = begin(self)
        pitch = self._pitch()
        for place, row in enumerate(self._rows):
            self._paint_line(painter, QRectF(0, place * pitch, self.width(), pitch), row, look)
        painter.end()

    def _pitch(self) -> int:
        return theme.current().line("label") + 12

    def _paint_line(self, painter: QPainter, box: QRectF, row: MasteryRow, look: Theme) -> None:
        tone, sign = _grade(row)
        ink = look.colour({"right": "right_ink", "warn": "warn_ink"}.get(tone, "primary"))
        size = max(18, look.px("label"))
        paint_icon(painter, QRectF(1, box.center().y() - size / 2, size, size), sign, ink, stroke=2.2)
        names = max(text_width(r.label, "label") for r in self._rows)
        counts = max(text_width(f"{r.right} / {r.of}", "label_bold") for r in self._rows)
        left = size + 12.0
        names = min(names, int(box.width() * 0.45))
        shown = look.metrics("label").elidedText(row.label, Qt.TextElideMode.ElideRight, names + 1)
        write(painter, QRectF(left, box.y(), names + 2, box.height()), shown, "label", look.colour("ink"))
        write(painter, box, f"{row.right} / {row.of}", "label_bold", look.colour("ink"), _RIGHT)
        apart = 24 if box.width() >= _ROOMY else 12
        start = left + names + apart
        bar = QRectF(start, box.center().y() - 5, max(box.width() - start - counts - apart, 20), 10)
        paint_bar(painter, bar, row.right, row.of, look, tone)


class CapLines(_Rows):
    """Per rule: its name, a bar, and got/cap; green once the cap is reached."""

    def __init__(
        self, lines: Sequence[tuple[str, int, int]] = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._lines: Sequence[tuple[str, int, int]] = ()
        self.set_lines(lines)

    def set_lines(self, lines: Sequence[tuple[str, int, int]]) -> None:
        """Show other lines: (name, got, cap)."""
        self._lines = tuple(lines)
        self._changed(in_one_breath(*(say("kit.cap", name=name, got=got, cap=cap) for name, got, cap in lines)))

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        names = max((text_width(name, "caption") for name, _, _ in self._lines), default=0)
        return QSize(names + 160, len(self._lines) * self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in aligned columns."""
        look = theme.current()
        painter = begin(self)
        pitch = self._pitch()
        names = max((text_width(name, "caption") for name, _, _ in self._lines), default=0)
        counts = max((text_width(f"{got}/{cap}", "label_bold") for _, got, cap in self._lines), default=0)
        for place, (name, got, cap) in enumerate(self._lines):
            box = QRectF(0, place * pitch, self.width(), pitch)
            full = got >= cap
            write(painter, box, name, "caption", look.colour("ink2"))
            ink = look.colour("right_ink" if full else "ink")
            write(painter, box, f"{got}/{cap}", "label_bold", ink, _RIGHT)
            room = box.width() - names - counts - 26
            bar = QRectF(names + 10, box.center().y() - 3, max(room, 20), 6)
            paint_bar(painter, bar, got, cap, look, "right" if full else "ember")
        painter.end()

    def _pitch(self) -> int:
        return theme.current().line("caption") + 4


class CapLine(CapLines):
    """One rule's cap alone."""

    def __init__(self, label: str, got: int, cap: int, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__([(label, got, cap)], name=name, parent=parent)


class StreakDots(_Rows):
    """Seven days: a filled ember disc with a tick where one learned, a dashed ring for today while it is open."""

    def __init__(
        self,
        labels: Sequence[str],
        done: Sequence[bool],
        today: int,
        *,
        spoken: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._labels, self._done, self._today = tuple(labels), tuple(done), today
        self._changed(spoken)

    def sizeHint(self) -> QSize:
        """Return the height of a dot and its letter."""
        return QSize(7 * 36, 34 + theme.current().line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days."""
        look = theme.current()
        painter = begin(self)
        pitch = self.width() / max(len(self._labels), 1)
        radius = min(15.0, pitch / 2 - 3)
        for place, (label, done) in enumerate(zip(self._labels, self._done, strict=True)):
            centre = QPointF(pitch * (place + 0.5), 16.5)
            if done:
                mark_disc(painter, centre, radius, "check", look.colour("ember"), look.colour("surface"))
            else:
                style = Qt.PenStyle.DashLine if place == self._today else Qt.PenStyle.SolidLine
                colour = look.colour("ember" if place == self._today else "track")
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour, 1.8, style))
                painter.drawEllipse(centre, radius - 1, radius - 1)
            words = QRectF(pitch * place, 34, pitch, look.line("caption"))
            role, ink = ("caption_bold", "ink") if place == self._today else ("caption", "ink2")
            write(painter, words, label, role, look.colour(ink), _CENTRE)
        painter.end()


def _grade(row: MasteryRow) -> tuple[str, str]:
    """Return the tone and the sign of a row."""
    if row.of and row.right >= row.of:
        return "right", "check"
    if not row.of or row.right / row.of < _WEAK:
        return "warn", "target"
    return "primary", "dash"
