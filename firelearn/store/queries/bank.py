"""Questions about the bank, asked of the read-only connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec

from firelearn.domain.blueprint import Blueprint, Candidate
from firelearn.domain.course import Course
from firelearn.domain.ids import BlueprintId, CourseId, QuestionId, Revision
from firelearn.domain.question import Audience, Question, QuestionType, Source, Topic
from firelearn.domain.seeded import Seeded, seed_of
from firelearn.domain.text import Language, Text
from firelearn.store.bank.classes import class_sizes
from firelearn.store.bank.course_body import unpack_blueprint, unpack_course
from firelearn.store.bank.question_body import (
    AUDIENCES,
    TOPIC_NO,
    TOPICS,
    TYPE_NO,
    TYPES,
    bits_of,
    source_of,
    stem_of,
    unpack,
)
from firelearn.store.bank.search_text import query
from firelearn.store.engine import sound_values
from firelearn.store.rows import BankEdition, Found

_WHOLE = "SELECT id, revision, type, topic, level, audiences, body FROM question "
_CURRENT = _WHOLE + "WHERE id = ? AND current = 1"
_AT_REVISION = _WHOLE + "WHERE id = ? AND revision = ?"
_SEARCH = """
    SELECT q.id, q.topic, q.type, q.level, q.body FROM question_text t JOIN question q ON q.no = t.rowid
    WHERE question_text MATCH ? ORDER BY t.rowid LIMIT ?
"""
_CANDIDATES = "SELECT id, revision, type, topic, level, options, audiences FROM question WHERE current = 1"


class BankQueries:
    """Reads the compiled bank. What is read often (candidates, sources) is kept until the bank changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._sources: dict[int, bytes] = {}
        self._candidates: tuple[bytes, list[tuple[int, Candidate]]] | None = None

    def edition(self) -> BankEdition | None:
        """Return which bank is compiled, None before the first."""
        row = self._connection.execute(
            "SELECT revision, edition, name_zh, name_en, questions, courses FROM bank_edition"
        ).fetchone()
        if row is None:
            return None
        revision, edition, zh, en, questions, courses = row
        return BankEdition(
            revision=Revision(revision), edition=edition, name=Text(zh, en), questions=questions, courses=courses
        )

    def question(self, ident: QuestionId, revision: Revision | None = None) -> Question | None:
        """Return a question of the current bank, or any revision of it that somebody answered."""
        if revision is None:
            row = self._connection.execute(_CURRENT, (ident,)).fetchone()
        else:
            row = self._connection.execute(_AT_REVISION, (ident, revision)).fetchone()
        with sound_values(self._connection):
            return None if row is None else unpack(row, self._source)

    def questions(self, idents: Sequence[QuestionId]) -> tuple[Question, ...]:
        """Return questions of the current bank in the order asked for; unknown ids are left out."""
        found = (self.question(ident) for ident in idents)
        return tuple(question for question in found if question is not None)

    def ids(
        self,
        *,
        topic: Topic | None = None,
        audience: Audience | None = None,
        type: QuestionType | None = None,  # noqa: A002 - the word of the product
        level: int | None = None,
        seed: int | None = None,
        limit: int | None = None,
    ) -> tuple[QuestionId, ...]:
        """Return the questions that pass every filter, in the bank's order; with a ``seed`` shuffled, repeatably."""
        where, values = _filters(topic, audience, type, level)
        bound = -1 if limit is None or seed is not None else limit
        rows = self._connection.execute(
            f"SELECT id FROM question WHERE {where} ORDER BY id LIMIT ?",  # noqa: S608 - see _filters
            (*values, bound),
        )
        found = [QuestionId(row[0]) for row in rows]
        if seed is not None:
            found = Seeded(seed).sample(found, len(found) if limit is None else min(limit, len(found)))
        return tuple(found)

    def count(
        self,
        *,
        topic: Topic | None = None,
        audience: Audience | None = None,
        type: QuestionType | None = None,  # noqa: A002
        level: int | None = None,
    ) -> int:
        """Return how many questions pass every filter."""
        where, values = _filters(topic, audience, type, level)
        row = self._connection.execute(f"SELECT count(*) FROM question WHERE {where}", values).fetchone()  # noqa: S608
        return int(row[0])

    def counts_by_topic(self, audience: Audience | None = None) -> dict[Topic, int]:
        """Return the number of questions of each topic that has any, in the topics' order."""
        where, values = _filters(None, audience, None, None)
        rows = self._connection.execute(
            f"SELECT topic, count(*) FROM question WHERE {where} GROUP BY topic ORDER BY topic",  # noqa: S608
            values,
        )
        return {TOPICS[topic]: count for topic, count in rows}

    def counts_by_audience(self) -> dict[Audience, int]:
        """Return the number of questions that serve each audience."""
        sums = ", ".join(f"sum(audiences >> {place} & 1)" for place in range(len(AUDIENCES)))
        row = self._connection.execute(f"SELECT {sums} FROM question WHERE current = 1").fetchone()  # noqa: S608
        return {audience: count or 0 for audience, count in zip(AUDIENCES, row, strict=True)}

    def candidates(self, audiences: frozenset[Audience] = frozenset()) -> tuple[Candidate, ...]:
        """Return what an exam is drawn from: the questions that serve any of ``audiences``, all for none."""
        edition = self._connection.execute("SELECT revision FROM bank_edition").fetchone()
        if edition is None:
            return ()
        if self._candidates is None or self._candidates[0] != edition[0]:
            everything = [(row[6], _candidate(row)) for row in self._connection.execute(_CANDIDATES)]
            self._candidates = (edition[0], everything)
        bits = bits_of(audiences)
        return tuple(candidate for serves, candidate in self._candidates[1] if not bits or serves & bits)

    def class_sizes(self, audiences: frozenset[Audience] = frozenset()) -> dict[tuple[QuestionType, Topic, int], int]:
        """Return how many questions of each type, topic and level an exam is drawn from; counted, not read."""
        return class_sizes(self._connection, audiences)

    def search(self, text: str, language: Language, limit: int = 50) -> tuple[Found, ...]:
        """Return the first questions that say ``text``, of one character or more, in the bank's order."""
        wanted = query(text, language)
        if wanted is None:
            return ()
        return tuple(
            Found(id=QuestionId(r[0]), topic=TOPICS[r[1]], type=TYPES[r[2]], level=r[3], stem=stem_of(r[4], language))
            for r in self._connection.execute(_SEARCH, (wanted, limit))
        )

    def daily_quiz(self, day: int, audience: Audience | None = None, count: int = 5) -> tuple[QuestionId, ...]:
        """Return the quiz of ``day``: the same for everyone with the same bank."""
        return self.ids(audience=audience, seed=seed_of("daily_quiz", day), limit=count)

    def courses(self, audience: Audience | None = None) -> tuple[Course, ...]:
        """Return the courses in the bank's order, all or those for an audience."""
        bits = 0 if audience is None else bits_of(frozenset({audience}))
        rows = self._connection.execute(
            "SELECT body FROM course WHERE ? = 0 OR audiences & ? OR audiences = 0 ORDER BY place", (bits, bits)
        )
        return tuple(unpack_course(row[0]) for row in rows)

    def course(self, ident: CourseId) -> Course | None:
        """Return a course, None if the bank has none of that id."""
        row = self._connection.execute("SELECT body FROM course WHERE id = ?", (ident,)).fetchone()
        return None if row is None else unpack_course(row[0])

    def blueprints(self) -> tuple[Blueprint, ...]:
        """Return every blueprint, the smallest paper first."""
        rows = self._connection.execute("SELECT body FROM blueprint ORDER BY place")
        return tuple(unpack_blueprint(row[0]) for row in rows)

    def blueprint(self, ident: BlueprintId) -> Blueprint | None:
        """Return a blueprint, None if there is none of that id."""
        row = self._connection.execute("SELECT body FROM blueprint WHERE id = ?", (ident,)).fetchone()
        return None if row is None else unpack_blueprint(row[0])

    def stats(self) -> dict[str, Any]:
        """Return the bank's counts as ``content.stats`` told them when it was compiled; empty before the first."""
        row = self._connection.execute("SELECT counts FROM bank_edition").fetchone()
        counts: dict[str, Any] = {} if row is None else msgspec.msgpack.decode(row[0])
        return counts

    def _source(self, number: int, article: str) -> Source:
        body = self._sources.get(number)
        if body is None:
            body = self._connection.execute("SELECT body FROM source WHERE no = ?", (number,)).fetchone()[0]
            self._sources[number] = body
        return source_of(body, article)


def _filters(
    topic: Topic | None, audience: Audience | None, kind: QuestionType | None, level: int | None
) -> tuple[str, tuple[int, ...]]:
    """Return a condition of our own words with places for values, and the values."""
    asked = [
        ("topic = ?", None if topic is None else TOPIC_NO[topic]),
        ("audiences & ?", None if audience is None else bits_of(frozenset({audience}))),
        ("type = ?", None if kind is None else TYPE_NO[kind]),
        ("level = ?", level),
    ]
    chosen = [(condition, value) for condition, value in asked if value is not None]
    return " AND ".join(["current = 1", *(condition for condition, _ in chosen)]), tuple(v for _, v in chosen)


def _candidate(row: tuple[Any, ...]) -> Candidate:
    ident, revision, kind, topic, level, options, _ = row
    return Candidate(
        question=QuestionId(ident),
        revision=Revision(revision),
        type=TYPES[kind],
        topic=TOPICS[topic],
        level=level,
        options=options,
    )
