"""A unit's list of people from a sheet: first what would happen, then all of it as one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, PersonChanged, StaffActed
from firelearn.domain.ids import NO_PERSON, PersonId, UnitId, new_id
from firelearn.domain.membership import Standing
from firelearn.domain.value import value
from firelearn.services.unit_facts import administered, standing_fact

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.content.member_list import MemberName
    from firelearn.content.roster import Fault
    from firelearn.services.seat import Seat

MOST: Final = 3_000


@value
class ImportPlan:
    """What importing a list would do. ``known`` are on the list and in the unit already, by their names.

    ``column`` (from 0) is the one that was taken for names, ``heading`` the word above it, ``columns`` all of them.
    """

    unit: UnitId
    name: str
    new: tuple[MemberName, ...]
    known: tuple[MemberName, ...]
    faults: tuple[Fault, ...]
    sheet: str
    column: int
    heading: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberImport:
    """Takes lists of people in. ``by`` is the unit's administrator; None is staff."""

    seat: Seat

    def plan(self, by: PersonId | None, unit: UnitId, path: Path, column: int | None = None) -> ImportPlan:
        """Read a list and say what importing it would do; nothing is recorded.

        Raises:
            Trouble: ``not_administrator``, ``list_too_long``, and as ``content.sheet.read_sheets``.
        """
        from firelearn.content.member_list import read_members

        row = administered(self.seat, by, unit)
        found = read_members(path, column)
        if len(found.names) > MOST:
            raise Trouble("list_too_long", most=MOST)
        people = self.seat.store.reader.unit_people
        known = {name.name for name in found.names if people.named(row.id, name.name)}
        return ImportPlan(
            unit=row.id,
            name=path.name,
            new=tuple(name for name in found.names if name.name not in known),
            known=tuple(name for name in found.names if name.name in known),
            faults=found.faults,
            sheet=found.sheet,
            column=found.column,
            heading=found.heading,
            columns=found.columns,
        )

    def carry_out(self, by: PersonId | None, plan: ImportPlan) -> int:
        """Make a record for each who is not in the unit yet, as one act; return how many.

        They have a nickname and nothing else: age band, consent and PIN come when they sit down themselves.

        Raises:
            Trouble: ``not_administrator``, ``disk_full`` and the like; nothing was recorded then.
        """
        administered(self.seat, by, plan.unit)
        now, tick = self.seat.now().wall_utc_ms, self.seat.tick()
        parts: list[tuple[PersonId, tuple[Fact, ...]]] = []
        for name in plan.new:
            person = PersonId(new_id(now))
            parts.append(
                (
                    person,
                    (
                        PersonChanged(person=person, hlc=tick, fields={"nickname": name.name}),
                        standing_fact(person, plan.unit, Standing.MEMBER, tick),
                    ),
                )
            )
        if parts:
            acted = StaffActed(action=StaffAction.ROSTER_IMPORTED.value, unit=plan.unit, reason=str(len(parts)))
            self.seat.record_together(*parts, (NO_PERSON, (acted,)))
        return len(parts)
