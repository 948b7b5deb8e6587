"""The points page as it is seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.points.board import PointsBoard
from firelearn.gui.points.month import MonthGrid
from firelearn.gui.stand_in import StandIn
from firelearn.services.points import PointsDay
from firelearn.services.points_standing import PointsStanding, PointsStates

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PointsPage(StandIn):
    """The account of a day, and the way to other days.

    Signals:
        wanted(route): go there.
        day_wanted(day): show the account of that day.
    """

    wanted = Signal(object)
    day_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(name="points_page")
        self.board: PointsBoard | None = None
        self._view: PointsDay | None = None
        self._today = 0

    def show_day(
        self, view: PointsDay, *, today: int, zone_offset_min: int, states: PointsStates | None = None
    ) -> None:
        """Show a day's account; the focus stays on what chose the day, else it is on the next step."""
        before = self._focused()
        self._view, self._today = view, today
        board = PointsBoard(view, today=today, zone_offset_min=zone_offset_min, states=states)
        board.wanted.connect(self.wanted)
        board.today_wanted.connect(lambda: self.day_wanted.emit(today))
        chooser = board.header.chooser
        chooser.stepped.connect(self.day_wanted)
        chooser.asked.connect(self._ask)
        self.board = board
        self.put(board)
        same = board.findChild(QWidget, before) if before else None
        if same is not None and not same.isEnabled():
            same = chooser.day
        stop = same or board.act or chooser.day
        focus_quietly(stop)

    def show_standing(self, told: PointsStanding) -> None:
        """Put where one stands below today's lines; a day of the past has no room for it."""
        if self.board is not None and self._view is not None and self._view.is_today:
            self.board.add_standing(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right show the days before and after."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self.board is None:
            super().keyPressEvent(event)
            return
        self.board.header.chooser.step(step)

    def _ask(self) -> None:
        if self._view is None:
            return
        grid = MonthGrid(self._view.days, self._view.day, self._today)
        dialog = Dialog(
            self.window(),
            icon="calendar",
            title=say("points.choose_title"),
            text="" if theme.current().elder else say("points.choose_text"),
            safe=say("points.choose_stay"),
            content=grid,
            name="day_dialog",
        )
        grid.picked.connect(self.day_wanted)
        grid.picked.connect(lambda _: dialog.safe.click())
        dialog.open()
        focus_quietly(grid.first_stop())

    def _focused(self) -> str:
        now = QApplication.focusWidget()
        inside = now is not None and self.board is not None and self.board.isAncestorOf(now)
        return now.objectName() if now is not None and inside else ""
