"""The desk: where people are and what they chose last. Memory, not facts; losing it costs nobody a point."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from firelearn.domain.fact import Stamp
from firelearn.domain.ids import CourseId, ExamId, LessonId, PersonId, QuestionId
from firelearn.store.engine import transaction
from firelearn.store.rows import ExamPlace, LessonPlace

_READ: Final = "SELECT value FROM desk WHERE topic = ? AND key = ?"
_WRITE: Final = "INSERT INTO desk VALUES (?, ?, ?) ON CONFLICT (topic, key) DO UPDATE SET value = excluded.value"
_CLEAR: Final = "DELETE FROM desk WHERE topic = ? AND key = ?"
_PERSON: Final = "current_person"
_SCREEN: Final = "last_screen"
_LESSON: Final = "lesson_place"
_EXAM: Final = "exam_place"
_NOTE: Final = "note"
Shape = TypeVar("Shape")


class _Lesson(msgspec.Struct, array_like=True, frozen=True):
    lesson: str
    card: int
    answered: dict[str, tuple[int, ...]]


class _Exam(msgspec.Struct, array_like=True, frozen=True):
    item: int
    flags: tuple[int, ...]
    used_ms: int
    seen: Stamp


class DeskQueries:
    """Reads what the desk remembers. A note of a shape that an older program wrote is as good as none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def current_person(self) -> PersonId | None:
        """Return who is at this PC."""
        known = self._read(_PERSON, b"", bytes)
        return None if known is None else PersonId(known)

    def last_screen(self, person: PersonId) -> str | None:
        """Return the screen on which the person was."""
        return self._read(_SCREEN, person, str)

    def lesson_place(self, person: PersonId, course: CourseId) -> LessonPlace | None:
        """Return where the person is in a course's lesson."""
        known = self._read(_LESSON, person + course.encode(), _Lesson)
        if known is None:
            return None
        answered = {QuestionId(question): response for question, response in known.answered.items()}
        return LessonPlace(lesson=LessonId(known.lesson), card=known.card, answered=answered)

    def exam_place(self, exam: ExamId) -> ExamPlace | None:
        """Return where the person is in an exam, and its last heartbeat."""
        known = self._read(_EXAM, exam, _Exam)
        if known is None:
            return None
        return ExamPlace(item=known.item, flags=frozenset(known.flags), used_ms=known.used_ms, seen=known.seen)

    def note(self, key: str) -> str | None:
        """Return a small remembered text."""
        return self._read(_NOTE, key.encode(), str)

    def _read(self, topic: str, key: bytes, shape: type[Shape]) -> Shape | None:
        row = self._connection.execute(_READ, (topic, key)).fetchone()
        if row is None:
            return None
        try:
            return msgspec.msgpack.decode(row[0], type=shape)
        except msgspec.DecodeError:
            return None


class Desk:
    """Writes what the desk remembers; each write is a small transaction of its own."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def set_current_person(self, person: PersonId | None) -> None:
        """Remember who is at this PC; None when nobody is."""
        self._write(_PERSON, b"", person)

    def set_last_screen(self, person: PersonId, screen: str | None) -> None:
        """Remember the screen on which the person is."""
        self._write(_SCREEN, person, screen)

    def set_lesson_place(self, person: PersonId, course: CourseId, place: LessonPlace) -> None:
        """Remember where the person is in a course."""
        body = _Lesson(
            lesson=place.lesson,
            card=place.card,
            answered={str(question): response for question, response in place.answered.items()},
        )
        self._write(_LESSON, person + course.encode(), body)

    def clear_lesson_place(self, person: PersonId, course: CourseId) -> None:
        """Forget where the person was in a course."""
        self._write(_LESSON, person + course.encode(), None)

    def set_exam_place(self, exam: ExamId, place: ExamPlace) -> None:
        """Remember where the person is in an exam, what they flagged, and the exam time used so far."""
        flags = tuple(sorted(place.flags))
        self._write(_EXAM, exam, _Exam(item=place.item, flags=flags, used_ms=place.used_ms, seen=place.seen))

    def clear_exam_place(self, exam: ExamId) -> None:
        """Forget an exam's place, because it was handed in."""
        self._write(_EXAM, exam, None)

    def set_note(self, key: str, text: str | None) -> None:
        """Remember a small text, or forget it."""
        self._write(_NOTE, key.encode(), text)

    def _write(self, topic: str, key: bytes, value: object) -> None:
        with transaction(self._connection, self._path):
            _put(self._connection, topic, key, value)


def put_note(connection: sqlite3.Connection, key: str, text: str | None) -> None:
    """Remember a small text or forget it, in the caller's transaction."""
    _put(connection, _NOTE, key.encode(), text)


def forget_on_desk(connection: sqlite3.Connection, person: PersonId, exams: Iterable[ExamId]) -> None:
    """Forget everything that is remembered of a person, in the caller's transaction.

    Places, notes under their id, and that they are here.
    """
    connection.execute("DELETE FROM desk WHERE substr(key, 1, 16) = ?", (person,))
    connection.execute("DELETE FROM desk WHERE topic = ? AND instr(key, ?)", (_NOTE, person.hex().encode()))
    connection.executemany(_CLEAR, ((_EXAM, exam) for exam in exams))
    encoded = msgspec.msgpack.encode(person)
    connection.execute("DELETE FROM desk WHERE topic = ? AND value = ?", (_PERSON, encoded))


def _put(connection: sqlite3.Connection, topic: str, key: bytes, value: object) -> None:
    if value is None:
        connection.execute(_CLEAR, (topic, key))
    else:
        connection.execute(_WRITE, (topic, key, msgspec.msgpack.encode(value)))
