"""`python -m bench`: measures every row, prints one table and writes it to bench/RESULTS.md."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from bench import acts, anki, answering, banks, machine, people, points, size, starting, touring, units, wire
from bench.run import Run
from bench.screen import ROOT, a_screen
from bench.table import Figure, table
from firelearn.runtime.paths import find_paths

GROUPS: Final[dict[str, Callable[[Run], Iterator[Figure]]]] = {
    "start": starting.figures,
    "size": size.figures,
    "answer": answering.figures,
    "acts": acts.figures,
    "bank": banks.figures,
    "people": people.figures,
    "points": points.figures,
    "units": units.figures,
    "wire": wire.figures,
    "tour": touring.figures,
}
RESULTS: Final = ROOT / "bench" / "RESULTS.md"
_HOW: Final = (
    "Made by `make bench`. Ratios are taken in one run: each figure beside its floor, the same work done by Qt, SQLite "
    "or the driver alone. Medians, unless a row says otherwise; smaller is better."
)
_NOT_YET: Final = "Ranking (top 20 of 300,000, the rank of one) belongs to the server and is not measured here."


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure firelearn against its floors.")
    parser.add_argument("--quick", action="store_true", help="less of everything; the figures are rough")
    parser.add_argument("--only", choices=list(GROUPS), action="append", help="measure only this; may be repeated")
    arguments = parser.parse_args()
    other = anki.named()
    with tempfile.TemporaryDirectory(prefix="firelearn-bench-") as folder, a_screen() as screen:
        bank = Path(folder) / "question_bank"
        shutil.copytree(find_paths().bank, bank)
        os.environ["FIRELEARN_BANK"] = str(bank)
        run = Run(quick=arguments.quick, folder=Path(folder), screen=screen, bank=bank, anki=other)
        described = machine.described(run.folder, screen.name)
        began = time.monotonic()
        figures = list(_measured(run, arguments.only or list(GROUPS)))
        took = time.monotonic() - began
    told = _told(described, figures, took, with_anki=other is not None)
    print(told)
    if not arguments.quick and not arguments.only:
        RESULTS.write_text(told, encoding="utf-8")
        print(f"written to {RESULTS.relative_to(ROOT)}")
    return 0


def _measured(run: Run, names: list[str]) -> Iterator[Figure]:
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            yield from GROUPS[name](run)
        except RuntimeError as cause:
            # A program that we started failed: what was measured so far is still worth its row.
            print(cause, file=sys.stderr, flush=True)
            yield Figure(work=f"{name}: could not be measured", unit="", ours=None)


def _told(described: str, figures: list[Figure], took: float, *, with_anki: bool) -> str:
    missed = [figure.work for figure in figures if figure.met is False]
    lines = [
        "# What firelearn costs",
        "",
        _HOW,
        "",
        described,
        f"- load when it ended: {machine.load()}; it took {took / 60:.1f} minutes",
        "",
        table(figures),
        "",
        f"Missed: {'; '.join(missed)}." if missed else "Every target is met.",
        "",
        _NOT_YET if with_anki else f"{_NOT_YET}\n\n{anki.WITHOUT}",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
