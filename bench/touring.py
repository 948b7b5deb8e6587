"""The longest pause of the screen's event loop while the whole tour is played."""

from __future__ import annotations

from collections.abc import Iterator

from bench.run import Run
from bench.screen import command, report, surroundings
from bench.table import Figure, median


def figures(run: Run) -> Iterator[Figure]:
    """Yield the row of the tour."""
    tours = [
        report(command("tour"), surroundings(run.screen, run.home(f"tour-{turn}"))) for turn in range(run.pick(3, 1))
    ]
    gaps = [float(tour["longest_gap_ms"]) for tour in tours]
    where = "; ".join(f"{tour['longest_gap_ms']} ms at “{tour['where']}”" for tour in tours)
    yield Figure(
        work="longest gap of the screen's event loop in the whole tour", unit="ms", ours=median(gaps), limit=50,
        note=f"the median of {len(tours)} tours: {where}",
    )  # fmt: skip
