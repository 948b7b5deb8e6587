"""Membership (成员): a person's newest standing in a unit."""

from __future__ import annotations

from firelearn.domain.fact import MembershipChanged
from firelearn.domain.ids import DeviceId
from firelearn.domain.value import value


@value
class Membership:
    """A person's standing in one unit, and the reading and device that gave it."""

    hlc: int
    device: DeviceId
    state: str


def newer(known: Membership | None, fact: MembershipChanged, device: DeviceId) -> Membership:
    """Return the newer of what is known and what ``fact`` says; the order of arrival does not matter."""
    told = Membership(hlc=fact.hlc, device=device, state=fact.state)
    if known is None:
        return told
    return max(known, told, key=lambda one: (one.hlc, one.device, one.state))
