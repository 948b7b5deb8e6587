"""Questions about the persons of this PC, asked of the read-only connection."""

from __future__ import annotations

import sqlite3
from typing import Any

from firelearn.domain.ids import NO_UNIT, PersonId, UnitId
from firelearn.store.rows import PersonRow

# First and last come from the journal's own index: two seeks a person, whatever their history.
_ROW = """
    SELECT k.id, p.nickname, p.guest, p.age_band, p.language,
        (SELECT min(wall_utc_ms) FROM entry WHERE person = k.no),
        (SELECT max(wall_utc_ms) FROM entry WHERE person = k.no) AS last_ms,
        (SELECT coalesce(sum(answers), 0) FROM points_day WHERE person = k.no),
        (SELECT coalesce(sum(points), 0) FROM points_day WHERE person = k.no)
    FROM person p JOIN known_person k ON k.no = p.person WHERE p.erased = 0 AND
"""
# Chosen first and counted afterwards: a kiosk has seen ten thousand guests. Those without a name who did nothing after
# their start are left out here, not later: fifty of them must not hide somebody who learned.
_LAST = """
    SELECT n.person FROM person n WHERE n.erased = 0 AND n.merged_into IS NULL
        AND NOT (n.guest AND coalesce(n.nickname, '') = ''
            AND (SELECT min(wall_utc_ms) FROM entry WHERE person = n.person)
                = (SELECT max(wall_utc_ms) FROM entry WHERE person = n.person))
    ORDER BY (SELECT max(wall_utc_ms) FROM entry WHERE person = n.person) DESC LIMIT ?
"""
# A person belongs to the unit that they joined last; a duplicate of a unit counts as the one that stands for it.
_UNIT_OF = """
    SELECT coalesce((SELECT u.canonical FROM unit u WHERE u.unit = m.unit), m.unit)
    FROM membership m JOIN known_person k ON k.no = m.person
    WHERE k.id = ? AND m.state IN ('member', 'administrator') ORDER BY m.hlc DESC, m.device DESC, m.unit DESC LIMIT 1
"""
_CANONICAL = """
    SELECT c.id FROM known_person k JOIN alias a ON a.person = k.no JOIN known_person c ON c.no = a.canonical
    WHERE k.id = ?
"""
_NEWEST = f"{_ROW} p.person IN ({_LAST}) ORDER BY last_ms DESC"
_OF = f"{_ROW} k.id = ?"


class PersonQueries:
    """Reads who learned on this PC."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def newest(self, limit: int = 50) -> tuple[PersonRow, ...]:
        """Return the persons who were here last, newest first.

        Guests who did nothing are left out, and those who asked to be removed.
        """
        return tuple(_row(row) for row in self._connection.execute(_NEWEST, (limit,)))

    def of(self, person: PersonId) -> PersonRow | None:
        """Return a person, None if nothing is known of them or they asked to be removed."""
        row = self._connection.execute(_OF, (person,)).fetchone()
        return None if row is None else _row(row)

    def unit_of(self, person: PersonId) -> UnitId:
        """Return the unit in which the person earns points now, ``NO_UNIT`` for none."""
        row = self._connection.execute(_UNIT_OF, (person,)).fetchone()
        return NO_UNIT if row is None else UnitId(row[0])

    def canonical(self, person: PersonId) -> PersonId:
        """Return the person who stands for this one: another if they were merged, else themselves."""
        row = self._connection.execute(_CANONICAL, (person,)).fetchone()
        return person if row is None else PersonId(row[0])


def _row(row: tuple[Any, ...]) -> PersonRow:
    ident, nickname, guest, age_band, language, first_ms, last_ms, answers, points = row
    return PersonRow(
        id=PersonId(ident),
        nickname=nickname,
        guest=bool(guest),
        age_band=age_band,
        language=language,
        first_ms=first_ms or 0,
        last_ms=last_ms or 0,
        answers=answers,
        points=points,
    )
