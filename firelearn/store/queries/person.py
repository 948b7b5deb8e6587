"""Questions about the persons of this PC, asked of the read-only connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from firelearn.domain.fact import Entry
from firelearn.domain.hlc import Field
from firelearn.domain.ids import NO_UNIT, ExamId, PersonId, UnitId
from firelearn.domain.naming import initials, name_key
from firelearn.domain.person import Person
from firelearn.store.journal import Journal
from firelearn.store.projections.projection import unpack
from firelearn.store.rows import ConsentRow, PersonRow

# First and last come from the journal's own index: two seeks a person, whatever their history.
_ROW = """
    SELECT k.id, p.nickname, p.guest, p.age_band, p.language,
        (SELECT min(wall_utc_ms) FROM entry WHERE person = k.no),
        (SELECT max(wall_utc_ms) FROM entry WHERE person = k.no) AS last_ms,
        (SELECT coalesce(sum(answers), 0) FROM points_day WHERE person = k.no),
        (SELECT coalesce(sum(points), 0) FROM points_day WHERE person = k.no),
        (SELECT u.name FROM membership m JOIN unit d ON d.unit = m.unit JOIN unit u ON u.unit = d.canonical
            WHERE m.person = k.no AND m.state IN ('member', 'administrator')
            ORDER BY m.hlc DESC, m.device DESC, m.unit DESC LIMIT 1),
        EXISTS (SELECT 1 FROM sign_in WHERE who = k.id)
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
_DUPLICATES = """
    SELECT d.id FROM known_person k JOIN alias a ON a.canonical = k.no JOIN known_person d ON d.no = a.person
    WHERE k.id = ? ORDER BY d.id
"""
_CLAIMED = "SELECT k.id FROM person p JOIN known_person k ON k.no = p.person WHERE p.claim_hash = ? ORDER BY k.id"
# Who was erased has no name left, and so stands in neither index.
_STANDS = "NOT EXISTS (SELECT 1 FROM alias a WHERE a.person = n.person)"
# One range of one index for every keystroke: pinyin initials hold Latin names as they are, so letters and digits need
# no second look among the names.
_BY_START = f"""
    SELECT n.person FROM person n WHERE n.{{column}} >= ? AND n.{{column}} < ?
        AND NOT EXISTS (SELECT 1 FROM membership m
            WHERE m.person = n.person AND m.state IN ('member', 'administrator')) AND {_STANDS}
    ORDER BY n.{{column}} LIMIT ?
"""  # noqa: S608 - one of two columns
_IN_UNIT = f"""
    SELECT n.person FROM membership m JOIN person n ON n.person = m.person
    WHERE m.unit IN (SELECT ?1 UNION SELECT unit FROM unit WHERE canonical = ?1)
        AND m.state IN ('member', 'administrator', 'asked')
        AND (instr(n.name_key, ?2) OR instr(n.initials, ?2)) AND {_STANDS}
    GROUP BY n.person
    ORDER BY min(instr(n.name_key || ' ', ?2) <> 1 AND instr(n.initials || ' ', ?2) <> 1), n.name_key LIMIT ?3
"""  # noqa: S608 - what stands above
_LAST_LETTER: Final = "\U0010ffff"
LEAST_WITHOUT_UNIT: Final = 2
"""So many characters of a name must be known where no unit narrows the search."""
_NEWEST = f"{_ROW} p.person IN ({_LAST}) ORDER BY last_ms DESC"
_OF = f"{_ROW} k.id = ?"
_OF_NUMBER = f"{_ROW} p.person = ?"


class PersonQueries:
    """Reads who learned on this PC."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

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

    def find(self, text: str, unit: UnitId | None, limit: int) -> tuple[PersonRow, ...]:
        """Return persons whose name or pinyin initials begin with ``text``, in the order of names.

        Within a ``unit`` also those that have it inside, behind those that begin with it. Without one only persons who
        have none, and only from the second character on: nobody may read through everybody.
        """
        key = name_key(text)
        if len(key) < (LEAST_WITHOUT_UNIT if unit is None else 1):
            return ()
        if unit is not None:
            rows = self._connection.execute(_IN_UNIT, (unit, key, limit))
        else:
            column, start = ("initials", initials(key)) if key.isascii() else ("name_key", key)
            rows = self._connection.execute(_BY_START.format(column=column), (start, start + _LAST_LETTER, limit))
        found = (self._connection.execute(_OF_NUMBER, row).fetchone() for row in rows.fetchall())
        return tuple(_row(row) for row in found if row is not None)

    def by_claim_hash(self, claim_hash: bytes) -> PersonId | None:
        """Return the person with this claim code, or who stands for them; None where nobody here has it."""
        row = self._connection.execute(_CLAIMED, (claim_hash,)).fetchone()
        return None if row is None else self.canonical(PersonId(row[0]))

    def duplicates(self, person: PersonId) -> tuple[PersonId, ...]:
        """Return those for whom this person stands."""
        return tuple(PersonId(row[0]) for row in self._connection.execute(_DUPLICATES, (person,)))

    def fields(self, person: PersonId) -> Person:
        """Return the fold of this person's own fields, those of duplicates left out."""
        row = self._connection.execute(
            "SELECT p.fields FROM person p JOIN known_person k ON k.no = p.person WHERE k.id = ?", (person,)
        ).fetchone()
        if row is None:
            return Person()
        fields, erased = unpack(row[0])
        folded = {name: Field(hlc=hlc, device=device, value=value) for name, hlc, device, value in fields}
        return Person(fields=folded, erased=(erased[0], erased[1]) if erased else None)

    def consents(self, person: PersonId) -> tuple[ConsentRow, ...]:
        """Return what the person agreed to, by document."""
        rows = self._connection.execute(
            "SELECT c.document, c.version, c.given, c.last_ms FROM consent c JOIN known_person k ON k.no = c.person "
            "WHERE k.id = ? ORDER BY c.document",
            (person,),
        )
        return tuple(ConsentRow(document=row[0], version=row[1], given=bool(row[2]), at_ms=row[3]) for row in rows)

    def entries(self, person: PersonId) -> Iterator[Entry]:
        """Yield every entry of a person and of those for whom they stand, in no promised order."""
        return self._journal.of_person(person)

    def entry_count(self, person: PersonId) -> int:
        """Return how many entries ``entries`` would yield."""
        row = self._connection.execute(
            "SELECT count(*) FROM entry WHERE person IN (SELECT no FROM known_person WHERE id = ?1 UNION ALL "
            "SELECT a.person FROM alias a JOIN known_person k ON k.no = a.canonical WHERE k.id = ?1)",
            (person,),
        ).fetchone()
        return int(row[0])

    def exams(self, person: PersonId) -> tuple[ExamId, ...]:
        """Return every exam that the person sat."""
        rows = self._connection.execute(
            "SELECT e.id FROM exam e JOIN known_person k ON k.no = e.person WHERE k.id = ?", (person,)
        )
        return tuple(ExamId(row[0]) for row in rows)


def _row(row: tuple[Any, ...]) -> PersonRow:
    ident, nickname, guest, age_band, language, first_ms, last_ms, answers, points, unit_name, has_pin = row
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
        unit_name=unit_name or "",
        has_pin=bool(has_pin),
    )
