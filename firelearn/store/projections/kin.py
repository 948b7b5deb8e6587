"""Projection: which persons are duplicates of whom. Merging and parting fold those concerned anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from firelearn.domain.fact import Entry, PersonChanged
from firelearn.domain.hlc import Patched, apply
from firelearn.domain.ids import PersonId
from firelearn.domain.merging import aliases_of
from firelearn.store.journal import Journal
from firelearn.store.projections.folded import Projections

_MERGED = """
    SELECT k.id, p.merged_into FROM person p JOIN known_person k ON k.no = p.person WHERE p.merged_into IS NOT NULL
"""
_WAS_MERGED = """
    SELECT EXISTS (SELECT 1 FROM entry WHERE person = ? AND kind = 6 AND instr(body, CAST('merged_into' AS BLOB)))
"""


class Kin:
    """Keeps the table of duplicates in step, in the caller's transactions."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal, projections: Projections) -> None:
        self._connection = connection
        self._journal = journal
        self._projections = projections
        self._aliases: dict[int, int] | None = None

    def concerns(self, number: int, entries: Iterable[Entry]) -> bool:
        """Tell whether folding ``entries`` of a person is more than a step: they merge, part, or are a duplicate's."""
        return number in self._known() or any(
            isinstance(entry.fact, PersonChanged) and "merged_into" in entry.fact.fields for entry in entries
        )

    def settle(self, numbers: Iterable[int]) -> None:
        """Fold these persons anew, and all whose duplicates or place among them have changed."""
        concerned = set(numbers)
        before = dict(self._known())
        for number in filter(self._may_be_duplicate, concerned):
            # Its own fields say whether it is a duplicate; what else it is follows from that.
            self._projections.refold_duplicate(number, self._journal.of_number(number))
        merged = {PersonId(one): PersonId(other) for one, other in self._connection.execute(_MERGED).fetchall()}
        number_of = self._journal.numbers.person
        now = {number_of(one): number_of(other) for one, other in aliases_of(merged).items()}
        for number in before.keys() | now.keys():
            if before.get(number) != now.get(number):
                concerned.add(number)
        concerned |= {known[number] for known in (before, now) for number in concerned if number in known}
        self._write(before, now)
        for number in concerned:
            self._fold(number, now)

    def subject(self, number: int) -> PersonId | None:
        """Return the person's id where duplicates are folded into them, None where there are none."""
        return self._journal.numbers.person_of(number) if number in self._known().values() else None

    def forget(self) -> None:
        """Forget what was learned in a transaction that was undone."""
        self._aliases = None

    def _fold(self, number: int, aliases: Mapping[int, int]) -> None:
        if number in aliases:
            self._projections.refold_duplicate(number, self._journal.of_number(number))
            return
        duplicates = [other for other, canonical in aliases.items() if canonical == number]
        entries = [entry for one in (number, *duplicates) for entry in self._journal.of_number(one)]
        self._projections.refold(number, entries, self.subject(number))

    def _may_be_duplicate(self, number: int) -> bool:
        return number in self._known() or bool(self._connection.execute(_WAS_MERGED, (number,)).fetchone()[0])

    def _known(self) -> dict[int, int]:
        if self._aliases is None:
            self._aliases = dict(self._connection.execute("SELECT person, canonical FROM alias"))
        return self._aliases

    def _write(self, before: Mapping[int, int], now: dict[int, int]) -> None:
        if before != now:
            self._connection.execute("DELETE FROM alias")
            self._connection.executemany("INSERT INTO alias VALUES (?, ?)", sorted(now.items()))
            self._aliases = now


def merged_into(entries: Iterable[Entry]) -> dict[PersonId, PersonId]:
    """Return who was merged into whom, folded from the entries that say so."""
    persons: dict[PersonId, Patched] = {}
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, PersonChanged) and "merged_into" in fact.fields:
            word = {"merged_into": fact.fields["merged_into"]}
            apply(persons.setdefault(entry.person, {}), entry.device, fact.hlc, word)
    said = {person: fields["merged_into"].value for person, fields in persons.items()}
    return {person: PersonId(other) for person, other in said.items() if isinstance(other, bytes)}
