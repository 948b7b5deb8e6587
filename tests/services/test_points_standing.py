import pytest

from firelearn.services.points_standing import RECEIVED_NOTE, PointsStates, confirmed_note
from firelearn.services.unit_views import UnitDraft
from tests.services.made import DAY_MS
from tests.services.test_points import pass_exam, practise


@pytest.fixture
def two_days(desk, me):
    """Earn 2 points on Monday and 21 on Tuesday; return the seq behind Monday."""
    practise(desk, me)
    seq = desk.suite.seat.store.identity.head_seq
    desk.clock.advance(DAY_MS)
    pass_exam(desk, me)
    return seq


def acknowledged(desk, seq):
    """Let a server have this PC's journal up to ``seq``, as its answer will note it."""
    connection = desk.suite.seat.store._connection
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE origin SET received_seq = ? WHERE own", (seq,))
    connection.execute("COMMIT")


def states(desk, me):
    return desk.suite.standing.states(me, desk.suite.points.day(me).total)


def test_what_no_server_has_is_provisional_and_only_here(desk, me, two_days):
    found = states(desk, me)

    assert found == PointsStates(provisional=23, sent=0)
    assert found.only_here


def test_a_day_counts_as_sent_when_a_server_has_all_of_it(desk, me, two_days):
    acknowledged(desk, two_days)
    monday = states(desk, me)

    acknowledged(desk, two_days + 3)
    half_of_tuesday = states(desk, me)

    acknowledged(desk, desk.suite.seat.store.identity.head_seq)
    all_of_it = states(desk, me)

    assert (monday.provisional, monday.sent, monday.only_here) == (21, 2, False)
    assert half_of_tuesday == monday
    assert (all_of_it.provisional, all_of_it.sent) == (0, 23)


def test_what_a_server_said_stands_with_its_times(desk, me, two_days):
    acknowledged(desk, two_days)
    desk.suite.seat.store.desk.set_note(RECEIVED_NOTE, "1793600000000")
    desk.suite.seat.store.desk.set_note(confirmed_note(me), "2 1793600060000")

    assert states(desk, me) == PointsStates(
        provisional=21, sent=2, sent_ms=1_793_600_000_000, confirmed=2, confirmed_ms=1_793_600_060_000
    )


def test_a_merged_guests_points_are_told_with_ones_own(desk, me, two_days):
    guest = desk.guest()
    practise(desk, guest)
    acknowledged(desk, two_days)

    desk.suite.people.claims.merge(guest, me)

    assert states(desk, me).provisional + states(desk, me).sent == desk.suite.points.day(me).total


def test_level_streak_badges_and_board_stand_beside(desk, me, two_days):
    found = desk.suite.standing.of(me)

    assert (found.level.number, found.streak.length, found.badges.earned, found.board) == (2, 2, 1, True)
    assert found.unit is None


def test_the_unit_comes_with_its_figures(desk, me):
    desk.suite.units.create(me, UnitDraft(name="金石镇中心小学", headcount=40))
    practise(desk, me)

    unit = desk.suite.standing.of(me).unit

    assert unit is not None
    assert (unit.name, unit.figures.registered, unit.figures.headcount, unit.figures.points) == (
        "金石镇中心小学",
        1,
        40,
        2,
    )
