"""Membership (成员): a person's newest standing in a unit."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from firelearn.domain.fact import MembershipChanged
from firelearn.domain.ids import NO_UNIT, DeviceId, UnitId
from firelearn.domain.value import value


class Standing(StrEnum):
    """How a person stands to a unit. The names travel and are final."""

    ASKED = "asked"
    MEMBER = "member"
    ADMINISTRATOR = "administrator"
    REFUSED = "refused"
    LEFT = "left"

    @property
    def belongs(self) -> bool:
        """Whether the person is one of the unit's people."""
        return self in _BELONGING


_BELONGING = frozenset({Standing.MEMBER, Standing.ADMINISTRATOR})
BELONGING = tuple(sorted(_BELONGING))
"""The standings of those who are counted as registered."""


@value
class Membership:
    """A person's standing in one unit, and the reading and device that gave it."""

    hlc: int
    device: DeviceId
    state: str

    @property
    def belongs(self) -> bool:
        """Whether the person is one of the unit's people."""
        return self.state in _BELONGING


def newer(known: Membership | None, fact: MembershipChanged, device: DeviceId) -> Membership:
    """Return the newer of what is known and what ``fact`` says; the order of arrival does not matter."""
    told = Membership(hlc=fact.hlc, device=device, state=fact.state)
    if known is None:
        return told
    return max(known, told, key=lambda one: (one.hlc, one.device, one.state))


def unit_of(memberships: Mapping[UnitId, Membership]) -> UnitId:
    """Return the unit in which a person earns points now: the one they joined last, ``NO_UNIT`` for none.

    A person belongs to one unit at a time; two desks that never met may have let them join two. Then the newer counts.
    """
    joined = [(one.hlc, one.device, unit) for unit, one in memberships.items() if one.belongs]
    return max(joined)[2] if joined else NO_UNIT
