"""A month to choose a day from: days with a record carry a dot and can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from firelearn.domain.calendar import date_of, day_from, month_of, week_of
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import IconButton
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import clear, column, row
from firelearn.gui.kit.painting import begin, disc, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import Label, write
from firelearn.gui.kit.theme import RADIUS_CELL

_WEEK: Final = 7
_MONTHS: Final = 12


class DayCell(Pressable):
    """One day of the month."""

    def __init__(self, day: int, *, kept: bool, chosen: bool) -> None:
        super().__init__(str(date_of(day)[2]), name=f"day_{day}")
        self.day, self._kept, self._chosen = day, kept, chosen
        self.setEnabled(kept)
        self.setAccessibleName(say("points.day_kept" if kept else "points.day_bare", day=words().date(day)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the floor of a target in a dense grid."""
        side = 60 if theme.current().elder else 44
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the day; the chosen one filled, those with a record on blue with a dot."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_CELL, look)
        ink = look.colour("on_primary" if self._chosen else "blue_ink" if self._kept else "ink3")
        if self._chosen:
            panel(painter, rect, RADIUS_CELL, look.colour("primary"))
        elif self._kept:
            edge = look.colour("primary") if self.hovered else None
            panel(painter, rect, RADIUS_CELL, look.colour("blue_soft"), edge, 2.0)
        number = rect.adjusted(0, 0, 0, -8) if self._kept else rect
        role = "label_bold" if self._kept else "label"
        write(painter, number, self.text(), role, ink, Qt.AlignmentFlag.AlignCenter)
        if self._kept:
            disc(painter, QPointF(rect.center().x(), rect.bottom() - 9), 2.5, ink)
        painter.end()


class MonthGrid(QWidget):
    """One month at a time, between the first day with a record and today.

    Signals:
        picked(day): a day with a record was chosen.
    """

    picked = Signal(int)

    def __init__(self, days: Sequence[int], chosen: int, today: int) -> None:
        super().__init__()
        self.setObjectName("month_grid")
        self._kept = frozenset({*days, today})
        self._chosen = chosen
        self._first, self._last = month_of(min(self._kept)), month_of(today)
        self._month = month_of(chosen)
        self._title = Label("", "h3", wrap=False, align="center", name="month_title")
        self._before = IconButton("chevron-left", say("points.month_before"), name="month_before")
        self._after = IconButton("chevron-right", say("points.month_after"), name="month_after")
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self.cells: dict[int, DayCell] = {}
        self.setLayout(column(row(self._before, (self._title, 1), self._after), self._grid, gap=8))
        self._fill()

    def first_stop(self) -> QWidget:
        """Return what the focus begins on: the chosen day, else any day with a record, else the way back."""
        cell = self.cells.get(self._chosen)
        if cell is not None and cell.isEnabled():
            return cell
        return next((cell for cell in self.cells.values() if cell.isEnabled()), self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move to the next day with a record in that direction, Page Up and Page Down turn the month."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in steps and isinstance(cell := self.focusWidget(), DayCell):
            self._walk(cell.day, steps[key])
        else:
            super().keyPressEvent(event)

    def _walk(self, day: int, step: int) -> None:
        while (day := day + step) in self.cells:
            if self.cells[day].isEnabled():
                self.cells[day].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _turn(self, by: int) -> None:
        if self._first <= self._month + by <= self._last:
            self._month += by
            self._fill()
            self.first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        clear(self._grid)
        year, place = divmod(self._month, _MONTHS)
        self._title.set_text(say("points.month", year=year, month=place + 1))
        self._before.setEnabled(self._month > self._first)
        self._after.setEnabled(self._month < self._last)
        first, end = day_from(year, place + 1, 1), _first_of(self._month + 1)
        monday = week_of(first)
        for at in range(_WEEK):
            letter = Label(words().weekday(monday + at), "caption", "ink2", wrap=False, align="center")
            self._grid.addWidget(letter, 0, at)
            self._grid.setColumnStretch(at, 1)
        self.cells = {}
        for day in range(first, end):
            cell = DayCell(day, kept=day in self._kept, chosen=day == self._chosen)
            cell.clicked.connect(lambda _=False, day=day: self.picked.emit(day))
            self.cells[day] = cell
            self._grid.addWidget(cell, 1 + (day - monday) // _WEEK, (day - monday) % _WEEK)
        # Six weeks whatever the month needs, so that turning it moves nothing.
        for week in range(1, 7):
            self._grid.setRowMinimumHeight(week, 60 if theme.current().elder else 44)


def _first_of(month: int) -> int:
    year, place = divmod(month, _MONTHS)
    return day_from(year, place + 1, 1)
