"""Migrations: numbered .sql files and ``user_version``; a backup first; newer files are refused in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from firelearn.domain.errors import Trouble
from firelearn.store.engine import APPLICATION_ID, transaction


@cache
def steps() -> tuple[str, ...]:
    """Return the SQL of every migration, oldest first; step n brings a file to version n."""
    folder = Path(__file__).with_name("migrations")
    names = sorted(item.name for item in folder.glob("*.sql"))
    for place, name in enumerate(names, 1):
        if int(name[:4]) != place:
            raise AssertionError(f"migration {name} is out of its place")
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def newest_version() -> int:
    """Return the version of file that this program writes."""
    return len(steps())


def version_of(connection: sqlite3.Connection) -> int:
    """Return the file's version; 0 for a file that was just made."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    *,
    backup_first: Callable[[], object],
    scripts: Sequence[str] | None = None,
) -> int | None:
    """Bring the file to this program's version, step by step; return the version it came from, None if it stood there.

    ``backup_first`` is called before a file with records in it is changed. ``scripts`` are the program's own steps,
    unless others are given.

    Raises:
        Trouble: ``store_newer`` when a newer program wrote the file; ``store_damaged`` when it is not a file of ours.
    """
    had = version_of(connection)
    wanted = steps() if scripts is None else scripts
    ours = len(wanted)
    if had > ours:
        raise Trouble("store_newer", path=str(path), theirs=had, ours=ours)
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Trouble("store_damaged", path=str(path))
    if had == ours:
        return None
    if had:
        backup_first()
    for number in range(had + 1, ours + 1):
        with transaction(connection, path):
            for statement in _statements(wanted[number - 1]):
                connection.execute(statement)
            # Both stand in the file's header and are part of the transaction: a step happened wholly or not at all.
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
    return had or None


def _statements(script: str) -> list[str]:
    """Split a script; ``executescript`` would commit behind our back."""
    found, rest = [], ""
    for line in script.splitlines(keepends=True):
        rest += line
        if sqlite3.complete_statement(rest) and rest.strip():
            found.append(rest)
            rest = ""
    return found
