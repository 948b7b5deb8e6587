"""A day's account: the lines, and beside them what they add up to and what can still be earned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.bars import CapLines
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.points_line import PointsHead as ColumnHead
from firelearn.gui.kit.points_line import PointsLine
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.points.head import PointsHead
from firelearn.gui.points.next_step import next_points
from firelearn.gui.points.standing import BadgesRow, LevelCard, RowCard, UnitCard
from firelearn.gui.points.sum_card import SumCard
from firelearn.gui.points.telling import rule_name, tell_line
from firelearn.services.points import PointsDay
from firelearn.services.points_standing import PointsStanding, PointsStates

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940


class PointsBoard(ScrollPage):
    """The account of one day.

    Signals:
        wanted(route): go there.
        today_wanted(): show today's account.
    """

    wanted = Signal(object)
    today_wanted = Signal()

    def __init__(
        self, view: PointsDay, *, today: int, zone_offset_min: int, states: PointsStates | None = None
    ) -> None:
        super().__init__(name="points_scroll")
        look = theme.current()
        self._view, self._zone, self._today, self._states = view, zone_offset_min, today, states
        self.act: Button | None = None
        self.header = PointsHead(view, today=today, zone_offset_min=zone_offset_min)
        lines = self._lines()
        rules = Label(say("points.rules", id=view.rule_set), "caption", "ink2", name="points_rules")
        if look.elder:
            self._more = column(gap=18)
            parts = column(self._sum_card(self._acts()), lines, rules, self._caps(), self._more, gap=18)
        else:
            self._more = column(gap=14)
            left = holder(column(lines, rules, self._more, STRETCH, gap=14), name="points_left")
            side = holder(
                column(self._sum_card(), self._caps(), *self._acts(), STRETCH, gap=look.gap), name="points_side"
            )
            parts = column(shares([(left, 66), (side, 34)], look.gap + 5), STRETCH)
        body = column(self.header, parts, gap=14 if look.elder else 18)
        self._outer = column(Centre(holder(body, name="points_body"), _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        # Of the page, not of what the scroll bar leaves of it: the bar must not change what makes it come and go.
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 28)
        super().resizeEvent(event)

    def add_standing(self, told: PointsStanding) -> None:
        """Put below the lines, once it is known, where one stands: level, row of days, badges, unit, way to the board.

        It moves nothing that stands there already.
        """
        badges, unit = BadgesRow(told.badges), UnitCard(told.unit, self._zone)
        badges.opened.connect(lambda: self.wanted.emit(to.Badges()))
        unit.opened.connect(lambda: self.wanted.emit(to.Unit() if told.unit else to.Units()))
        look = theme.current()
        level, days = LevelCard(told.level), RowCard(told.streak, self._today)
        pair: list[QWidget] = [level, days] if look.elder else [holder(shares([(level, 46), (days, 54)], look.gap - 6))]
        for card in (*pair, badges, unit):
            self._more.addWidget(card)
        if told.board:
            board = Button(say("points.board"), "secondary", icon="trophy", name="see_board")
            board.clicked.connect(lambda: self.wanted.emit(to.Board()))
            self._more.addLayout(row(board, STRETCH))

    def _lines(self) -> QWidget:
        view = self._view
        card = Card(pad=0, name="points_lines")
        card.body.setSpacing(0)
        if not view.lines:
            card.body.addWidget(self._empty())
            return card
        head = "points.head_left_today" if view.is_today else "points.head_left_day"
        card.body.addWidget(
            ColumnHead(say("points.head_what"), say(head), say("points.head_points"), name="points_columns")
        )
        caps = {use.rule: use.cap for use in view.points.caps}
        for place, line in enumerate(view.lines, 1):
            told = tell_line(line, titles=view.titles, caps=caps, zone_offset_min=self._zone)
            card.body.addWidget(
                PointsLine(
                    icon=told.icon,
                    what=told.what,
                    why=told.why,
                    left=told.left,
                    points=line.points,
                    earned=line.points > 0,
                    full=told.full,
                    name=f"points_line_{place}",
                )
            )
        return card

    def _empty(self) -> QWidget:
        today = self._view.is_today
        empty = EmptyState(
            say("points.empty_title" if today else "points.empty_day_title"),
            say("points.empty_why" if today else "points.empty_day_why"),
            picture="empty-points",
            button=say("points.empty_act") if today else "",
            name="points_empty",
        )
        empty.acted.connect(lambda: self.wanted.emit(to.Courses()))
        self.act = empty.findChild(Button)
        return holder(column(empty, margins=(20, 32, 20, 32)))

    def _sum_card(self, acts: Sequence[QWidget] = ()) -> SumCard:
        return SumCard(self._view, states=self._states, zone_offset_min=self._zone, acts=acts)

    def _caps(self) -> Card:
        view = self._view
        card = Card(say("points.caps_today" if view.is_today else "points.caps_day"), name="points_caps_card")
        caps = CapLines([(rule_name(use.rule), use.got, use.cap) for use in view.points.caps], name="points_caps")
        card.body.addWidget(caps)
        return card

    def _acts(self) -> list[QWidget]:
        """Return the one act of the page, unless the empty state has it."""
        view = self._view
        if not view.is_today:
            self.act = Button(say("points.today"), "secondary", icon="calendar", large=True, name="see_today")
            self.act.clicked.connect(self.today_wanted)
        elif view.lines:
            found = next_points(view)
            self.act = Button(
                say(found.key), "primary", icon="arrow-right", icon_after=True, large=True, name="next_points"
            )
            self.act.clicked.connect(lambda: self.wanted.emit(found.route))
        else:
            return []
        return [self.act]
