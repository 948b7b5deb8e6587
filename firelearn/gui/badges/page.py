"""The badges page as it is seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from firelearn.domain.badges import BadgeStanding
from firelearn.gui.badges.picture import BadgePicture
from firelearn.gui.badges.telling import how, name_of, progress
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import in_one_breath, say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.meters import Bar
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.stand_in import StandIn
from firelearn.services.badges import BadgesView

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940
_LEAST_CARD: Final = 400
_PICTURE, _PICTURE_ELDER = 96, 128


class BadgesPage(StandIn):
    """All badges.

    Signals:
        left(): back to where one came from.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="badges_page")
        self.board: BadgesBoard | None = None

    def show_badges(self, view: BadgesView) -> None:
        """Show every badge as it stands."""
        board = self.board = BadgesBoard(view)
        board.back.clicked.connect(self.left)
        self.put(board)
        focus_quietly(board.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class BadgesBoard(ScrollPage):
    """The content, once it is there."""

    def __init__(self, view: BadgesView) -> None:
        super().__init__(name="badges_scroll")
        self.back = Button(say("badges.back"), "quiet", icon="arrow-left", snug=True, name="back")
        self._grid = QGridLayout()
        self._cards = [BadgeCard(standing) for standing in view.badges]
        self._columns = 0
        head = column(
            row(self.back, STRETCH),
            Label(say("badges.title"), "h1", name="badges_title"),
            Label(say("badges.subtitle", n=view.earned, of=len(view.badges)), "label", "ink2", name="badges_subtitle"),
            gap=4,
        )
        body = holder(column(head, self._grid, STRETCH, gap=18), name="badges_body")
        self._outer = column(Centre(body, _WIDEST))
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit margins and columns to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 28)
        room = min(self.width() - 2 * side, _WIDEST)
        self._arrange(1 if look.elder else max(min(room // _LEAST_CARD, 3), 1))
        super().resizeEvent(event)

    def _arrange(self, columns: int) -> None:
        self._grid.setSpacing(theme.current().gap - 4)
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._grid.addWidget(card, place // columns, place % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)


class BadgeCard(Card):
    """One badge: its drawing, its name, how it is earned, and how it stands."""

    def __init__(self, standing: BadgeStanding) -> None:
        super().__init__(name=f"badge_card_{standing.badge.value}")
        side = _PICTURE_ELDER if theme.current().elder else _PICTURE
        told = progress(standing)
        drawn = BadgePicture(standing.badge, side, earned=standing.earned)
        parts: list[QWidget] = [
            Label(name_of(standing), "h3", name="badge_name"),
            Label(how(standing), "caption", "ink2", name="badge_how"),
        ]
        if standing.earned:
            stands = column(row(Chip(told, "right", icon="check", name="badge_earned"), STRETCH))
        else:
            bar = Bar("ember", name="badge_bar")
            bar.set_value(standing.have, standing.wanted, spoken=told)
            stands = column(row((bar, 1), Label(told, "caption_bold", wrap=False, name="badge_progress"), gap=12))
        texts = column(STRETCH, *parts, 6, stands, STRETCH, gap=2)
        line = row(drawn, (texts, 1), gap=18)
        line.setAlignment(drawn, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)
        self.setAccessibleName(in_one_breath(name_of(standing), how(standing), told))
