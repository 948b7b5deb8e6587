"""What the store notes about itself: small values that are neither facts nor memory of people."""

from __future__ import annotations

import sqlite3
from enum import StrEnum


class Note(StrEnum):
    """The notes there are."""

    FOLDED_BY = "folded_by"
    """What the projections were folded by: changes when the rules or the fold changed."""
    UNKNOWN_QUESTIONS = "unknown_questions"
    """Set when something was folded whose question this file does not hold: a new bank may change it."""
    RESCUED = "rescued"
    """What the last rescue saved; stands until a person was told."""
    BEGIN_ANEW = "begin_anew"
    """Set by a rescue: the journal goes on as a new incarnation."""
    HEARD_TICK = "heard_tick"
    """The latest hybrid clock that stands in what came from other PCs: the next one of this PC is later."""
    CLASSES = "classes"
    """How many questions the current bank has of each type, topic, level and set of audiences."""


def read_note(connection: sqlite3.Connection, note: Note) -> bytes | None:
    """Return a note, None when there is none."""
    row = connection.execute("SELECT value FROM keeping WHERE key = ?", (note.value,)).fetchone()
    return None if row is None else bytes(row[0])


def write_note(connection: sqlite3.Connection, note: Note, value: bytes | None) -> None:
    """Write a note, or take it away, in the caller's transaction."""
    if value is None:
        connection.execute("DELETE FROM keeping WHERE key = ?", (note.value,))
    else:
        connection.execute("INSERT OR REPLACE INTO keeping VALUES (?, ?)", (note.value, value))
