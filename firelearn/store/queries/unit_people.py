"""Questions about the people of units: who belongs, who asks to, who learned, and the unit's figures."""

# ruff: noqa: S608 - statements are put together of our own words; what people type is bound

from __future__ import annotations

import sqlite3
from typing import Final

from firelearn.domain.ids import PersonId, UnitId
from firelearn.domain.membership import BELONGING, Standing
from firelearn.domain.naming import initials, name_key
from firelearn.domain.value import value
from firelearn.store.projections.projection import unpack

_BELONGS: Final = "({})".format(", ".join(f"'{state}'" for state in BELONGING))
# The unit and all its duplicates: a membership names whichever the person found.
_SAME: Final = """
    same (unit) AS (SELECT ?1 UNION SELECT d.unit FROM unit d WHERE d.canonical = ?1)
"""
# The unit and what is below it, by the records that stand for others; then all their duplicates.
_BELOW: Final = """
    below (unit) AS (
        SELECT ?1 UNION
        SELECT c.unit FROM below b JOIN unit d ON d.canonical = b.unit JOIN unit_above a ON a.above = d.unit
            JOIN unit c ON c.unit = a.unit AND c.canonical = c.unit
    ),
    same (unit) AS (SELECT unit FROM below UNION SELECT d.unit FROM below b JOIN unit d ON d.canonical = b.unit)
"""
# A person belongs to the unit that they joined last, as in domain/membership.py.
_LAST_JOINED: Final = f"""
    NOT EXISTS (SELECT 1 FROM membership o WHERE o.person = m.person AND o.state IN {_BELONGS}
        AND o.unit NOT IN (SELECT unit FROM same) AND (o.hlc, o.device, o.unit) > (m.hlc, m.device, m.unit))
"""
_HERE: Final = f"m.unit IN (SELECT unit FROM same) AND p.erased = 0 AND m.state IN {_BELONGS} AND {_LAST_JOINED}"
_LEARNED: Final = "EXISTS (SELECT 1 FROM points_day d WHERE d.person = m.person AND d.day BETWEEN ?2 AND ?3 AND d.acts)"
_MEMBERS: Final = f"""
    WITH {_SAME}
    SELECT k.id, p.nickname, max(m.state = 'administrator'), {_LEARNED} FROM membership m
        JOIN person p ON p.person = m.person JOIN known_person k ON k.no = m.person
    WHERE {_HERE} AND (?4 = '' OR instr(coalesce(p.name_key, ''), ?4) OR instr(coalesce(p.initials, ''), ?4))
    GROUP BY m.person ORDER BY 3 DESC, p.initials, p.name_key, k.id LIMIT ?5
"""
_ASKING: Final = f"""
    WITH {_SAME}
    SELECT k.id, p.nickname, max(m.hlc) FROM membership m JOIN person p ON p.person = m.person
        JOIN known_person k ON k.no = m.person
    WHERE m.unit IN (SELECT unit FROM same) AND m.state = 'asked' AND p.erased = 0
    GROUP BY m.person ORDER BY 3, k.id LIMIT ?2
"""
_STANDING: Final = f"""
    WITH {_SAME}
    SELECT m.state FROM membership m JOIN known_person k ON k.no = m.person
    WHERE k.id = ?2 AND m.unit IN (SELECT unit FROM same) ORDER BY m.hlc DESC, m.device DESC LIMIT 1
"""
_ASKED_OF: Final = """
    SELECT coalesce((SELECT u.canonical FROM unit u WHERE u.unit = m.unit), m.unit) FROM membership m
        JOIN known_person k ON k.no = m.person
    WHERE k.id = ? AND m.state = 'asked' ORDER BY m.hlc DESC
"""
_MEMBERSHIPS: Final = f"""
    SELECT m.unit FROM membership m JOIN known_person k ON k.no = m.person WHERE k.id = ? AND m.state IN {_BELONGS}
"""
_CONCERNED: Final = f"""
    WITH {_SAME}
    SELECT DISTINCT k.id FROM membership m JOIN known_person k ON k.no = m.person
    WHERE m.unit IN (SELECT unit FROM same) AND m.state IN ('asked', 'member', 'administrator')
"""
_MARKED: Final = """
    SELECT k.id, p.fields FROM person p JOIN known_person k ON k.no = p.person
    WHERE p.erased = 0 AND instr(p.fields, ?)
"""
_NAMED: Final = f"""
    WITH {_SAME}
    SELECT k.id, p.nickname FROM membership m JOIN person p ON p.person = m.person
        JOIN known_person k ON k.no = m.person
    WHERE {_HERE} AND p.name_key = ?2 GROUP BY m.person
"""
_REGISTERED: Final = f"""
    WITH RECURSIVE {_BELOW}
    SELECT count(DISTINCT m.person) FROM membership m JOIN person p ON p.person = m.person WHERE {_HERE}
"""
_EARNED: Final = f"""
    WITH RECURSIVE {_BELOW}
    SELECT coalesce(sum(d.points), 0), coalesce(sum(CASE WHEN d.day = ?2 THEN d.points END), 0),
        count(DISTINCT CASE WHEN d.day = ?2 THEN d.person END),
        count(DISTINCT CASE WHEN d.day BETWEEN ?3 AND ?2 THEN d.person END)
    FROM unit_day d WHERE d.unit IN (SELECT unit FROM same) AND d.day <= ?2
"""
_UNITS_BELOW: Final = f"WITH RECURSIVE {_BELOW} SELECT count(*) - 1 FROM below"


@value
class MemberRow:
    """A member of a unit. ``learned``: whether they did something that counts in the days that were asked for."""

    person: PersonId
    nickname: str
    administrator: bool
    learned: bool


@value
class RequestRow:
    """Somebody who asks to join. ``hlc`` tells when they asked."""

    person: PersonId
    nickname: str
    hlc: int


@value
class UnitSums:
    """What was counted of a unit and all below it, up to a day. ``learners`` and ``week_learners`` are persons."""

    registered: int
    points: int
    points_on_day: int
    learners: int
    week_learners: int
    units_below: int


class UnitPeopleQueries:
    """Reads memberships and what was earned in units; a unit is named by the record that stands for it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def members(
        self, unit: UnitId, first_day: int, last_day: int, text: str = "", limit: int = -1
    ) -> tuple[MemberRow, ...]:
        """Return the members whose name or initials hold ``text``, administrators first, then by initials."""
        key = name_key(text) or initials(text)
        rows = self._connection.execute(_MEMBERS, (unit, first_day, last_day, key, limit))
        return tuple(
            MemberRow(person=PersonId(person), nickname=name or "", administrator=bool(chief), learned=bool(learned))
            for person, name, chief, learned in rows
        )

    def requests(self, unit: UnitId, limit: int = -1) -> tuple[RequestRow, ...]:
        """Return who asks to join, the longest waiting first."""
        rows = self._connection.execute(_ASKING, (unit, limit))
        return tuple(RequestRow(person=PersonId(person), nickname=name or "", hlc=hlc) for person, name, hlc in rows)

    def standing(self, person: PersonId, unit: UnitId) -> Standing | None:
        """Return how a person stands to a unit, None where they never had to do with it."""
        row = self._connection.execute(_STANDING, (unit, person)).fetchone()
        return None if row is None or row[0] not in set(Standing) else Standing(row[0])

    def asked_of(self, person: PersonId) -> tuple[UnitId, ...]:
        """Return the units that the person asked to join and that have not answered, the newest first."""
        return tuple(UnitId(row[0]) for row in self._connection.execute(_ASKED_OF, (person,)))

    def memberships(self, person: PersonId) -> tuple[UnitId, ...]:
        """Return the units, as they were joined, of which the person is a member."""
        return tuple(UnitId(row[0]) for row in self._connection.execute(_MEMBERSHIPS, (person,)))

    def concerned(self, unit: UnitId) -> tuple[PersonId, ...]:
        """Return who is a member of a unit or asks to be, also those who joined another one later."""
        return tuple(PersonId(row[0]) for row in self._connection.execute(_CONCERNED, (unit,)))

    def marked(self, field: str) -> tuple[PersonId, ...]:
        """Return the persons who have a field set which is no column of its own. Reads every person: be rare."""
        rows = self._connection.execute(_MARKED, (field.encode(),))
        return tuple(PersonId(person) for person, fields in rows if _has(fields, field))

    def named(self, unit: UnitId, name: str) -> tuple[PersonId, ...]:
        """Return the members of a unit who bear a name, whatever its width, case and blanks."""
        return tuple(PersonId(row[0]) for row in self._connection.execute(_NAMED, (unit, name_key(name))))

    def sums(self, unit: UnitId, day: int, week_start: int) -> UnitSums:
        """Return a unit's counts up to and on ``day``; what is below it counts with it, each person once."""
        ask = self._connection.execute
        registered = ask(_REGISTERED, (unit,)).fetchone()[0]
        points, on_day, learners, week = ask(_EARNED, (unit, day, week_start)).fetchone()
        below = ask(_UNITS_BELOW, (unit,)).fetchone()[0]
        return UnitSums(
            registered=registered,
            points=points,
            points_on_day=on_day,
            learners=learners,
            week_learners=week,
            units_below=below,
        )


def _has(fields: bytes, field: str) -> bool:
    patched, _ = unpack(fields)
    return any(name == field and given is True for name, _hlc, _device, given in patched)
