"""A unit's figures, as this PC knows them: each with what it is divided by and the time for which it holds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from firelearn.domain.calendar import week_of
from firelearn.domain.value import value
from firelearn.services.unit_facts import row_of

if TYPE_CHECKING:
    from firelearn.domain.ids import UnitId
    from firelearn.services.seat import Seat

FEWEST: Final = 5
"""Units with fewer registered show no figure per person: it would tell what single people did."""


@value
class UnitFigures:
    """What is known of a unit and all below it at ``as_of_ms`` on local ``day``.

    ``registered``: distinct persons who are members. ``points``: earned in the unit up to now, ``points_today`` of
    them today. ``learners`` and ``week_learners``: distinct persons with at least one counted act today, and since
    Monday. ``headcount`` is official, None where nobody said. ``units_below``: how many other units are counted.
    """

    unit: UnitId
    day: int
    as_of_ms: int
    registered: int
    headcount: int | None
    points: int
    points_today: int
    learners: int
    week_learners: int
    units_below: int

    @property
    def rate(self) -> Fraction | None:
        """Registered ÷ headcount, not capped; None without a headcount."""
        return Fraction(self.registered, self.headcount) if self.headcount else None

    @property
    def over(self) -> bool:
        """Whether more are registered than the headcount says: the roster should be looked at (名册待核)."""
        return self.headcount is not None and self.registered > self.headcount

    @property
    def too_few(self) -> bool:
        """Whether no figure per person is shown."""
        return self.registered < FEWEST

    @property
    def per_registered(self) -> Fraction | None:
        """Points ÷ registered; None where too few are registered."""
        return None if self.too_few else Fraction(self.points, self.registered)

    @property
    def per_headcount(self) -> Fraction | None:
        """Points ÷ headcount; None without a headcount or where too few are registered."""
        return None if self.too_few or not self.headcount else Fraction(self.points, self.headcount)


def figures_of(seat: Seat, unit: UnitId) -> UnitFigures:
    """Return a unit's figures as of now.

    Raises:
        Trouble: ``unit_unknown``.
    """
    row = row_of(seat, unit)
    now, today = seat.now(), seat.today()
    sums = seat.store.reader.unit_people.sums(row.id, today, week_of(today))
    return UnitFigures(
        unit=row.id,
        day=today,
        as_of_ms=now.wall_utc_ms,
        registered=sums.registered,
        headcount=row.headcount,
        points=sums.points,
        points_today=sums.points_on_day,
        learners=sums.learners,
        week_learners=sums.week_learners,
        units_below=sums.units_below,
    )
