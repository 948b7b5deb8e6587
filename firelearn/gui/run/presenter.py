"""What happens in a run: it begins, takes its turns, and at the end says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui import what_next
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.states import EmptyState, TroubleCard
from firelearn.gui.route import Route, Run
from firelearn.gui.run import phrases
from firelearn.gui.run.again import LookAgain
from firelearn.gui.run.page import RunPage
from firelearn.gui.run.session import Session, keep, kept
from firelearn.gui.run.summary import Summary
from firelearn.gui.run.turns import Turns
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.telling import words_of
from firelearn.services.practice import PracticeChoices, Way

_NOTHING_THERE = {
    "nothing_to_review": "empty-review",
    "no_wrong_questions": "empty-wrong-book",
    "no_favourites": "empty-favourites",
    "nothing_to_practise": "empty-search",
}


class Presenter(Screen):
    """Leads through a run from its first question to what came of it."""

    page: RunPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, RunPage())
        self._route: Run | None = None
        self._session: Session | None = None
        self._next: what_next.WhatNext | None = None
        self._turns = Turns(stage, self.page, self)
        self._again = LookAgain(stage, self.page, self)
        self._again.over.connect(self._finish)
        self.page.stepped.connect(self._step)
        self.page.committed.connect(self._step)
        self.page.ended.connect(self._end)
        self.page.moved.connect(self._move)
        self.page.looked_at.connect(self._look)

    @property
    def session(self) -> Session:
        """The run under way."""
        if self._session is None:
            raise LookupError("no run has begun")
        return self._session

    def enter(self, route: Route) -> None:
        """Begin the run that the route asks for, or go on with it when the page was built anew."""
        self._route = cast(Run, route)
        session = kept(self.stage, self._route)
        if session is None:
            self._begin()
        else:
            self._take(session)

    def leave(self, then: Callable[[], None]) -> None:
        """Ask only where leaving loses something: a daily quiz counts as a whole."""
        if self._session is not None and self._session.loses:
            self._ask_to_leave(self._session.loses, then)
        else:
            then()

    def close(self) -> None:
        """Stop reading aloud."""
        self.stage.voice.hush()

    def _begin(self) -> None:
        request, person, practice = cast(Run, self._route).request, self.stage.me, self.stage.suite.practice

        def begin() -> Session:
            run = practice.start(person, request)
            return Session(run, practice.ask(person, run, 0))

        def begun(session: Session) -> None:
            keep(self.stage, cast(Run, self._route), session)
            self._take(session)

        self.page.wait()
        self.stage.tasks.run(begin, begun, self._not_begun, owner=self)

    def _not_begun(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.page.show_other(_instead_of(error, leave=self.stage.back, again=self._begin))

    def _take(self, session: Session) -> None:
        self._session = session
        if session.ended:
            self._finish()
        else:
            self._turns.take(session)

    def _step(self) -> None:
        session = self._session
        if session is None:
            return
        if self._again.looking:
            self._again.step()
        elif session.ended:
            if self._next is not None:
                self.stage.replace(Run(request=self._next.request))
        elif session.answered is None or not session.is_last:
            self._turns.step()
        elif session.way is Way.ONE:
            self.stage.back()
        else:
            self._finish()

    def _move(self, by: int) -> None:
        session = self._session
        if self._again.looking:
            self._again.move(by)
        elif by > 0 and session is not None and not session.ended and session.answered and not session.is_last:
            self._turns.step()

    def _look(self, place: int) -> None:
        if self._session is not None:
            self._again.look(self._session.wrong, place)

    def _end(self) -> None:
        session = self._session
        if self._again.looking:
            self._again.leave()
        elif session is None or session.ended or not session.answers or session.way is Way.ONE:
            self.stage.back()
        elif session.loses:
            self._ask_to_leave(session.loses, self._finish)
        else:
            self._finish()

    def _ask_to_leave(self, missing: int, then: Callable[[], None]) -> None:
        dialog = Dialog(
            self.page,
            icon="clipboard",
            title=say("run.leave_title", n=missing),
            text=say("run.leave_text"),
            safe=say("run.leave_not"),
            other=say("run.leave_quiz"),
            name="leave_dialog",
        )
        dialog.other_chosen.connect(then)
        dialog.open()

    def _finish(self) -> None:
        session = self._session
        if session is None:
            return
        session.ended = True
        self._turns.rest()
        person, practice = self.stage.me, self.stage.suite.practice
        self.stage.tasks.run(
            lambda: practice.choices(person), self._sum_up, lambda error: tell(self.stage, error), owner=self
        )

    def _sum_up(self, choices: PracticeChoices) -> None:
        session = self._session
        if session is None or self._again.looking:
            return
        self._next = what_next.after(session.run.request, len(session.wrong), choices)
        self.page.top.show_steps(session.steps(), "")
        back = say("run.back" if self.stage.kiosk is None else "run.to_the_end")
        self.page.show_tools(question=False, aloud=False, back=back)
        self.page.bottom.show_step(phrases.next_button(self._next), icon="arrow-right")
        self.page.show_summary(Summary(phrases.summary_of(session, self._next)))


def _instead_of(trouble: Trouble, *, leave: Callable[[], None], again: Callable[[], None]) -> QWidget:
    title, advice = words_of(trouble)
    if trouble.code in _NOTHING_THERE:
        empty = EmptyState(title, advice, picture=_NOTHING_THERE[trouble.code], button=say("run.back"))
        empty.acted.connect(leave)
        return empty
    card = TroubleCard(title, advice, again=say("stand_in.again"), name="trouble_card")
    card.again.connect(again)
    return card
