"""How courses and blueprints are written in the bank's tables."""

from __future__ import annotations

import msgspec

from firelearn.domain.blueprint import Blueprint
from firelearn.domain.course import Card, Check, Course, Lesson
from firelearn.domain.ids import CourseId, LessonId, QuestionId, Revision
from firelearn.domain.question import Audience, Topic
from firelearn.domain.text import Text


class _Lesson(msgspec.Struct, array_like=True, frozen=True):
    """A lesson whose checks are written as the bare ids of their questions."""

    id: str
    title: Text
    minutes: int
    parts: tuple[Card | str, ...]


class _Course(msgspec.Struct, array_like=True, frozen=True):
    id: str
    revision: bytes
    topics: tuple[Topic, ...]
    audiences: tuple[Audience, ...]
    minutes: int
    picture: str | None
    title: Text
    goal: Text
    tonight: tuple[Text, ...]
    questions: tuple[str, ...]
    lessons: tuple[_Lesson, ...]


_encode = msgspec.msgpack.encode
_decode_course = msgspec.msgpack.Decoder(_Course).decode


def pack_course(course: Course) -> bytes:
    """Return the body of ``course``."""
    return _encode(
        _Course(
            id=course.id,
            revision=course.revision,
            topics=course.topics,
            audiences=tuple(sorted(course.audiences)),
            minutes=course.minutes,
            picture=course.picture,
            title=course.title,
            goal=course.goal,
            tonight=course.tonight,
            questions=course.questions,
            lessons=tuple(
                _Lesson(
                    id=lesson.id,
                    title=lesson.title,
                    minutes=lesson.minutes,
                    parts=tuple(part.question if isinstance(part, Check) else part for part in lesson.parts),
                )
                for lesson in course.lessons
            ),
        )
    )


def unpack_course(body: bytes) -> Course:
    """Return the course of ``body``."""
    course = _decode_course(body)
    return Course(
        id=CourseId(course.id),
        revision=Revision(course.revision),
        topics=course.topics,
        audiences=frozenset(course.audiences),
        minutes=course.minutes,
        picture=course.picture,
        title=course.title,
        goal=course.goal,
        tonight=course.tonight,
        questions=tuple(QuestionId(question) for question in course.questions),
        lessons=tuple(_lesson(lesson) for lesson in course.lessons),
    )


def _lesson(lesson: _Lesson) -> Lesson:
    parts = tuple(Check(question=QuestionId(p)) if isinstance(p, str) else p for p in lesson.parts)
    return Lesson(id=LessonId(lesson.id), title=lesson.title, minutes=lesson.minutes, parts=parts)


def pack_blueprint(blueprint: Blueprint) -> bytes:
    """Return the body of ``blueprint``."""
    return _encode(blueprint)


def unpack_blueprint(body: bytes) -> Blueprint:
    """Return the blueprint of ``body``."""
    return msgspec.msgpack.decode(body, type=Blueprint)
