"""A unit's figures carry what they are divided by, and say nothing of single people."""

from fractions import Fraction

from firelearn.services.unit_figures import UnitFigures
from tests.services import made
from tests.services import units as make
from tests.services.test_unit_members import learns


def figures(registered, headcount, points=90):
    return UnitFigures(
        unit=b"", day=0, as_of_ms=0, registered=registered, headcount=headcount, points=points, points_today=0,
        learners=0, week_learners=0, units_below=0,
    )  # fmt: skip


def test_without_a_headcount_there_is_no_rate():
    assert figures(9, None).rate is None
    assert figures(9, None).per_headcount is None
    assert not figures(9, None).over


def test_the_rate_is_not_capped_and_more_than_all_is_flagged():
    assert figures(43, 40).rate == Fraction(43, 40)
    assert figures(43, 40).over
    assert not figures(40, 40).over


def test_under_five_registered_no_figure_per_person_is_given():
    assert figures(4, 40).per_registered is None
    assert figures(4, 40).per_headcount is None
    assert figures(5, 40).per_registered == 18
    assert figures(5, 40).per_headcount == Fraction(9, 4)


def test_figures_are_of_now_and_of_this_unit(desk):
    who, card = make.administrator(desk)
    learns(desk, who)

    shown = desk.suite.units.figures(card.unit)

    assert (shown.day, shown.as_of_ms) == (made.TODAY, made.MONDAY_MORNING)
    assert (shown.registered, shown.points, shown.points_today) == (1, 1, 1)
    assert (shown.learners, shown.week_learners) == (1, 1)
