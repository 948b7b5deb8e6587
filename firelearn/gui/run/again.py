"""Looking at the wrong questions of a run again: as they were answered, with what was said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from firelearn.gui.asking import feedback_for
from firelearn.gui.kit.language import say
from firelearn.gui.run.page import RunPage
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.run.session import Answer
from firelearn.gui.screen import Stage


class LookAgain(QObject):
    """Leafs through answers that were wrong.

    Signals:
        over(): back to what came of the run.
    """

    over = Signal()

    def __init__(self, stage: Stage, page: RunPage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._page = stage, page
        self._answers: Sequence[Answer] = ()
        self._at = -1

    @property
    def looking(self) -> bool:
        """Whether a question is being looked at again."""
        return self._at >= 0

    def look(self, answers: Sequence[Answer], place: int) -> None:
        """Show the answer at ``place``; the others are one step away."""
        self._answers, self._at = answers, place
        self._show()

    def move(self, by: int) -> None:
        """Show a neighbour, where there is one."""
        if self.looking and 0 <= self._at + by < len(self._answers):
            self._at += by
            self._show()

    def step(self) -> None:
        """Show the next one, or go back to what came of the run after the last."""
        if self._at + 1 < len(self._answers):
            self.move(1)
        else:
            self.leave()

    def leave(self) -> None:
        """Go back to what came of the run."""
        self._at = -1
        self.over.emit()

    def _show(self) -> None:
        answer, last = self._answers[self._at], self._at + 1 == len(self._answers)
        pane = QuestionPane(answer.asked, self._stage)
        pane.pad.set_response(answer.feedback.response)
        page = self._page
        page.show_question(pane)
        count = say("run.count_wrong", n=self._at + 1, m=len(self._answers))
        page.top.show_steps(["now" if at == self._at else "todo" for at in range(len(self._answers))], count)
        page.show_tools(question=False, aloud=False, back=say("run.back_to_result"))
        text = say("run.back_to_result" if last else "run.next_wrong")
        page.bottom.show_step(text, icon="" if last else "arrow-right")
        card = feedback_for(answer.feedback, self._stage, order=answer.asked.order)
        page.show_feedback(card, answer.feedback.question.key)
