"""What a run says about itself: how far it is, what is chosen, what the one step is."""

from __future__ import annotations

from firelearn.domain.question import QuestionType
from firelearn.gui.asking import answer_line, letters
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.language import say, words
from firelearn.gui.run.session import Answer, Session
from firelearn.gui.run.summary import Missed, SummaryView
from firelearn.gui.what_next import WhatNext
from firelearn.services.asking import Asked
from firelearn.services.practice import Way

_LETTERED = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE})


def count_line(session: Session) -> str:
    """Say which question this is, of how many; in a challenge how long the row is."""
    if session.way is Way.CHALLENGE:
        return say("run.row", n=session.right)
    return say("run.count", n=session.at + 1, m=session.count) if session.count > 1 else ""


def chosen_line(asked: Asked, pad: AnswerPad) -> str:
    """Say what is chosen, or what has to be done before it can be judged."""
    kind = asked.question.type
    if not pad.ready:
        return say(f"run.first_{kind.value}")
    if kind in _LETTERED:
        return say("run.chosen", letters=words().joined(letters(pad.response, asked.order)))
    return say("run.marked", n=len(pad.response)) if kind is QuestionType.HOTSPOT else ""


def step_line(session: Session) -> tuple[str, str]:
    """Say what the one step is, and with which icon."""
    if session.answered is None:
        return say("run.confirm"), ""
    if not session.is_last:
        return say("run.next"), "arrow-right"
    return (say("run.done"), "check") if session.way is Way.ONE else (say("run.result"), "arrow-right")


def next_button(following: WhatNext) -> str:
    """Say on the button what the next run is."""
    return say(f"run.go_{following.reason}")


def summary_of(session: Session, following: WhatNext) -> SummaryView:
    """Gather what the summary shows."""
    return SummaryView(
        right=session.right,
        answered=len(session.answers),
        planned=session.count,
        points=session.points,
        missed=tuple(_missed(answer) for answer in session.wrong),
        challenge=session.way is Way.CHALLENGE,
        next_title=say(f"run.next_{following.reason}", n=following.count),
        next_why=say(f"run.why_{following.reason}", n=following.count),
    )


def _missed(answer: Answer) -> Missed:
    question = answer.asked.question
    if question.type in {QuestionType.SINGLE, QuestionType.MULTIPLE}:
        right = words().joined([words().text(question.options[index]) for index in question.key])
        return Missed(stem=words().text(question.stem), answer=say("run.right_is", answer=right))
    return Missed(stem=words().text(question.stem), answer=answer_line(question, answer.asked.order))
