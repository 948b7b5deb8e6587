"""The last 30 days: told in words, drawn as plots, and kept as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import Label
from firelearn.services.progress import DayActivity

if TYPE_CHECKING:
    from firelearn.gui.progress.table import DaysTable

_ANSWERS_HIGH: Final = 118
_POINTS_HIGH: Final = 104
_WIDER: Final = 1.2


class DaysCard(Card):
    """The last days. The plots come late, by ``add_answers`` and ``add_points``; their room is taken before."""

    def __init__(self, days: Sequence[DayActivity]) -> None:
        super().__init__(say("progress.days_title"), name="days")
        self.days = tuple(days)
        self.active = any(day.answers or day.points for day in self.days)
        if not self.active:
            self.body.addWidget(Label(say("progress.days_none"), "label", "ink2", name="days_none"))
            return
        elder = theme.current().elder
        self._turn = Button(say("progress.days_table"), "soft" if elder else "quiet", icon="list", name="days_turn")
        self._turn.clicked.connect(self._turn_over)
        self.body.addWidget(Label(told_in_words(self.days), "body" if elder else "caption", "ink2", name="days_told"))
        self.table: DaysTable | None = None
        self._plots = QVBoxLayout()
        self._faces = QStackedWidget()
        self._faces.setObjectName("days_faces")
        self._faces.addWidget(self._front())
        self.body.addWidget(self._faces, 1)
        # Only now: shown before it has a place it would be a window of its own, and take the keyboard.
        self._faces.setVisible(not elder)
        if elder:
            self.body.addLayout(row(self._turn, STRETCH))
        else:
            self._turn.setParent(self)

    def _front(self) -> QWidget:
        self._plots.setContentsMargins(0, 0, 0, 0)
        self._plots.setSpacing(2)
        # In elder mode less: the words, and the table for those who want each day.
        if not theme.current().elder:
            self._plots.addLayout(_legend("plot_answers", (("plot_right", "primary"), ("plot_rest", "blue_soft"))))
            self._answers = self._room(_ANSWERS_HIGH)
            self._plots.addSpacing(6)
            self._plots.addLayout(_legend("plot_points", ()))
            self._points = self._room(_POINTS_HIGH)
        front = holder(self._plots, name="days_plots")
        front.setAccessibleName(told_in_words(self.days))
        return front

    @property
    def wants_plots(self) -> bool:
        """Whether there is anything to draw, and a place to draw it."""
        return self.active and not theme.current().elder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way to the table in the corner: it is higher than the title beside it."""
        if self.wants_plots:
            self._place_turn()
        super().resizeEvent(event)

    def add_answers(self, plot: QWidget) -> None:
        """Put the plot of the answers into its room."""
        self._fill(self._answers, plot)

    def add_points(self, plot: QWidget) -> None:
        """Put the plot of the points into its room."""
        self._fill(self._points, plot)

    def _place_turn(self) -> None:
        size = self._turn.sizeHint()
        self._turn.setGeometry(self.width() - size.width() - 2, 9, size.width(), size.height())

    def _room(self, high: int) -> QVBoxLayout:
        room = holder(column(Label(say("progress.days_waiting"), "caption", "ink3", align="center", middle=True)))
        room.setFixedHeight(round(high * (_WIDER if theme.current().wide else 1)))
        self._plots.addWidget(room)
        inside = room.layout()
        assert isinstance(inside, QVBoxLayout)
        return inside

    def _fill(self, room: QVBoxLayout, plot: QWidget) -> None:
        waiting = room.takeAt(0)
        if waiting is not None and (widget := waiting.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        plot.setAccessibleName(told_in_words(self.days))
        room.addWidget(plot)

    def _turn_over(self) -> None:
        elder = theme.current().elder
        if self.table is None:
            from firelearn.gui.progress.table import DaysTable

            # A table of Qt's own takes longer to make than all the rest of the card: only for those who want it.
            self.table = DaysTable(self.days)
            self._faces.addWidget(holder(column(self.table, STRETCH)))
        table_shown = self._faces.currentIndex() == 1 and not self._faces.isHidden()
        self._faces.setCurrentIndex(0 if table_shown else 1)
        self._faces.setVisible(not (elder and table_shown))
        back = "progress.days_fold" if elder else "progress.days_plot"
        self._turn.set_text(say("progress.days_table") if table_shown else say(back))
        self._turn.set_icon("list" if table_shown else "up" if elder else "chart")
        if not elder:
            self._place_turn()


def told_in_words(days: Sequence[DayActivity]) -> str:
    """Say what the plots show: how much in all, and on which day most."""
    busiest = max(days, key=lambda day: (day.answers, day.points))
    number = words().number
    told = say(
        "progress.days_told",
        n=sum(1 for day in days if day.answers or day.points),
        answers=number(sum(day.answers for day in days)),
        right=number(sum(day.right for day in days)),
        points=number(sum(day.points for day in days)),
    )
    most = say(
        "progress.days_busiest",
        day=words().short_date(busiest.day),
        answers=number(busiest.answers),
        points=number(busiest.points),
    )
    return say("progress.days_both", told=told, most=most)


class _Swatch(QWidget):
    """A small square that names a bar's filling."""

    def __init__(self, fill: str) -> None:
        super().__init__()
        self._fill = fill
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square."""
        look = theme.current()
        painter = begin(self)
        panel(painter, QRectF(1, 1, 12, 12), 2, look.colour(self._fill), look.colour("primary"), 1.2)
        painter.end()


def _legend(title: str, fillings: Sequence[tuple[str, str]]) -> QVBoxLayout:
    line = row(Label(say(f"progress.{title}"), "caption_bold", wrap=False), 8, gap=8)
    for key, fill in fillings:
        line.addWidget(_Swatch(fill))
        line.addWidget(Label(say(f"progress.{key}"), "caption", "ink2", wrap=False))
        line.addSpacing(6)
    line.addStretch(1)
    return column(line)
