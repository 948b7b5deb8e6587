"""Where somebody stands, for tests of the points page."""

from dataclasses import replace

from firelearn.content.bank import load_level_sets
from firelearn.domain.badges import Record, standings
from firelearn.domain.levels import level_of
from firelearn.gui.kit.places import resources
from firelearn.services.badges import BadgesView
from firelearn.services.points_standing import PointsStanding, UnitStanding
from firelearn.services.streak_view import StreakView
from firelearn.services.unit_figures import UnitFigures
from tests.gui.points.accounts import SUNDAY, SUNDAY_EVENING_MS

RECORD = Record(days=tuple(range(SUNDAY - 7, SUNDAY + 1)), lessons=(SUNDAY,), hazards=7)


def figures(**changes: object) -> UnitFigures:
    """Return the figures of a school of 40."""
    plain = UnitFigures(
        unit=b"the-schools-unit",
        day=SUNDAY,
        as_of_ms=SUNDAY_EVENING_MS,
        registered=37,
        headcount=40,
        points=8123,
        points_today=61,
        learners=5,
        week_learners=12,
        units_below=0,
    )
    return replace(plain, **changes)


def standing(total: int = 1246, **changes: object) -> PointsStanding:
    """Return where somebody with ``total`` points stands on a Sunday."""
    plain = PointsStanding(
        level=level_of(total, load_level_sets(resources())[0]),
        streak=StreakView(length=8, today_done=True, grace_used=False, week=(True,) * 7),
        badges=BadgesView(badges=standings(RECORD)),
        unit=UnitStanding(name="金石镇中心小学", figures=figures()),
        board=True,
    )
    return replace(plain, **changes)
