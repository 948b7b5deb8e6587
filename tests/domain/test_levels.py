import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.calendar import day_from
from firelearn.domain.levels import Level, LevelSet, level_of, level_set_for

LEVELS = LevelSet(
    id="2026-11",
    in_force_from=dt.date(2026, 11, 1),
    levels=(Level(key="glimmer", points=0), Level(key="firefly", points=20), Level(key="lantern", points=60)),
)


@pytest.mark.parametrize(
    ("total", "number", "missing"), [(0, 1, 20), (19, 1, 1), (20, 2, 40), (59, 2, 1), (60, 3, 0), (9000, 3, 0)]
)
def test_a_level_is_reached_with_its_points(total, number, missing):
    standing = level_of(total, LEVELS)

    assert (standing.number, standing.missing, standing.of) == (number, missing, 3)
    assert standing.level is LEVELS.levels[number - 1]
    assert (standing.next is None) == (number == 3)


@given(st.integers(0, 200), st.integers(0, 200))
def test_more_points_never_mean_a_lower_level(one, more):
    assert level_of(one + more, LEVELS).number >= level_of(one, LEVELS).number


def test_a_day_goes_by_the_newest_set_in_force_and_before_all_by_the_first():
    later = LevelSet(id="2027-03", in_force_from=dt.date(2027, 3, 1), levels=LEVELS.levels)
    sets = (later, LEVELS)

    assert level_set_for(sets, day_from(2027, 2, 28)) is LEVELS
    assert level_set_for(sets, day_from(2027, 3, 1)) is later
    assert level_set_for(sets, day_from(2020, 1, 1)) is LEVELS


@pytest.mark.parametrize(("asked", "rises"), [((0, 20), True), ((5, 20), False), ((0, 20, 20), False), ((), False)])
def test_levels_rise_from_nothing(asked, rises):
    levels = tuple(Level(key=f"level{points}", points=points) for points in asked)

    assert LevelSet(id="x", in_force_from=dt.date(2026, 11, 1), levels=levels).rises is rises
