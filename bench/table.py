"""Figures and the one table they make."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row: what was measured, the floor in the same run, ours, Anki's, and the target.

    The target is ``times`` the floor where that is given and the floor was measured, else ``limit`` itself.
    """

    work: str
    unit: str
    ours: float | None
    floor: float | None = None
    anki: float | None = None
    limit: float | None = None
    times: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over the floor."""
        return self.ours / self.floor if self.ours is not None and self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is no target or nothing was measured."""
        if self.ours is None:
            return None
        if self.times is not None and self.ratio is not None:
            return self.ratio <= self.times
        return None if self.limit is None else self.ours <= self.limit

    @property
    def target(self) -> str:
        """The target in words."""
        if self.times is not None and self.floor:
            there = f" ({_plain(self.limit)} there)" if self.limit is not None else ""
            return f"≤ {self.times:g} × floor{there}"
        return "" if self.limit is None else f"≤ {_plain(self.limit)}"


HEADS = ("work", "unit", "floor", "ours", "ours ÷ floor", "Anki", "target", "met")


def table(figures: Sequence[Figure]) -> str:
    """Return the table in Markdown, padded so that it reads well on a terminal, with its notes below."""
    notes: list[str] = []
    rows = [HEADS, *(_row(figure, notes) for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADS))]
    lines = [_line(rows[0], widths), "|" + "|".join("-" * (width + 2) for width in widths) + "|"]
    lines += [_line(row, widths) for row in rows[1:]]
    if notes:
        lines += ["", *(f"{number}. {note}" for number, note in enumerate(notes, 1))]
    return "\n".join(lines)


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


median = statistics.median


def _row(figure: Figure, notes: list[str]) -> tuple[str, ...]:
    work = figure.work
    if figure.note:
        if figure.note not in notes:
            notes.append(figure.note)
        work += f" [{notes.index(figure.note) + 1}]"
    met = {True: "yes", False: "**no**", None: "–"}[figure.met]
    ratio = "–" if figure.ratio is None else f"{figure.ratio:.2f}"
    cells = (_plain(figure.floor), _plain(figure.ours), ratio, _plain(figure.anki))
    return (work, figure.unit, *cells, figure.target, met)


def _plain(value: float | None) -> str:
    if value is None:
        return "–"
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"
