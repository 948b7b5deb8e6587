"""Headings: which column of a sheet means what, guessed from the words above it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from firelearn.content.sheet import Sheet
from firelearn.domain.naming import name_key
from firelearn.domain.value import value

MOST_ROWS_ABOVE: Final = 8
"""How many rows of titles and instructions may stand above the headings."""
_IN_BRACKETS: Final = re.compile(r"[（(\[【].*?[)）\]】]")


@value
class Mapped:
    """What was found: ``columns`` names the column of each field, ``row`` (from 1) is the row of the headings."""

    row: int
    columns: Mapping[str, int]

    def cell(self, row: Sequence[str], field: str) -> str:
        """Return what stands in a row under a field's heading, "" where there is no such column."""
        column = self.columns.get(field, -1)
        return row[column] if 0 <= column < len(row) else ""


def find_headings(sheet: Sheet, words: Mapping[str, Sequence[str]], must: str) -> Mapped | None:
    """Return the row of headings that names most fields; None where none has the field ``must``.

    ``words``: the headings by which each field is known, the likeliest first.
    """
    best: Mapped | None = None
    for place, row in enumerate(sheet.rows[:MOST_ROWS_ABOVE], start=1):
        columns = _columns(row, words)
        if must in columns and (best is None or len(columns) > len(best.columns)):
            best = Mapped(row=place, columns=columns)
    return best


def _columns(row: Sequence[str], words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    heads = [_key(cell) for cell in row]
    # A title merged over all columns is not twelve headings.
    seen = {head: heads.count(head) for head in heads}
    found: dict[str, int] = {}
    taken: set[int] = set()
    for field, names in words.items():
        for name in map(_key, names):
            column = next((at for at, head in enumerate(heads) if head == name and seen[head] == 1), -1)
            if column >= 0 and column not in taken:
                found[field] = column
                taken.add(column)
                break
    return found


def _key(heading: str) -> str:
    return name_key(_IN_BRACKETS.sub("", heading))
