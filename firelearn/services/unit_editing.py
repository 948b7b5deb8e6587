"""What a unit's administrator writes of it: name, headcount, credit code, how one joins it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import StaffActed, UnitChanged
from firelearn.domain.ids import NO_PERSON, PersonId, UnitId
from firelearn.services import join_codes
from firelearn.services.unit_facts import administered, checked_credit_code, checked_headcount, checked_name, row_of
from firelearn.services.unit_views import UnitCard, card_of

if TYPE_CHECKING:
    from firelearn.services.seat import Seat


@dataclass(frozen=True, slots=True)
class UnitEditing:
    """Patches of a unit's record. ``by`` is its administrator; None is staff, who let in by PIN."""

    seat: Seat

    def set_approval(self, by: PersonId | None, unit: UnitId, *, wanted: bool) -> UnitCard:
        """Let people join at once, or only when an administrator says yes."""
        return self._patch(by, unit, {"approval": wanted})

    def renew_join_code(self, by: PersonId | None, unit: UnitId) -> UnitCard:
        """Give the unit another join code: the old one opens nothing any more."""
        return self._patch(by, unit, {"join_code": join_codes.draw()})

    def edit(
        self,
        by: PersonId | None,
        unit: UnitId,
        *,
        name: str,
        headcount: int | None,
        credit_code: str,
    ) -> UnitCard:
        """Change what is written of a unit; only what differs becomes a patch.

        Raises:
            Trouble: ``not_administrator``, ``unit_official`` (what stands on the roster is changed by staff), and as
                ``Units.create``.
        """
        row = administered(self.seat, by, unit)
        wanted: dict[str, str | bool | int | bytes | None] = {
            "name": checked_name(name),
            "headcount": checked_headcount(headcount),
            "credit_code": checked_credit_code(credit_code) or None,
        }
        changed = {field: new for field, new in wanted.items() if new != row.fields.value(field)}
        if changed and row.official and by is not None:
            raise Trouble("unit_official")
        return self._patch(by, unit, changed)

    def _patch(self, by: PersonId | None, unit: UnitId, fields: dict[str, str | bool | int | bytes | None]) -> UnitCard:
        row = administered(self.seat, by, unit)
        if fields:
            fact = UnitChanged(subject=row.id, hlc=self.seat.tick(), fields=fields)
            acted = StaffActed(action=StaffAction.UNIT_CHANGED.value, unit=row.id, reason=" ".join(sorted(fields)))
            self.seat.record(NO_PERSON, fact, acted)
        return card_of(self.seat, row_of(self.seat, row.id))
