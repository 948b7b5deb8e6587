"""The one next step: what the hero says about it, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from firelearn.domain.question import Topic
from firelearn.domain.value import value
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.pictures import art
from firelearn.gui.route import Course, Exam, Exams, Lesson, Lobby, Practice, Route, Run
from firelearn.services.home import HomeView, Next, NextStep

_MS_A_MINUTE: Final = 60_000
_PHRASE_ENDS: Final = ("：", "？", "，", ": ", "? ", ", ")
_SHORTEST_PHRASE: Final = 3


@value
class HeroWords:
    """What stands on the hero card."""

    title: str
    meta: str
    button: str
    picture: Path


def hero_words(view: HomeView, picture: Callable[[str], Path], *, short: bool = False) -> HeroWords:
    """Return what the hero says about the next step; ``picture`` finds a picture of the bank.

    ``short`` leaves out what a narrow hero has no room for.
    """
    step = view.next_step
    match step.kind:
        case Next.RESUME_EXAM:
            return _resume_exam(step)
        case Next.GO_ON | Next.START_COURSE:
            return _lesson(step, picture, short=short)
        case Next.REVIEW:
            return HeroWords(
                title=say("home.next_review", n=view.due),
                meta=say("home.next_review_meta", time=words().minutes(view.due_minutes)),
                button=say("home.act_review"),
                picture=art("empty-review"),
            )
        case Next.DAILY_QUIZ:
            return HeroWords(
                title=say("home.next_quiz"),
                meta=say("home.next_quiz_meta", time=words().minutes(2)),
                button=say("home.act_quiz"),
                picture=art("empty-points"),
            )
        case Next.EXAM:
            return _exam(step)
        case _:
            return HeroWords(
                title=say("home.next_practise"),
                meta=say("home.next_practise_meta", time=words().minutes(4)),
                button=say("home.act_practise"),
                picture=art("empty-wrong-book"),
            )


def route_of(step: NextStep) -> Route:
    """Return where the next step leads."""
    from firelearn.services.practice import PracticeRequest, Way  # on the first press; home is shown without it

    match step.kind:
        case Next.RESUME_EXAM:
            return Exam(exam=step.exam.exam) if step.exam else Exams()
        case Next.GO_ON | Next.START_COURSE if step.course and step.lesson:
            return Lesson(course=step.course.course, lesson=step.lesson.lesson)
        case Next.GO_ON | Next.START_COURSE if step.course:
            return Course(course=step.course.course)
        case Next.REVIEW:
            return review_route()
        case Next.DAILY_QUIZ:
            return Run(request=PracticeRequest(way=Way.DAILY_QUIZ))
        case Next.EXAM:
            return Lobby(blueprint=step.offer.blueprint.id) if step.offer else Exams()
        case Next.PRACTISE:
            return Run(request=PracticeRequest(way=Way.RANDOM))
        case _:
            return Practice()


def review_route() -> Route:
    """Return where reviewing begins."""
    from firelearn.services.practice import PracticeRequest, Way

    return Run(request=PracticeRequest(way=Way.REVIEW))


def topic_route(topic: Topic) -> Route:
    """Return where practising a topic begins."""
    from firelearn.services.practice import PracticeRequest, Way

    return Run(request=PracticeRequest(way=Way.TOPIC, topic=topic))


def _resume_exam(step: NextStep) -> HeroWords:
    exam = step.exam
    if exam is None:
        raise ValueError(step.kind)
    title = words().text(exam.title)
    if exam.needs_invigilator:
        meta = say("home.next_resume_asks", answered=exam.answered, of=exam.questions)
    else:
        left = words().countdown(exam.remaining_ms)
        meta = say("home.next_resume_meta", answered=exam.answered, of=exam.questions, left=left)
    return HeroWords(
        title=say("home.next_resume", exam=title), meta=meta, button=say("home.act_resume"), picture=art("empty-exam")
    )


def _lesson(step: NextStep, picture: Callable[[str], Path], *, short: bool) -> HeroWords:
    course, lesson = step.course, step.lesson
    if course is None or lesson is None:
        raise ValueError(step.kind)
    speak = words()
    fresh = step.kind is Next.START_COURSE
    meta = say("home.next_lesson_place", number=lesson.number, of=course.lessons, time=speak.minutes(lesson.minutes))
    if not short:
        meta = say("home.next_lesson_meta", course=speak.text(course.title), place=meta)
    return HeroWords(
        title=broken_at_phrase(speak.text(lesson.title)),
        meta=meta,
        button=say("home.act_start" if fresh else "home.act_go_on"),
        picture=picture(course.picture) if course.picture else art("no-courses"),
    )


def _exam(step: NextStep) -> HeroWords:
    if step.offer is None:
        raise ValueError(step.kind)
    paper = step.offer.blueprint
    return HeroWords(
        title=say("home.next_exam", exam=words().text(paper.title)),
        meta=say(
            "home.next_exam_meta",
            n=paper.question_count,
            time=words().minutes(round(paper.duration_ms / _MS_A_MINUTE)),
            mark=paper.pass_mark,
        ),
        button=say("home.act_exam"),
        picture=art("empty-exam"),
    )


def broken_at_phrase(title: str) -> str:
    """Break a title of two phrases between them, as a hand would, with the ``/`` that the hero reads."""
    for mark in _PHRASE_ENDS:
        first, found, rest = title.partition(mark)
        if found and min(len(first), len(rest)) >= _SHORTEST_PHRASE:
            return f"{first}{mark.rstrip()}/{rest}"
    return title
