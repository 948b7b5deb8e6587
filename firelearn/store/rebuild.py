"""Folds everything anew from the journal, and tells whether anything differs from what stands in the tables."""

from __future__ import annotations

import gc
import sqlite3
from pathlib import Path
from typing import Final

from firelearn.domain.learner import fold
from firelearn.domain.learner_parts import Rulebook
from firelearn.store.engine import transaction
from firelearn.store.journal import Journal
from firelearn.store.projections import topic_tally
from firelearn.store.projections.folded import PROJECTIONS, all_rows
from firelearn.store.projections.projection import Row
from firelearn.store.reports import Difference, RebuildReport

MOST_DIFFERENCES: Final = 100
_KEY_COLUMNS: Final = {**{p.table: p.key_columns for p in PROJECTIONS}, "topic_tally": 2}


def rebuild(connection: sqlite3.Connection, path: Path, journal: Journal, book: Rulebook) -> RebuildReport:
    """Drop every projection and fold it anew, in one transaction: a kill leaves what stood there."""
    entries, folded = _fold_all(journal, book)
    with transaction(connection, path):
        different, found, rows = _compare(connection, folded)
        for projection in PROJECTIONS:
            connection.execute(f"DELETE FROM {projection.table}")  # noqa: S608 - our own names
            connection.executemany(projection.upsert, folded[projection.table])
        tally = _tally(connection)
        topic_tally.recount_all(connection)
        _note(different, found, "topic_tally", tally, _tally(connection))
    return RebuildReport(entries=entries, rows=rows, different=sum(different.values()), differences=tuple(found))


def compare(connection: sqlite3.Connection, journal: Journal, book: Rulebook) -> RebuildReport:
    """Fold everything anew, and only tell what a rebuild would change."""
    entries, folded = _fold_all(journal, book)
    different, found, rows = _compare(connection, folded)
    expected = {row[:2]: row for row in connection.execute(topic_tally.COUNT_ALL)}
    _note(different, found, "topic_tally", _tally(connection), expected)
    return RebuildReport(entries=entries, rows=rows, different=sum(different.values()), differences=tuple(found))


def _fold_all(journal: Journal, book: Rulebook) -> tuple[int, dict[str, list[Row]]]:
    folded: dict[str, list[Row]] = {projection.table: [] for projection in PROJECTIONS}
    count = 0
    collecting = gc.isenabled()
    gc.disable()
    try:
        for person, entries in journal.by_person():
            number = journal.numbers.person_if_known(person)
            if number is None:
                raise AssertionError("an entry's person has a number")
            count += len(entries)
            learner = fold(entries, book)
            for projection in PROJECTIONS:
                folded[projection.table] += all_rows(projection, number, learner, entries, book)
    finally:
        if collecting:
            gc.enable()
    return count, folded


def _compare(
    connection: sqlite3.Connection, folded: dict[str, list[Row]]
) -> tuple[dict[str, int], list[Difference], int]:
    different: dict[str, int] = {}
    found: list[Difference] = []
    for table, rows in folded.items():
        width = _KEY_COLUMNS[table]
        was = {row[:width]: row for row in connection.execute(f"SELECT * FROM {table}")}  # noqa: S608 - our own names
        _note(different, found, table, was, {row[:width]: row for row in rows})
    return different, found, sum(map(len, folded.values()))


def _note(
    different: dict[str, int], found: list[Difference], table: str, was: dict[Row, Row], now: dict[Row, Row]
) -> None:
    if was == now:
        return
    changed = [key for key in was.keys() | now.keys() if was.get(key) != now.get(key)]
    different[table] = len(changed)
    shown = changed[: MOST_DIFFERENCES - len(found)]
    found += [Difference(table=table, key=key, was=was.get(key), now=now.get(key)) for key in shown]


def _tally(connection: sqlite3.Connection) -> dict[Row, Row]:
    # Rows at zero stand where a question left the bank; they say what no row says.
    return {row[:2]: row for row in connection.execute("SELECT * FROM topic_tally WHERE practised > 0")}
