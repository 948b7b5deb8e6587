"""Levels (等级): how far the points of all days have brought a person.

Thresholds are data: ``resources/points/levels-*.toml``.

A level follows from the total alone, so it is the same whatever order facts arrived in, and a later set that asks for
more would take levels away: sets are written so that they never do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from firelearn.domain.calendar import day_from
from firelearn.domain.value import value


@value
class Level:
    """A level: its name's key in the words (``levels.<key>``), and the points from which it holds."""

    key: str
    points: int


@value
class LevelSet:
    """The levels in force from a date on, the lowest first; the first holds from 0 points."""

    id: str
    in_force_from: date
    levels: tuple[Level, ...]

    @property
    def in_force_day(self) -> int:
        """The first day on which this set counts."""
        return day_from(self.in_force_from.year, self.in_force_from.month, self.in_force_from.day)

    @property
    def rises(self) -> bool:
        """Whether the levels begin at 0 and each asks for more than the one below it."""
        asked = [level.points for level in self.levels]
        return bool(asked) and asked[0] == 0 and all(low < high for low, high in pairwise(asked))


@value
class LevelStanding:
    """Where a person stands: the level by number (from 1), and the next one, None at the top."""

    number: int
    of: int
    level: Level
    next: Level | None
    total: int

    @property
    def missing(self) -> int:
        """How many points the next level still asks for, 0 at the top."""
        return self.next.points - self.total if self.next else 0


def level_set_for(sets: Sequence[LevelSet], day: int) -> LevelSet:
    """Return the newest set in force on ``day``; before the first one, the first.

    Raises:
        ValueError: if there are no sets.
    """
    in_force = [levels for levels in sets if levels.in_force_day <= day]
    if in_force:
        return max(in_force, key=lambda levels: (levels.in_force_day, levels.id))
    return min(sets, key=lambda levels: (levels.in_force_day, levels.id))


def level_of(total: int, levels: LevelSet) -> LevelStanding:
    """Return the highest level that ``total`` points reach."""
    number = max(1, sum(level.points <= total for level in levels.levels))
    return LevelStanding(
        number=number,
        of=len(levels.levels),
        level=levels.levels[number - 1],
        next=levels.levels[number] if number < len(levels.levels) else None,
        total=total,
    )
