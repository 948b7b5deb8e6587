"""Loading a county's roster from a sheet: first what would happen, row by row, then all of it as one act."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.fact import Fact, StaffActed, UnitChanged
from firelearn.domain.hlc import Value
from firelearn.domain.ids import NO_PERSON, UnitId, new_id
from firelearn.domain.naming import name_key
from firelearn.domain.unit import SECTION_FIELD, Section, UnitState
from firelearn.domain.value import value
from firelearn.services import join_codes
from firelearn.services.unit_views import DEMO_FIELD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from firelearn.content.roster import Fault, Roster, RosterRow
    from firelearn.services.seat import Seat
    from firelearn.store.queries.unit import UnitRow

_MOST_COMPARED: Final = 4_000
"""Among more units than these a roster is not compared name by name: that would take minutes."""


@value
class Planned:
    """What would happen with one unit. ``fields`` is its patch, empty where nothing differs."""

    row: RosterRow
    unit: UnitId
    new: bool
    fields: Mapping[str, Value]


@value
class AlikeName:
    """A new unit whose name is much like one that is known: both are kept, somebody should look."""

    row: RosterRow
    known: str


@value
class LoadPlan:
    """What loading a roster would do. ``overlaps``: units that stand in more than one section."""

    name: str
    units: tuple[Planned, ...]
    faults: tuple[Fault, ...]
    alike: tuple[AlikeName, ...]
    read: int
    overlaps: int
    columns: tuple[tuple[str, Mapping[str, int]], ...]

    @property
    def new(self) -> int:
        """How many units would be made."""
        return sum(one.new for one in self.units)

    @property
    def changed(self) -> int:
        """How many known units would change."""
        return sum(not one.new and bool(one.fields) for one in self.units)

    @property
    def same(self) -> int:
        """How many stay as they are."""
        return len(self.units) - self.new - self.changed

    def in_section(self, section: Section) -> int:
        """Return how many units of the roster stand in a section."""
        return sum(section in one.row.sections for one in self.units)


@dataclass(frozen=True, slots=True)
class UnitLoading:
    """Takes rosters in."""

    seat: Seat

    def plan(self, path: Path, *, demo: bool = False) -> LoadPlan:
        """Read a roster and say what loading it would do; nothing is recorded.

        Raises:
            Trouble: as ``content.roster.read_roster``.
        """
        from firelearn.content.roster import read_roster

        return self._plan(path.name, read_roster(path), demo=demo)

    def load(self, plan: LoadPlan) -> int:
        """Record what was planned, as one act; return how many units were made or changed.

        Rows with a fault are left out: whoever calls says so first.

        Raises:
            Trouble: ``disk_full`` and the like; nothing was recorded then.
        """
        facts = facts_of(plan, self.seat.tick())
        if facts:
            acted = StaffActed(action=StaffAction.UNITS_LOADED.value, reason=plan.name[:200])
            self.seat.record(NO_PERSON, *facts, acted)
        return len(facts)

    def _plan(self, name: str, roster: Roster, *, demo: bool) -> LoadPlan:
        known = _Known(self.seat, blind=demo)
        own: dict[str, UnitId] = {}
        found: list[tuple[RosterRow, UnitId, UnitRow | None]] = []
        now = self.seat.now().wall_utc_ms
        for row in roster.units:
            match = known.match(row)
            unit = match.id if match is not None else UnitId(new_id(now))
            found.append((row, unit, match))
            for key in (row.name, *row.aliases):
                own.setdefault(name_key(key), unit)
        faults = list(roster.faults)
        above = _Above(own, known, faults)
        planned = []
        for row, unit, match in found:
            belongs = above.of(row, unit, {ident: one for one, ident, _ in found})
            if belongs is not None:
                fields = _fields(row, match, belongs, demo=demo)
                planned.append(Planned(row=row, unit=unit, new=match is None, fields=fields))
        return LoadPlan(
            name=name,
            units=tuple(planned),
            faults=tuple(sorted(faults, key=lambda one: (one.place.sheet, one.place.row, one.place.column))),
            alike=known.alike([one.row for one in planned if one.new]),
            read=roster.read,
            overlaps=sum(len(one.row.sections) > 1 for one in planned),
            columns=tuple((sheet, head.columns) for sheet, head in roster.mapped),
        )


def facts_of(plan: LoadPlan, tick: int) -> tuple[Fact, ...]:
    """Return the facts that a plan comes to."""
    return tuple(UnitChanged(subject=one.unit, hlc=tick, fields=dict(one.fields)) for one in plan.units if one.fields)


class _Known:
    """The units that are there already, by what a roster may say of them."""

    def __init__(self, seat: Seat, *, blind: bool) -> None:
        self._reader = seat.store.reader.unit
        # An invented county never touches a real unit, whatever its name.
        self._candidates = () if blind else self._reader.candidates()
        self._by_key: defaultdict[str, list[UnitId]] = defaultdict(list)
        self._by_code: defaultdict[str, list[UnitId]] = defaultdict(list)
        for one in self._candidates:
            self._by_key[one.key].append(one.unit)
            if one.credit_code:
                self._by_code[one.credit_code].append(one.unit)

    def match(self, row: RosterRow) -> UnitRow | None:
        """Return the unit that a row means: by its credit code, else by its exact name."""
        found = self._by_code.get(row.credit_code) if row.credit_code else None
        named = [] if found else self._by_key.get(name_key(row.name), [])
        for unit in found or named:
            known = self._reader.of(unit)
            if known is None:
                continue
            other_code = row.credit_code and known.credit_code and row.credit_code != known.credit_code
            if found or (not other_code and name_key(known.name) == name_key(row.name)):
                return known
        return None

    def named(self, name: str) -> UnitId | None:
        """Return the unit that bears a name or alias."""
        found = self._by_key.get(name_key(name))
        return found[0] if found else None

    def alike(self, rows: list[RosterRow]) -> tuple[AlikeName, ...]:
        """Return which of the new units have names much like one that is known."""
        from firelearn.domain.unit_names import find_near

        if not self._candidates or len(self._candidates) > _MOST_COMPARED:
            return ()
        near = ((row, find_near(row.name, row.credit_code, self._candidates, 1)) for row in rows)
        return tuple(AlikeName(row=row, known=found[0].candidate.name) for row, found in near if found)


class _Above:
    """Finds what a unit belongs to by the names that its row gives."""

    def __init__(self, own: Mapping[str, UnitId], known: _Known, faults: list[Fault]) -> None:
        self._own, self._known, self._faults = own, known, faults

    def of(self, row: RosterRow, unit: UnitId, rows: Mapping[UnitId, RosterRow]) -> dict[str, UnitId] | None:
        """Return the fields of what a unit belongs to; None, and a fault noted, where a name is nobody's."""
        found: dict[str, UnitId] = {}
        for field, name, column in (
            ("parent", row.parent, row.parent_column),
            ("township", row.township, row.township_column),
        ):
            if not name:
                continue
            above = self._own.get(name_key(name)) or self._known.named(name)
            if above is None:
                self._note(row, column, f"{field}_unknown", name)
                return None
            if above == unit:
                self._note(row, column, "own_parent", name)
                return None
            is_sector = field == "parent" and above in rows and Section.SECTOR in rows[above].sections
            found["sector" if is_sector else field] = above
        return found

    def _note(self, row: RosterRow, column: int, code: str, name: str) -> None:
        from firelearn.content.roster import Fault

        self._faults.append(Fault(place=replace(row.place, column=column), code=code, text=name))


def _fields(row: RosterRow, known: UnitRow | None, above: Mapping[str, UnitId], *, demo: bool) -> dict[str, Value]:
    """Return the patch that makes a unit what its row says; what the row leaves blank stays as it is."""
    aliases = row.aliases if known is None else tuple(dict.fromkeys((*known.aliases, *row.aliases)))
    wanted: dict[str, Value] = {
        "name": row.name,
        "official": True,
        "state": UnitState.ACCEPTED.value,
        **{SECTION_FIELD[section]: True for section in sorted(row.sections)},
        **above,
    }
    optional: dict[str, Value] = {
        "aliases": "\n".join(aliases),
        "headcount": row.headcount,
        "credit_code": row.credit_code,
    }
    wanted |= {name: given for name, given in optional.items() if given}
    if demo:
        wanted[DEMO_FIELD] = True
    if known is None:
        return {**wanted, "join_code": join_codes.draw()}
    return {name: given for name, given in wanted.items() if known.fields.value(name) != given}
