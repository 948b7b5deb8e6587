"""What screens show of units: cards in a list, near duplicates, and what somebody picked or is about to make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.ids import UnitId
from firelearn.domain.unit import Section, UnitState
from firelearn.domain.unit_names import Reason
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.services.seat import Seat
    from firelearn.store.queries.unit import UnitRow

DEMO_FIELD = "demo"
"""Set in the records of the demonstration county, so that nobody takes an invented unit or person for a real one."""


@value
class UnitCard:
    """A unit as a list shows it. ``above`` are the names of what it belongs to; ``demo`` marks an invented one."""

    unit: UnitId
    name: str
    aliases: tuple[str, ...]
    state: UnitState
    official: bool
    sections: frozenset[Section]
    above: tuple[str, ...]
    headcount: int | None
    credit_code: str
    join_code: str
    approval: bool
    demo: bool


@value
class UnitsFound:
    """What a search found. ``direct`` is the one unit that a scanned or typed join code names."""

    text: str
    units: tuple[UnitCard, ...]
    more: bool
    direct: UnitCard | None = None


@value
class NearUnit:
    """A unit that may be the one that somebody is about to create, and why."""

    card: UnitCard
    reason: Reason
    same: bool


@value
class UnitDraft:
    """A unit that somebody is about to create."""

    name: str
    credit_code: str = ""
    headcount: int | None = None
    sector: UnitId | None = None
    township: UnitId | None = None
    parent: UnitId | None = None
    approval: bool = False


@value
class UnitPicked:
    """The unit that somebody chose for a person: one that exists, or one to be made with the person's record."""

    name: str
    unit: UnitId | None = None
    approval: bool = False
    draft: UnitDraft | None = None


def card_of(seat: Seat, row: UnitRow) -> UnitCard:
    """Return a unit as a list shows it."""
    unit = seat.store.reader.unit
    above = (unit.of(ident) for ident in row.above)
    return UnitCard(
        unit=row.id,
        name=row.name,
        aliases=row.aliases,
        state=row.state,
        official=row.official,
        sections=row.sections,
        above=tuple(one.name for one in above if one is not None),
        headcount=row.headcount,
        credit_code=row.credit_code,
        join_code=row.join_code,
        approval=row.approval,
        demo=row.fields.value(DEMO_FIELD) is True,
    )
