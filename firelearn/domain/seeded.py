"""Chance that can be repeated: the same seed gives the same draws on every machine and every Python.

Python's own ``random`` promises that only for ``random()``; its ``shuffle`` and ``sample`` have changed before.
Generator: SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
Range without bias: Lemire, "Fast Random Integer Generation in an Interval", 2019.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_64_BITS = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_MIX_1 = 0xBF58476D1CE4E5B9
_MIX_2 = 0x94D049BB133111EB


def seed_of(*parts: str | int | bytes) -> int:
    """Make a 64-bit seed from what the draw is for, such as a name and a day."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        raw = part if isinstance(part, bytes) else str(part).encode()
        digest.update(len(raw).to_bytes(4, "big") + raw)
    return int.from_bytes(digest.digest(), "big")


class Seeded:
    """A stream of draws that depends on its seed alone."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _64_BITS

    def next64(self) -> int:
        """Return the next 64 bits."""
        self._state = (self._state + _GOLDEN) & _64_BITS
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * _MIX_1) & _64_BITS
        mixed = ((mixed ^ (mixed >> 27)) * _MIX_2) & _64_BITS
        return mixed ^ (mixed >> 31)

    def below(self, bound: int) -> int:
        """Return a number from 0 to ``bound - 1``, each equally likely.

        Raises:
            ValueError: if ``bound`` is not between 1 and 2**64.
        """
        if not 1 <= bound <= _64_BITS + 1:
            raise ValueError(bound)
        product = self.next64() * bound
        if product & _64_BITS < bound:
            reject = ((1 << 64) - bound) % bound
            while product & _64_BITS < reject:
                product = self.next64() * bound
        return product >> 64

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return the things in a random order (Fisher and Yates, from the end)."""
        order = list(things)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

    def sample(self, things: Sequence[T], count: int) -> list[T]:
        """Return ``count`` different things in a random order, every choice equally likely.

        Raises:
            ValueError: if there are fewer than ``count``.
        """
        if not 0 <= count <= len(things):
            raise ValueError(count)
        # A sparse Fisher-Yates: what a full shuffle would have moved, kept in a dictionary, so that five from
        # ten thousand costs five draws.
        moved: dict[int, int] = {}
        chosen = []
        for taken in range(count):
            last = len(things) - 1 - taken
            place = self.below(last + 1)
            chosen.append(things[moved.get(place, place)])
            moved[place] = moved.get(last, last)
        return chosen
