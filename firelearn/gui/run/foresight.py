"""Feedback made ready while the person thinks: right or wrong, one of the two will be shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from firelearn.gui.asking import after_line, feedback_for
from firelearn.gui.kit.feedback import FeedbackCard, NoteLine
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked, Feedback

_PAUSE_MS: Final = 60
"""After the question is painted, and between the two: neither the paint nor a key waits for them."""


class Foresight(QObject):
    """Both feedbacks of the question on the screen, built and laid out before the answer is there."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._pane: QuestionPane | None = None
        self._cards: dict[bool, FeedbackCard] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._build)

    def begin(self, pane: QuestionPane) -> None:
        """Make ready for the question on ``pane``."""
        self._pane = pane
        self._cards.clear()
        self._pause.start()

    def end(self) -> None:
        """Make nothing ready any more."""
        self._pause.stop()
        self._pane = None
        self._cards.clear()

    def take(self, asked: Asked, feedback: Feedback) -> FeedbackCard:
        """Return the card for ``feedback``: the one that was foreseen, with what happens next put right."""
        pane, card = self._pane, self._cards.pop(feedback.right, None)
        self.end()
        after = card.findChild(NoteLine, "after") if card is not None else None
        same = pane is not None and pane.asked is asked and feedback.question.revision == asked.question.revision
        if card is None or after is None or not same:
            return feedback_for(feedback, self._stage, order=asked.order)
        after.set_text(after_line(feedback))
        return card

    def _build(self) -> None:
        pane = self._pane
        if pane is None:
            return
        right = True not in self._cards
        card = feedback_for(_supposed(pane.asked, right=right), self._stage, order=pane.asked.order)
        pane.prepare_feedback(card)
        self._cards[right] = card
        if right:
            self._pause.start()


def _supposed(asked: Asked, *, right: bool) -> Feedback:
    return Feedback(
        question=asked.question,
        response=(),
        right=right,
        too_fast=False,
        points=0,
        due_in_days=1,
        in_wrong_book=not right,
        run_over=False,
    )
