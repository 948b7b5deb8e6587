"""Facts: what happened, the content of journal entries. Appended, never updated or deleted.

Everything that a person sees (points, reviews, progress) is folded from facts. A fact names people, questions
and exams by id and revision, so it means the same on every machine. ``right``, ``score`` and ``passed`` are the
device's own verdict: shown at once, judged again by the server.
"""

from __future__ import annotations

from enum import IntEnum

from firelearn.domain.exam import Paper
from firelearn.domain.ids import CourseId, DeviceId, ExamId, LessonId, PersonId, QuestionId, Revision, UnitId
from firelearn.domain.value import value


class Kind(IntEnum):
    """Kinds of journal entries (wire v1). Numbers are final."""

    ANSWERED = 1
    LESSON_FINISHED = 2
    COURSE_FINISHED = 3
    EXAM_STARTED = 4
    EXAM_SUBMITTED = 5
    PERSON_CHANGED = 6
    UNIT_CHANGED = 7
    MEMBERSHIP_CHANGED = 8
    FAVOURITE_CHANGED = 9
    QUESTION_REPORTED = 10
    CONSENT_GIVEN = 11
    PERSON_ERASED = 12
    STAFF_ACTED = 13


class Mode(IntEnum):
    """Where an answer was given. Numbers are final."""

    LESSON = 0
    PRACTICE = 1
    DAILY_QUIZ = 2
    REVIEW = 3
    WRONG_BOOK = 4
    FAVOURITES = 5
    CHALLENGE = 6
    EXAM = 7


@value
class Answered:
    """A question was answered. ``elapsed_ms`` from the question's appearance to the commit.

    ``session`` is one random 32-bit number per run (a challenge, a daily quiz, a practice run), 0 in lessons and exams.
    In an exam (``exam`` set) ``item`` is the 0-based place in the paper, and the last answer to an item counts;
    an empty ``response`` takes an answer back.
    """

    question: QuestionId
    revision: Revision
    response: tuple[int, ...]
    right: bool
    elapsed_ms: int
    mode: Mode
    session: int = 0
    exam: ExamId | None = None
    item: int = 0


@value
class LessonFinished:
    """Every card of a lesson was read and its checks were answered."""

    course: CourseId
    course_revision: Revision
    lesson: LessonId


@value
class CourseFinished:
    """Every lesson of a course is finished, at this revision."""

    course: CourseId
    course_revision: Revision


class SittingReason(IntEnum):
    """Why a sitting of an exam began. Numbers are final."""

    FIRST = 0
    RESUMED = 1
    TIME_GRANTED = 2
    TIME_RAN = 3


@value
class ExamStarted:
    """A sitting of an exam began. The first sitting freezes the paper; later ones (after a crash) carry none.

    ``used_ms`` is the exam time already used when this sitting begins: 0 in the first.
    """

    exam: ExamId
    sitting: int
    reason: SittingReason
    used_ms: int
    paper: Paper | None = None


class HandIn(IntEnum):
    """How an exam ended. Numbers are final."""

    BY_PERSON = 0
    TIME_OUT = 1
    ABANDONED = 2


@value
class ExamSubmitted:
    """An exam was handed in. ``score`` out of the paper's full marks; ``used_ms`` of exam time."""

    exam: ExamId
    how: HandIn
    used_ms: int
    score: int
    right: int
    passed: bool


@value
class PersonChanged:
    """Fields of a person changed; each is resolved by the newest hybrid logical clock, ``hlc``.

    Field names: ``nickname``, ``age_band``, ``guest`` (true for a walk-up visitor), ``claim_hash``, ``phone_sealed``,
    ``language``, ``merged_into`` (the person whose duplicate this is; None takes that back), ``demo`` (true for an
    invented person of the demonstration county).
    """

    person: PersonId
    hlc: int
    fields: dict[str, str | bool | bytes | None]


@value
class UnitChanged:
    """Fields of a unit changed, resolved like a person's. Field names: see ``domain/unit.py``."""

    subject: UnitId
    hlc: int
    fields: dict[str, str | bool | int | bytes | None]


@value
class MembershipChanged:
    """A person joined or left a unit, or asked to; newest hybrid clock wins per (person, unit).

    ``state`` is one of ``membership.Standing``.
    """

    person: PersonId
    subject: UnitId
    hlc: int
    state: str


@value
class FavouriteChanged:
    """A question was put among the favourites (or taken out); newest hybrid clock wins."""

    question: QuestionId
    hlc: int
    kept: bool


@value
class QuestionReported:
    """A person says that something is wrong with a question."""

    question: QuestionId
    revision: Revision
    reason: str
    remark: str


@value
class ConsentGiven:
    """A person agreed to a text of the given version, or took it back."""

    person: PersonId
    document: str
    version: str
    given: bool


@value
class PersonErased:
    """A person asked to be removed: their fields are blanked everywhere, anonymous counts stay."""

    person: PersonId
    hlc: int


@value
class StaffActed:
    """Staff, or a unit's administrator, did something to a person's or a unit's record, and why: the audit list.

    ``action`` is one of ``domain/audit.py``'s ``StaffAction``. What was done stands in the facts beside it.
    """

    action: str
    person: PersonId | None = None
    unit: UnitId | None = None
    reason: str = ""


Fact = (
    Answered
    | LessonFinished
    | CourseFinished
    | ExamStarted
    | ExamSubmitted
    | PersonChanged
    | UnitChanged
    | MembershipChanged
    | FavouriteChanged
    | QuestionReported
    | ConsentGiven
    | PersonErased
    | StaffActed
)


@value
class Stamp:
    """When and where a fact was recorded, by its device's own clocks.

    ``wall_utc_ms`` milliseconds since 1970 UTC; ``utc_offset_min`` minutes east; ``boot`` names the run of the machine
    within which ``monotonic_ms`` can be compared.
    """

    wall_utc_ms: int
    utc_offset_min: int
    boot: bytes
    monotonic_ms: int


@value
class Entry:
    """A fact in its place in a device's journal. ``order`` sorts entries of all devices in one way everywhere."""

    device: DeviceId
    incarnation: int
    seq: int
    person: PersonId
    unit: UnitId
    stamp: Stamp
    fact: Fact

    @property
    def order(self) -> tuple[int, bytes, int, int]:
        """The place of this entry among all entries: by wall clock, then by device, incarnation and seq."""
        return (self.stamp.wall_utc_ms, self.device, self.incarnation, self.seq)
