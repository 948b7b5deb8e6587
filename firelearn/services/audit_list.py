"""The audit list: what staff and administrators did to other people's records, told with names as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import StaffActed
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId, UnitId
    from firelearn.services.seat import Seat

MOST_LINES: Final = 2000


@value
class AuditLine:
    """One act: when, what (a ``StaffAction``), to whom or what, why.

    ``person`` is the nickname now, empty for somebody without one or who was removed; ``tag`` tells them apart then.
    """

    at_ms: int
    utc_offset_min: int
    action: str
    person: str
    tag: str
    unit: str
    reason: str


def audit_lines(seat: Seat, limit: int) -> tuple[AuditLine, ...]:
    """Return the newest ``limit`` acts, the newest first."""
    from firelearn.services.people import tag_of

    lines: list[AuditLine] = []
    for entry in seat.store.reader.staff.acts(limit):
        fact = entry.fact
        if isinstance(fact, StaffActed):
            lines.append(
                AuditLine(
                    at_ms=entry.stamp.wall_utc_ms,
                    utc_offset_min=entry.stamp.utc_offset_min,
                    action=fact.action,
                    person=_nickname(seat, fact.person),
                    tag=tag_of(fact.person) if fact.person else "",
                    unit=_unit_name(seat, fact.unit),
                    reason=fact.reason,
                )
            )
    return tuple(lines)


def _nickname(seat: Seat, person: PersonId | None) -> str:
    row = seat.store.reader.person.of(person) if person else None
    return (row.nickname or "") if row else ""


def _unit_name(seat: Seat, unit: UnitId | None) -> str:
    from firelearn.services.units import Units

    try:
        return Units(seat).of(unit).name if unit else ""
    except Trouble:
        return ""
