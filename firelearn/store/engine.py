"""The two connections to the record file, what is promised when they commit, and what their refusals mean.

The driver's own transactions are off: its default mode leaves reads outside of them, and a plain BEGIN gave 493
"database is locked" in 600 acts on three threads where BEGIN IMMEDIATE gave none.

The driver is spoken to directly, in prepared text: importing SQLAlchemy takes 240 of the 330 ms that a start may take,
and a durable insert 0.25 ms by its Core against 0.14 (docs/decisions/0003).
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import msgspec

from firelearn.domain.errors import Trouble

APPLICATION_ID: Final = 0x464C524E
"""``FLRN``: tells our files from other people's SQLite files."""
BUSY_MS: Final = 5_000
_CHECKPOINT_PAGES: Final = 4_000
_PROMISES: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # SQLite's 1,000 would put a checkpoint (two more fsyncs) into every 150th answer; the store makes its own at rest.
    f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}",
    "PRAGMA journal_size_limit = 33554432",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -8000",
)
_FULL: Final = sqlite3.SQLITE_FULL
_LOCKED: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_REFUSED: Final = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_BROKEN: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_LAST_BYTES: Final = 4 * 1024 * 1024


def open_for_acts(path: Path) -> sqlite3.Connection:
    """Open (or make) the file at ``path`` for the store thread: each commit is on disk when it returns."""
    connection = _connect(path, "rwc")
    try:
        for promise in _PROMISES:
            connection.execute(promise)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class ReadingConnection(sqlite3.Connection):
    """A connection whose refusals are told in words."""

    path: Path

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        """Run a statement.

        Raises:
            Trouble: see ``trouble_of``.
        """
        try:
            return super().execute(statement, values)
        except sqlite3.Error as cause:
            raise _told(cause, self.path) from cause


def open_for_screens(path: Path) -> ReadingConnection:
    """Open the file read-only; every statement sees all that was committed before it."""
    connection = _connect(path, "rw", ReadingConnection)
    if not isinstance(connection, ReadingConnection):
        raise TypeError("the driver made another connection than it was asked for")
    connection.path = path
    # Not mode=ro: a reader of a WAL file needs its shared memory, and makes it where it is missing.
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -8000")
    return connection


def _connect(path: Path, mode: str, factory: type[sqlite3.Connection] = sqlite3.Connection) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
        factory=factory,
        cached_statements=256,
    )


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Make all that happens inside one transaction: wholly on disk afterwards, or not there at all.

    Raises:
        Trouble: see ``trouble_of``; everything inside is undone, and the next act may well succeed.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # Some failures (a full disk) end the transaction by themselves.
            if connection.in_transaction:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as cause:
        raise _told(cause, path) from cause


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses inside into a ``Trouble``, where a person can act on it."""
    try:
        yield
    except sqlite3.Error as cause:
        raise _told(cause, path) from cause


@contextmanager
def sound_values(connection: sqlite3.Connection) -> Iterator[None]:
    """Turn bytes inside that spell nothing into a ``Trouble``, and have the file looked over at the next start."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError, LookupError, TypeError) as cause:
        if not isinstance(connection, ReadingConnection):
            raise
        with suppress(OSError):
            suspicion(connection.path).touch()
        raise Trouble("store_damaged", path=str(connection.path)) from cause


def suspicion(path: Path) -> Path:
    """Return the file whose presence says: damage was met, look the record file over before it is opened again."""
    return path.with_name(path.name + ".suspect")


def _told(cause: sqlite3.Error, path: Path) -> Exception:
    """Return the trouble that ``cause`` is, or ``cause`` itself when it is a bug; leave a note about damage."""
    trouble = trouble_of(cause, path)
    if trouble is not None and trouble.code == "store_damaged":
        with suppress(OSError):
            suspicion(path).touch()
    return trouble or cause


def trouble_of(cause: sqlite3.Error, path: Path) -> Trouble | None:
    """Return what a person can do about ``cause``; None when it is a bug of ours."""
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        # Python's own wording for bytes that are no SQLite file at all.
        return Trouble("store_damaged", path=str(path)) if "not a database" in str(cause) else None
    primary = code & 0xFF
    if primary == _FULL:
        return Trouble("disk_full", path=str(path.parent))
    if primary == sqlite3.SQLITE_IOERR:
        full = shutil.disk_usage(path.parent).free < _LAST_BYTES if path.parent.exists() else False
        return Trouble("disk_full" if full else "disk_failing", path=str(path.parent))
    if primary in _LOCKED:
        return Trouble("store_locked", path=str(path))
    if primary in _REFUSED:
        return Trouble("folder_read_only", path=str(path.parent))
    if primary in _BROKEN:
        return Trouble("store_damaged", path=str(path))
    return None


def checkpoint(connection: sqlite3.Connection) -> None:
    """Bring the write-ahead file home into the main file, as far as readers allow."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
