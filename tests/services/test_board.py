import pytest

from firelearn.services.board import FEWEST, MOST
from tests.services.made import DAY_MS, HOUR_MS
from tests.services.test_points import practise


def learner(desk, nickname, answers=5):
    person = desk.guest()
    if nickname:
        desk.suite.people.rename(person, nickname)
    practise(desk, person, answers=answers)
    return person


@pytest.fixture
def five(desk):
    """Five people: two with three points, two with two, one with one."""
    return [learner(desk, name, answers) for name, answers in zip("甲乙丙丁戊", (10, 5, 10, 5, 1), strict=True)]


def told(part):
    return [(line.place, line.nickname, line.points) for line in part.lines]


def test_equals_share_a_place(desk, five):
    week = desk.suite.board.view(five[4]).week

    assert sorted(told(week)) == [(1, "丙", 3), (1, "甲", 3), (3, "丁", 2), (3, "乙", 2), (5, "戊", 1)]
    assert [line.me for line in week.lines] == [False] * 4 + [True]
    assert week.ranked


def test_under_five_nobody_is_ranked(desk):
    people = [learner(desk, name) for name in "甲乙丙丁"]

    week = desk.suite.board.view(people[0]).week

    assert len(people) < FEWEST
    assert not week.ranked
    assert {line.place for line in week.lines} == {None}


def test_nobody_without_a_nickname_and_nobody_who_did_nothing_is_shown(desk, five):
    unnamed = learner(desk, "")
    idle = desk.guest()
    desk.suite.people.rename(idle, "闲人")

    view = desk.suite.board.view(unnamed)

    assert {line.nickname for line in view.week.lines} == set("甲乙丙丁戊")
    assert not view.named


def test_today_is_told_apart_from_the_week(desk, five):
    desk.clock.advance(DAY_MS)
    practise(desk, five[1], answers=5)

    view = desk.suite.board.view(five[1])

    assert [(line.nickname, line.points, line.place) for line in view.today.lines] == [("乙", 2, None)]
    assert next(line.points for line in view.week.lines if line.nickname == "乙") == 4


def test_last_week_is_forgotten(desk, five):
    desk.clock.advance(7 * DAY_MS)

    assert desk.suite.board.view(five[0]).week.people == 0


def test_who_is_not_among_the_ten_sees_their_own_place(desk):
    for number in range(MOST):
        learner(desk, f"学员{number}", answers=5)
    last = learner(desk, "末位", answers=1)

    week = desk.suite.board.view(last).week

    assert len(week.lines) == MOST
    assert week.own is not None
    assert (week.own.place, week.own.points, week.own.me) == (MOST + 1, 1, True)
    assert desk.suite.board.view(desk.guest()).week.own is None


def test_who_hides_is_on_nobodys_board_until_they_come_back(desk, five):
    desk.suite.board.hide(five[0], hidden=True)
    hidden = desk.suite.board.view(five[0])

    desk.suite.board.hide(five[0], hidden=False)

    assert hidden.hidden
    assert "甲" not in {line.nickname for line in hidden.week.lines}
    assert not hidden.week.ranked
    assert "甲" in {line.nickname for line in desk.suite.board.view(five[1]).week.lines}


def test_staff_switch_it_off(desk, five):
    desk.suite.premises.choose(board=False)

    view = desk.suite.board.view(five[0])

    assert (view.on, view.week.people, view.today.people) == (False, 0, 0)


def test_a_merged_person_stands_there_once_with_all_their_points(desk, five):
    desk.clock.advance(HOUR_MS)
    desk.suite.people.claims.merge(five[4], five[3])

    week = desk.suite.board.view(five[3]).week

    assert week.people == 4
    assert "戊" not in {line.nickname for line in week.lines}
    assert next(line for line in week.lines if line.me).nickname == "丁"


def test_an_erased_person_is_gone(desk, five):
    from firelearn.domain.fact import PersonErased

    desk.suite.seat.record(five[0], PersonErased(person=five[0], hlc=desk.suite.seat.tick()))

    assert "甲" not in {line.nickname for line in desk.suite.board.view(five[1]).week.lines}
