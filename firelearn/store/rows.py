"""What the queries for screens return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.exam import Paper
    from firelearn.domain.fact import Stamp
    from firelearn.domain.ids import BlueprintId, CourseId, ExamId, LessonId, PersonId, QuestionId, Revision
    from firelearn.domain.learner_exam import Submitted
    from firelearn.domain.points_day import CapUse
    from firelearn.domain.points_lines import Line
    from firelearn.domain.question import QuestionType, Topic
    from firelearn.domain.text import Text


@value
class BankEdition:
    """Which bank is compiled."""

    revision: Revision
    edition: str
    name: Text
    questions: int
    courses: int


@value
class Found:
    """A question that a search found."""

    id: QuestionId
    topic: Topic
    type: QuestionType
    level: int
    stem: str


@value
class PersonRow:
    """A person who learned on this PC. ``answers`` of all their days, ``points`` likewise.

    ``unit_name`` of the unit in which they earn points now, "" for none; ``has_pin``: a PIN was set on this PC.
    """

    id: PersonId
    nickname: str | None
    guest: bool
    age_band: str | None
    language: str | None
    first_ms: int
    last_ms: int
    answers: int
    points: int
    unit_name: str
    has_pin: bool


@value
class ConsentRow:
    """What a person said last of a document: the version of its text, whether they agreed, and when."""

    document: str
    version: str
    given: bool
    at_ms: int


@value
class QuestionProgress:
    """A person's standing with one question."""

    question: QuestionId
    right_count: int
    wrong_count: int
    last_right: bool
    last_ms: int
    in_book: bool
    rights_in_row: int
    due_day: int | None
    favourite: bool


@value
class TopicMastery:
    """Of ``total`` questions of a topic, how many were practised, and how many of those were right the last time."""

    topic: Topic
    total: int
    practised: int
    last_right: int


@value
class DayFigures:
    """One day of a person. ``counted`` says whether there was a counted act, which keeps a streak."""

    day: int
    points: int
    answers: int
    right: int
    counted: bool


@value
class DaySums:
    """A day's points, with what is used of the caps."""

    caps: tuple[CapUse, ...]
    points: int


@value
class DayAccount:
    """A day's points, line by line, with what is used of the caps and the rule set that counted them."""

    day: int
    lines: tuple[Line, ...]
    caps: tuple[CapUse, ...]
    points: int
    rule_set: str


@value
class CourseProgress:
    """How far a person is in a course, at its current revision."""

    course: CourseId
    done_lessons: int
    lessons: int
    finished: bool
    last_ms: int


@value
class LessonDone:
    """A lesson that was finished, and when."""

    course: CourseId
    lesson: LessonId
    at_ms: int


@value
class ExamRow:
    """An exam: its frozen paper, when it began, its latest sitting, and the hand-in if there was one.

    ``used_ms`` is the exam time that was used when the latest sitting began.
    """

    exam: ExamId
    person: PersonId
    paper: Paper
    started: Stamp
    sitting: int
    sitting_started: Stamp
    used_ms: int
    submitted: Submitted | None

    @property
    def blueprint(self) -> BlueprintId:
        """The blueprint that the paper was drawn by."""
        return self.paper.blueprint


@value
class ExamAnswerRow:
    """The last answer to an item of a paper; an empty ``response`` was taken back."""

    item: int
    question: QuestionId
    revision: Revision
    response: tuple[int, ...]
    right: bool
    answered_ms: int
    elapsed_ms: int


@value
class LessonPlace:
    """Where a person is in a lesson, and what they answered to its checks so far."""

    lesson: LessonId
    card: int
    answered: dict[QuestionId, tuple[int, ...]]


@value
class ExamPlace:
    """Where a person is in an exam; ``used_ms`` of exam time at the moment ``seen``, the heartbeat."""

    item: int
    flags: frozenset[int]
    used_ms: int
    seen: Stamp
