"""Folds everything anew from the journal, and tells whether anything differs from what stands in the tables."""

from __future__ import annotations

import gc
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Final

from firelearn.domain.fact import Entry, PersonChanged, PersonErased
from firelearn.domain.ids import PersonId
from firelearn.domain.learner import fold
from firelearn.domain.learner_parts import Rulebook
from firelearn.domain.merging import aliases_of
from firelearn.store.engine import transaction
from firelearn.store.journal import Journal
from firelearn.store.kinds import merges, unit_changes
from firelearn.store.projections import topic_tally
from firelearn.store.projections.folded import PROJECTIONS, all_rows
from firelearn.store.projections.kin import merged_into
from firelearn.store.projections.projection import Row
from firelearn.store.projections.units import (
    ABOVE_INSERT,
    ABOVE_TABLE,
    UNIT_TABLE,
    UNIT_UPSERT,
    all_unit_rows,
    fold_units,
)
from firelearn.store.reports import Difference, RebuildReport

MOST_DIFFERENCES: Final = 100
_KEY_COLUMNS: Final = {**{p.table: p.key_columns for p in PROJECTIONS}, "alias": 1, UNIT_TABLE: 1, ABOVE_TABLE: 2}
_WRITE: Final = {
    **{p.table: p.upsert for p in PROJECTIONS},
    "alias": "INSERT INTO alias VALUES (?, ?)",
    UNIT_TABLE: UNIT_UPSERT,
    ABOVE_TABLE: ABOVE_INSERT,
}


def rebuild(connection: sqlite3.Connection, path: Path, journal: Journal, book: Rulebook) -> RebuildReport:
    """Drop every projection and fold it anew, in one transaction: a kill leaves what stood there."""
    entries, folded = _fold_all(connection, journal, book)
    with transaction(connection, path):
        different, found, rows = _compare(connection, folded)
        for table, write in _WRITE.items():
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            connection.executemany(write, folded[table])
        tally = _tally(connection)
        topic_tally.recount_all(connection)
        _note(different, found, "topic_tally", tally, _tally(connection))
    return RebuildReport(entries=entries, rows=rows, different=sum(different.values()), differences=tuple(found))


def compare(connection: sqlite3.Connection, journal: Journal, book: Rulebook) -> RebuildReport:
    """Fold everything anew, and only tell what a rebuild would change."""
    entries, folded = _fold_all(connection, journal, book)
    different, found, rows = _compare(connection, folded)
    expected = {row[:2]: row for row in connection.execute(topic_tally.COUNT_ALL)}
    _note(different, found, "topic_tally", _tally(connection), expected)
    return RebuildReport(entries=entries, rows=rows, different=sum(different.values()), differences=tuple(found))


def _fold_all(connection: sqlite3.Connection, journal: Journal, book: Rulebook) -> tuple[int, dict[str, list[Row]]]:
    folded: dict[str, list[Row]] = {table: [] for table in _WRITE}
    count = 0
    collecting = gc.isenabled()
    gc.disable()
    try:
        aliases = aliases_of(merged_into(merges(connection)))
        merged: defaultdict[PersonId, list[Entry]] = defaultdict(list)
        canonical = set(aliases.values())
        for person, entries in journal.by_person():
            count += len(entries)
            if person in aliases:
                own = [entry for entry in entries if isinstance(entry.fact, PersonChanged | PersonErased)]
                _add(folded, journal, person, own, book)
            if person in aliases or person in canonical:
                merged[aliases.get(person, person)] += entries
            else:
                _add(folded, journal, person, entries, book)
        for person, entries in merged.items():
            _add(folded, journal, person, entries, book, subject=person)
        number = journal.numbers.person_if_known
        folded["alias"] = [(number(one), number(other)) for one, other in aliases.items()]
        folded[UNIT_TABLE], folded[ABOVE_TABLE] = all_unit_rows(fold_units(unit_changes(connection)))
    finally:
        if collecting:
            gc.enable()
    return count, folded


def _add(
    folded: dict[str, list[Row]],
    journal: Journal,
    person: PersonId,
    entries: list[Entry],
    book: Rulebook,
    subject: PersonId | None = None,
) -> None:
    """Fold one person, and add the rows."""
    number = journal.numbers.person_if_known(person)
    if number is None:
        raise AssertionError("an entry's person has a number")
    learner = fold(entries, book, subject)
    for projection in PROJECTIONS:
        folded[projection.table] += all_rows(projection, number, learner, entries, book)


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
