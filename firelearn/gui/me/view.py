"""What one's own page shows."""

from __future__ import annotations

from firelearn.domain.levels import LevelStanding
from firelearn.domain.value import value
from firelearn.services.people import PersonCard
from firelearn.services.privacy import Kept


@value
class MyPage:
    """Who one is and what is kept; ``zone_offset_min`` for the times, ``asked`` names a unit that is yet to answer.

    ``level``: how far the points have brought them.
    """

    card: PersonCard
    kept: Kept
    zone_offset_min: int
    asked: str = ""
    level: LevelStanding | None = None
