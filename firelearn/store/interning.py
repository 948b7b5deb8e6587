"""Small numbers for the 16-byte ids that stand in every entry."""

from __future__ import annotations

import sqlite3

from firelearn.domain.ids import PersonId, UnitId


class Numbers:
    """Gives persons, units and boots their small numbers; the same id always gets the same number of this file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, bytes], int] = {}

    def person(self, person: PersonId) -> int:
        """Return the person's number, giving one inside the caller's transaction if there is none."""
        return self._number("known_person", person)

    def unit(self, unit: UnitId) -> int:
        """Return the unit's number, likewise."""
        return self._number("known_unit", unit)

    def boot(self, boot: bytes) -> int:
        """Return the boot's number, likewise."""
        return self._number("known_boot", boot)

    def person_if_known(self, person: PersonId) -> int | None:
        """Return the person's number, None if this file never heard of them."""
        return self._look_up("known_person", person)

    def person_of(self, number: int) -> PersonId:
        """Return the person who has a number."""
        row = self._connection.execute("SELECT id FROM known_person WHERE no = ?", (number,)).fetchone()
        return PersonId(row[0])

    def forget(self) -> None:
        """Forget what was given in a transaction that was undone."""
        self._known.clear()

    def _look_up(self, table: str, ident: bytes) -> int | None:
        known = self._known.get((table, ident))
        if known is not None:
            return known
        row = self._connection.execute(f"SELECT no FROM {table} WHERE id = ?", (ident,)).fetchone()  # noqa: S608 - one of three names
        if row is None:
            return None
        self._known[table, ident] = row[0]
        return int(row[0])

    def _number(self, table: str, ident: bytes) -> int:
        known = self._look_up(table, ident)
        if known is None:
            cursor = self._connection.execute(f"INSERT INTO {table} (id) VALUES (?)", (ident,))  # noqa: S608
            known = self._known[table, ident] = cursor.lastrowid or 0
        return known
