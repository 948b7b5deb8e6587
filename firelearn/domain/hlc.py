"""Hybrid logical clocks, and patches whose fields are each resolved by the newest one.

A reading is one integer: 48 bits of milliseconds since 1970 UTC, then 16 bits of counter, so that readings compare as
numbers. Source: Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014.
"""

from __future__ import annotations

from collections.abc import Mapping

from firelearn.domain.value import value

COUNTER_BITS = 16
MOST_AHEAD_MS = 24 * 3_600_000
"""How far a remote reading may run ahead of this machine: a dead battery elsewhere must not drag every clock along."""

Value = str | bool | int | bytes | None


@value
class Field:
    """The newest value of one field, and the reading and device that gave it."""

    hlc: int
    device: bytes
    value: Value


Patched = dict[str, Field]
"""A record of patched fields; changed in place by ``apply``."""


def tick(last: int, now_ms: int) -> int:
    """Return the reading for a new local event: later than ``last``, and not behind the wall clock."""
    return max(last + 1, now_ms << COUNTER_BITS)


def merge(last: int, remote: int, now_ms: int) -> int:
    """Return the reading after hearing of ``remote``: later than both, with a remote from far ahead capped."""
    heard = min(remote, (now_ms + MOST_AHEAD_MS) << COUNTER_BITS)
    return max(max(last, heard) + 1, now_ms << COUNTER_BITS)


def wall_ms(hlc: int) -> int:
    """Return the milliseconds of a reading."""
    return hlc >> COUNTER_BITS


def apply(patched: Patched, device: bytes, hlc: int, fields: Mapping[str, Value]) -> None:
    """Put a patch into a record, field by field: the newest reading wins.

    The outcome does not depend on the order in which patches come, nor on how often.
    """
    for name, written in fields.items():
        new = Field(hlc=hlc, device=device, value=written)
        old = patched.get(name)
        if old is None or _rank(new) > _rank(old):
            patched[name] = new


def _rank(field: Field) -> tuple[int, bytes, str, str]:
    # The last two matter only for a device that signs two values under one reading; even then all machines agree.
    return (field.hlc, field.device, type(field.value).__name__, repr(field.value))
