"""Ranking: places by a figure, with ties 1-2-2-4 as in sports: who is behind two that are equal is fourth."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def places(figures: Sequence[int]) -> tuple[int, ...]:
    """Return the place of each figure, the highest first: one more than how many are higher."""
    rising = sorted(-figure for figure in figures)
    return tuple(bisect_left(rising, -figure) + 1 for figure in figures)
