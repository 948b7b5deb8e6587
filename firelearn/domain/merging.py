"""Merging (合并): duplicates point at the record that stands for them; taking that back parts them without loss.

Two desks that never met may create the same person or unit. Nothing is moved when they are merged: the duplicate's
field ``merged_into`` names the canonical record, and what is shown is folded from all their entries. Set to nothing
again, each has its own back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

Ident = TypeVar("Ident", bound=bytes)


def canonical_of(ident: Ident, merged_into: Mapping[Ident, Ident]) -> Ident:
    """Return the record that stands for ``ident``, however long the chain; ``ident`` itself if it was never merged.

    Two desks may merge two records into each other. In such a ring the smallest id stands for all, on every machine.
    """
    path: list[Ident] = []
    here = ident
    while here in merged_into and here not in path:
        path.append(here)
        here = merged_into[here]
    if here in path:
        return min(path[path.index(here) :])
    return here


def aliases_of(merged_into: Mapping[Ident, Ident]) -> dict[Ident, Ident]:
    """Return every duplicate with the record that stands for it; the order in which merges came does not matter."""
    found = {ident: canonical_of(ident, merged_into) for ident in merged_into}
    return {ident: canonical for ident, canonical in found.items() if ident != canonical}


def classes_of(aliases: Mapping[Ident, Ident]) -> dict[Ident, frozenset[Ident]]:
    """Return every canonical record with all its duplicates, itself not among them."""
    gathered: defaultdict[Ident, set[Ident]] = defaultdict(set)
    for ident, canonical in aliases.items():
        gathered[canonical].add(ident)
    return {canonical: frozenset(duplicates) for canonical, duplicates in gathered.items()}
