"""Questions for the board: who learned on this PC in some days, and what they earned."""

from __future__ import annotations

import sqlite3

from firelearn.domain.calendar import day_starts_ms
from firelearn.domain.ids import PersonId
from firelearn.domain.value import value

# Two seeks for each person with a name, whatever their history: their days, and whether any of it was done here.
_LEARNERS = """
    SELECT k.id, p.nickname, sum(d.points), coalesce(sum(CASE WHEN d.day = ?2 THEN d.points END), 0),
        max(d.day) = ?2 FROM person p
        JOIN points_day d ON d.person = p.person AND d.day BETWEEN ?1 AND ?2 AND d.acts > 0
        JOIN known_person k ON k.no = p.person
    WHERE p.erased = 0 AND coalesce(p.nickname, '') <> '' AND NOT EXISTS (SELECT 1 FROM alias WHERE person = p.person)
        AND EXISTS (SELECT 1 FROM entry e JOIN origin o ON o.no = e.origin AND o.own
            WHERE e.person IN (SELECT p.person UNION ALL SELECT a.person FROM alias a WHERE a.canonical = p.person)
                AND e.wall_utc_ms >= ?3 AND e.wall_utc_ms < ?4)
    GROUP BY p.person ORDER BY p.initials, p.name_key, k.id
"""


@value
class LearnerRow:
    """A person with a nickname who learned here. ``points`` of all the days, ``points_last`` of the last of them."""

    person: PersonId
    nickname: str
    points: int
    points_last: int
    on_last: bool


class BoardQueries:
    """Reads who learned here."""

    def __init__(self, connection: sqlite3.Connection, zone_offset_min: int) -> None:
        self._connection = connection
        self._zone = zone_offset_min

    def learners(self, first_day: int, last_day: int) -> tuple[LearnerRow, ...]:
        """Return who did something that counts from ``first_day`` to ``last_day``, on this PC, by name."""
        span = day_starts_ms(first_day, self._zone), day_starts_ms(last_day + 1, self._zone)
        return tuple(
            LearnerRow(person=PersonId(person), nickname=name, points=points, points_last=last, on_last=bool(on_last))
            for person, name, points, last, on_last in self._connection.execute(_LEARNERS, (first_day, last_day, *span))
        )
