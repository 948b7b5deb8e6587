"""The plots of the last days: bars over days, painted like everything else here.

They are pictures to look at, without zoom or menu. What they show is said in words beside them and stands in the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.painting import begin
from firelearn.gui.kit.text import write
from firelearn.services.progress import DayActivity

_WEEK: Final = 7
_BAR: Final = 0.62
_LEAST: Final = 48
_STEPS: Final = (1, 2, 3, 4, 5)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class _Row:
    """Bars of one kind, a height a day, standing on ``on``."""

    heights: Sequence[int]
    on: Sequence[int]
    fill: str
    edge: str


def answers_plot(days: Sequence[DayActivity]) -> QWidget:
    """Return bars of the answers of each day: those right filled, the rest outlined on top of them."""
    right = [day.right for day in days]
    rest = [day.answers - day.right for day in days]
    rows = (_Row(right, [0] * len(days), "primary", "primary"), _Row(rest, right, "blue_soft", "primary"))
    return Plot(days, max(day.answers for day in days), rows, dates=False, name="answers_plot")


def points_plot(days: Sequence[DayActivity]) -> QWidget:
    """Return bars of the points of each day, over the dates."""
    rows = (_Row([day.points for day in days], [0] * len(days), "ember", "ember"),)
    return Plot(days, max(day.points for day in days), rows, dates=True, name="points_plot")


class Plot(QWidget):
    """Bars over days, with lines at nought, half and top, and the dates below where ``dates`` are wanted."""

    def __init__(self, days: Sequence[DayActivity], most: int, rows: Sequence[_Row], *, dates: bool, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._days, self._rows, self._dates = tuple(days), tuple(rows), dates
        self.top = nice_top(most)

    def sizeHint(self) -> QSize:
        """Return room for bars of a readable height."""
        return QSize(320, _LEAST * 2 + self._below() + theme.current().line("caption"))

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which bars can be told apart."""
        return QSize(160, _LEAST + self._below() + theme.current().line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines, bars and dates."""
        painter = begin(self)
        field = self._field()
        self._paint_lines(painter, field)
        for row in self._rows:
            self._paint_row(painter, field, row)
        if self._dates:
            self._paint_dates(painter, field)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _below(self) -> int:
        look = theme.current()
        return look.line("caption") + 8 if self._dates else look.line("caption") // 2

    def _field(self) -> QRectF:
        """Where the bars stand: numbers reach half a line above it and below it, today half a word beside it."""
        look = theme.current()
        metrics = look.metrics("caption")
        left = metrics.horizontalAdvance("0000")
        right = metrics.horizontalAdvance(say("progress.today")) / 2
        above = look.line("caption") / 2
        return QRectF(left, above, self.width() - left - right, self.height() - above - self._below())

    def _paint_lines(self, painter: QPainter, field: QRectF) -> None:
        look = theme.current()
        line = look.line("caption")
        painter.setPen(QPen(look.colour("line"), 1.0))
        marks = (0, self.top // 2, self.top) if self.top > 1 else (0, self.top)
        for mark in marks:
            y = field.bottom() - field.height() * mark / self.top
            painter.setPen(QPen(look.colour("line"), 1.0))
            painter.drawLine(QLineF(field.left(), round(y) + 0.5, field.right(), round(y) + 0.5))
            place = QRectF(0, y - line / 2, field.left() - 6, line)
            write(painter, place, words().number(mark), "caption", look.colour("ink2"), _RIGHT)

    def _paint_row(self, painter: QPainter, field: QRectF, row: _Row) -> None:
        look = theme.current()
        pitch = field.width() / len(self._days)
        unit = field.height() / self.top
        painter.setPen(QPen(look.colour(row.edge), 1.2))
        painter.setBrush(look.colour(row.fill))
        for at, (high, base) in enumerate(zip(row.heights, row.on, strict=True)):
            if high:
                left = field.left() + pitch * (at + (1 - _BAR) / 2)
                painter.drawRect(QRectF(left, field.bottom() - (base + high) * unit, pitch * _BAR, high * unit))

    def _paint_dates(self, painter: QPainter, field: QRectF) -> None:
        look = theme.current()
        pitch = field.width() / len(self._days)
        line = look.line("caption")
        last = len(self._days) - 1
        for at in range(last, -1, -_WEEK):
            told = say("progress.today") if at == last else words().short_date(self._days[at].day)
            wide = look.metrics("caption").horizontalAdvance(told) + 8
            middle = field.left() + pitch * (at + 0.5)
            left = min(max(middle - wide / 2, 0), self.width() - wide)
            place = QRectF(left, self.height() - line, wide, line)
            write(painter, place, told, "caption", look.colour("ink2"), _CENTRE)


def nice_top(most: int) -> int:
    """Return a round number, 4 at least, that is no less than ``most``: even, so that its half is round too."""
    decade = 1
    while True:
        for step in _STEPS:
            top = 2 * step * decade
            if top >= max(most, 4):
                return top
        decade *= 10
