"""The turns of a run: ask, record, explain, fetch the next question while the person reads, go on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from firelearn.gui.run import phrases
from firelearn.gui.run.foresight import Foresight
from firelearn.gui.run.page import RunPage
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.run.session import Answer, Session
from firelearn.gui.run.tools import Tools
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.services.asking import Asked, Feedback

_AFTER_PAINT_MS: Final = 40


class Turns(QObject):
    """Takes the turns of one session on one page; each answer is recorded before anything else is shown."""

    def __init__(self, stage: Stage, page: RunPage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._page = stage, page
        self._session: Session | None = None
        self._ahead: QuestionPane | None = None
        self._waiting = False
        self._tools = Tools(stage, page, self)
        self._foresight = Foresight(stage, self)
        page.drafted.connect(self._draft)

    def take(self, session: Session) -> None:
        """Put the question at which ``session`` stands on the screen, with its feedback when it was answered."""
        self._session = session
        self._show(session, QuestionPane(session.asked, self._stage))
        if session.answered is not None:
            self._explain(session, session.answered)

    def rest(self) -> None:
        """Stand aside: no question is on the screen."""
        self._tools.rest()
        self._foresight.end()
        self._session = self._ahead = None

    def step(self) -> None:
        """Record the answer that is on the pad, or go on when it was recorded."""
        session = self._session
        if session is None or self._waiting:
            return
        if session.answered is None:
            self._record(session)
        elif not session.is_last:
            self._go_on(session)

    def _show(self, session: Session, pane: QuestionPane) -> None:
        if session.draft:
            pane.pad.set_response(session.draft)
        self._page.show_question(pane)
        self._tools.show(session)
        self._tell(session)
        session.shown_ms = session.shown_ms or self._steady_ms()
        if session.answered is None:
            self._foresight.begin(pane)

    def _draft(self) -> None:
        pane, session = self._page.pane, self._session
        if pane is not None and session is not None:
            session.draft = pane.pad.response
            self._tell(session)

    def _record(self, session: Session) -> None:
        pane = self._page.pane
        if pane is None or not pane.pad.ready:
            return
        self._waiting = True
        elapsed = max(0, self._steady_ms() - session.shown_ms)
        person, practice = self._stage.me, self._stage.suite.practice
        run, at, response = session.run, session.at, pane.pad.response

        def recorded(feedback: Feedback) -> None:
            self._waiting = False
            session.draft = response
            pane.pad.set_response(response)
            session.answers.append(Answer(asked=session.asked, feedback=feedback))
            self._explain(session, session.answers[-1])

        def not_recorded(error: Exception) -> None:
            self._waiting = False
            tell(self._stage, error)

        self._stage.tasks.run(
            lambda: practice.answer(person, run, at, response, elapsed), recorded, not_recorded, owner=self
        )

    def _explain(self, session: Session, answer: Answer) -> None:
        card = self._foresight.take(answer.asked, answer.feedback)
        self._page.show_feedback(card, answer.feedback.question.key)
        self._tell(session)
        if not session.is_last:
            # Not at once: what comes home before the feedback is painted would make the person wait for it.
            QTimer.singleShot(_AFTER_PAINT_MS, self, lambda: self._look_ahead(session))

    def _look_ahead(self, session: Session) -> None:
        at = session.at + 1
        if session is not self._session or session.answered is None or at >= session.count:
            return
        person, run, practice = self._stage.me, session.run, self._stage.suite.practice

        def prepare(asked: Asked) -> None:
            # Who went on before this came home is being served already, by a pane of its own.
            if session is self._session and session.at + 1 == at and not self._waiting:
                self._ahead = QuestionPane(asked, self._stage)
                self._page.prepare(self._ahead)

        # What goes wrong here goes wrong again, and is told, when the person wants to go on.
        self._stage.tasks.run(lambda: practice.ask(person, run, at), prepare, lambda _: None, owner=self)

    def _go_on(self, session: Session) -> None:
        pane, self._ahead = self._ahead, None
        if pane is not None:
            session.go_on(pane.asked)
            self._show(session, pane)
            return
        self._waiting = True
        person, run, at, practice = self._stage.me, session.run, session.at + 1, self._stage.suite.practice

        def asked(asked: Asked) -> None:
            self._waiting = False
            session.go_on(asked)
            self._show(session, QuestionPane(asked, self._stage))

        def missing(error: Exception) -> None:
            self._waiting = False
            tell(self._stage, error)

        self._stage.tasks.run(lambda: practice.ask(person, run, at), asked, missing, owner=self)

    def _tell(self, session: Session) -> None:
        pane = self._page.pane
        if pane is None:
            return
        self._page.top.show_steps(session.steps(), phrases.count_line(session))
        text, icon = phrases.step_line(session)
        if session.answered is None:
            state = phrases.chosen_line(session.asked, pane.pad)
            self._page.bottom.show_step(text, icon=icon, ready=pane.pad.ready, state=state)
        else:
            self._page.bottom.show_step(text, icon=icon)

    def _steady_ms(self) -> int:
        return self._stage.suite.seat.clock.now().monotonic_ms
