"""Secrets of this PC: slow hashes of PINs and of the rescue code, with wrong tries. They never travel."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from firelearn.domain.value import value
from firelearn.store.engine import transaction

STAFF = b"staff"
RESCUE = b"rescue"


@value
class Secret:
    """A verifier, and how often and when a wrong one was given since the last right one."""

    verifier: str
    wrong: int
    last_wrong_ms: int


class SignIns:
    """Keeps the secrets; ``who`` is a person's id, ``STAFF`` or ``RESCUE``."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, who: bytes) -> Secret | None:
        """Return what is kept of ``who``, None where no PIN was set on this PC."""
        row = self._connection.execute(
            "SELECT verifier, wrong, last_wrong_ms FROM sign_in WHERE who = ?", (who,)
        ).fetchone()
        return None if row is None else Secret(verifier=row[0], wrong=row[1], last_wrong_ms=row[2])

    def put(self, who: bytes, verifier: str) -> None:
        """Set a verifier; wrong tries are forgotten."""
        with transaction(self._connection, self._path):
            put_secret(self._connection, who, verifier)

    def note_wrong(self, who: bytes, now_ms: int) -> None:
        """Count a wrong try, durably: pulling the plug gives no fresh ones."""
        with transaction(self._connection, self._path):
            self._connection.execute(
                "UPDATE sign_in SET wrong = wrong + 1, last_wrong_ms = ? WHERE who = ?", (now_ms, who)
            )

    def wait_from(self, who: bytes, now_ms: int) -> None:
        """Let the wait after wrong tries begin at ``now_ms``: the clock was set back since."""
        with transaction(self._connection, self._path):
            self._connection.execute("UPDATE sign_in SET last_wrong_ms = ? WHERE who = ?", (now_ms, who))

    def note_right(self, who: bytes) -> None:
        """Forget the wrong tries."""
        with transaction(self._connection, self._path):
            self._connection.execute("UPDATE sign_in SET wrong = 0, last_wrong_ms = 0 WHERE who = ?", (who,))


def put_secret(connection: sqlite3.Connection, who: bytes, verifier: str) -> None:
    """Set a verifier in the caller's transaction; wrong tries are forgotten."""
    connection.execute(
        "INSERT INTO sign_in VALUES (?, ?, 0, 0) ON CONFLICT (who) DO UPDATE SET "
        "verifier = excluded.verifier, wrong = 0, last_wrong_ms = 0",
        (who, verifier),
    )


def drop_secret(connection: sqlite3.Connection, who: bytes) -> None:
    """Forget a secret in the caller's transaction."""
    connection.execute("DELETE FROM sign_in WHERE who = ?", (who,))
