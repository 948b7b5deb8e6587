"""A unit (单位): patched fields; two desks that edit different fields both win."""

from __future__ import annotations

from dataclasses import dataclass, field

from firelearn.domain.fact import UnitChanged
from firelearn.domain.hlc import Patched, Value, apply
from firelearn.domain.ids import DeviceId


@dataclass(slots=True, kw_only=True)
class Unit:
    """The fold of one unit's patches. Changed in place, because it is a fold's state."""

    fields: Patched = field(default_factory=dict)

    def change(self, fact: UnitChanged, device: DeviceId) -> None:
        """Put a patch in."""
        apply(self.fields, device, fact.hlc, fact.fields)

    def value(self, name: str) -> Value:
        """Return the newest value of a field, None where none was ever given."""
        known = self.fields.get(name)
        return None if known is None else known.value
