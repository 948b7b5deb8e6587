"""What one's own page shows."""

from __future__ import annotations

from dataclasses import dataclass

from firelearn.services.people import PersonCard
from firelearn.services.progress import ProgressView


@dataclass(frozen=True, slots=True, kw_only=True)
class MyView:
    """The person and their progress on the day ``today``; ``zone_offset_min`` places the times of past exams."""

    person: PersonCard
    progress: ProgressView
    today: int
    zone_offset_min: int
