"""One unit as it is seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.stand_in import StandIn
from firelearn.gui.unit.figures import figures_card
from firelearn.gui.unit.join_card import JoinCard
from firelearn.gui.unit.view import UnitView
from firelearn.gui.units.telling import chips_of

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940


class UnitPage(StandIn):
    """One unit, or that one belongs to none.

    Signals:
        join_wanted(), leave_wanted(), change_wanted(), members_wanted(), find_wanted(): what was pressed.
        save_wanted(), print_wanted(): the poster of the join code.
        left(): go back.
    """

    join_wanted = Signal()
    leave_wanted = Signal()
    change_wanted = Signal()
    members_wanted = Signal()
    find_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="unit_page")
        self.board: UnitBoard | None = None

    def show_view(self, view: UnitView, *, person: bool) -> None:
        """Show a unit; the focus is on what one may do with it. ``person``: somebody is here who may join."""
        board = self.board = UnitBoard(view, person=person)
        board.back.clicked.connect(self.left)
        board.join.clicked.connect(self.join_wanted)
        board.leave.clicked.connect(self.leave_wanted)
        board.change.clicked.connect(self.change_wanted)
        board.members.clicked.connect(self.members_wanted)
        board.code.save_wanted.connect(self.save_wanted)
        board.code.print_wanted.connect(self.print_wanted)
        self.put(board)
        focus_quietly(board.first)
        board.verticalScrollBar().setValue(0)

    def show_none(self) -> None:
        """Say that one belongs to no unit, and lead to the search."""
        empty = EmptyState(say("unit.none"), say("unit.none_why"), picture="empty-search", button=say("unit.find"))
        empty.acted.connect(self.find_wanted)
        page = ScrollPage(name="no_unit")
        page.content.setLayout(column(STRETCH, Centre(empty, 640), STRETCH, margins=(24, 24, 24, 24)))
        self.board = None
        self.put(page)
        focus_quietly(empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class UnitBoard(ScrollPage):
    """The content, once it is there. ``first`` is where the focus begins."""

    def __init__(self, view: UnitView, *, person: bool) -> None:
        super().__init__(name="unit_body")
        look = theme.current()
        self.back = Button(say("units.back"), "tool", icon="arrow-left", snug=not look.elder, name="back")
        self.join = Button(_join_words(view), "primary", icon="plus", large=True, name="join_unit")
        self.leave = Button(
            say("unit.take_back" if view.asked else "unit.leave"), "secondary", icon="close", name="leave_unit"
        )
        self.change = Button(say("unit.change"), "secondary", icon="swap", name="change_unit")
        members = say("unit.members_asked", n=view.requests) if view.requests else say("unit.members")
        self.members = Button(members, "primary", icon="list", large=True, name="members")
        self.code = JoinCard(view.card)
        self.first: QWidget = self.back
        acts = self._acts(view, person=person)
        main = holder(column(*acts, figures_card(view), STRETCH, gap=look.gap), name="unit_main")
        side = holder(column(self.code, STRETCH), name="unit_side")
        parts: QLayout
        parts = column(main, side, gap=look.gap) if look.elder else shares([(main, 66), (side, 34)], look.gap)
        body = holder(column(self._head(view), parts, gap=look.gap), name="unit_content")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 20, side, 28)
        super().resizeEvent(event)

    def _head(self, view: UnitView) -> QWidget:
        card = view.card
        lines: list[QLayout | QWidget] = [row(self.back, STRETCH), Label(card.name, "h1", name="unit_name")]
        told = [*card.above] + ([say("units.also", names=words().joined(card.aliases))] if card.aliases else [])
        chips = [Chip(mark.text, mark.tone) for mark in chips_of(card)]
        if view.belongs:
            chips.insert(0, Chip(say("units.mine"), "right", icon="check"))
        if chips:
            lines.append(row(*chips, STRETCH, gap=8))
        if told:
            lines.append(Label(say("units.between").join(told), "label", "ink2", name="unit_line"))
        return holder(column(*lines, gap=6), name="unit_head")

    def _acts(self, view: UnitView, *, person: bool) -> tuple[QWidget, ...]:
        if not person:
            return ()
        if view.administers:
            self.first = self.members
            return (holder(_line(self.members, self.change, self.leave), name="unit_acts"),)
        if view.belongs:
            return (holder(_line(self.change, self.leave), name="unit_acts"),)
        card = Card(level=2, pad=20, name="join_unit_card")
        self.first = self.leave if view.asked else self.join
        note = _join_note(view)
        if note:
            card.body.addWidget(Label(note, "body", "ink2", name="join_note"))
        card.body.addLayout(row(self.first, STRETCH))
        return (card,)


def _line(*buttons: Button) -> QLayout:
    if theme.current().one_column:
        return column(*buttons, gap=10)
    return row(*buttons, STRETCH, gap=10)


def _join_words(view: UnitView) -> str:
    if view.card.approval:
        return say("unit.ask")
    return say("unit.join") if view.mine is None else say("unit.transfer")


def _join_note(view: UnitView) -> str:
    if view.asked:
        return say("unit.asked")
    parts = []
    if view.card.approval:
        parts.append(say("unit.approval_why"))
    if view.mine is not None:
        parts.append(say("unit.transfer_why", name=view.mine.name))
    return "".join(parts) or say("unit.join_why")
