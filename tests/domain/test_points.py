import datetime
from dataclasses import replace

import pytest

from firelearn.domain.calendar import day_from
from firelearn.domain.points import Rule, cap_of, daily_cap, rule_set_for
from tests.domain.made import RULES

LATER = replace(RULES, id="2027-03", in_force_from=datetime.date(2027, 3, 1))


def test_the_rule_set_of_november_2026_is_that_of_the_product():
    assert (RULES.id, RULES.in_force_day) == ("2026-11", day_from(2026, 11, 1))
    assert RULES.check_in.points == 1
    assert (RULES.lesson.points, RULES.lesson.cap) == (2, 10)
    assert (RULES.course.points, RULES.course.cap) == (10, None)
    assert (RULES.practice.per, RULES.practice.points, RULES.practice.cap) == (5, 1, 6)
    assert (RULES.daily_quiz.right, RULES.daily_quiz.points, RULES.daily_quiz.otherwise) == (4, 2, 1)
    assert (RULES.review.per, RULES.review.points, RULES.review.cap) == (5, 1, 4)
    assert [(step.run, step.points) for step in RULES.challenge] == [(5, 3), (10, 6)]
    assert (RULES.exam.points, RULES.exam.cap) == (20, None)


def test_a_day_can_earn_29_points_without_courses_and_exams():
    assert daily_cap(RULES) == 29
    assert {rule: cap_of(rule, RULES) for rule in Rule} == {
        Rule.CHECK_IN: 1,
        Rule.LESSON: 10,
        Rule.COURSE: None,
        Rule.PRACTICE: 6,
        Rule.DAILY_QUIZ: 2,
        Rule.REVIEW: 4,
        Rule.CHALLENGE: 6,
        Rule.EXAM: None,
    }


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (day_from(2026, 11, 1), "2026-11"),
        (day_from(2027, 2, 28), "2026-11"),
        (day_from(2027, 3, 1), "2027-03"),
        (day_from(2099, 1, 1), "2027-03"),
    ],
)
def test_a_day_is_scored_by_the_newest_rule_set_in_force_on_it(day, name):
    assert rule_set_for([LATER, RULES], day).id == name


def test_a_dead_clock_battery_costs_no_points():
    assert rule_set_for([LATER, RULES], 0).id == "2026-11"


def test_without_any_rule_set_nothing_can_be_scored():
    with pytest.raises(ValueError, match="empty"):
        rule_set_for([], 0)


@pytest.mark.parametrize(("run", "points"), [(0, 0), (4, 0), (5, 3), (9, 3), (10, 6), (40, 6)])
def test_a_run_earns_by_the_highest_step_it_reached(run, points):
    assert RULES.run_points(run) == points
    assert RULES.longest_run == 10


@pytest.mark.parametrize(("right", "points"), [(4, 0), (5, 1), (17, 3), (29, 5), (30, 6), (99, 6)])
def test_practice_earns_a_point_for_every_five_up_to_its_cap(right, points):
    assert RULES.practice.earned(right) == points
    assert RULES.practice.enough == 30
