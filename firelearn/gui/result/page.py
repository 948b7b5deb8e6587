"""The result page as it is seen: the score and one sentence, the topics, and what to do next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.domain.calendar import day_of
from firelearn.domain.value import value
from firelearn.gui.certificate.wording import wording
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.result.score import ScoreCard
from firelearn.gui.result.topics import TopicsCard
from firelearn.gui.result.words import next_words
from firelearn.gui.stand_in import StandIn
from firelearn.services.certificates import CertificateMade
from firelearn.services.exam_views import ExamResult

_WIDEST: Final = 1400
_NARROW: Final = 940
_ROOMY: Final = 1100


@value
class ResultView:
    """A result; ``zone_offset_min`` places its time; the certificate of a passed one, where it could be made."""

    result: ExamResult
    zone_offset_min: int
    certificate: CertificateMade | None = None


class ResultPage(StandIn):
    """The result of an exam.

    Signals:
        looked(only_wrong): the questions are wanted.
        certified(): the certificate is wanted.
        followed(): what to do next is wanted.
        left(): back to all exams.
    """

    looked = Signal(bool)
    certified = Signal()
    followed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="result_page")

    def show_result(self, view: ResultView) -> None:
        """Show the result; the focus is on the next step."""
        board = ResultBoard(view)
        board.looked.connect(self.looked)
        board.certified.connect(self.certified)
        board.followed.connect(self.followed)
        board.left.connect(self.left)
        self.put(board)
        focus_quietly(board.next_step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to all exams."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class ResultBoard(ScrollPage):
    """The content of the result page, once it is there.

    Signals:
        looked(only_wrong), certified(), followed(), left(): as of the page.
    """

    looked = Signal(bool)
    certified = Signal()
    followed = Signal()
    left = Signal()

    def __init__(self, view: ResultView) -> None:
        super().__init__()
        look = theme.current()
        result = view.result
        # A failed exam has one next step, the topic to catch up on; a passed one invites to look at it.
        lead_on = not result.passed
        told = wording(view.certificate, view.zone_offset_min) if view.certificate else None
        self.score = ScoreCard(result, lead=not lead_on, certificate=told)
        self.score.looked.connect(self.looked)
        self.score.certified.connect(self.certified)
        self.score.left.connect(self.left)
        self._follow = _button(result, "primary" if lead_on else "secondary")
        self._follow.clicked.connect(self.followed)
        self._topics = TopicsCard(result.topics)
        below: QHBoxLayout | QVBoxLayout
        if look.elder:
            below = column(self._next(result), self._topics, gap=look.gap)
        else:
            below = shares([(self._topics, 60), (self._next(result), 40)], look.gap)
        self._below: QBoxLayout = below
        note = NoteLine("saved", say("result.kept"), name="kept")
        inside = column(self._head(view), self.score, below, 4, note, STRETCH, gap=look.gap)
        self._outer = column(Centre(holder(inside), _WIDEST))
        self.content.setLayout(self._outer)
        self.next_step: QWidget = self._follow if lead_on else self.score.lead or self._follow

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit margins and columns to the width."""
        look = theme.current()
        width = event.size().width()
        narrow = width < _NARROW
        side = 16 if look.one_column else 24 if narrow or (look.elder and width < _ROOMY) else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 24, side, 16)
        self._below.setSpacing(18 if narrow else look.gap)
        self._topics.fit(two_columns=not look.elder)
        super().resizeEvent(event)

    def _head(self, view: ResultView) -> QBoxLayout:
        result, speak, offset = view.result, words(), view.zone_offset_min
        which = say(
            "result.which",
            title=speak.text(result.title),
            date=speak.iso_date(day_of(result.submitted_ms, offset)),
            time=speak.time(result.submitted_ms, offset),
            n=result.attempt,
        )
        title = Label(say("result.title"), "h1", name="result_title")
        if theme.current().elder:
            return column(title, Label(which, "caption", "ink2", name="which"), gap=2)
        return row(title, (Label(which, "caption", "ink2", align="right", middle=True, name="which"), 1), gap=24)

    def _next(self, result: ExamResult) -> Card:
        title, text, _ = next_words(result)
        card = Card(level=0, tone="ember", pad=24, name="next")
        icon = "target" if result.weakest is not None else "calendar"
        card.body.addLayout(row(IconPlate(icon, "ember", 44, fill="surface"), STRETCH))
        card.body.addSpacing(4)
        card.body.addWidget(Label(title, "h3", name="next_title"))
        card.body.addWidget(Label(text, "body", "ink2", name="next_text"))
        card.body.addSpacing(6)
        card.body.addLayout(row(self._follow, STRETCH))
        card.body.addStretch(1)
        return card


def _button(result: ExamResult, kind: Kind) -> Button:
    button = Button(next_words(result)[2], kind, icon="arrow-right", icon_after=True, name="follow")
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return button
