"""A person (学员): patched fields, until they ask to be removed."""

from __future__ import annotations

from dataclasses import dataclass, field

from firelearn.domain.fact import PersonChanged, PersonErased
from firelearn.domain.hlc import Patched, Value, apply
from firelearn.domain.ids import DeviceId


@dataclass(slots=True, kw_only=True)
class Person:
    """The fold of one person's patches. Changed in place, because it is a fold's state.

    Erasing wins over every change, before and after it: what a person had removed never comes back from a PC that
    was offline.
    """

    fields: Patched = field(default_factory=dict)
    erased: tuple[int, bytes] | None = None

    def change(self, fact: PersonChanged, device: DeviceId) -> None:
        """Put a patch in; it leaves no trace in a person who was erased."""
        if self.erased is None:
            apply(self.fields, device, fact.hlc, fact.fields)

    def erase(self, fact: PersonErased, device: DeviceId) -> None:
        """Blank every field, for good. Of several erasures the first counts."""
        self.fields.clear()
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

    def _value(self, name: str) -> Value:
        known = self.fields.get(name)
        return None if known is None else known.value

    def _text(self, name: str) -> str | None:
        value = self._value(name)
        return value if isinstance(value, str) else None
