"""A person (学员): patched fields, until they ask to be removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from firelearn.domain.fact import PersonChanged, PersonErased
from firelearn.domain.hlc import Patched, Value, apply
from firelearn.domain.ids import DeviceId, PersonId


@dataclass(slots=True, kw_only=True)
class Person:
    """The fold of one person's patches. Changed in place, because it is a fold's state.

    Erasing wins over every change, before and after it: what a person had removed never comes back from a PC that
    was offline.
    """

    fields: Patched = field(default_factory=dict)
    erased: tuple[int, bytes] | None = None

    def change(self, fact: PersonChanged, device: DeviceId) -> None:
        """Put a patch in; it leaves no trace in a person who was erased, but for whose duplicate they are."""
        kept = fact.fields if self.erased is None else _links(fact.fields)
        apply(self.fields, device, fact.hlc, kept)

    def erase(self, fact: PersonErased, device: DeviceId) -> None:
        """Blank every field, for good. Of several erasures the first counts."""
        self.fields = _links(self.fields)
        asked = (fact.hlc, device)
        self.erased = asked if self.erased is None else min(self.erased, asked)

    @property
    def nickname(self) -> str | None:
        """The name that the person gave, if any."""
        return self._text("nickname")

    @property
    def age_band(self) -> str | None:
        """The person's age band, if told."""
        return self._text("age_band")

    @property
    def language(self) -> str | None:
        """The language that the person chose, if any."""
        return self._text("language")

    @property
    def guest(self) -> bool:
        """Whether this is a walk-up visitor who has not registered."""
        return self._value("guest") is True

    @property
    def merged_into(self) -> PersonId | None:
        """The person whose duplicate this is."""
        value = self._value("merged_into")
        return PersonId(value) if isinstance(value, bytes) else None

    @property
    def claim_hash(self) -> bytes | None:
        """The slow hash of the claim code, if one was given."""
        value = self._value("claim_hash")
        return value if isinstance(value, bytes) else None

    @property
    def has_phone(self) -> bool:
        """Whether a phone number was given; it stands here sealed, and nobody on this PC can read it."""
        return isinstance(self._value("phone_sealed"), bytes)

    def _value(self, name: str) -> Value:
        known = self.fields.get(name)
        return None if known is None else known.value

    def _text(self, name: str) -> str | None:
        value = self._value(name)
        return value if isinstance(value, str) else None


_T = TypeVar("_T")


def _links(fields: Mapping[str, _T]) -> dict[str, _T]:
    """Return what says nothing about the person: that their points belong to somebody else's record."""
    return {name: value for name, value in fields.items() if name == "merged_into"}
