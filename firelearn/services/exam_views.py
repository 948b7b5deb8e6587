"""What exams show: offers, sittings, results. Plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.exam import Paper, ReviewPolicy
from firelearn.domain.exam_clock import ExamClock
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.blueprint import Blueprint
    from firelearn.domain.errors import Trouble
    from firelearn.domain.fact import HandIn, Stamp
    from firelearn.domain.ids import CourseId, ExamId
    from firelearn.domain.question import Question, QuestionType, Topic
    from firelearn.domain.text import Text


@value
class Unfinished:
    """An exam that was interrupted. ``away_ms`` since it was last seen; ``remaining_ms`` by its time policy.

    ``needs_invigilator``: someone has to say whether the time away is granted; ``remaining_if_ran_ms`` when it is not.
    """

    exam: ExamId
    title: Text
    answered: int
    questions: int
    remaining_ms: int
    remaining_if_ran_ms: int
    needs_invigilator: bool
    away_ms: int


@value
class TypeCount:
    """So many questions of one type in a paper, with their marks each (0 when they differ)."""

    type: QuestionType
    count: int
    marks: int


@value
class ExamOffer:
    """A blueprint as one person meets it.

    ``shortage``: why it cannot be drawn; ``attempts_left``: ``None`` without a limit; ``best`` score so far.
    """

    blueprint: Blueprint
    shortage: Trouble | None
    attempts_left: int | None
    best: int | None
    passed_this_month: bool
    unfinished: Unfinished | None
    by_type: tuple[TypeCount, ...]


@value
class Sitting:
    """An exam being sat. Empty answers are unanswered items; ``saved_ms`` is when the last answer became durable.

    ``began`` and ``used_at_began_ms``: when this sitting began, and the exam time used before it.
    """

    exam: ExamId
    paper: Paper
    answers: tuple[tuple[int, ...], ...]
    flags: frozenset[int]
    at: int
    began: Stamp
    used_at_began_ms: int
    saved_ms: int

    @property
    def clock(self) -> ExamClock:
        """The exam's clock in this sitting."""
        return ExamClock(
            duration_ms=self.paper.duration_ms, sitting=self.began, used_at_sitting_ms=self.used_at_began_ms
        )

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The 0-based items without an answer."""
        return tuple(item for item, response in enumerate(self.answers) if not response)


@value
class TopicResult:
    """So many right of the questions of one topic."""

    topic: Topic
    right: int
    total: int


@value
class ExamResult:
    """An exam that was handed in.

    ``points`` it earned; the ``weakest`` topic and a ``course`` on it, when one was wrong; ``marks_each`` question, 0
    when they differ.
    """

    exam: ExamId
    title: Text
    how: HandIn
    submitted_ms: int
    used_ms: int
    score: int
    full: int
    pass_mark: int
    marks_each: int
    right: int
    questions: int
    passed: bool
    attempt: int
    points: int
    topics: tuple[TopicResult, ...]
    weakest: TopicResult | None
    course: CourseId | None
    course_title: Text | None
    course_minutes: int
    review_policy: ReviewPolicy


@value
class ReviewItem:
    """One question of an exam that was handed in; ``number`` counts from 1, ``response`` is empty when unanswered."""

    number: int
    question: Question
    order: tuple[int, ...]
    response: tuple[int, ...]
    right: bool
    marks: int
    got: int
