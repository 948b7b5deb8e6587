"""The parts of a learner: what is kept of one person, and which parts a fact reads and writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from firelearn.domain.calendar import SHANGHAI, day_of, month_of
from firelearn.domain.fact import (
    Answered,
    ConsentGiven,
    CourseFinished,
    Entry,
    ExamStarted,
    ExamSubmitted,
    FavouriteChanged,
    LessonFinished,
    MembershipChanged,
    PersonChanged,
    PersonErased,
)
from firelearn.domain.ids import (
    BlueprintId,
    CourseId,
    DeviceId,
    ExamId,
    LessonId,
    PersonId,
    QuestionId,
    Revision,
    UnitId,
)
from firelearn.domain.learner_exam import ExamState
from firelearn.domain.membership import Membership
from firelearn.domain.person import Person
from firelearn.domain.points import RuleSet
from firelearn.domain.points_day import DayState
from firelearn.domain.question import QuestionType, Topic
from firelearn.domain.review import Memory
from firelearn.domain.value import value

Order = tuple[int, bytes, int, int]
"""``Entry.order``: wall clock, device, incarnation, seq."""

BEFORE_ALL: Order = (-1, b"", 0, 0)
_LAST_PLACE = (1 << 64) - 1

LessonKey = tuple[CourseId, Revision, LessonId]
CourseKey = tuple[CourseId, Revision]
PassKey = tuple[BlueprintId, int]
"""A blueprint and a month (see ``calendar.month_of``)."""


def after_ms(wall_utc_ms: int) -> Order:
    """Return the last possible order within a millisecond: what a stored millisecond stands for.

    A later act in the very same millisecond then looks late and is folded anew, which is right, and rare.
    """
    return (wall_utc_ms, b"\xff" * 16, _LAST_PLACE, _LAST_PLACE)


@value
class QuestionTraits:
    """What the fold needs to know of a question at a revision."""

    topic: Topic
    reading_ms: int
    type: QuestionType


Traits = Callable[[QuestionId, Revision], QuestionTraits | None]


@value
class Rulebook:
    """What the fold goes by: the rule sets, the traits of questions, the zone of days."""

    rule_sets: tuple[RuleSet, ...]
    traits: Traits
    zone_offset_min: int = SHANGHAI


@dataclass(slots=True, kw_only=True)
class QuestionState:
    """A person's standing with one question. Changed in place, because it is a fold's state."""

    right_count: int = 0
    wrong_count: int = 0
    last_right: bool = False
    last: Order = BEFORE_ALL
    memory: Memory | None = None
    in_book: bool = False
    rights_in_row: int = 0

    @property
    def last_ms(self) -> int:
        """When it was answered last (or the exam handed in), by the device's clock."""
        return self.last[0]


@value
class Favourite:
    """Whether a question is among the favourites, and the reading and device that said so."""

    hlc: int
    device: DeviceId
    kept: bool


@value
class Consent:
    """The person's last word on a document."""

    version: str
    given: bool
    last: Order


@dataclass(slots=True, kw_only=True)
class Day:
    """A day's points so far, the last fact whose order mattered to them, and what was earned in which unit.

    Points stay with the unit in which they were earned: a fact's points belong to the unit of its entry. Those of
    people without a unit are in none.
    """

    state: DayState = field(default_factory=DayState)
    last: Order = BEFORE_ALL
    units: dict[UnitId, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Learner:
    """All that is folded of one person, or the parts of it that are loaded. Changed in place.

    ``lessons``, ``courses`` and ``passes`` hold when it was the first time. ``subject`` is set where entries of the
    person's duplicates are folded in: then only the person's own fields are theirs.
    """

    subject: PersonId | None = None

    questions: dict[QuestionId, QuestionState] = field(default_factory=dict)
    favourites: dict[QuestionId, Favourite] = field(default_factory=dict)
    lessons: dict[LessonKey, Order] = field(default_factory=dict)
    courses: dict[CourseKey, Order] = field(default_factory=dict)
    passes: dict[PassKey, Order] = field(default_factory=dict)
    exams: dict[ExamId, ExamState] = field(default_factory=dict)
    days: dict[int, Day] = field(default_factory=dict)
    person: Person = field(default_factory=Person)
    memberships: dict[UnitId, Membership] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)


@value
class Parts:
    """Names of parts of a learner: what a step reads, and all that it may write."""

    questions: frozenset[QuestionId] = frozenset()
    favourites: frozenset[QuestionId] = frozenset()
    lessons: frozenset[LessonKey] = frozenset()
    courses: frozenset[CourseKey] = frozenset()
    passes: frozenset[PassKey] = frozenset()
    exams: frozenset[ExamId] = frozenset()
    days: frozenset[int] = frozenset()
    person: bool = False
    memberships: frozenset[UnitId] = frozenset()
    consents: frozenset[str] = frozenset()

    def __or__(self, other: Parts) -> Parts:
        """Return the parts named by either."""
        return Parts(
            questions=self.questions | other.questions,
            favourites=self.favourites | other.favourites,
            lessons=self.lessons | other.lessons,
            courses=self.courses | other.courses,
            passes=self.passes | other.passes,
            exams=self.exams | other.exams,
            days=self.days | other.days,
            person=self.person or other.person,
            memberships=self.memberships | other.memberships,
            consents=self.consents | other.consents,
        )


def parts_of(entry: Entry, exam: ExamState | None, zone_offset_min: int = SHANGHAI) -> Parts:
    """Name the parts that ``step`` reads and writes for ``entry``.

    ``exam`` is the state of the exam that the entry speaks of, if it is known: a hand-in touches every question of it.
    """
    fact = entry.fact
    match fact:
        case Answered():
            days = frozenset({_day(entry, zone_offset_min)})
            if fact.exam is not None:
                return Parts(exams=frozenset({fact.exam}), days=days)
            return Parts(questions=frozenset({fact.question}), days=days)
        case ExamStarted():
            return Parts(exams=frozenset({fact.exam}))
        case ExamSubmitted():
            return _parts_of_hand_in(fact, _day(entry, zone_offset_min), exam)
        case LessonFinished():
            days = frozenset({_day(entry, zone_offset_min)})
            return Parts(lessons=frozenset({lesson_key(fact)}), days=days)
        case CourseFinished():
            days = frozenset({_day(entry, zone_offset_min)})
            return Parts(courses=frozenset({course_key(fact)}), days=days)
        case FavouriteChanged():
            return Parts(favourites=frozenset({fact.question}))
        case PersonChanged() | PersonErased():
            return Parts(person=True)
        case MembershipChanged():
            return Parts(memberships=frozenset({fact.subject}))
        case ConsentGiven():
            return Parts(consents=frozenset({fact.document}))
        case _:
            return Parts()


def lesson_key(fact: LessonFinished) -> LessonKey:
    """Return the key of the lesson that was finished."""
    return (fact.course, fact.course_revision, fact.lesson)


def course_key(fact: CourseFinished) -> CourseKey:
    """Return the key of the course that was finished."""
    return (fact.course, fact.course_revision)


def _parts_of_hand_in(fact: ExamSubmitted, day: int, exam: ExamState | None) -> Parts:
    exams, days = frozenset({fact.exam}), frozenset({day})
    if exam is None or exam.paper is None:
        return Parts(exams=exams, days=days)
    return Parts(
        exams=exams,
        days=days,
        questions=frozenset(answer.question for answer in exam.final_answers().values()),
        passes=frozenset({(exam.paper.blueprint, month_of(day))}),
    )


def _day(entry: Entry, zone_offset_min: int) -> int:
    return day_of(entry.stamp.wall_utc_ms, zone_offset_min)
