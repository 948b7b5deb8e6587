"""The points screen of somebody who learned for five years: what it asks of the store, and until it is drawn."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench import made
from bench.run import Run
from bench.screen import command, report, surroundings
from bench.table import Figure
from firelearn.domain.fact import MembershipChanged, UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.store.engine import open_for_screens
from firelearn.store.opening import FILE_NAME
from firelearn.store.store import Store

_DAYS: Final = 5 * 365
_ANSWERS_A_DAY: Final = 20
_DAY_MS: Final = 86_400_000
_UNIT: Final = UnitId(b"the-benched-unit")
# What no answer to the same question could do without: the day's entries, every day, every question and the sums.
_RAW: Final = (
    "SELECT body FROM entry WHERE person = :person AND wall_utc_ms >= :since",
    "SELECT day, points, acts, state FROM points_day WHERE person = :person ORDER BY day",
    "SELECT sum(points) FROM points_day WHERE person = :person",
    "SELECT count(*) FROM question_state WHERE person = :person AND wrong_count > 0 AND right_count >= 2",
    "SELECT sum(points) FROM unit_day WHERE unit = :unit",
)


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of the points screen."""
    home = run.home("points")
    days = run.pick(_DAYS, 200)
    bank = made.shipped_bank()
    with made.a_store(home, bank) as store:
        _live(store, days)
    made.keep_bank(home, run.bank)
    told = report(command("points", str(run.pick(15, 5))), surroundings(run.screen, home, FIRELEARN_BANK=str(run.bank)))
    raw = _raw(home / "store" / FILE_NAME)
    note = (
        f"{days:,} days with {_ANSWERS_A_DAY} answers each, in a unit; floor: the rows that it stands on, read by the "
        "driver alone: the day's entries, every day with its state, sums of person and unit"
    )
    yield Figure(
        work="points screen, its questions to the store", unit="ms", floor=raw, ours=told["read"], limit=100, note=note
    )
    yield Figure(
        work="points screen from the tap until it is drawn", unit="ms", ours=told["drawn"], limit=150, note=note
    )


def _live(store: Store, days: int) -> None:
    """Let one person learn every day up to today."""
    person = made.guest(store)
    now = made.clock().now()
    store.act(NO_PERSON, [UnitChanged(subject=_UNIT, hlc=1, fields={"name": "金石镇中心小学", "headcount": 40})], now)
    first = now.wall_utc_ms - (days - 1) * _DAY_MS
    joined = MembershipChanged(person=person, subject=_UNIT, hlc=1, state="member")
    store.act(person, [joined], replace(now, wall_utc_ms=first - 1))
    facts = made.answers(made.shipped_bank().questions, days * _ANSWERS_A_DAY)
    for day in range(days):
        stamp = replace(now, wall_utc_ms=first + day * _DAY_MS)
        store.act(person, [next(facts) for _ in range(_ANSWERS_A_DAY)], stamp, _UNIT)
    store.desk.set_current_person(person)


def _raw(path: Path) -> float:
    """Read the rows by the driver alone; return the milliseconds of the middle one of nine readings."""
    with closing(open_for_screens(path)) as connection:
        number = connection.execute("SELECT person FROM points_day LIMIT 1").fetchone()[0]
        since = made.clock().now().wall_utc_ms - _DAY_MS
        values: dict[str, object] = {"person": number, "since": since, "unit": _UNIT}
        return sorted(_once(connection, values) for _ in range(9))[4]


def _once(connection: sqlite3.Connection, values: dict[str, object]) -> float:
    began = time.perf_counter()
    for statement in _RAW:
        connection.execute(statement, values).fetchall()
    return (time.perf_counter() - began) * 1000
