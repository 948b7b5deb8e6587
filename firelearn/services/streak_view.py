"""Days in a row as screens show them: the row, this week day by day, and its grace day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.calendar import week_of
from firelearn.domain.streak import streak
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.seat import Seat

WEEK = 7


@value
class StreakView:
    """Days in a row. ``week``: Monday to Sunday, ``None`` for days still to come."""

    length: int
    today_done: bool
    grace_used: bool
    week: tuple[bool | None, ...]


def streak_of(seat: Seat, person: PersonId, today: int) -> StreakView:
    """Return a person's row of days as of ``today``."""
    days = seat.store.reader.progress.counted_days(person)
    row = streak(days, today)
    monday, learned = week_of(today), set(days)
    week = tuple((day in learned) if day <= today else None for day in range(monday, monday + WEEK))
    return StreakView(length=row.length, today_done=row.today_done, grace_used=row.grace_used, week=week)
