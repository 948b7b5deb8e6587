"""What staff do with units: look at the new ones, close some, make one of two and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import StaffActed, UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.domain.unit import UnitState
from firelearn.services.unit_facts import row_of
from firelearn.services.unit_views import UnitCard, card_of

if TYPE_CHECKING:
    from firelearn.services.seat import Seat


@dataclass(frozen=True, slots=True)
class UnitStaff:
    """Acts of staff, each with a line in the audit list."""

    seat: Seat

    def pending(self, limit: int = 100) -> tuple[UnitCard, ...]:
        """Return the units that nobody looked at yet, the oldest first."""
        return tuple(card_of(self.seat, row) for row in self.seat.store.reader.unit.pending(limit))

    def accept(self, unit: UnitId, reason: str = "") -> UnitCard:
        """Say that a unit is what it claims to be."""
        return self._set(unit, {"state": UnitState.ACCEPTED.value}, StaffAction.UNIT_ACCEPTED, reason)

    def close(self, unit: UnitId, reason: str) -> UnitCard:
        """Close a unit: nobody finds or joins it any more; what was earned in it stays.

        Raises:
            Trouble: ``reason_missing``.
        """
        return self._set(unit, {"state": UnitState.CLOSED.value}, StaffAction.UNIT_CLOSED, _given(reason))

    def merge(self, duplicate: UnitId, into: UnitId, reason: str) -> UnitCard:
        """Let one unit stand for two; nothing is moved, so it can be taken back.

        Raises:
            Trouble: ``units_same`` where they are one already, ``reason_missing``.
        """
        one, other = row_of(self.seat, duplicate), row_of(self.seat, into)
        if one.id == other.id:
            raise Trouble("units_same")
        self._write(one.id, {"merged_into": other.id}, StaffAction.UNITS_MERGED, _given(reason))
        return card_of(self.seat, row_of(self.seat, other.id))

    def duplicates(self, unit: UnitId) -> tuple[UnitCard, ...]:
        """Return the units that were merged into this one, as they were."""
        reader = self.seat.store.reader.unit
        rows = (reader.itself(one) for one in reader.duplicates(row_of(self.seat, unit).id))
        return tuple(card_of(self.seat, row) for row in rows if row is not None)

    def part(self, duplicate: UnitId, reason: str) -> UnitCard:
        """Take a merge back: each has its own again.

        Raises:
            Trouble: ``units_apart`` where it was never merged, ``reason_missing``.
        """
        row = self.seat.store.reader.unit.itself(duplicate)
        if row is None or row.fields.merged_into is None:
            raise Trouble("units_apart")
        self._write(row.id, {"merged_into": None}, StaffAction.UNITS_PARTED, _given(reason))
        return card_of(self.seat, row_of(self.seat, row.id))

    def _set(
        self, unit: UnitId, fields: dict[str, str | bool | int | bytes | None], action: StaffAction, reason: str
    ) -> UnitCard:
        row = row_of(self.seat, unit)
        self._write(row.id, fields, action, reason)
        return card_of(self.seat, row_of(self.seat, row.id))

    def _write(
        self, unit: UnitId, fields: dict[str, str | bool | int | bytes | None], action: StaffAction, reason: str
    ) -> None:
        fact = UnitChanged(subject=unit, hlc=self.seat.tick(), fields=fields)
        self.seat.record(NO_PERSON, fact, StaffActed(action=action.value, unit=unit, reason=reason[:200]))


def _given(reason: str) -> str:
    wanted = " ".join(reason.split())
    if not wanted:
        raise Trouble("reason_missing")
    return wanted
