"""What belongs to an act and never travels: PINs and notes of this PC, written in the act's own transaction.

Else a power cut between the two leaves somebody registered whose PIN is not known, or removed whose printed name is.
"""

from __future__ import annotations

import sqlite3

from firelearn.domain.ids import ExamId, PersonId
from firelearn.domain.value import value
from firelearn.store.desk import forget_on_desk, put_note
from firelearn.store.sign_in import drop_secret, put_secret


@value
class Beside:
    """PINs that are set, notes that are kept (or forgotten: None), persons of whom this PC forgets all, their exams."""

    secrets: tuple[tuple[bytes, str], ...] = ()
    notes: tuple[tuple[str, str | None], ...] = ()
    forgotten: tuple[PersonId, ...] = ()
    exams: tuple[ExamId, ...] = ()


NOTHING_BESIDE = Beside()


def write_beside(connection: sqlite3.Connection, beside: Beside) -> None:
    """Write it, in the caller's transaction."""
    for who, verifier in beside.secrets:
        put_secret(connection, who, verifier)
    for key, text in beside.notes:
        put_note(connection, key, text)
    for person in beside.forgotten:
        drop_secret(connection, person)
        forget_on_desk(connection, person, beside.exams)
