"""The store's share of a durable answer, an entry's bytes on disk, and the rebuild of every projection."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench import made
from bench.anki import anki_figure
from bench.floors import raw_commit, raw_file
from bench.run import Run
from bench.screen import report, surroundings
from bench.table import Figure, median, percentile
from firelearn.store.opening import FILE_NAME
from firelearn.store.store import Store

_BLOCK = 100
_ENTRY_PARTS = "name = 'entry' OR name LIKE 'entry\\_%' ESCAPE '\\'"


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of the journal."""
    yield from _durable_answers(run)
    entries = run.pick(100_000, 10_000)
    home = run.home("rebuild")
    bank = made.bank(1_000)
    with made.a_store(home, bank) as store:
        before = _bytes_of_entries(home)
        made.fill(store, bank.questions, entries, persons=20)
    store_file = home / "store" / FILE_NAME
    each = (_bytes_of_entries(home) - before) / entries
    yield Figure(
        work=f"journal entry on disk, an answer, with its indexes ({entries:,} entries)", unit="bytes", ours=each,
        limit=160, note=f"SQLite's dbstat; the whole file takes {store_file.stat().st_size / entries:,.0f} bytes an "
        "entry with the bank and all projections",
    )  # fmt: skip
    yield _rebuild(run, home)


def _durable_answers(run: Run) -> Iterator[Figure]:
    """Answers one by one, in blocks that take turns with a bare insert and commit on the same disk."""
    count = run.pick(5_000, 500)
    bank = made.bank(1_000)
    raw: list[float] = []
    ours: list[float] = []
    with made.a_store(run.home("acts"), bank) as store, raw_file(run.home("raw") / "raw.db") as bare:
        person = made.guest(store)
        clock = made.clock()
        facts = made.answers(bank.questions, count)
        for number, fact in enumerate(facts):
            stamp = clock.advance(made.A_THINKING_WHILE_MS)
            began = time.perf_counter()
            store.act(person, [fact], stamp)
            ours.append((time.perf_counter() - began) * 1000)
            if number % _BLOCK == 0:
                raw += [raw_commit(bare) for _ in range(_BLOCK)]
        whole = _whole_act(store, count=min(count, 1_000))
    anki = anki_figure(run, "answers", str(count))
    note = (
        f"{count:,} answers of one guest; floor: one row inserted and committed by the driver with the same pragmas, "
        f"taking turns. With judging and feedback (Practice.answer) p50 is {median(whole):.2f} ms"
    )
    yield Figure(
        work="durable answer, store's share, p50", unit="ms", floor=median(raw), ours=median(ours),
        anki=anki.get("p50"), limit=0.41, times=3.0, note=note,
    )  # fmt: skip
    yield Figure(
        work="durable answer, store's share, p99", unit="ms", floor=percentile(raw, 0.99),
        ours=percentile(ours, 0.99), anki=anki.get("p99"), limit=1.2, times=3.2,
    )  # fmt: skip


def _whole_act(store: Store, count: int) -> list[float]:
    """Return the times of answering by the use case: judge, record, explain."""
    from firelearn.domain.fact import Mode
    from firelearn.services.asking import answer_question
    from firelearn.services.seat import Seat

    clock = made.clock()
    clock.advance(86_400_000)
    seat = Seat(store=store, clock=clock)
    person = made.guest(store, 1)
    took: list[float] = []
    for question in made.bank(1_000).questions[:count]:
        clock.advance(made.A_THINKING_WHILE_MS)
        began = time.perf_counter()
        answer_question(seat, person, question, question.key, elapsed_ms=9_000, mode=Mode.PRACTICE, session=1)
        took.append((time.perf_counter() - began) * 1000)
    return took


def _bytes_of_entries(home: Path) -> float:
    with closing(sqlite3.connect(home / "store" / FILE_NAME)) as connection:
        try:
            row = connection.execute(f"SELECT sum(pgsize) FROM dbstat WHERE {_ENTRY_PARTS}").fetchone()
        except sqlite3.OperationalError:  # a SQLite without dbstat: the growth of the whole file is all there is
            row = connection.execute(
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            ).fetchone()
        return float(row[0] or 0)


def _rebuild(run: Run, home: Path) -> Figure:
    """Run `firelearn doctor --rebuild` on a filled data folder; it must find that nothing differed."""
    made.keep_bank(home, run.bank)
    words = [sys.executable, "-m", "firelearn", "doctor", "--rebuild", "--json"]
    environment = surroundings(run.screen, home, FIRELEARN_BANK=str(run.bank))
    began = time.monotonic()
    told = report(words, environment, whole=True)
    took = time.monotonic() - began
    if told["different"]:
        raise RuntimeError(f"the rebuild found {told['different']} differences")
    return Figure(
        work=f"doctor --rebuild over {told['entries']:,} entries", unit="s", ours=took, limit=None if run.quick else 10,
        note=f"the whole command, program start and checks of the file included; the rebuild alone {told['seconds']} s",
    )  # fmt: skip
