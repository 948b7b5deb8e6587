"""Spaced repetition (复习): when a question should come back, by FSRS.

The numbers are those of the ``fsrs`` package (the FSRS-6 algorithm with its default weights), with fuzzing off so that
a replay gives the same state. Reviews are due on local *days*, not at moments: a person learns in the evening and may
review the next morning.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from firelearn.domain.calendar import SHANGHAI, day_of
from firelearn.domain.value import value

if TYPE_CHECKING:
    from fsrs import Scheduler

DESIRED_RETENTION = 0.9
LONGEST_INTERVAL_DAYS = 365

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST_MS = 250_000_000_000_000
"""In the year 9892: a clock that stands later must not overflow ``datetime``, intervals included."""
_DIGITS = 6
"""Kept of stability and difficulty. The power functions of two C libraries may differ in the last bit; rounded, PC and
server come to the same state."""


@value
class Memory:
    """What is known of one person's memory of one question.

    ``stability`` in days (to 90 % recall), ``difficulty`` 1 to 10, ``due_day`` a local day.
    """

    stability: float
    difficulty: float
    due_day: int
    last_ms: int
    reps: int
    lapses: int


def recall(memory: Memory | None, *, right: bool, at_ms: int, zone_offset_min: int = SHANGHAI) -> Memory:
    """Return the memory after an answer at ``at_ms`` (milliseconds since 1970 UTC).

    A right answer is FSRS's "good", a wrong one "again". After a wrong answer the question is due the next day at the
    latest, whatever its stability.
    """
    # Imported here and not above: it takes 20 ms that the first screen does not need (see ``warm_up``).
    from fsrs import Card, Rating, State

    at = _moment(at_ms)
    if memory is None:
        card = Card(card_id=0, state=State.Learning, step=0, due=at)
    else:
        card = Card(
            card_id=0,
            state=State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=at,
            last_review=_moment(memory.last_ms),
        )
    card, _ = _scheduler().review_card(card, Rating.Good if right else Rating.Again, at)
    if card.stability is None or card.difficulty is None:
        raise AssertionError("fsrs left a reviewed card without a state")
    interval = (card.due - at).days if right else 1
    return Memory(
        stability=round(card.stability, _DIGITS),
        difficulty=round(card.difficulty, _DIGITS),
        due_day=day_of(at_ms, zone_offset_min) + interval,
        last_ms=at_ms,
        reps=1 if memory is None else memory.reps + 1,
        lapses=(0 if memory is None else memory.lapses) + (not right),
    )


def is_due(memory: Memory, day: int) -> bool:
    """Say whether the question should be reviewed on the local ``day``."""
    return memory.due_day <= day


def warm_up() -> None:
    """Load FSRS now, so that the first answer does not pay for it."""
    _scheduler()


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=DESIRED_RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL_DAYS,
        enable_fuzzing=False,
    )


def _moment(at_ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=min(max(at_ms, 0), _LATEST_MS))
