"""Badges (徽章): ten things that mean learning, none of them time on a screen.

Each is a pure function over a ``Record``, which is itself folded from facts, so the order in which facts arrived makes
no difference. All but one stay once earned; a topic is mastered as long as the latest answer to each of its questions
is right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from firelearn.domain.calendar import week_of
from firelearn.domain.question import Topic
from firelearn.domain.value import value


class Badge(StrEnum):
    """The badges, in the order in which they are shown. Words: ``badges.<name>``; picture: ``badge-<name>.svg``."""

    FIRST_LESSON = "first_lesson"
    STREAK_7 = "streak_7"
    FIRST_EXAM = "first_exam"
    HAZARD_FINDER = "hazard_finder"
    CHALLENGE_10 = "challenge_10"
    REVIEWS_30 = "reviews_30"
    MENDED_20 = "mended_20"
    COURSES_8 = "courses_8"
    STREAK_30 = "streak_30"
    TOPIC_MASTERED = "topic_mastered"


@value
class TopicRecord:
    """Of ``total`` questions of a topic in the bank, how many were right the last time."""

    topic: Topic
    total: int
    last_right: int


@value
class DayCount:
    """A count on a day."""

    day: int
    count: int


@value
class Record:
    """What badges ask of a person's history. All days are days of the deployment's zone, oldest first.

    ``days`` with a counted act; ``lessons``, ``courses`` and ``papers``: the day on which each different one was
    finished (passed) for the first time; ``runs``: the best challenge of a day; ``reviews``: different due questions
    answered right on a day, at most as many as still earned points; ``hazards``: different find-the-hazard questions
    that were right once; ``mended``: questions that were wrong once and right twice.
    """

    days: tuple[int, ...] = ()
    lessons: tuple[int, ...] = ()
    courses: tuple[int, ...] = ()
    papers: tuple[int, ...] = ()
    runs: tuple[DayCount, ...] = ()
    reviews: tuple[DayCount, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    hazards: int = 0
    mended: int = 0


@value
class BadgeStanding:
    """How far a person is with a badge: ``have`` of ``wanted`` (never more).

    ``day`` on which it was earned, None while it is not, and where only the present standing is known. ``topic``: the
    one that is meant, where a badge is for a topic.
    """

    badge: Badge
    have: int
    wanted: int
    day: int | None = None
    topic: Topic | None = None

    @property
    def earned(self) -> bool:
        """Whether the person has it."""
        return self.have >= self.wanted


_Reached = tuple[int, int | None]
"""How much at most, and the first day on which it was enough."""


def standings(record: Record) -> tuple[BadgeStanding, ...]:
    """Return every badge with the person's standing, in the badges' order."""
    rows = tuple(_rows(record.days))
    reached: dict[Badge, tuple[int, Callable[[int], _Reached]]] = {
        Badge.FIRST_LESSON: (1, lambda wanted: _nth(record.lessons, wanted)),
        Badge.STREAK_7: (7, lambda wanted: _first(rows, wanted)),
        Badge.FIRST_EXAM: (1, lambda wanted: _nth(record.papers, wanted)),
        Badge.HAZARD_FINDER: (10, lambda _: (record.hazards, None)),
        Badge.CHALLENGE_10: (10, lambda wanted: _first(((one.day, one.count) for one in record.runs), wanted)),
        Badge.REVIEWS_30: (30, lambda wanted: _first(_week_sums(record.reviews), wanted)),
        Badge.MENDED_20: (20, lambda _: (record.mended, None)),
        Badge.COURSES_8: (8, lambda wanted: _nth(record.courses, wanted)),
        Badge.STREAK_30: (30, lambda wanted: _first(rows, wanted)),
    }
    told = []
    for badge in Badge:
        if badge is Badge.TOPIC_MASTERED:
            told.append(_best_topic(record.topics))
            continue
        wanted, ask = reached[badge]
        have, day = ask(wanted)
        told.append(BadgeStanding(badge=badge, have=min(have, wanted), wanted=wanted, day=day))
    return tuple(told)


def _nth(days: Sequence[int], wanted: int) -> _Reached:
    return len(days), sorted(days)[wanted - 1] if len(days) >= wanted else None


def _first(counts: Iterable[tuple[int, int]], wanted: int) -> _Reached:
    """Return the highest count, and the first day whose count is enough."""
    most, earned = 0, None
    for day, count in sorted(counts):
        most = max(most, count)
        if earned is None and count >= wanted:
            earned = day
    return most, earned


def _week_sums(counts: Iterable[DayCount]) -> Iterator[tuple[int, int]]:
    """Give each day with what its week, Monday to Sunday, had reached by then."""
    sums: defaultdict[int, int] = defaultdict(int)
    for one in sorted(counts, key=lambda one: one.day):
        sums[week_of(one.day)] += one.count
        yield one.day, sums[week_of(one.day)]


def _rows(days: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give each learning day with the length of its row, as ``streak.streak`` counts it on that day, in one pass.

    A row begins behind the last missed day that has another missed day later in its week.
    """
    learned = sorted(set(days))
    start, missed, before = 0, None, None
    for place, day in enumerate(learned):
        # Of a long gap the last week says all: it has two missed days of one week.
        for gap in range(max(before + 1, day - 7) if before is not None else day, day):
            if missed is not None and week_of(missed) == week_of(gap):
                start = missed + 1
            missed = gap
        before = day
        yield day, place + 1 - bisect_left(learned, start)


def _best_topic(topics: Iterable[TopicRecord]) -> BadgeStanding:
    """Return the topic that is nearest to being mastered, the larger of equals."""
    best = max(topics, key=lambda one: (one.last_right / max(1, one.total), one.total, one.topic), default=None)
    if best is None or not best.total:
        return BadgeStanding(badge=Badge.TOPIC_MASTERED, have=0, wanted=1)
    have = min(best.last_right, best.total)
    return BadgeStanding(badge=Badge.TOPIC_MASTERED, have=have, wanted=best.total, topic=best.topic)
