"""Questions about units: found by what people type, by their codes, and by what they may be a duplicate of."""

# ruff: noqa: S608 - statements are put together of our own words; what people type is bound

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any, Final

from firelearn.domain.ids import UnitId
from firelearn.domain.naming import name_key
from firelearn.domain.unit import Section, Unit, UnitState
from firelearn.domain.unit_names import Candidate
from firelearn.domain.value import value
from firelearn.store.projections.units import SECTION_BIT, unit_of_fields
from firelearn.store.queries.unit_index import OPEN, UnitIndex

_COLUMNS = """
    SELECT u.unit, u.name, u.credit_code, u.join_code, u.headcount, u.state, u.official, u.sections, u.approval,
        u.fields
    FROM unit u
"""
_OF = f"{_COLUMNS} WHERE u.unit = (SELECT c.canonical FROM unit c WHERE c.unit = ?)"
_ITSELF = f"{_COLUMNS} WHERE u.unit = ?"
_FIRST_ACCEPTED = "ORDER BY u.state = 'pending', u.unit"
_BY_JOIN_CODE = f"{_COLUMNS} WHERE u.join_code = ? AND u.join_code <> '' AND {OPEN} {_FIRST_ACCEPTED}"
_BY_CREDIT_CODE = f"{_COLUMNS} WHERE u.credit_code = ? AND u.credit_code <> '' AND {OPEN} {_FIRST_ACCEPTED}"
_BY_KEY = f"{_COLUMNS} WHERE u.name_key = ? AND {OPEN} {_FIRST_ACCEPTED}"
_PENDING = f"{_COLUMNS} WHERE u.state = 'pending' AND u.canonical = u.unit ORDER BY u.unit LIMIT ?"
_WHOLE = f"{_COLUMNS} WHERE {OPEN} ORDER BY u.unit"
_MERGED = "SELECT u.unit FROM unit u WHERE u.canonical = ? AND u.unit <> u.canonical ORDER BY u.unit"
_UNDER = f"SELECT count(*) FROM unit_above a JOIN unit u ON u.unit = a.unit WHERE a.above = ? AND {OPEN}"
_MARKED = "SELECT u.unit, u.fields FROM unit u WHERE instr(u.fields, ?) AND u.state <> 'closed'"


@value
class UnitRow:
    """A unit as it is known on this PC. ``above`` are the units that it belongs to, ``fields`` its whole fold."""

    id: UnitId
    name: str
    aliases: tuple[str, ...]
    credit_code: str
    join_code: str
    headcount: int | None
    state: UnitState
    official: bool
    sections: frozenset[Section]
    approval: bool
    above: tuple[UnitId, ...]
    fields: Unit


class UnitQueries:
    """Reads units. Closed ones and duplicates are left out of every list."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._index = UnitIndex(connection)

    def find(self, text: str, limit: int) -> tuple[UnitRow, ...]:
        """Return units whose name, alias or initials hold every word of ``text``.

        Exact first, then those that begin so, then those that hold it inside; accepted before pending, short first.
        """
        words = [key for key in map(name_key, text.split()) if key]
        rows = map(self.of, self._index.find(words, limit)) if words and limit > 0 else ()
        return tuple(row for row in rows if row is not None)

    def ready(self) -> None:
        """Read all names now, so that the first key need not wait for them."""
        self._index.ready()

    def forget(self) -> None:
        """Read all names anew: the tables were written by others."""
        self._index.forget()

    def of(self, unit: UnitId) -> UnitRow | None:
        """Return a unit, or the one that stands for it; None where nobody here heard of it."""
        row = self._connection.execute(_OF, (unit,)).fetchone()
        return None if row is None else _row(row)

    def itself(self, unit: UnitId) -> UnitRow | None:
        """Return a unit as its own record stands, also where another stands for it."""
        row = self._connection.execute(_ITSELF, (unit,)).fetchone()
        return None if row is None else _row(row)

    def by_join_code(self, code: str) -> tuple[UnitRow, ...]:
        """Return the unit with a join code; two where PCs that never met drew the same one."""
        return self._rows(_BY_JOIN_CODE, code)

    def by_credit_code(self, code: str) -> tuple[UnitRow, ...]:
        """Return the units that bear a unified social credit code, which should be one."""
        return self._rows(_BY_CREDIT_CODE, code)

    def by_name(self, name: str) -> tuple[UnitRow, ...]:
        """Return the units whose official name is this one, whatever its width, case and blanks."""
        return self._rows(_BY_KEY, name_key(name))

    def candidates(self) -> tuple[Candidate, ...]:
        """Return every name that a unit is known by: among these a near duplicate is looked for."""
        return self._index.candidates()

    def pending(self, limit: int) -> tuple[UnitRow, ...]:
        """Return the units that nobody looked at yet, the oldest first."""
        return self._rows(_PENDING, limit)

    def every(self) -> tuple[UnitRow, ...]:
        """Return all units, in the order in which they were made."""
        return self._rows(_WHOLE)

    def duplicates(self, unit: UnitId) -> tuple[UnitId, ...]:
        """Return the units that were merged into this one."""
        return tuple(UnitId(row[0]) for row in self._connection.execute(_MERGED, (unit,)))

    def under(self, unit: UnitId) -> int:
        """Return how many units belong to this one directly."""
        return int(self._connection.execute(_UNDER, (unit,)).fetchone()[0])

    def marked(self, field: str) -> tuple[UnitId, ...]:
        """Return the open units that have a field set which is no column of its own."""
        rows = self._connection.execute(_MARKED, (field.encode(),))
        return tuple(UnitId(unit) for unit, fields in rows if unit_of_fields(fields).value(field))

    def _rows(self, statement: str, *values: object) -> tuple[UnitRow, ...]:
        return tuple(map(_row, self._connection.execute(statement, values)))


def _row(row: Iterable[Any]) -> UnitRow:
    unit, name, credit_code, join_code, headcount, state, official, sections, approval, fields = row
    whole = unit_of_fields(fields)
    return UnitRow(
        id=UnitId(unit),
        name=name,
        aliases=whole.aliases,
        credit_code=credit_code,
        join_code=join_code,
        headcount=headcount,
        state=UnitState(state),
        official=bool(official),
        sections=sections_of(sections),
        approval=bool(approval),
        above=whole.above,
        fields=whole,
    )


def sections_of(bits: int) -> frozenset[Section]:
    """Return the sections that a bit mask names."""
    return frozenset(section for section, bit in _BITS if bits & bit)


_BITS: Final = tuple(SECTION_BIT.items())
