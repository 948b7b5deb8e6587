"""Floors: the same work done by SQLite and the driver alone, with the promises that the store gives."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from firelearn.domain.question import Question
from firelearn.store.bank import search_text
from firelearn.store.engine import open_for_acts

_BODY = bytes(90)
"""As long as the columns of an answer's entry."""


@contextmanager
def raw_file(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty file with the same pragmas as the store's."""
    with closing(open_for_acts(path)) as connection:
        connection.execute("CREATE TABLE raw (seq INTEGER PRIMARY KEY, body BLOB NOT NULL)")
        yield connection


def raw_commit(connection: sqlite3.Connection) -> float:
    """Insert one row and commit it; return the milliseconds until it is durable."""
    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO raw (body) VALUES (?)", (_BODY,))
    connection.execute("COMMIT")
    return (time.perf_counter() - began) * 1000


def raw_bank(path: Path, questions: Sequence[Question]) -> float:
    """Write texts into one plain table and one text index; return the seconds it took."""
    with closing(open_for_acts(path)) as connection:
        connection.execute("CREATE TABLE raw (no INTEGER PRIMARY KEY, id TEXT, body TEXT)")
        connection.execute("CREATE VIRTUAL TABLE raw_text USING fts5 (zh, en, content = '', columnsize = 0)")
        began = time.perf_counter()
        texts = [search_text.indexed(question) for question in questions]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO raw VALUES (?, ?, ?)",
            ((no, one.id, f"{one.stem} {one.options} {one.explanation}") for no, one in enumerate(questions)),
        )
        connection.executemany(
            "INSERT INTO raw_text (rowid, zh, en) VALUES (?, ?, ?)", ((no, *text) for no, text in enumerate(texts))
        )
        connection.execute("COMMIT")
        return time.perf_counter() - began


def raw_search(connection: sqlite3.Connection, wanted: str, limit: int) -> float:
    """Look for row numbers in the store's own text index; return the milliseconds it took."""
    began = time.perf_counter()
    connection.execute(
        "SELECT rowid FROM question_text WHERE question_text MATCH ? ORDER BY rowid LIMIT ?", (wanted, limit)
    ).fetchall()
    return (time.perf_counter() - began) * 1000
