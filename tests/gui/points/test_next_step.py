"""Where the next points are."""

from dataclasses import replace

import pytest

from firelearn.gui.points.next_step import next_points
from firelearn.gui.route import Courses, Exams, Practice, Run
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.points.accounts import account, caps

FULL = {"daily_quiz": 2, "lesson": 10, "practice": 6, "challenge": 6}


@pytest.mark.parametrize(
    ("got", "route"),
    [
        ({}, Run(request=PracticeRequest(way=Way.DAILY_QUIZ))),
        ({"daily_quiz": 1}, Courses()),
        ({"daily_quiz": 2, "lesson": 10}, Practice()),
        ({**FULL, "challenge": 3}, Run(request=PracticeRequest(way=Way.CHALLENGE))),
        (FULL, Exams()),
    ],
)
def test_the_next_points_are_where_there_is_room_the_quickest_first(got, route):
    view = account()
    view = replace(view, points=replace(view.points, caps=caps(**got)))

    assert next_points(view).route == route
