"""Compiles a loaded bank into tables, once per revision, in one transaction: a kill leaves the old bank whole."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from firelearn.content.bank import Bank
from firelearn.content.stats import stats
from firelearn.domain.answer import reading_ms_of
from firelearn.domain.fact import Answered, ExamStarted, Kind
from firelearn.domain.question import Question, Source
from firelearn.store.bank import search_text
from firelearn.store.bank.classes import count_classes
from firelearn.store.bank.course_body import pack_blueprint, pack_course
from firelearn.store.bank.question_body import TOPIC_NO, TYPE_NO, bits_of, pack, source_body
from firelearn.store.engine import transaction
from firelearn.store.projections import topic_tally
from firelearn.wire.journal_v1 import read_body

_INSERT = "INSERT INTO question VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)"
_INDEX = "INSERT INTO question_text (rowid, zh_CN, en) VALUES (?, ?, ?)"


def compile_bank(connection: sqlite3.Connection, path: Path, bank: Bank) -> bool:
    """Make ``bank`` the current one; return whether anything had to be done.

    Revisions that somebody answered, or that stand in a paper, stay readable.
    """
    standing = connection.execute("SELECT revision FROM bank_edition").fetchone()
    if standing == (bank.revision,):
        return False
    with _no_collections(), transaction(connection, path):
        _write_questions(connection, bank)
        _write_courses(connection, bank)
        topic_tally.recount_all(connection)
        count_classes(connection)
        _write_edition(connection, bank)
    return True


@contextmanager
def _no_collections() -> Iterator[None]:
    """Keep the garbage collector from walking through the same hundred thousand strings again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write_questions(connection: sqlite3.Connection, bank: Bank) -> None:
    standing: dict[tuple[str, bytes], int] = {
        (ident, revision): no for no, ident, revision in connection.execute("SELECT no, id, revision FROM question")
    }
    next_no = max(standing.values(), default=0) + 1
    sources = _Sources(connection)
    rows, texts, kept = [], [], []
    for question in bank.questions:
        no = standing.pop((question.id, question.revision), None)
        if no is None:
            no, next_no = next_no, next_no + 1
            rows.append(_row(no, question, sources))
        else:
            kept.append((no,))
        texts.append((no, *search_text.indexed(question)))
    connection.execute("UPDATE question SET current = 0 WHERE current = 1")
    _drop_unused(connection, standing)
    connection.executemany("UPDATE question SET current = 1 WHERE no = ?", kept)
    connection.executemany(_INSERT, rows)
    connection.execute("INSERT INTO question_text (question_text) VALUES ('delete-all')")
    connection.executemany(_INDEX, texts)
    # One segment instead of a dozen: smaller, and a query opens one tree.
    connection.execute("INSERT INTO question_text (question_text) VALUES ('optimize')")


def _row(no: int, question: Question, sources: _Sources) -> tuple[object, ...]:
    return (
        no,
        question.id,
        question.revision,
        TYPE_NO[question.type],
        TOPIC_NO[question.topic],
        question.level,
        bits_of(question.audiences),
        reading_ms_of(question),
        len(question.options),
        pack(question, sources.number),
    )


def _drop_unused(connection: sqlite3.Connection, standing: dict[tuple[str, bytes], int]) -> None:
    """Delete the questions of ``standing`` (not in the new bank) that no entry of the journal names."""
    if not standing:
        return
    used: set[tuple[str, bytes]] = set()
    kinds = (int(Kind.ANSWERED), int(Kind.EXAM_STARTED))
    for kind, body in connection.execute("SELECT kind, body FROM entry WHERE kind IN (?, ?)", kinds):
        fact = read_body(kind, body)
        if isinstance(fact, Answered):
            used.add((fact.question, fact.revision))
        elif isinstance(fact, ExamStarted) and fact.paper:
            used.update((item.question, item.revision) for item in fact.paper.items)
    connection.executemany(
        "DELETE FROM question WHERE no = ?", [(no,) for named, no in standing.items() if named not in used]
    )


class _Sources:
    """Numbers for editions of laws and standards; an edition that is written stays, old questions may name it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_body: dict[bytes, int] = {body: no for no, body in connection.execute("SELECT no, body FROM source")}
        self._by_key: dict[tuple[str, str, str], int] = {}

    def number(self, source: Source) -> int:
        """Return the number of the edition, writing it down the first time."""
        name = (source.key, source.edition, source.title.zh_CN)
        known = self._by_key.get(name)
        if known is None:
            body = source_body(source)
            known = self._by_body.get(body)
            if known is None:
                cursor = self._connection.execute("INSERT INTO source (body) VALUES (?)", (body,))
                known = self._by_body[body] = cursor.lastrowid or 0
            self._by_key[name] = known
        return known


def _write_courses(connection: sqlite3.Connection, bank: Bank) -> None:
    connection.execute("DELETE FROM course")
    connection.execute("DELETE FROM blueprint")
    connection.executemany(
        "INSERT INTO course VALUES (?, ?, ?, ?, ?, ?)",
        [
            (n, c.id, c.revision, bits_of(c.audiences), len(c.lessons), pack_course(c))
            for n, c in enumerate(bank.courses)
        ],
    )
    connection.executemany(
        "INSERT INTO blueprint VALUES (?, ?, ?)",
        [(n, b.id, pack_blueprint(b)) for n, b in enumerate(bank.blueprints)],
    )


def _write_edition(connection: sqlite3.Connection, bank: Bank) -> None:
    row = (
        bank.revision,
        bank.edition,
        bank.name.zh_CN,
        bank.name.en,
        len(bank.questions),
        len(bank.courses),
        msgspec.msgpack.encode(stats(bank)),
    )
    connection.execute("INSERT OR REPLACE INTO bank_edition VALUES (1, ?, ?, ?, ?, ?, ?, ?)", row)
