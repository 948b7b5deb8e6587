"""Entries of some kinds, asked for as such: what changed units, what staff did, who was merged into whom."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

from firelearn.domain.fact import Entry
from firelearn.store.journal import COLUMNS, read_entry

# The kinds are written out, so that SQLite takes the index that holds only them.
_UNITS: Final = COLUMNS + "WHERE e.kind = 7 AND e.kind IN (7, 13)"
_STAFF: Final = COLUMNS + "WHERE e.kind = 13 AND e.kind IN (7, 13) ORDER BY e.wall_utc_ms DESC, e.seq DESC LIMIT ?"
_MERGES: Final = COLUMNS + "WHERE e.kind = 6 AND instr(e.body, CAST('merged_into' AS BLOB))"


def unit_changes(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Yield all entries that changed units, in no promised order."""
    return map(read_entry, connection.execute(_UNITS))


def staff_acts(connection: sqlite3.Connection, limit: int = -1) -> Iterator[Entry]:
    """Yield the entries in which staff acted, the newest first."""
    return map(read_entry, connection.execute(_STAFF, (limit,)))


def merges(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Yield the entries that merged persons, or parted them again, in no promised order."""
    return map(read_entry, connection.execute(_MERGES))
