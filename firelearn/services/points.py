"""Points of a person: every line, with the rule that earned it or the reason that it did not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firelearn.domain.ids import BlueprintId, CourseId
from firelearn.domain.points import Rule
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.domain.points_day import CapUse
    from firelearn.domain.points_lines import Line
    from firelearn.domain.text import Text
    from firelearn.services.seat import Seat
    from firelearn.store.rows import DayAccount, DaySums

_ONCE_ONLY = {Rule.COURSE, Rule.EXAM}


@value
class DayPoints:
    """A day's points: ``daily`` rules against their ``cap``, and ``special`` ones (courses, exams) beside them."""

    day: int
    total: int
    daily: int
    special: int
    cap: int
    caps: tuple[CapUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsDay:
    """A day's account, read at ``as_of_ms``. ``total`` is of all days; ``days`` those with points, the latest first.

    ``titles`` tells the subjects of the lines in words: lessons, courses, exams. One that has left the bank has none.
    """

    day: int
    is_today: bool
    as_of_ms: int
    lines: tuple[Line, ...]
    points: DayPoints
    exam_points: int
    course_points: int
    total: int
    rule_set: str
    days: tuple[int, ...]
    titles: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PointsDesk:
    """The points of one person at a time; provisional until a server confirms them."""

    seat: Seat

    def day(self, person: PersonId, day: int | None = None) -> PointsDay:
        """Return the account of a local day, today without one."""
        today = self.seat.today()
        wanted = today if day is None else day
        progress = self.seat.store.reader.progress
        account = progress.day_lines(person, wanted)
        by_rule = {rule: sum(line.points for line in account.lines if line.rule is rule) for rule in _ONCE_ONLY}
        figures = progress.days(person, 0, today)
        return PointsDay(
            day=wanted,
            is_today=wanted == today,
            as_of_ms=self.seat.now().wall_utc_ms,
            lines=account.lines,
            points=day_points(wanted, account),
            exam_points=by_rule[Rule.EXAM],
            course_points=by_rule[Rule.COURSE],
            total=progress.total_points(person),
            rule_set=account.rule_set,
            days=tuple(row.day for row in reversed(figures) if row.points or row.answers),
            titles=self._titles(account.lines),
        )

    def today(self, person: PersonId) -> DayPoints:
        """Return today's points against their caps."""
        day = self.seat.today()
        return day_points(day, self.seat.store.reader.progress.day_sums(person, day))

    def _titles(self, lines: tuple[Line, ...]) -> dict[str, Text]:
        titles = {line.subject: self._title(line) for line in lines if line.subject}
        return {subject: title for subject, title in titles.items() if title is not None}

    def _title(self, line: Line) -> Text | None:
        bank = self.seat.store.reader.bank
        if line.rule is Rule.EXAM:
            blueprint = bank.blueprint(BlueprintId(line.subject))
            return blueprint.title if blueprint else None
        name, _, lesson = line.subject.partition("/")
        course = bank.course(CourseId(name))
        if course is None or line.rule is Rule.COURSE:
            return course.title if course else None
        return next((one.title for one in course.lessons if one.id == lesson), None)


def day_points(day: int, account: DayAccount | DaySums) -> DayPoints:
    """Split a day's account into what has a daily cap and what has none."""
    daily = sum(use.got for use in account.caps)
    return DayPoints(
        day=day,
        total=account.points,
        daily=daily,
        special=account.points - daily,
        cap=sum(use.cap for use in account.caps),
        caps=account.caps,
    )
