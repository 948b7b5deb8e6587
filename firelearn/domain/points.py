"""Points (积分): the dated rule sets. Data, not code: see ``resources/points/``.

A rule set never changes the past: a day is scored by the rule set in force on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from firelearn.domain.calendar import day_from
from firelearn.domain.value import value


class Rule(StrEnum):
    """What earns points, in the order in which people read them."""

    CHECK_IN = "check_in"
    LESSON = "lesson"
    COURSE = "course"
    PRACTICE = "practice"
    DAILY_QUIZ = "daily_quiz"
    REVIEW = "review"
    CHALLENGE = "challenge"
    EXAM = "exam"


DAILY_RULES = (Rule.CHECK_IN, Rule.LESSON, Rule.PRACTICE, Rule.DAILY_QUIZ, Rule.REVIEW, Rule.CHALLENGE)
"""The rules with a cap for the day; courses and exams stand beside them."""


@value
class Each:
    """``points`` for each, up to ``cap`` a day."""

    points: int
    cap: int | None = None


@value
class PerRight:
    """``points`` for every ``per`` distinct questions answered right, up to ``cap`` a day."""

    per: int
    points: int
    cap: int

    def earned(self, right: int) -> int:
        """Return the points for so many distinct right answers."""
        return min(right // self.per * self.points, self.cap)

    @property
    def enough(self) -> int:
        """How many distinct right answers reach the cap."""
        return -(-self.cap // self.points) * self.per


@value
class Quiz:
    """Once a day: ``points`` for at least ``right`` of ``questions``, ``otherwise`` for handing in."""

    questions: int
    right: int
    points: int
    otherwise: int


@value
class RunStep:
    """``points`` for a best run of at least ``run`` right answers; the highest step reached counts, once a day."""

    run: int
    points: int


@value
class RuleSet:
    """The rules in force from a date on, in the deployment's zone."""

    id: str
    in_force_from: date
    check_in: Each
    lesson: Each
    course: Each
    practice: PerRight
    daily_quiz: Quiz
    review: PerRight
    challenge: tuple[RunStep, ...]
    exam: Each

    @property
    def in_force_day(self) -> int:
        """The first day on which this rule set counts."""
        return day_from(self.in_force_from.year, self.in_force_from.month, self.in_force_from.day)

    @property
    def longest_run(self) -> int:
        """The run from which a longer one earns nothing more."""
        return max((step.run for step in self.challenge), default=0)

    def run_points(self, run: int) -> int:
        """Return the points for a best run of ``run``."""
        return max((step.points for step in self.challenge if run >= step.run), default=0)


def rule_set_for(rule_sets: Sequence[RuleSet], day: int) -> RuleSet:
    """Return the newest rule set in force on ``day``.

    A day before the first rule set gets the first, because a dead clock battery must not cost points.

    Raises:
        ValueError: if there are no rule sets.
    """
    in_force = [rules for rules in rule_sets if rules.in_force_day <= day]
    if in_force:
        return max(in_force, key=lambda rules: (rules.in_force_day, rules.id))
    return min(rule_sets, key=lambda rules: (rules.in_force_day, rules.id))


def cap_of(rule: Rule, rules: RuleSet) -> int | None:
    """Return how many points a rule can earn in a day, None where it has no daily cap."""
    caps: dict[Rule, int | None] = {
        Rule.CHECK_IN: rules.check_in.points if rules.check_in.cap is None else rules.check_in.cap,
        Rule.LESSON: rules.lesson.cap,
        Rule.COURSE: rules.course.cap,
        Rule.PRACTICE: rules.practice.cap,
        Rule.DAILY_QUIZ: max(rules.daily_quiz.points, rules.daily_quiz.otherwise),
        Rule.REVIEW: rules.review.cap,
        Rule.CHALLENGE: max((step.points for step in rules.challenge), default=0),
        Rule.EXAM: rules.exam.cap,
    }
    return caps[rule]


def daily_cap(rules: RuleSet) -> int:
    """Return how many points a day's own rules can earn together; courses and exams come on top."""
    return sum(cap_of(rule, rules) or 0 for rule in DAILY_RULES)
