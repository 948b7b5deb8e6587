"""What came of a run: how many were right, what it earned, the wrong ones to look at again, and what is next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row, shares
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.run.session import GOAL

_WIDEST: Final = 1240
_NARROW_UNTIL: Final = 1180
_GOOD: Final = 0.6
_RINGS: Final = (148, 172)


@value
class Missed:
    """A question answered wrong: its stem and the right answer, in words."""

    stem: str
    answer: str


@value
class SummaryView:
    """Everything the summary shows.

    ``right`` of ``answered`` were right, ``planned`` were meant to be asked; in a ``challenge`` the right ones stood in
    a row. ``next_title`` and ``next_why`` tell what to do next.
    """

    right: int
    answered: int
    planned: int
    points: int
    missed: Sequence[Missed]
    challenge: bool
    next_title: str
    next_why: str


class Summary(ScrollPage):
    """The end of a run.

    Signals:
        looked_at(place): look at the wrong question at that place again.
    """

    looked_at = Signal(int)

    def __init__(self, view: SummaryView) -> None:
        super().__init__(name="summary")
        self._view = view
        look = theme.current()
        self.tiles: list[TileCard] = []
        lower: list[tuple[QWidget, int]] = [(self._missed_card(), 60), (self._next_card(), 40)]
        self._parts = parts = QVBoxLayout()
        parts.setSpacing(look.gap)
        parts.addWidget(self._result_card())
        if look.one_column:
            for card, _ in lower:
                parts.addWidget(card)
        else:
            parts.addLayout(shares(lower, look.gap))
        parts.addStretch(1)
        self.content.setLayout(parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cards together in the middle of a wide window."""
        width = event.size().width()
        narrow = width < _NARROW_UNTIL
        side = max(24 if narrow else 40, (width - _WIDEST) // 2)
        top = 24 if narrow else 36
        self._parts.setContentsMargins(side, top, side, 24)
        super().resizeEvent(event)

    def _result_card(self) -> Card:
        view, look = self._view, theme.current()
        card = Card(pad=28, level=2, name="result_card")
        share = view.right / max(view.answered, 1)
        ring = Ring(size=_RINGS[1 if look.elder or look.wide else 0], stroke=15, tone="right", name="score")
        tone = "right" if view.challenge or share >= _GOOD else "warn"
        if view.challenge:
            ring.set_value(view.right, max(view.right, GOAL), note=say("run.in_a_row"), tone=tone)
        else:
            note = say("run.of", n=view.answered)
            ring.set_value(view.right, view.answered, number=str(view.right), note=note, tone=tone)
        told = column(
            Label(_title(view), "h1", name="summary_title"),
            Label(_told(view), "body", "ink2", name="summary_told"),
            row(_points_chip(view.points), STRETCH),
            gap=8,
        )
        card.body.addLayout(row(ring, 12, (column(STRETCH, told, STRETCH, gap=0), 1), gap=16))
        return card

    def _missed_card(self) -> QWidget:
        view = self._view
        if not view.missed:
            return self._nothing_missed()
        parts = QVBoxLayout()
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(10)
        head = row((Label(say("run.look_again"), "h2", name="missed_title"), 1), gap=12)
        parts.addLayout(head)
        for place, missed in enumerate(view.missed):
            tile = TileCard(missed.stem, missed.answer, icon="cross", tone="wrong", name=f"missed_{place + 1}")
            tile.clicked.connect(lambda _=False, at=place: self.looked_at.emit(at))
            self.tiles.append(tile)
            parts.addWidget(tile)
        parts.addStretch(1)
        return holder(parts, name="missed")

    def _nothing_missed(self) -> Card:
        card = Card(name="missed")
        picture = Picture("empty-wrong-book", height=130)
        card.body.addWidget(picture)
        card.body.addWidget(Label(say("run.no_wrong"), "h3", align="center", name="no_wrong"))
        card.body.addWidget(Label(say("run.no_wrong_why"), "body", "ink2", align="center"))
        card.body.addStretch(1)
        return card

    def _next_card(self) -> Card:
        view, look = self._view, theme.current()
        card = Card(level=0, tone="ember", pad=24, name="next_card")
        plate = IconPlate("target", "ember", 52 if look.elder else 44, fill="surface")
        card.body.addWidget(plate, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addSpacing(4)
        card.body.addWidget(Label(view.next_title, "h3", name="next_title"))
        card.body.addWidget(Label(view.next_why, "body", "ink2", name="next_why"))
        card.body.addStretch(1)
        if not look.elder:
            card.body.addSpacing(12)
            card.body.addWidget(NoteLine("saved", say("run.saved"), name="saved_line"))
        return card


def _title(view: SummaryView) -> str:
    if view.challenge:
        return say("run.title_challenge", n=view.right)
    if view.right == view.answered:
        return say("run.title_all")
    return say("run.title_some" if view.right / view.answered >= _GOOD else "run.title_few")


def _told(view: SummaryView) -> str:
    if view.challenge:
        return say("run.told_challenge" if view.missed else "run.told_challenge_left")
    if view.answered < view.planned:
        return say("run.told_part", right=view.right, n=view.answered, planned=view.planned)
    return say("run.told", right=view.right, n=view.answered)


def _points_chip(points: int) -> Chip:
    if points:
        return Chip(say("run.points", n=points), "ember", icon="flame", name="summary_points")
    return Chip(say("run.no_points"), "plain", icon="flame", name="summary_points")
