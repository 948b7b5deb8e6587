"""A day's account for tests of the points page."""

from dataclasses import replace

from firelearn.domain.points import Rule
from firelearn.domain.points_day import CapUse
from firelearn.domain.points_lines import Line, Reason
from firelearn.domain.text import Text
from firelearn.services.points import DayPoints, PointsDay

SUNDAY_EVENING_MS = 1_795_348_200_000  # 22 November 2026, 19:50 in Shanghai
SUNDAY = 20_779
ZONE = 480

LINES = (
    Line(rule=Rule.CHECK_IN, reason=Reason.EARNED, at_ms=SUNDAY_EVENING_MS, points=1, cap_left=0),
    Line(rule=Rule.LESSON, reason=Reason.EARNED, at_ms=SUNDAY_EVENING_MS, points=2, subject="kitchen/gas", cap_left=8),
    Line(
        rule=Rule.PRACTICE,
        reason=Reason.EARNED,
        at_ms=SUNDAY_EVENING_MS,
        points=3,
        right=17,
        wanted=5,
        missing=3,
        count=20,
        cap_left=3,
    ),
    Line(rule=Rule.PRACTICE, reason=Reason.TOO_FAST, at_ms=SUNDAY_EVENING_MS, points=0, count=2, fastest_ms=600),
    Line(rule=Rule.EXAM, reason=Reason.EARNED, at_ms=SUNDAY_EVENING_MS, points=20, subject="public"),
)
TITLES = {"kitchen/gas": Text("燃气泄漏怎么办", "When gas leaks"), "public": Text("公众考试", "Public exam")}


def caps(**got: int) -> tuple[CapUse, ...]:
    """Return the daily caps with what was got of some of them."""
    full = {"check_in": 1, "lesson": 10, "practice": 6, "daily_quiz": 2, "review": 4, "challenge": 6}
    return tuple(CapUse(rule=Rule(rule), got=got.get(rule, 0), cap=cap) for rule, cap in full.items())


def account(**changes: object) -> PointsDay:
    """Return the account of a Sunday: 26 points, 6 of them daily."""
    used = caps(check_in=1, lesson=2, practice=3)
    plain = PointsDay(
        day=SUNDAY,
        is_today=True,
        as_of_ms=SUNDAY_EVENING_MS,
        lines=LINES,
        points=DayPoints(day=SUNDAY, total=26, daily=6, special=20, cap=29, caps=used),
        exam_points=20,
        course_points=0,
        total=1246,
        rule_set="2026-11",
        days=(SUNDAY, SUNDAY - 2, SUNDAY - 40),
        titles=TITLES,
    )
    return replace(plain, **changes)
