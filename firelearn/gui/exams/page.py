"""The exams page as it is seen: what to finish first, what is on offer, how past ones went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.domain.value import value
from firelearn.gui.exams.offer import OfferCard
from firelearn.gui.exams.past import PastCard
from firelearn.gui.exams.telling import can_start, unfinished_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.hero import Hero
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import art
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.stand_in import StandIn
from firelearn.services.exam_views import ExamOffer, ExamResult, Unfinished

_WIDEST: Final = 1400
_NARROW: Final = 940
_LEAST_CARD: Final = 250
_HERO_HEIGHT, _HERO_HEIGHT_WIDE = 216, 248


@value
class ExamsView:
    """What the page shows; ``zone_offset_min`` places the times of ``past``."""

    offers: tuple[ExamOffer, ...]
    unfinished: Unfinished | None
    past: tuple[ExamResult, ...]
    zone_offset_min: int


class ExamsPage(StandIn):
    """The exams page.

    Signals:
        asked(blueprint): the rules of an exam are wanted.
        resumed(exam): the unfinished exam is to go on.
        looked(exam): the result of a past exam is wanted.
        practised(): there is no exam; practise instead.
        check_wanted(): somebody's certificate is to be checked.
    """

    asked = Signal(object)
    resumed = Signal(object)
    looked = Signal(object)
    practised = Signal()
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="exams_page")

    def show_exams(self, view: ExamsView) -> None:
        """Show the exams; the focus is on the next step."""
        board = ExamsBoard(view)
        board.asked.connect(self.asked)
        board.resumed.connect(self.resumed)
        board.looked.connect(self.looked)
        board.practised.connect(self.practised)
        board.check_wanted.connect(self.check_wanted)
        self.put(board)
        if board.next_step is not None:
            focus_quietly(board.next_step)


class ExamsBoard(ScrollPage):
    """The content of the exams page, once it is there.

    Signals:
        asked(blueprint), resumed(exam), looked(exam), practised(), check_wanted(): as of the page.
    """

    asked = Signal(object)
    resumed = Signal(object)
    looked = Signal(object)
    practised = Signal()
    check_wanted = Signal()

    def __init__(self, view: ExamsView) -> None:
        super().__init__()
        self.next_step: QWidget | None = None
        self._cards: list[OfferCard] = []
        self._columns = 0
        self._grid = QGridLayout()
        parts: list[QWidget | QVBoxLayout | QGridLayout | int] = [self._head()]
        if view.unfinished is not None:
            parts.append(self._hero(view.unfinished))
        if view.offers:
            self._fill(view.offers, free=view.unfinished is None)
            parts.append(self._grid)
            parts += self._past(view)
        else:
            parts.append(self._empty())
        self._layout = column(*parts, STRETCH, gap=theme.current().gap)
        self._outer = column(Centre(holder(self._layout), _WIDEST))
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit margins and columns to the width."""
        look = theme.current()
        width = event.size().width()
        side = 24 if width < _NARROW else look.margin
        top = 56 if look.wide else 24 if look.elder else 28
        self._outer.setContentsMargins(side, top, side, 28)
        room = min(width - 2 * side, _WIDEST)
        most = 1 if look.elder else max(room // _LEAST_CARD, 1)
        self._arrange(min(most, max(len(self._cards), 1), 3), 18 if width < _NARROW else look.gap)
        super().resizeEvent(event)

    def _head(self) -> QVBoxLayout:
        check = Button(say("exams.check"), "quiet", icon="certificate", name="check_certificates")
        check.clicked.connect(self.check_wanted)
        title = Label(say("exams.title"), "h1", name="exams_title")
        told = column(title, Label(say("exams.subtitle"), "label", "ink2", name="exams_subtitle"), gap=2)
        if theme.current().elder:
            return column(told, row(check, STRETCH), gap=6)
        return column(row((told, 1), check, gap=16))

    def _hero(self, unfinished: Unfinished) -> Hero:
        key = "exams.go_on" if unfinished.remaining_ms else "exams.see_result"
        hero = Hero(
            chip=say("exams.unfinished"),
            title=words().text(unfinished.title),
            meta=unfinished_line(unfinished),
            button=say(key),
            picture=art("empty-exam"),
            chip_icon="pause",
            name="unfinished",
        )
        look = theme.current()
        if not look.elder:
            hero.setMaximumHeight(_HERO_HEIGHT_WIDE if look.wide else _HERO_HEIGHT)
        hero.acted.connect(lambda: self.resumed.emit(unfinished.exam))
        self.next_step = hero.button
        return hero

    def _fill(self, offers: Sequence[ExamOffer], *, free: bool) -> None:
        first = next((o for o in offers if can_start(o) and not _passed(o)), None)
        first = first or next((o for o in offers if can_start(o)), None)
        for offer in offers:
            lead = free and offer is first
            card = OfferCard(offer, kind="primary" if lead else "soft")
            card.asked.connect(self.asked)
            if lead:
                self.next_step = card.button
            self._cards.append(card)

    def _arrange(self, columns: int, gap: int) -> None:
        self._grid.setSpacing(gap)
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            # Equal columns whatever the cards would like to have.
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._grid.addWidget(card, place // columns, place % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def _past(self, view: ExamsView) -> list[QWidget | QVBoxLayout | QGridLayout | int]:
        title = Label(say("exams.past"), "h2", name="past_title")
        if not view.past:
            return [column(title, Label(say("exams.past_none"), "body", "ink2", name="past_none"), gap=4)]
        card = PastCard(view.past, view.zone_offset_min)
        card.looked.connect(self.looked)
        note = Label(say("exams.past_note", n=len(view.past)), "caption", "ink2", middle=True, align="right")
        head = row((title, 1), note)
        return [column(head, card, gap=10)]

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            say("exams.none_title"),
            say("exams.none_why"),
            picture="empty-exam",
            button=say("exams.none_go"),
            name="no_exams",
        )
        empty.acted.connect(self.practised)
        self.next_step = empty
        return empty


def _passed(offer: ExamOffer) -> bool:
    return offer.best is not None and offer.best >= offer.blueprint.pass_mark
