"""How a line of points is told: what it is for, by which rule or for which reason, and what is left of the cap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from firelearn.domain.points import Rule
from firelearn.domain.points_lines import Line, Reason
from firelearn.domain.text import Text
from firelearn.domain.value import value
from firelearn.gui.kit.language import say, words

_ICONS: Final = {
    Rule.CHECK_IN: "calendar",
    Rule.LESSON: "book",
    Rule.COURSE: "school",
    Rule.PRACTICE: "pencil",
    Rule.DAILY_QUIZ: "target",
    Rule.REVIEW: "loop",
    Rule.CHALLENGE: "bolt",
    Rule.EXAM: "clipboard",
}
_TITLED: Final = frozenset({Rule.LESSON, Rule.COURSE, Rule.EXAM})
_MOMENTS: Final = _TITLED | {Rule.CHECK_IN}
_BY_COUNT: Final = frozenset({Rule.PRACTICE, Rule.REVIEW, Rule.CHALLENGE})
_UNCOUNTED: Final = frozenset({Reason.TOO_FAST, Reason.NOT_DUE, Reason.WRONG})
_MS_A_SECOND: Final = 1000


@value
class Told:
    """A line in words. ``full``: the rule's cap of the day is reached."""

    icon: str
    what: str
    why: str
    left: str
    full: bool


def tell_line(line: Line, *, titles: Mapping[str, Text], caps: Mapping[Rule, int], zone_offset_min: int) -> Told:
    """Tell a line; ``titles`` are those of its subject, ``caps`` the rules' caps of the day."""
    why = _why(line, caps)
    if line.rule in _MOMENTS:
        why = say("points.why_at", why=why, time=words().time(line.at_ms, zone_offset_min))
    full = line.cap_left == 0 and line.points > 0
    return Told(
        icon="clock" if line.reason is Reason.TOO_FAST else _ICONS[line.rule],
        what=_what(line, titles),
        why=why,
        left=_left(line, caps),
        full=full,
    )


def rule_name(rule: Rule) -> str:
    """Name a rule."""
    return say(f"points.rule_{rule.value}")


def _what(line: Line, titles: Mapping[str, Text]) -> str:
    rule = rule_name(line.rule)
    if line.rule in _TITLED:
        title = titles.get(line.subject)
        return say("points.what_titled", rule=rule, title=words().text(title)) if title else rule
    again = line.rule is Rule.DAILY_QUIZ and line.reason is Reason.ALREADY_EARNED
    if line.reason in _UNCOUNTED or again:
        return say("points.what_uncounted", rule=rule, count=line.count, n=line.count)
    if line.rule is Rule.CHECK_IN:
        return rule
    return say(f"points.what_{line.rule.value}", right=line.right, count=line.count, n=line.right)


def _why(line: Line, caps: Mapping[Rule, int]) -> str:
    key = f"points.why.{line.rule.value}.{_shade(line)}"
    if not words().has(key):
        key = f"points.why.any.{line.reason.value}"
    return say(
        key,
        points=line.points,
        wanted=line.wanted,
        missing=line.missing,
        each=_each(line),
        cap=caps.get(line.rule, 0),
        fastest=f"{line.fastest_ms / _MS_A_SECOND:.1f}",
    )


def _shade(line: Line) -> str:
    """Return the reason, told more closely where one rule has two ways to earn."""
    if line.reason is Reason.EARNED and line.rule is Rule.DAILY_QUIZ and line.right < line.wanted:
        return "earned_less"
    if line.reason is Reason.EARNED and line.rule in _BY_COUNT and not line.missing:
        return "earned_full"
    return line.reason.value


def _each(line: Line) -> int:
    """Return what so many right answers earn each time, as far as the line shows it."""
    times = line.right // line.wanted if line.wanted else 0
    return line.points // times if times else line.points


def _left(line: Line, caps: Mapping[Rule, int]) -> str:
    if line.rule is Rule.EXAM and line.reason in {Reason.EARNED, Reason.ALREADY_EARNED}:
        return say("points.left_month")
    if line.rule is Rule.COURSE and line.cap_left is None:
        return say("points.left_once")
    if line.cap_left is None:
        return say("points.left_none")
    if line.cap_left == 0:
        return say("points.left_full", n=caps.get(line.rule, line.points))
    return say("points.left_some", n=line.cap_left)
