"""Journal entries, wire v1: facts to bodies and back. Frozen: never edited once released."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

from firelearn.domain.errors import Trouble
from firelearn.domain.exam import Paper, PaperItem, ReviewPolicy, TimePolicy
from firelearn.domain.fact import (
    Answered,
    ConsentGiven,
    CourseFinished,
    ExamStarted,
    ExamSubmitted,
    Fact,
    FavouriteChanged,
    HandIn,
    Kind,
    LessonFinished,
    MembershipChanged,
    Mode,
    PersonChanged,
    PersonErased,
    QuestionReported,
    SittingReason,
    StaffActed,
    UnitChanged,
)
from firelearn.domain.ids import (
    BlueprintId,
    CourseId,
    ExamId,
    LessonId,
    PersonId,
    QuestionId,
    Revision,
    UnitId,
)
from firelearn.domain.text import Text
from firelearn.wire import bodies_v1 as layout

MAX_BODY_BYTES: Final = 64 * 1024
PERSON_FIELDS: Final = frozenset(
    {"nickname", "age_band", "guest", "claim_hash", "phone_sealed", "language", "merged_into", "demo"}
)
UNIT_FIELDS: Final = frozenset(
    {
        "name", "aliases", "parent", "sector", "township", "is_sector", "is_township", "is_key", "headcount",
        "credit_code", "join_code", "approval", "state", "official", "merged_into", "demo",
    }
)  # fmt: skip

_encode = msgspec.msgpack.Encoder(order="sorted").encode


def _answered(fact: Answered) -> tuple[object, ...]:
    mark = fact.mode << 1 | fact.right
    body = (fact.question, fact.revision, mark, fact.response, fact.elapsed_ms)
    if fact.exam is not None:
        if fact.item:
            return (*body, fact.session, fact.exam, fact.item)
        return (*body, fact.session, fact.exam)
    if fact.item:
        raise Trouble("entry_malformed", kind=int(Kind.ANSWERED))
    return (*body, fact.session) if fact.session else body


def _paper(paper: Paper) -> tuple[object, ...]:
    items = [(item.question, item.revision, item.order, item.marks) for item in paper.items]
    policies = (paper.time_policy.value, paper.review_policy.value)
    head = (paper.blueprint, paper.blueprint_revision, paper.title.zh_CN, paper.title.en, paper.seed)
    return (*head, paper.duration_ms, paper.full_marks, paper.pass_mark, *policies, items)


def _exam_started(fact: ExamStarted) -> tuple[object, ...]:
    body = (fact.exam, fact.sitting, int(fact.reason), fact.used_ms)
    return body if fact.paper is None else (*body, _paper(fact.paper))


def _staff_acted(fact: StaffActed) -> tuple[object, ...]:
    body = (fact.action, fact.person, fact.unit, fact.reason)
    filled = 4 if fact.reason else 3 if fact.unit is not None else 2 if fact.person is not None else 1
    return body[:filled]


_WRITERS: Final[dict[type, tuple[Kind, Callable[[Any], tuple[object, ...]]]]] = {
    Answered: (Kind.ANSWERED, _answered),
    LessonFinished: (Kind.LESSON_FINISHED, lambda f: (f.course, f.course_revision, f.lesson)),
    CourseFinished: (Kind.COURSE_FINISHED, lambda f: (f.course, f.course_revision)),
    ExamStarted: (Kind.EXAM_STARTED, _exam_started),
    ExamSubmitted: (
        Kind.EXAM_SUBMITTED,
        lambda f: (f.exam, int(f.how), f.used_ms, f.score, f.right, f.passed),
    ),
    PersonChanged: (Kind.PERSON_CHANGED, lambda f: (f.person, f.hlc, f.fields)),
    UnitChanged: (Kind.UNIT_CHANGED, lambda f: (f.subject, f.hlc, f.fields)),
    MembershipChanged: (Kind.MEMBERSHIP_CHANGED, lambda f: (f.person, f.subject, f.hlc, f.state)),
    FavouriteChanged: (Kind.FAVOURITE_CHANGED, lambda f: (f.question, f.hlc, f.kept)),
    QuestionReported: (Kind.QUESTION_REPORTED, lambda f: (f.question, f.revision, f.reason, f.remark)),
    ConsentGiven: (Kind.CONSENT_GIVEN, lambda f: (f.person, f.document, f.version, f.given)),
    PersonErased: (Kind.PERSON_ERASED, lambda f: (f.person, f.hlc)),
    StaffActed: (Kind.STAFF_ACTED, _staff_acted),
}


def _read_answered(body: layout.AnsweredBody) -> Answered:
    return Answered(
        question=QuestionId(body.question),
        revision=Revision(body.revision),
        response=body.response,
        right=bool(body.mark & 1),
        elapsed_ms=body.elapsed_ms,
        mode=_MODES[body.mark >> 1],
        session=body.session,
        exam=None if body.exam is None else ExamId(body.exam),
        item=body.item,
    )


def _read_paper(body: layout.PaperBody) -> Paper:
    return Paper(
        blueprint=BlueprintId(body.blueprint),
        blueprint_revision=Revision(body.blueprint_revision),
        title=Text(body.title_zh_cn, body.title_en),
        seed=body.seed,
        duration_ms=body.duration_ms,
        full_marks=body.full_marks,
        pass_mark=body.pass_mark,
        time_policy=TimePolicy(body.time_policy),
        review_policy=ReviewPolicy(body.review_policy),
        items=tuple(
            PaperItem(question=QuestionId(i.question), revision=Revision(i.revision), order=i.order, marks=i.marks)
            for i in body.items
        ),
    )


def _read_exam_started(body: layout.ExamStartedBody) -> ExamStarted:
    return ExamStarted(
        exam=ExamId(body.exam),
        sitting=body.sitting,
        reason=SittingReason(body.reason),
        used_ms=body.used_ms,
        paper=None if body.paper is None else _read_paper(body.paper),
    )


def _read_exam_submitted(b: layout.ExamSubmittedBody) -> ExamSubmitted:
    return ExamSubmitted(
        exam=ExamId(b.exam), how=HandIn(b.how), used_ms=b.used_ms, score=b.score, right=b.right, passed=b.passed
    )


def _fits(value: object) -> bool:
    """Tell whether a field's value keeps the limits: null, bool, 54-bit int, text of 500, or 1,024 bytes."""
    if isinstance(value, str):
        return len(value) <= 500
    if isinstance(value, bytes):
        return len(value) <= 1024
    return value is None or (isinstance(value, int) and abs(value) <= 1 << 53)


def _read_person_changed(body: layout.PersonChangedBody) -> PersonChanged:
    values = body.fields.values()
    numbers = any(isinstance(value, int) and not isinstance(value, bool) for value in values)
    if numbers or not PERSON_FIELDS.issuperset(body.fields) or not all(map(_fits, values)):
        raise ValueError("a field or a value that wire v1 does not know")
    return PersonChanged(person=PersonId(body.person), hlc=body.hlc, fields=body.fields)


def _read_unit_changed(body: layout.UnitChangedBody) -> UnitChanged:
    if not UNIT_FIELDS.issuperset(body.fields) or not all(map(_fits, body.fields.values())):
        raise ValueError("a field or a value that wire v1 does not know")
    return UnitChanged(subject=UnitId(body.subject), hlc=body.hlc, fields=body.fields)


def _read_lesson_finished(b: layout.LessonFinishedBody) -> LessonFinished:
    return LessonFinished(
        course=CourseId(b.course), course_revision=Revision(b.course_revision), lesson=LessonId(b.lesson)
    )


def _read_question_reported(b: layout.QuestionReportedBody) -> QuestionReported:
    return QuestionReported(
        question=QuestionId(b.question), revision=Revision(b.revision), reason=b.reason, remark=b.remark
    )


_READERS: Final[dict[int, tuple[type, Callable[[Any], Fact]]]] = {
    Kind.ANSWERED: (layout.AnsweredBody, _read_answered),
    Kind.LESSON_FINISHED: (layout.LessonFinishedBody, _read_lesson_finished),
    Kind.COURSE_FINISHED: (
        layout.CourseFinishedBody,
        lambda b: CourseFinished(course=CourseId(b.course), course_revision=Revision(b.course_revision)),
    ),
    Kind.EXAM_STARTED: (layout.ExamStartedBody, _read_exam_started),
    Kind.EXAM_SUBMITTED: (layout.ExamSubmittedBody, _read_exam_submitted),
    Kind.PERSON_CHANGED: (layout.PersonChangedBody, _read_person_changed),
    Kind.UNIT_CHANGED: (layout.UnitChangedBody, _read_unit_changed),
    Kind.MEMBERSHIP_CHANGED: (
        layout.MembershipChangedBody,
        lambda b: MembershipChanged(person=PersonId(b.person), subject=UnitId(b.subject), hlc=b.hlc, state=b.state),
    ),
    Kind.FAVOURITE_CHANGED: (
        layout.FavouriteChangedBody,
        lambda b: FavouriteChanged(question=QuestionId(b.question), hlc=b.hlc, kept=b.kept),
    ),
    Kind.QUESTION_REPORTED: (layout.QuestionReportedBody, _read_question_reported),
    Kind.CONSENT_GIVEN: (
        layout.ConsentGivenBody,
        lambda b: ConsentGiven(person=PersonId(b.person), document=b.document, version=b.version, given=b.given),
    ),
    Kind.PERSON_ERASED: (
        layout.PersonErasedBody,
        lambda b: PersonErased(person=PersonId(b.person), hlc=b.hlc),
    ),
    Kind.STAFF_ACTED: (
        layout.StaffActedBody,
        lambda b: StaffActed(
            action=b.action,
            person=None if b.person is None else PersonId(b.person),
            unit=None if b.unit is None else UnitId(b.unit),
            reason=b.reason,
        ),
    ),
}
_DECODERS: Final[dict[int, Callable[[bytes], Any]]] = {
    kind: msgspec.msgpack.Decoder(shape).decode for kind, (shape, _) in _READERS.items()
}
_MODES: Final = dict(enumerate(Mode))


def kind_of(fact: Fact) -> Kind:
    """Return the kind under which ``fact`` stands in a journal."""
    return _WRITERS[type(fact)][0]


def encode_body(fact: Fact) -> bytes:
    """Return the one spelling of ``fact``.

    Raises:
        Trouble: ``entry_malformed`` when the fact breaks a limit that every receiver keeps.
    """
    kind, write = _WRITERS[type(fact)]
    body = _encode(write(fact))
    # What a receiver would refuse must never enter the journal: it could not leave this PC again.
    decode_body(kind, body)
    return body


def decode_body(kind: int, body: bytes) -> Fact:
    """Return the fact that ``body`` spells.

    Raises:
        Trouble: ``entry_malformed`` for an unknown kind, a broken limit, an unknown field, or another spelling than
            ``encode_body`` writes.
    """
    try:
        if len(body) > MAX_BODY_BYTES:
            raise ValueError("too long")
        fact = _READERS[kind][1](_DECODERS[kind](body))
        if _encode(_WRITERS[type(fact)][1](fact)) != body:
            raise ValueError("another spelling")
    except (msgspec.DecodeError, ValueError, KeyError) as cause:
        # The cause may quote what people wrote; the trouble names the kind only.
        raise Trouble("entry_malformed", kind=int(kind)) from cause
    return fact


def read_body(kind: int, body: bytes) -> Fact:
    """Return the fact of a ``body`` that was checked when it entered the journal.

    Raises:
        Trouble: ``entry_malformed`` when it cannot be read any more.
    """
    try:
        return _READERS[kind][1](_DECODERS[kind](body))
    except (msgspec.DecodeError, ValueError, KeyError) as cause:
        raise Trouble("entry_malformed", kind=int(kind)) from cause
