"""Damage inside values: bytes that SQLite reads well, and that spell no question."""

from __future__ import annotations

import sqlite3
from typing import Final

import msgspec

from firelearn.store.bank.question_body import source_of, unpack

SPELLS_NOTHING: Final = (msgspec.MsgspecError, ValueError, LookupError, TypeError)
_ALL: Final = "SELECT no, id, revision, type, topic, level, audiences, body FROM question"


def unreadable(connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the questions, of all revisions, that cannot be read."""
    sources: dict[int, bytes] = dict(connection.execute("SELECT no, body FROM source").fetchall())
    found = []
    for number, *row in connection.execute(_ALL):
        try:
            unpack(row, lambda no, article: source_of(sources[no], article))
        except SPELLS_NOTHING:
            found.append(number)
    return found


def drop_unreadable(connection: sqlite3.Connection) -> None:
    """Take out what cannot be read, in the caller's transaction: the bank's files bring the current ones back."""
    connection.executemany("DELETE FROM question WHERE no = ?", [(number,) for number in unreadable(connection)])
