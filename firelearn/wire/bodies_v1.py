"""Bodies of journal entries, wire v1: MessagePack arrays, one layout per kind. Frozen: never edited once released.

Trailing fields that hold their default are left out, maps are written with sorted keys, and a body that is not
written exactly so is refused: one fact has one spelling, so its hash is the same on every machine.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(min_length=1, max_length=64)]
"""An id that people may read: of a question, course, lesson, blueprint or document."""
Sixteen = Annotated[bytes, Meta(min_length=16, max_length=16)]
Eight = Annotated[bytes, Meta(min_length=8, max_length=8)]
Index = Annotated[int, Meta(ge=0, le=63)]
Place = Annotated[int, Meta(ge=0, le=999)]
Milliseconds = Annotated[int, Meta(ge=0, lt=1 << 40)]
ClockReading = Annotated[int, Meta(ge=0)]
"""At most 64 bits: MessagePack writes no more."""
HybridClock = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Indexes = Annotated[tuple[Index, ...], Meta(max_length=16)]
Words = Annotated[str, Meta(max_length=200)]
FieldName = Annotated[str, Meta(min_length=1, max_length=32, pattern="^[a-z][a-z0-9_]*$")]
Remark = Annotated[str, Meta(max_length=500)]


class Body(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What all layouts share: an array in the order of the fields, nothing beyond them."""


class AnsweredBody(Body):
    """``mark`` is the mode's number doubled, plus one when the answer was right."""

    question: Name
    revision: Eight
    mark: Annotated[int, Meta(ge=0, le=127)]
    response: Indexes
    elapsed_ms: Milliseconds
    session: Annotated[int, Meta(ge=0, lt=1 << 32)] = 0
    exam: Sixteen | None = None
    item: Place = 0


class LessonFinishedBody(Body):
    """A lesson of a course at a revision."""

    course: Name
    course_revision: Eight
    lesson: Name


class CourseFinishedBody(Body):
    """A course at a revision."""

    course: Name
    course_revision: Eight


class ItemBody(Body):
    """One place of a paper."""

    question: Name
    revision: Eight
    order: Indexes
    marks: Annotated[int, Meta(ge=0, le=1000)]


class PaperBody(Body):
    """A frozen paper; the policies by their names."""

    blueprint: Name
    blueprint_revision: Eight
    title_zh_cn: Words
    title_en: Words
    seed: ClockReading
    duration_ms: Milliseconds
    full_marks: Annotated[int, Meta(ge=0, le=100_000)]
    pass_mark: Annotated[int, Meta(ge=0, le=100_000)]
    time_policy: Annotated[str, Meta(max_length=16)]
    review_policy: Annotated[str, Meta(max_length=16)]
    items: Annotated[tuple[ItemBody, ...], Meta(max_length=500)]


class ExamStartedBody(Body):
    """A sitting; the first carries the paper."""

    exam: Sixteen
    sitting: Place
    reason: Index
    used_ms: Milliseconds
    paper: PaperBody | None = None


class ExamSubmittedBody(Body):
    """How an exam ended, with the device's own verdict."""

    exam: Sixteen
    how: Index
    used_ms: Milliseconds
    score: Annotated[int, Meta(ge=0, le=100_000)]
    right: Place
    passed: bool


class PersonChangedBody(Body):
    """A patch of a person's fields; the values are checked one by one, see ``journal_v1``."""

    person: Sixteen
    hlc: HybridClock
    fields: Annotated[dict[FieldName, Any], Meta(max_length=16)]


class UnitChangedBody(Body):
    """A patch of a unit's fields, checked likewise."""

    subject: Sixteen
    hlc: HybridClock
    fields: Annotated[dict[FieldName, Any], Meta(max_length=32)]


class MembershipChangedBody(Body):
    """A person's standing in a unit."""

    person: Sixteen
    subject: Sixteen
    hlc: HybridClock
    state: FieldName


class FavouriteChangedBody(Body):
    """A question kept, or let go."""

    question: Name
    hlc: HybridClock
    kept: bool


class QuestionReportedBody(Body):
    """What a person says is wrong with a question."""

    question: Name
    revision: Eight
    reason: FieldName
    remark: Remark


class ConsentGivenBody(Body):
    """A person's yes or no to a text."""

    person: Sixteen
    document: Name
    version: Name
    given: bool


class StaffActedBody(Body):
    """What staff did, to whom, and why."""

    action: FieldName
    person: Sixteen | None = None
    unit: Sixteen | None = None
    reason: Words = ""


class PersonErasedBody(Body):
    """A person asked to be removed."""

    person: Sixteen
    hlc: HybridClock
