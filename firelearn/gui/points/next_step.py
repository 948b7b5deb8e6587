"""What would earn the next points today, and where it is done."""

from __future__ import annotations

from firelearn.domain.points import Rule
from firelearn.domain.value import value
from firelearn.gui.route import Courses, Exams, Practice, Route, Run
from firelearn.services.points import PointsDay
from firelearn.services.practice import PracticeRequest, Way


@value
class NextPoints:
    """The key of the words on the button, and the route behind it."""

    key: str
    route: Route


def next_points(view: PointsDay) -> NextPoints:
    """Return the quickest way to more points: a quiz not yet taken, what has room left, at last an exam."""
    got = {use.rule: use.got for use in view.points.caps}
    room = {use.rule for use in view.points.caps if use.got < use.cap}
    if not got.get(Rule.DAILY_QUIZ):
        return NextPoints(key="points.next_daily_quiz", route=Run(request=PracticeRequest(way=Way.DAILY_QUIZ)))
    if Rule.LESSON in room:
        return NextPoints(key="points.next_lesson", route=Courses())
    if Rule.PRACTICE in room:
        return NextPoints(key="points.next_practice", route=Practice())
    if Rule.CHALLENGE in room:
        return NextPoints(key="points.next_challenge", route=Run(request=PracticeRequest(way=Way.CHALLENGE)))
    return NextPoints(key="points.next_exam", route=Exams())
