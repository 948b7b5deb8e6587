"""What a fact says to the points rules, while it is folded and when a day is explained afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firelearn.domain.calendar import day_of, month_of
from firelearn.domain.fact import Answered, CourseFinished, Entry, ExamSubmitted, HandIn, LessonFinished
from firelearn.domain.learner_parts import (
    CourseKey,
    Day,
    Learner,
    LessonKey,
    Order,
    PassKey,
    Rulebook,
    course_key,
    lesson_key,
)
from firelearn.domain.points import rule_set_for
from firelearn.domain.points_day import Act, PointsFact


def answer_points(entry: Entry, fact: Answered, book: Rulebook, *, was_due: bool) -> PointsFact:
    """Return what an answer says to the rules; of a question that nobody knows, no answer was too fast."""
    traits = book.traits(fact.question, fact.revision)
    return PointsFact(
        at_ms=entry.stamp.wall_utc_ms,
        act=Act.ANSWER,
        question=fact.question,
        right=fact.right,
        too_fast=traits is not None and fact.elapsed_ms < traits.reading_ms,
        elapsed_ms=fact.elapsed_ms,
        mode=fact.mode,
        session=fact.session,
        was_due=was_due,
    )


def lesson_points(entry: Entry, fact: LessonFinished, *, first_time: bool) -> PointsFact:
    """Return what a finished lesson says to the rules."""
    subject = f"{fact.course}/{fact.lesson}"
    return PointsFact(at_ms=entry.stamp.wall_utc_ms, act=Act.LESSON, first_time=first_time, subject=subject)


def course_points(entry: Entry, fact: CourseFinished, *, first_time: bool) -> PointsFact:
    """Return what a finished course says to the rules."""
    return PointsFact(at_ms=entry.stamp.wall_utc_ms, act=Act.COURSE, first_time=first_time, subject=fact.course)


def exam_points(entry: Entry, fact: ExamSubmitted, blueprint: str, *, first_time: bool) -> PointsFact:
    """Return what a hand-in says to the rules."""
    return PointsFact(
        at_ms=entry.stamp.wall_utc_ms,
        act=Act.EXAM,
        passed=fact.passed,
        first_time=first_time,
        subject=blueprint,
    )


def day_facts(entries: Iterable[Entry], learner: Learner, book: Rulebook) -> list[PointsFact]:
    """Return one day's facts for ``points_lines.day_lines``, from its entries and what was folded of them.

    ``learner`` holds at least that day, and the lessons, courses, exams and passes that the entries name.
    """
    seen: set[LessonKey | CourseKey | PassKey] = set()
    in_order = sorted(entries, key=lambda entry: entry.order)
    return [fact for entry in in_order for fact in _facts_of(entry, learner, book, seen)]


def _facts_of(
    entry: Entry, learner: Learner, book: Rulebook, seen: set[LessonKey | CourseKey | PassKey]
) -> Iterator[PointsFact]:
    fact = entry.fact
    today = day_of(entry.stamp.wall_utc_ms, book.zone_offset_min)
    if isinstance(fact, Answered):
        was_due = _was_due(fact, learner.days.get(today), book, today)
        yield answer_points(entry, fact, book, was_due=was_due)
    elif isinstance(fact, LessonFinished):
        lesson = lesson_key(fact)
        first = _is_first(entry, learner.lessons.get(lesson)) and lesson not in seen
        seen.add(lesson)
        yield lesson_points(entry, fact, first_time=first)
    elif isinstance(fact, CourseFinished):
        course = course_key(fact)
        first = _is_first(entry, learner.courses.get(course)) and course not in seen
        seen.add(course)
        yield course_points(entry, fact, first_time=first)
    elif isinstance(fact, ExamSubmitted) and fact.how is not HandIn.ABANDONED:
        exam = learner.exams.get(fact.exam)
        if exam is None or exam.paper is None or not exam.was_submitted_by(entry):
            yield exam_points(entry, fact, "", first_time=False)
            return
        one_pass = (exam.paper.blueprint, month_of(today))
        first = fact.passed and _is_first(entry, learner.passes.get(one_pass)) and one_pass not in seen
        if fact.passed:
            seen.add(one_pass)
        yield exam_points(entry, fact, exam.paper.blueprint, first_time=first)


def _is_first(entry: Entry, first: Order | None) -> bool:
    # Only the millisecond is compared, because the store keeps no more of it.
    return first is not None and first[0] == entry.stamp.wall_utc_ms


def _was_due(fact: Answered, day: Day | None, book: Rulebook, today: int) -> bool:
    if day is None:
        return False
    # A question that was due counted when it was answered right, unless the cap was full already: then it makes no
    # difference any more.
    full = len(day.state.review) >= rule_set_for(book.rule_sets, today).review.enough
    return full or fact.question in day.state.review
