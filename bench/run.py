"""One run of the benchmarks: how thorough it is, where it works, and what it compares with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bench.screen import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """``quick`` does less of everything; ``anki`` is another environment's Python with Anki in it, or None."""

    quick: bool
    folder: Path
    screen: Screen
    bank: Path
    anki: Path | None

    def home(self, name: str) -> Path:
        """Return a new data folder."""
        made = self.folder / name
        made.mkdir(parents=True, exist_ok=True)
        return made

    def pick(self, whole: int, quick: int) -> int:
        """Return how often to measure, or how much of something to make."""
        return quick if self.quick else whole
