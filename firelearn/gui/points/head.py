"""The head of the points page: which day it is, and the way to other days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, IconButton
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.services.points import PointsDay


class DayChooser(QWidget):
    """The day before, the day itself, the day after: only days with a record, and today.

    Signals:
        stepped(day): show that day.
        asked(): any day is to be chosen.
    """

    stepped = Signal(int)
    asked = Signal()

    def __init__(self, view: PointsDay, today: int) -> None:
        super().__init__()
        self.setObjectName("day_chooser")
        known = {*view.days, today}
        before = max((day for day in known if day < view.day), default=None)
        after = min((day for day in known if day > view.day), default=None)
        shown = words().short_date(view.day)
        self.previous = self._step("chevron-left", "previous_day", before)
        self.following = self._step("chevron-right", "next_day", after)
        self.day = Button(shown, "secondary", icon="calendar", name="choose_day")
        self.day.setAccessibleName(say("points.choose_day", day=shown))
        self.day.clicked.connect(self.asked)
        self.setLayout(row(self.previous, self.day, self.following, gap=4))

    def step(self, by: int) -> None:
        """Go to the day before (-1) or after (1), if there is one."""
        (self.previous if by < 0 else self.following).click()

    def _step(self, icon: str, name: str, day: int | None) -> IconButton:
        if day is None:
            button = IconButton(icon, say(f"points.no_{name}"), name=name)
            button.setEnabled(False)
            return button
        button = IconButton(icon, say(f"points.{name}", day=words().short_date(day)), name=name)
        button.clicked.connect(lambda: self.stepped.emit(day))
        return button


class PointsHead(QWidget):
    """Title, what the figures are as of, and the day chooser."""

    def __init__(self, view: PointsDay, *, today: int, zone_offset_min: int) -> None:
        super().__init__()
        self.setObjectName("points_header")
        speak = words()
        day = speak.short_date(view.day)
        title = say("points.title_today") if view.is_today else say("points.title_day", day=day)
        as_of = say("points.as_of", day=day, time=speak.time(view.as_of_ms, zone_offset_min))
        self.chooser = DayChooser(view, today)
        lines = column(
            Label(title, "h1", name="points_title"), Label(as_of, "label", "ink2", name="points_as_of"), gap=0
        )
        below = theme.current().elder
        made: QVBoxLayout | QHBoxLayout
        if below:
            made = column(lines, row(self.chooser, STRETCH), gap=10)
        else:
            made = row((lines, 1), self.chooser, gap=16)
        self.setLayout(made)
