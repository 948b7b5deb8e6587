"""Where a person stands with their points: how far these have travelled, the level, the row of days, their unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.calendar import day_of
from firelearn.domain.value import value
from firelearn.services.streak_view import StreakView, streak_of

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.domain.levels import LevelStanding
    from firelearn.services.badges import BadgesDesk, BadgesView
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.services.unit_figures import UnitFigures
    from firelearn.services.units import Units

RECEIVED_NOTE = "points_received_ms"
"""The desk's note of when a server last acknowledged this PC's journal, in milliseconds UTC."""


@value
class PointsStates:
    """How far a person's points have travelled; ``provisional`` and ``sent`` count whole days and make the total.

    ``provisional``: of days of which something is on this PC only. ``sent``: received by a server, of these
    ``confirmed`` are what it made of them itself, None while it said nothing. The times are when it last spoke.
    """

    provisional: int
    sent: int
    sent_ms: int | None = None
    confirmed: int | None = None
    confirmed_ms: int | None = None

    @property
    def only_here(self) -> bool:
        """Whether no server knows of any of it."""
        return not self.sent and self.sent_ms is None and self.confirmed is None


@value
class UnitStanding:
    """The person's unit with its figures."""

    name: str
    figures: UnitFigures


@value
class PointsStanding:
    """What stands beside a day's account. ``board``: there is one on this PC."""

    level: LevelStanding
    streak: StreakView
    badges: BadgesView
    unit: UnitStanding | None
    board: bool


@dataclass(frozen=True, slots=True)
class StandingDesk:
    """Where one person at a time stands."""

    seat: Seat
    badges: BadgesDesk
    units: Units
    premises: Premises

    def of(self, person: PersonId) -> PointsStanding:
        """Return where a person stands today."""
        total = self.seat.store.reader.progress.total_points(person)
        card = self.units.mine(person)
        unit = UnitStanding(name=card.name, figures=self.units.figures(card.unit)) if card else None
        return PointsStanding(
            level=self.badges.level(total),
            streak=streak_of(self.seat, person, self.seat.today()),
            badges=self.badges.view(person),
            unit=unit,
            board=self.premises.now.board,
        )

    def states(self, person: PersonId, total: int) -> PointsStates:
        """Tell apart what of ``total`` points is only here, what was sent, and what was confirmed."""
        reader = self.seat.store.reader
        unsent_ms = reader.sending.first_unsent_ms(person)
        provisional = 0
        if unsent_ms is not None:
            first = day_of(unsent_ms, self.seat.zone_offset_min)
            provisional = sum(day.points for day in reader.progress.days(person, first, self.seat.today()))
        received = reader.desk.note(RECEIVED_NOTE)
        points, _, when = (reader.desk.note(confirmed_note(person)) or "").partition(" ")
        return PointsStates(
            provisional=provisional,
            sent=total - provisional,
            sent_ms=int(received) if received else None,
            confirmed=int(points) if points else None,
            confirmed_ms=int(when) if when else None,
        )


def confirmed_note(person: PersonId) -> str:
    """Name the desk's note of what a server confirmed of a person: points, a blank, milliseconds UTC."""
    return f"points_confirmed:{person.hex()}"
