"""All names of units in memory, in the order in which they are shown: a scan of SQLite's table took too long a key."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from firelearn.domain.ids import UnitId
from firelearn.domain.unit_names import Candidate

OPEN: Final = "u.canonical = u.unit AND u.state <> 'closed'"
# Accepted before pending, short before long: of equal hits the first in this order are the best.
_ALL: Final = f"""
    SELECT u.unit, u.search FROM unit u WHERE {OPEN}
    ORDER BY u.state = 'pending', length(u.name), u.name_key, u.unit
"""  # noqa: S608 - our own words
_NAMES: Final = f"SELECT u.unit, u.name, u.name_key, u.credit_code, u.search FROM unit u WHERE {OPEN}"  # noqa: S608 - likewise
# The kinds are written out, so that SQLite takes the index that holds only them.
_CHANGES: Final = "SELECT count(*) FROM entry WHERE kind = 7 AND kind IN (7, 13)"
_MARK: Final = "\x00"


class UnitIndex:
    """Finds units by their names, aliases and initials; reads them anew when a unit changed, and then only.

    The text of all units is one string: a mark, then the forms of a unit in lines of their own. 20,000 units take 3 MB
    and are read in some 60 ms; a key is then answered in one or two.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._seen: tuple[int, int] | None = None
        self._text = ""
        self._starts: list[int] = []
        self._units: list[UnitId] = []
        self._candidates: tuple[Candidate, ...] | None = None

    def forget(self) -> None:
        """Read everything anew when it is next wanted."""
        self._seen = None

    def ready(self) -> None:
        """Read the names now, so that the first key need not wait for them."""
        self._keep_up()

    def find(self, words: Sequence[str], limit: int) -> list[UnitId]:
        """Return the units that hold every word: exact first, then those that begin so, then inside.

        The rank is that of the first word. A single letter must begin a name: it stands inside almost every one.
        """
        self._keep_up()
        first, *others = words
        forms = [f"\n{first}\n", f"\n{first}"]
        if len(first) > 1 or not first.isascii():
            forms.append(first)
        found: dict[int, None] = {}
        for form in forms:
            for place in self._places(form):
                if place not in found and self._holds(place, others):
                    found[place] = None
                    if len(found) == limit:
                        return [self._units[at] for at in found]
        return [self._units[at] for at in found]

    def candidates(self) -> tuple[Candidate, ...]:
        """Return every name that a unit is known by: among these a near duplicate is looked for."""
        self._keep_up()
        if self._candidates is None:
            found: list[Candidate] = []
            for ident, name, own, code, search in self._connection.execute(_NAMES):
                # The lines in plain letters are initials; what else stands there are keys of names.
                keys = {own, *(line for line in search.split("\n") if not line.isascii())}
                found += [Candidate(unit=UnitId(ident), name=name, key=key, credit_code=code) for key in sorted(keys)]
            self._candidates = tuple(found)
        return self._candidates

    def _places(self, form: str) -> Iterator[int]:
        """Yield the units in which a form stands, in order, each once."""
        text, starts = self._text, self._starts
        at = text.find(form)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            yield place
            if place + 1 == len(starts):
                return
            at = text.find(form, starts[place + 1])

    def _holds(self, place: int, words: Sequence[str]) -> bool:
        if not words:
            return True
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
        return all(self._text.find(word, self._starts[place], end) >= 0 for word in words)

    def _keep_up(self) -> None:
        """Read the names if any unit changed since; most commits are answers and change none."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if self._seen is not None and self._seen[0] == version:
            return
        changes = self._connection.execute(_CHANGES).fetchone()[0]
        if self._seen is None or self._seen[1] != changes:
            self._read()
        self._seen = (version, changes)

    def _read(self) -> None:
        parts: list[str] = []
        self._starts, self._units, self._candidates = [], [], None
        length = 0
        for unit, search in self._connection.execute(_ALL):
            part = f"{_MARK}\n{search}\n"
            self._starts.append(length)
            self._units.append(UnitId(unit))
            parts.append(part)
            length += len(part)
        self._text = "".join(parts)
