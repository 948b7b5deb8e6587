"""Badges and levels of a person, told from their record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from firelearn.domain.badges import BadgeStanding, standings
from firelearn.domain.levels import LevelSet, LevelStanding, level_of, level_set_for
from firelearn.domain.value import value

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.domain.ids import PersonId
    from firelearn.services.seat import Seat


@value
class BadgesView:
    """Every badge as it stands with a person."""

    badges: tuple[BadgeStanding, ...]

    @property
    def earned(self) -> int:
        """How many the person has."""
        return sum(badge.earned for badge in self.badges)


@dataclass(frozen=True)
class BadgesDesk:
    """Badges and levels of one person at a time; ``resources`` hold the levels."""

    seat: Seat
    resources: Path

    @cached_property
    def _levels(self) -> tuple[LevelSet, ...]:
        from firelearn.content.bank import load_level_sets

        return load_level_sets(self.resources)

    def view(self, person: PersonId) -> BadgesView:
        """Return every badge with what is there of it."""
        return BadgesView(badges=standings(self.seat.store.reader.record.of(person)))

    def level(self, total: int) -> LevelStanding:
        """Return the level that ``total`` points reach today."""
        return level_of(total, level_set_for(self._levels, self.seat.today()))
