"""A unit (单位): patched fields; two desks that edit different fields both win."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from firelearn.domain.fact import UnitChanged
from firelearn.domain.hlc import Patched, Value, apply
from firelearn.domain.ids import DeviceId, UnitId


class UnitState(StrEnum):
    """Whether a unit was looked at by those who keep the roster. The names travel and are final."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    CLOSED = "closed"


class Section(StrEnum):
    """The sections (类别) in which units are assessed; a unit may stand in several."""

    SECTOR = "sector"
    TOWNSHIP = "township"
    KEY_UNIT = "key_unit"


SECTION_FIELD = {Section.SECTOR: "is_sector", Section.TOWNSHIP: "is_township", Section.KEY_UNIT: "is_key"}


@dataclass(slots=True, kw_only=True)
class Unit:
    """The fold of one unit's patches. Changed in place, because it is a fold's state.

    Field names: ``name``; ``aliases`` (one a line); ``parent``, ``sector`` and ``township`` (ids of the units above it:
    a branch's head office, the department, the township); ``is_sector``, ``is_township`` and ``is_key`` (the sections
    that it is assessed in); ``headcount``; ``credit_code``; ``join_code``; ``approval`` (joining must be approved);
    ``state``; ``official`` (it stands on the roster); ``merged_into``; ``demo`` (invented, of the
    demonstration county).
    """

    fields: Patched = field(default_factory=dict)

    def change(self, fact: UnitChanged, device: DeviceId) -> None:
        """Put a patch in."""
        apply(self.fields, device, fact.hlc, fact.fields)

    def value(self, name: str) -> Value:
        """Return the newest value of a field, None where none was ever given."""
        known = self.fields.get(name)
        return None if known is None else known.value

    @property
    def name(self) -> str:
        """The official name."""
        return self._text("name")

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names under which people look for it."""
        return tuple(line for line in self._text("aliases").split("\n") if line)

    @property
    def above(self) -> tuple[UnitId, ...]:
        """The units that it belongs to: its parent, its department, its township."""
        values = (self.value(name) for name in ("parent", "sector", "township"))
        return tuple(dict.fromkeys(UnitId(value) for value in values if isinstance(value, bytes)))

    @property
    def sections(self) -> frozenset[Section]:
        """The sections that it is assessed in."""
        return frozenset(section for section, name in SECTION_FIELD.items() if self.value(name) is True)

    @property
    def headcount(self) -> int | None:
        """The official number of people (核定人员数), None where nobody said."""
        value = self.value("headcount")
        return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None

    @property
    def credit_code(self) -> str:
        """The unified social credit code (GB 32100-2015), empty where nobody said."""
        return self._text("credit_code")

    @property
    def join_code(self) -> str:
        """The code by which people join."""
        return self._text("join_code")

    @property
    def approval(self) -> bool:
        """Whether an administrator must approve who joins."""
        return self.value("approval") is True

    @property
    def official(self) -> bool:
        """Whether it stands on the roster of assessed units."""
        return self.value("official") is True

    @property
    def state(self) -> UnitState:
        """Pending until those who keep the roster accept it."""
        text = self._text("state")
        return UnitState(text) if text in set(UnitState) else UnitState.PENDING

    @property
    def merged_into(self) -> UnitId | None:
        """The unit whose duplicate this is."""
        value = self.value("merged_into")
        return UnitId(value) if isinstance(value, bytes) else None

    def _text(self, name: str) -> str:
        value = self.value(name)
        return value if isinstance(value, str) else ""
