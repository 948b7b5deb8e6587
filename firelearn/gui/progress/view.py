"""What one's own page shows."""

from __future__ import annotations

from firelearn.domain.value import value
from firelearn.services.people import PersonCard
from firelearn.services.progress import ProgressView


@value
class MyView:
    """The person and their progress on the day ``today``; ``zone_offset_min`` places the times of past exams."""

    person: PersonCard
    progress: ProgressView
    today: int
    zone_offset_min: int
