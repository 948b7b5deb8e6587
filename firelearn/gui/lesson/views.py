"""The view of each step of a lesson, and of its end."""

from __future__ import annotations

from firelearn.gui.kit.pictures import art
from firelearn.gui.lesson.card_view import CardView
from firelearn.gui.lesson.check_view import CheckView
from firelearn.gui.lesson.end_view import EndView
from firelearn.gui.screen import Stage
from firelearn.services.learn import CardStep, CheckStep, LessonCard, LessonEnd, LessonRun


def step_view(step: CardStep | CheckStep, response: tuple[int, ...], stage: Stage) -> CardView | CheckView:
    """Return the view of a step; ``response`` is what was answered to a check before."""
    if isinstance(step, CardStep):
        return CardView(step.card, stage.picture)
    view = CheckView(step.asked, stage)
    if response:
        view.show_earlier(response)
    return view


def end_view(run: LessonRun, end: LessonEnd, following: LessonCard | None, stage: Stage) -> EndView:
    """Return the view of a lesson's end, with the picture of its first card."""
    pictures = [step.card.picture for step in run.steps if isinstance(step, CardStep) and step.card.picture]
    return EndView(
        end,
        lesson=run.title,
        course=run.course_title,
        following=following,
        picture=stage.picture(pictures[0]) if pictures else art("empty-points"),
    )
