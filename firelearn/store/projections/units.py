"""Projections: units as they are known here, what they belong to, and which of them are duplicates."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from firelearn.domain.fact import Entry, UnitChanged
from firelearn.domain.hlc import Field
from firelearn.domain.ids import UnitId
from firelearn.domain.merging import canonical_of
from firelearn.domain.naming import initials, name_key
from firelearn.domain.unit import Section, Unit
from firelearn.store.projections.projection import Row, pack, unpack, upsert

UNIT_TABLE: Final = "unit"
ABOVE_TABLE: Final = "unit_above"
_COLUMNS = (
    "unit",
    "name",
    "name_key",
    "search",
    "credit_code",
    "join_code",
    "headcount",
    "state",
    "official",
    "sections",
    "approval",
    "merged_into",
    "canonical",
    "fields",
)
UNIT_UPSERT: Final = upsert(UNIT_TABLE, _COLUMNS, 1)
ABOVE_INSERT: Final = "INSERT INTO unit_above VALUES (?, ?)"
SECTION_BIT: Final = {section: 1 << place for place, section in enumerate(Section)}


def apply_units(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Let entries that change units count, in the caller's transaction; their order does not matter."""
    changed: dict[UnitId, Unit] = {}
    merging = False
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, UnitChanged):
            if fact.subject not in changed:
                changed[fact.subject] = load_unit(connection, fact.subject) or Unit()
            changed[fact.subject].change(fact, entry.device)
            merging = merging or "merged_into" in fact.fields
    for ident, unit in changed.items():
        row = connection.execute("SELECT canonical FROM unit WHERE unit = ?", (ident,)).fetchone()
        connection.execute(UNIT_UPSERT, unit_row(ident, unit, ident if row is None else row[0]))
        connection.execute("DELETE FROM unit_above WHERE unit = ?", (ident,))
        connection.executemany(ABOVE_INSERT, above_rows(ident, unit))
    if merging:
        _settle(connection)


def fold_units(entries: Iterable[Entry]) -> dict[UnitId, Unit]:
    """Fold every unit from all entries that change one."""
    units: dict[UnitId, Unit] = {}
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, UnitChanged):
            units.setdefault(fact.subject, Unit()).change(fact, entry.device)
    return units


def all_unit_rows(units: dict[UnitId, Unit]) -> tuple[list[Row], list[Row]]:
    """Return every row of both tables."""
    merged = {ident: unit.merged_into for ident, unit in units.items() if unit.merged_into is not None}
    rows = [unit_row(ident, unit, canonical_of(ident, merged)) for ident, unit in units.items()]
    return rows, [row for ident, unit in units.items() for row in above_rows(ident, unit)]


def load_unit(connection: sqlite3.Connection, ident: UnitId) -> Unit | None:
    """Return a unit's fold, None where nobody here heard of it."""
    row = connection.execute("SELECT fields FROM unit WHERE unit = ?", (ident,)).fetchone()
    return None if row is None else unit_of_fields(row[0])


def unit_of_fields(written: bytes) -> Unit:
    """Return the fold that stands in a row's ``fields``."""
    fields = {name: Field(hlc=hlc, device=device, value=value) for name, hlc, device, value in unpack(written)}
    return Unit(fields=fields)


def unit_row(ident: UnitId, unit: Unit, canonical: UnitId) -> Row:
    """Return the row of a unit for which ``canonical`` stands."""
    fields = [(name, known.hlc, known.device, known.value) for name, known in sorted(unit.fields.items())]
    names = (unit.name, *unit.aliases)
    search = "\n".join(dict.fromkeys(form for name in names for form in (name_key(name), initials(name)) if form))
    sections = sum(SECTION_BIT[section] for section in unit.sections)
    what = unit.credit_code, unit.join_code, unit.headcount, unit.state.value, int(unit.official), sections
    merged = unit.merged_into
    key = name_key(unit.name)
    return (ident, unit.name, key, search, *what, int(unit.approval), merged, canonical, pack(fields))


def above_rows(ident: UnitId, unit: Unit) -> list[Row]:
    """Return a row for each unit that this one belongs to."""
    return [(above, ident) for above in unit.above if above != ident]


def _settle(connection: sqlite3.Connection) -> None:
    """Find out anew which units stand for which."""
    merged = dict(connection.execute("SELECT unit, merged_into FROM unit WHERE merged_into IS NOT NULL"))
    for ident, was in connection.execute(
        "SELECT unit, canonical FROM unit WHERE canonical <> unit OR merged_into IS NOT NULL"
    ).fetchall():
        now = canonical_of(UnitId(ident), merged)
        if now != was:
            connection.execute("UPDATE unit SET canonical = ? WHERE unit = ?", (now, ident))
