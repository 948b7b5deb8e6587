"""The lobby as it is seen: the rules at the left, the start at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from firelearn.gui.exams.offer import Facts
from firelearn.gui.exams.telling import attempts_line, shortage_line, unfinished_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.frame import BottomBar
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.lobby.composition import Composition
from firelearn.gui.lobby.rules import Rules
from firelearn.gui.stand_in import StandIn
from firelearn.services.exam_views import ExamOffer

_WIDEST: Final = 1400
_NARROW: Final = 940


class LobbyPage(StandIn):
    """The lobby of one exam.

    Signals:
        started(): draw the paper and begin.
        resumed(exam): finish the other exam first.
        left(): back to all exams.
    """

    started = Signal()
    resumed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="lobby_page")
        self.board: LobbyBoard | None = None

    def show_offer(self, offer: ExamOffer) -> None:
        """Show the rules of the exam; the focus is on its start."""
        self.board = LobbyBoard(offer)
        self.board.started.connect(self.started)
        self.board.resumed.connect(self.resumed)
        self.board.left.connect(self.left)
        self.put(self.board)
        focus_quietly(self.board.act or self.board.back)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the paper is being drawn."""
        if self.board is not None and self.board.act is not None:
            self.board.act.set_busy(busy, say("lobby.starting"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back: nothing has begun."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class LobbyBoard(QWidget):
    """The content of the lobby, once it is there.

    ``act`` is the one step from here (start, or finish the other exam), ``None`` where there is none.

    Signals:
        started(), resumed(exam), left(): as of the page.
    """

    started = Signal()
    resumed = Signal(object)
    left = Signal()

    def __init__(self, offer: ExamOffer) -> None:
        super().__init__()
        look = theme.current()
        self.act = self._act(offer)
        self.back = Button(say("lobby.back"), "tool", icon="arrow-left", snug=not look.elder, name="all_exams")
        self.back.clicked.connect(self.left)
        self._scroll = ScrollPage(name="lobby_scroll")
        self._start = self._start_card(offer)
        self._start.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._rules = column(Composition(offer), Rules(offer), gap=look.gap)
        rules = holder(self._rules)
        rules.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        side = holder(column(self._start, STRETCH))
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pair = row((rules, 62), (side, 38), gap=look.gap)
        if look.elder:
            # What one must know before pressing comes first; the step itself rests in the bottom bar.
            self._pair.setDirection(QBoxLayout.Direction.BottomToTop)
        way_back = () if look.elder else (row(self.back, STRETCH),)
        top = column(*way_back, *_head(offer), gap=4)
        self._inside = column(top, self._pair, STRETCH, gap=look.gap)
        self._outer = column(Centre(holder(self._inside), _WIDEST))
        self._scroll.content.setLayout(self._outer)
        whole = column((self._scroll, 1), gap=0)
        if look.elder:
            whole.addWidget(self._bar())
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        narrow = event.size().width() < _NARROW
        side = 24 if narrow else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 20, side, 20)
        gap = 14 if narrow else look.gap
        for part in (self._pair, self._rules, self._inside):
            part.setSpacing(gap)
        super().resizeEvent(event)

    def _act(self, offer: ExamOffer) -> Button | None:
        unfinished = offer.unfinished
        if unfinished is not None:
            act = Button(say("lobby.go_on"), "primary", icon="arrow-right", icon_after=True, large=True, name="go_on")
            act.clicked.connect(lambda: self.resumed.emit(unfinished.exam))
            return act
        if offer.shortage is not None or offer.attempts_left == 0:
            return None
        act = Button(say("lobby.start"), "primary", icon="arrow-right", icon_after=True, large=True, name="start_exam")
        act.clicked.connect(self.started)
        return act

    def _start_card(self, offer: ExamOffer) -> Card:
        card = Card(level=2, pad=24, name="start_card")
        card.body.setSpacing(12)
        card.body.addWidget(Facts(offer, role="number"))
        if offer.best is not None:
            icon = "check" if offer.best >= offer.blueprint.pass_mark else "chart"
            card.body.addWidget(NoteLine(icon, say("lobby.best", score=offer.best), role="label", name="best"))
        if offer.passed_this_month:
            card.body.addWidget(NoteLine("flame", say("lobby.passed_this_month"), role="label", name="passed_note"))
        reason = _reason(offer)
        if reason:
            title = say("lobby.unfinished" if offer.unfinished else "lobby.cannot")
            note = Card(level=0, tone="warn", pad=16, name="reason")
            note.body.addWidget(Label(title, "label_bold", "warn_ink", name="reason_title"))
            note.body.addWidget(Label(reason, "label", "warn_ink", name="reason_text"))
            card.body.addWidget(note)
        if self.act is not None and not theme.current().elder:
            self.act.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            card.body.addSpacing(2)
            card.body.addWidget(self.act)
            if not reason:
                card.body.addWidget(Label(say("lobby.start_note"), "caption", "ink2", align="center"))
        return card

    def _bar(self) -> BottomBar:
        bar = BottomBar()
        bar.left.addWidget(self.back)
        if self.act is not None:
            bar.right.addWidget(self.act)
        return bar


def _head(offer: ExamOffer) -> tuple[Label, Label]:
    speak = words().text
    plan = offer.blueprint
    about = Label(speak(plan.description), "body", "ink2", name="lobby_about")
    return Label(speak(plan.title), "h1", name="lobby_title"), about


def _reason(offer: ExamOffer) -> str:
    if offer.unfinished is not None:
        why = say("lobby.unfinished_why", title=words().text(offer.unfinished.title))
        return f"{why}\n{unfinished_line(offer.unfinished)}"
    if offer.shortage is not None:
        return shortage_line(offer.shortage)
    return attempts_line(offer) if offer.attempts_left == 0 else ""
