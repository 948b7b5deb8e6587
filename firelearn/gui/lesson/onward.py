"""The one step forward from what the reader shows: what it is called, and why it has to wait."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from firelearn.domain.value import value
from firelearn.gui.kit.language import say
from firelearn.gui.lesson.check_view import CheckView
from firelearn.services.learn import CheckStep, LessonCard, LessonRun
from firelearn.services.practice import QUIZ_LENGTH


@value
class Onward:
    """What stands on the button, what is said beside it, and whether it can be pressed."""

    text: str
    hint: str = ""
    icon: str = "arrow-right"
    enabled: bool = True


def onward_from(run: LessonRun, at: int, view: QWidget | None) -> Onward:
    """Return the step forward from step ``at``, which ``view`` shows."""
    if isinstance(view, CheckView) and not view.judged:
        ready = view.pad.ready
        hint = "" if ready else say("lesson.answer_first")
        return Onward(text=say("lesson.confirm"), hint=hint, icon="check", enabled=ready)
    if at + 1 == len(run.steps):
        return Onward(text=say("lesson.finish"), icon="check")
    check_comes = isinstance(run.steps[at + 1], CheckStep)
    return Onward(text=say("lesson.on"), hint=say("lesson.check_comes") if check_comes else "")


def onward_after(following: LessonCard | None) -> Onward:
    """Return the step forward from the end of a lesson: the next one, or the course's closing quiz."""
    if following is not None:
        return Onward(text=say("lesson.next_lesson"))
    return Onward(text=say("lesson.to_quiz"), hint=say("lesson.quiz_hint", n=QUIZ_LENGTH))
