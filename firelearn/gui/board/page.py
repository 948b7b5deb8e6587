"""The board as it is seen: this week and today, and the switch by which one leaves it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Toggle
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import in_one_breath, say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import begin, focus_quietly, panel
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label, text_width
from firelearn.gui.stand_in import StandIn
from firelearn.services.board import FEWEST, BoardLine, BoardPart, BoardView

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940
_BEST: Final = 3


class BoardPage(StandIn):
    """The board of this PC.

    Signals:
        hide_wanted(hidden): leave this person out, or take them in again.
        learn_wanted(): go and learn something.
        left(): back to where one came from.
    """

    hide_wanted = Signal(bool)
    learn_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="board_page")
        self.board: BoardBoard | None = None

    def show_board(self, view: BoardView, *, zone_offset_min: int) -> None:
        """Show the board; the focus stays on the switch when that was used."""
        again = self.board is not None
        board = self.board = BoardBoard(view, zone_offset_min)
        board.back.clicked.connect(self.left)
        board.learn_wanted.connect(self.learn_wanted)
        if board.switch is not None:
            board.switch.switched.connect(lambda on: self.hide_wanted.emit(not on))
        self.put(board)
        focus_quietly(board.switch if again and board.switch is not None else board.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class BoardBoard(ScrollPage):
    """The content, once it is there. ``switch`` is None where there is nothing to leave.

    Signals:
        learn_wanted(): as of the page.
    """

    learn_wanted = Signal()

    def __init__(self, view: BoardView, zone_offset_min: int) -> None:
        super().__init__(name="board_scroll")
        speak, look = words(), theme.current()
        self.back = Button(say("board.back"), "quiet", icon="arrow-left", snug=True, name="back")
        self.switch: Toggle | None = None
        as_of = say("board.as_of", day=speak.short_date(view.day), time=speak.time(view.as_of_ms, zone_offset_min))
        head = column(
            row(self.back, STRETCH),
            Label(say("board.title"), "h1", name="board_title"),
            Label(as_of, "label", "ink2", name="board_as_of"),
            gap=4,
        )
        parts: list[QWidget] = [holder(head)]
        if not view.on:
            parts.append(EmptyState(say("board.off_title"), say("board.off_why"), picture="empty-points", name="off"))
        else:
            week, today = _PartCard("week", view.week), _PartCard("today", view.today)
            if not view.week.people:
                parts.append(self._empty())
            elif look.elder:
                parts += [week, today]
            else:
                parts.append(holder(shares([(week, 50), (today, 50)], look.gap)))
            parts.append(self._own(view))
            parts.append(Label(say("board.definition", fewest=FEWEST), "caption", "ink2", name="board_definition"))
        body = holder(column(*parts, STRETCH, gap=18), name="board_body")
        self._outer = column(Centre(body, _WIDEST))
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 28)
        super().resizeEvent(event)

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            say("board.empty_title"),
            say("board.empty_why"),
            picture="empty-points",
            button=say("board.empty_act"),
            name="empty",
        )
        empty.acted.connect(self.learn_wanted)
        return empty

    def _own(self, view: BoardView) -> Card:
        card = Card(name="board_own")
        if not view.named:
            card.body.addWidget(Label(say("board.unnamed"), "body", "ink2", name="board_unnamed"))
            return card
        self.switch = Toggle(say("board.show_me"), on=not view.hidden, hint=say("board.show_me_hint"), name="show_me")
        card.body.addWidget(self.switch)
        return card


class _PartCard(Card):
    """One of the two lists."""

    def __init__(self, name: str, part: BoardPart) -> None:
        note = say("board.people", n=part.people) if part.people else ""
        super().__init__(say(f"board.{name}"), note, pad=12, name=f"board_{name}")
        self.head.setContentsMargins(8, 8, 8, 4)
        self.body.setSpacing(2)
        if not part.people:
            self.body.addWidget(_said("board.nobody", "nobody"))
            return
        for place, line in enumerate(part.lines, 1):
            self.body.addWidget(BoardRow(line, name=f"{name}_{place}"))
        if part.own is not None:
            self.body.addWidget(BoardRow(part.own, name=f"{name}_own"))
        if not part.ranked:
            self.body.addWidget(_said("board.too_few", "too_few", fewest=FEWEST))


def _said(key: str, name: str, **values: object) -> QWidget:
    return holder(column(Label(say(key, **values), "label", "ink2", name=name), margins=(8, 4, 8, 8)))


class BoardRow(QWidget):
    """Place, nickname and points; one's own on blue, with a word."""

    def __init__(self, line: BoardLine, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._me = line.me
        place = say("board.place", n=line.place) if line.place else ""
        points = say("board.points", n=line.points) if line.place else ""
        who = say("board.me", name=line.nickname) if line.me else line.nickname
        self.setAccessibleName(in_one_breath(place, who, points))
        parts: list[QWidget | tuple[QWidget, int]] = []
        if line.place:
            ink = "ember_ink" if line.place <= _BEST else "ink2"
            first = Label(str(line.place), "h3", ink, align="center", middle=True)
            first.setFixedWidth(text_width("000", "h3") + 8)
            parts.append(first)
        ink = "blue_ink" if line.me else "ink"
        parts.append((Label(who, "label_bold" if line.me else "label", ink, middle=True), 1))
        if points:
            parts.append(Label(points, "label_bold", "ember_ink", wrap=False, align="right"))
        self.setLayout(row(*parts, gap=10, margins=(8, 8, 12, 8)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of one's own row."""
        if not self._me:
            return
        painter = begin(self)
        panel(painter, QRectF(self.rect()), 10, theme.current().colour("blue_soft"))
        painter.end()
