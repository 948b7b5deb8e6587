"""How far somebody has come in a course, in words."""

from __future__ import annotations

from typing import Final

from firelearn.domain.question import Audience
from firelearn.gui.kit.language import say, words
from firelearn.services.learn import CourseCard

_MOST_NAMED: Final = 3


def progress_line(card: CourseCard) -> str:
    """Say how many lessons are done, or that all are."""
    if card.finished:
        return say("course.finished")
    return say("course.progress", done=card.done, of=card.lessons, n=card.lessons)


def size_line(card: CourseCard) -> str:
    """Say how long a course is."""
    return say("course.size", n=card.lessons, time=words().minutes(card.minutes))


def audience_line(card: CourseCard) -> str:
    """Say whom a course serves."""
    served = [audience for audience in Audience if audience in card.audiences]
    if len(served) == len(Audience):
        return say("course.audience_all")
    names = words().joined(say(f"terms.audience_{audience.value}") for audience in served[:_MOST_NAMED])
    if len(served) > _MOST_NAMED:
        return say("course.audience_more", names=names, n=len(served) - _MOST_NAMED)
    return say("course.audience", names=names) if names else ""
