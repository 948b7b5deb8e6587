"""A check between two cards: the question at the left, picture or feedback at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.domain.question import QuestionType
from firelearn.gui.asking import explained, feedback_for, pad_for, rule_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.language import in_sentences, say, words
from firelearn.gui.kit.layout import STRETCH, clear, column, holder, row, shares
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.place import Place
from firelearn.gui.kit.text import Label
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked, Feedback

_QUESTION_SHARE: Final = 56
_BROAD_SHARE: Final = 64
_BROAD: Final = frozenset({QuestionType.MATCHING, QuestionType.HOTSPOT})


class CheckView(QWidget):
    """A question, the pad for its answer, and the place where feedback will stand.

    Signals:
        changed(): the response changed.
        committed(): the response is to be judged.
    """

    changed = Signal()
    committed = Signal()

    def __init__(self, asked: Asked, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("check")
        self.asked, self._stage = asked, stage
        self._since = QElapsedTimer()
        self._since.start()
        self.pad: AnswerPad = pad_for(asked, stage)
        self.pad.changed.connect(self.changed)
        self.pad.committed.connect(self.committed)
        self.feedback: FeedbackCard | None = None
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._fill_right(self._before())
        question, aside = holder(self._question()), holder(self._right)
        if theme.current().one_column:
            self.setLayout(column(question, aside, STRETCH, gap=24))
        else:
            gap = 24 if theme.current().elder else 36
            share = _BROAD_SHARE if asked.question.type in _BROAD else _QUESTION_SHARE
            self.setLayout(shares([(question, share), (aside, 100 - share)], gap))

    @property
    def judged(self) -> bool:
        """Whether the answer was given and explained."""
        return self.feedback is not None

    @property
    def elapsed_ms(self) -> int:
        """How long the question has been on the screen."""
        return self._since.elapsed()

    def show_feedback(self, feedback: Feedback) -> None:
        """Say how the answer went."""
        self._judge(feedback_for(feedback, self._stage, order=self.asked.order))

    def show_earlier(self, response: tuple[int, ...]) -> None:
        """Show an answer given before one left."""
        self.pad.set_response(response)
        self._judge(explained(self.asked.question, response, order=self.asked.order))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Offer a key to the pad; tell whether it was for it."""
        return self.pad.handle_key(event)

    def spoken(self) -> str:
        """Return the question with its options, or the feedback, to be read aloud."""
        if self.feedback is not None:
            return in_sentences(self.feedback.accessibleName(), self.feedback.accessibleDescription())
        return f"{words().text(self.asked.question.stem)} {self.pad.spoken()}"

    def _judge(self, card: FeedbackCard) -> None:
        self.pad.judge(self.asked.question.key)
        self.feedback = card
        self._fill_right(card)

    def _fill_right(self, widget: QWidget) -> None:
        clear(self._right)
        self._right.addWidget(widget)
        self._right.addStretch(1)

    def _question(self) -> QVBoxLayout:
        question = self.asked.question
        chips = row(Chip(say(f"terms.type_{question.type.value}"), name="type"), gap=8)
        chips.addWidget(Chip(say(f"terms.topic_{question.topic.value}"), "plain", name="topic"))
        chips.addStretch(1)
        made = column(gap=12)
        if not theme.current().elder:
            made.addLayout(chips)
        made.addWidget(Label(words().text(question.stem), "stem", name="stem"))
        rule = rule_line(question)
        if rule:
            made.addWidget(Label(rule, "caption", "ink2", name="rule"))
        made.addSpacing(4)
        made.addWidget(self.pad)
        made.addStretch(1)
        return made

    def _before(self) -> QWidget:
        question = self.asked.question
        if question.picture and question.type is not QuestionType.HOTSPOT:
            alt = words().text(question.picture_alt) if question.picture_alt else ""
            card = Card(pad=16, name="question_picture")
            card.body.addWidget(Picture(self._stage.picture(question.picture), alt=alt, height=300))
            return card
        return Place(say("lesson.check_aside"), name="feedback_place")
