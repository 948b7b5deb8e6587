"""Days in a row (连续学习), with one grace day a week so that a missed evening does not undo a month."""

from __future__ import annotations

from collections.abc import Iterable

from firelearn.domain.calendar import week_of
from firelearn.domain.value import value


@value
class Streak:
    """A row of learning days.

    ``length`` counts days with a counted act, grace days not among them; ``grace_used`` says that this week's grace day
    is spent; ``today_done`` that today counts already.
    """

    length: int
    grace_used: bool
    today_done: bool


def streak(days: Iterable[int], today: int) -> Streak:
    """Count back from ``today`` over the days with at least one counted act.

    Today is not missed until it is over. In each week, Monday to Sunday, one missed day is forgiven.
    """
    learned = set(days)
    spent: set[int] = set()
    length = 0
    bridged: list[int] = []
    day = today if today in learned else today - 1
    while True:
        if day in learned:
            length += 1
            spent.update(week_of(missed) for missed in bridged)
            bridged.clear()
        elif week_of(day) in spent or any(week_of(missed) == week_of(day) for missed in bridged):
            break
        else:
            bridged.append(day)
        day -= 1
    return Streak(length=length, grace_used=week_of(today) in spent, today_done=today in learned)
