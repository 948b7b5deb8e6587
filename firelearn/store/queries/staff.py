"""Questions of staff, asked of the read-only connection: what was done, and which guests are old."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

from firelearn.domain.fact import Entry
from firelearn.domain.ids import PersonId
from firelearn.domain.naming import initials, name_key
from firelearn.store.kinds import staff_acts

# Those who gave a name, were given a claim code, or stand for somebody else can come back; the others nobody can.
_OLD_GUESTS: Final = """
    SELECT k.id FROM person p JOIN known_person k ON k.no = p.person
    WHERE p.guest AND coalesce(p.nickname, '') = '' AND p.claim_hash IS NULL AND p.erased = 0 AND p.merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.canonical = p.person)
        AND (SELECT max(wall_utc_ms) FROM entry WHERE person = p.person) < ?
"""
_BY_START: Final = """
    SELECT k.id FROM person n JOIN known_person k ON k.no = n.person
    WHERE n.{column} >= ? AND n.{column} < ? AND n.erased = 0
        AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.person = n.person)
    ORDER BY n.{column} LIMIT ?
"""
_LAST_LETTER: Final = "\U0010ffff"
_NEWEST: Final = "SELECT coalesce(max(wall_utc_ms), 0) FROM entry"


class StaffQueries:
    """Reads what staff have to know."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def acts(self, limit: int = -1) -> Iterator[Entry]:
        """Yield the entries in which staff acted, the newest first."""
        return staff_acts(self._connection, limit)

    def find(self, text: str, limit: int) -> tuple[PersonId, ...]:
        """Return persons whose name or pinyin initials begin with ``text``, of whatever unit; nobody for no text."""
        key = name_key(text)
        if not key:
            return ()
        column, start = ("initials", initials(key)) if key.isascii() else ("name_key", key)
        found = self._connection.execute(_BY_START.format(column=column), (start, start + _LAST_LETTER, limit))
        return tuple(PersonId(row[0]) for row in found)

    def old_guests(self, before_ms: int) -> tuple[PersonId, ...]:
        """Return the guests without name and claim code whose last act was before ``before_ms``."""
        return tuple(PersonId(row[0]) for row in self._connection.execute(_OLD_GUESTS, (before_ms,)))

    def newest_ms(self) -> int:
        """Return when the newest entry of this PC's file was recorded, 0 when there is none."""
        return int(self._connection.execute(_NEWEST).fetchone()[0])
