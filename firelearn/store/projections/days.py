"""Projection: a person's days, with their points and what was answered on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from firelearn.domain.calendar import day_of
from firelearn.domain.fact import Answered, Entry, ExamSubmitted, HandIn
from firelearn.domain.learner_parts import Day, Learner, Rulebook, after_ms
from firelearn.domain.points import rule_set_for
from firelearn.domain.points_day import DayState, day_points
from firelearn.store.projections.projection import Keys, Projection, Row, pack, unpack, upsert

DAY_FIELDS = 12
"""Fields of a day's plain state; what was earned in which unit stands behind them, where there is any."""
_UNIT_COLUMNS = ("person", "day", "unit", "points")
_COLUMNS = ("person", "day", "points", "acts", "answers", "rights", "last_ms", "state")
# The counts of answers are no part of the day's fold: they are added up beside it, act by act.
_UPSERT = """
    INSERT INTO points_day VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, day) DO UPDATE SET
        points = excluded.points, acts = excluded.acts, answers = answers + excluded.answers,
        rights = rights + excluded.rights, last_ms = excluded.last_ms, state = excluded.state
"""
Counts = dict[int, tuple[int, int]]


def _load_days(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for day in keys:
        row = connection.execute(
            "SELECT state, last_ms FROM points_day WHERE person = ? AND day = ?", (number, day)
        ).fetchone()
        if row is not None:
            plain = unpack(row[0])
            units = dict(plain.pop()) if len(plain) > DAY_FIELDS else {}
            learner.days[day] = Day(state=DayState.from_plain(plain), last=after_ms(row[1]), units=units)


def counts_of(entries: Iterable[Entry], learner: Learner, zone_offset_min: int) -> Counts:
    """Return answers and right answers per day.

    Answers in practice count when they are given; answers in an exam when it is handed in, each item once.
    """
    counts: Counts = {}
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, Answered) and fact.exam is None:
            _add(counts, day_of(entry.stamp.wall_utc_ms, zone_offset_min), 1, int(fact.right))
        elif isinstance(fact, ExamSubmitted) and fact.how is not HandIn.ABANDONED:
            exam = learner.exams.get(fact.exam)
            if exam is not None and exam.was_submitted_by(entry):
                final = exam.final_answers().values()
                rights = sum(answer.right for answer in final)
                _add(counts, day_of(entry.stamp.wall_utc_ms, zone_offset_min), len(final), rights)
    return counts


def _add(counts: Counts, day: int, answers: int, rights: int) -> None:
    known = counts.get(day, (0, 0))
    counts[day] = (known[0] + answers, known[1] + rights)


def day_rows(
    number: int, learner: Learner, keys: Keys, book: Rulebook, counts: Mapping[int, tuple[int, int]]
) -> list[Row]:
    """Return the rows of some days, with the counts to be added to what stands there."""
    rows: list[Row] = []
    for day in keys:
        known = learner.days.get(day)
        if known is not None:
            state = known.state
            points = day_points(state, rule_set_for(book.rule_sets, day))
            units = tuple(sorted(known.units.items()))
            plain = pack((*state.to_plain(), units) if units else state.to_plain())
            rows.append((number, day, points, state.acts, *counts.get(day, (0, 0)), known.last[0], plain))
    return rows


def _rows_without_counts(number: int, learner: Learner, keys: Keys, book: Rulebook) -> list[Row]:
    return day_rows(number, learner, keys, book, {})


def _comes_with_days(_connection: sqlite3.Connection, _number: int, _keys: Keys, _learner: Learner) -> None:
    """Do nothing: the day's own row holds what was earned in which unit."""


def _unit_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    days = ((day, learner.days[day].units) for day in keys if day in learner.days)
    return [(number, day, unit, points) for day, units in days for unit, points in units.items()]


UNIT_DAY = Projection(
    part="days",
    table="unit_day",
    columns=_UNIT_COLUMNS,
    key_columns=3,
    load=_comes_with_days,
    rows=_unit_rows,
    upsert=upsert("unit_day", _UNIT_COLUMNS, 3),
)
POINTS_DAY = Projection(
    part="days",
    table="points_day",
    columns=_COLUMNS,
    key_columns=2,
    load=_load_days,
    rows=_rows_without_counts,
    upsert=_UPSERT,
)
