"""How far somebody has come in a course, in words."""

from __future__ import annotations

from firelearn.gui.kit.language import say, words
from firelearn.services.learn import CourseCard


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
    names = [say(f"terms.audience_{audience.value}") for audience in sorted(card.audiences)]
    return say("course.audience", names=words().joined(names)) if names else ""
