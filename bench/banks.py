"""The compiled bank: compiling it, searching it, browsing it, drawing from it, and its size."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bench import made
from bench.anki import anki_figure
from bench.floors import raw_bank, raw_commit, raw_file, raw_search
from bench.run import Run
from bench.table import Figure, median
from firelearn.content.bank import Bank
from firelearn.domain.drawing import draw
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.domain.text import Language
from firelearn.services.seat import Seat
from firelearn.services.suite import Suite
from firelearn.store.bank.search_text import query
from firelearn.store.opening import FILE_NAME
from firelearn.store.store import Store

_FIRST = 50
_WORDS = ("灭火", "报警", "疏散", "电梯", "燃气", "楼道", "充电", "火灾")
_PAPER = BlueprintId("responsible")


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of the bank."""
    yield from _compiled(run, made.bank(10_000), 3, 0.6)
    if not run.quick:
        yield from _compiled(run, made.bank(100_000), 1, 6.5)
    yield from _drawn(run)
    yield _browsed(run)


def _compiled(run: Run, bank: Bank, times: int, limit: float) -> Iterator[Figure]:
    size = len(bank.questions)
    ours, floor, before = [], [], 0
    home = run.home(f"bank-{size}")
    for turn in range(times):
        home = run.home(f"bank-{size}-{turn}")
        floor.append(raw_bank(run.home(f"raw-bank-{size}-{turn}") / "raw.db", bank.questions))
        with made.a_store(home) as store:
            before = _bytes(home)
            began = time.perf_counter()
            store.compile_bank(bank)
            ours.append(time.perf_counter() - began)
    with made.a_store(home) as store:
        each = (_bytes(home) - before) / size
        anki = anki_figure(run, "bank", str(size), str(run.folder / f"anki-{size}"))
        yield Figure(
            work=f"compile a bank of {size:,} with its text index", unit="s", floor=median(floor), ours=median(ours),
            anki=anki.get("compile_s"), limit=limit, times=1.4,
            note="from domain objects; floor: one plain table and one "
            "text index of the same texts by the driver alone; Anki has no text index",
        )  # fmt: skip
        yield from _searched(home, store, size, anki.get("search_ms"))
    yield Figure(
        work=f"bytes a question with its text index, {size:,}", unit="bytes", ours=each, anki=anki.get("bytes"),
        limit=1_180, note="questions as long as the shipped ones, in both languages, explanation and sources included; "
        "pages in use of the file after compiling, over the questions",
    )  # fmt: skip


def _searched(home: Path, store: Store, size: int, anki: float | None) -> Iterator[Figure]:
    bank = store.reader.bank
    ours: list[float] = []
    floor: list[float] = []
    with closing(sqlite3.connect(home / "store" / FILE_NAME)) as bare:
        for _ in range(20):
            for word in _WORDS:
                wanted = query(word, Language.ZH_CN) or ""
                floor.append(raw_search(bare, wanted, _FIRST))
                ours.append(_timed(lambda word=word: bank.search(word, Language.ZH_CN, _FIRST)))  # type: ignore[misc]
    yield Figure(
        work=f"search a word of two characters, first {_FIRST} of {size:,}", unit="ms", floor=median(floor),
        ours=median(ours), anki=anki, limit=0.5 if size <= 10_000 else 1.0,
        note=f"{len(_WORDS)} usual words, found with stem, topic and type; floor: their row numbers only",
    )  # fmt: skip


def _drawn(run: Run) -> Iterator[Figure]:
    """Draw a paper of 100 from 10,000: the draw alone, and the use case with all that it reads and writes."""
    home = run.home("bank-10000-0")
    times = run.pick(30, 5)
    clock = made.clock()
    with made.a_store(home) as store, raw_file(run.home("raw-exam") / "raw.db") as bare:
        suite = Suite(Seat(store=store, clock=clock), Path(), Path())
        blueprint = store.reader.bank.blueprint(_PAPER)
        if blueprint is None:
            raise RuntimeError(f"there is no blueprint {_PAPER}")
        began = time.perf_counter()
        pool = store.reader.bank.candidates(blueprint.audiences)
        read = (time.perf_counter() - began) * 1000
        drawn = [_timed(lambda seed=seed: draw(blueprint, pool, seed)) for seed in range(times)]  # type: ignore[misc]
        started = []
        for _ in range(times):
            me = suite.people.start_guest(Language.ZH_CN).person
            clock.advance(60_000)
            began = time.perf_counter()
            sitting = suite.exams.start(me, _PAPER)
            started.append((time.perf_counter() - began) * 1000)
            suite.exams.hand_in(me, sitting.exam, HandIn.ABANDONED)
        commits = [raw_commit(bare) for _ in range(100)]
    yield Figure(
        work="exam of 100 drawn from 10,000: the draw", unit="ms", ours=median(drawn), limit=30,
        note=f"the pool of candidates is read once for a bank, in {read:.0f} ms",
    )  # fmt: skip
    yield Figure(
        work="exam of 100 drawn from 10,000: Exams.start, its commit included", unit="ms", floor=median(commits),
        ours=median(started), limit=30, note="floor: a bare commit",
    )  # fmt: skip


def _browsed(run: Run) -> Figure:
    """List 50,000 questions by what the search screen asks: all ids, and what is seen at the top, middle and end."""
    size = run.pick(50_000, 10_000)
    home = run.home("browse")
    took: list[float] = []
    floor: list[float] = []
    with (
        made.a_store(home, made.bank(size)) as store,
        closing(sqlite3.connect(home / "store" / FILE_NAME)) as bare,
    ):
        bank = store.reader.bank
        for _ in range(run.pick(9, 3)):
            floor.append(_timed(lambda: bare.execute("SELECT id, body FROM question WHERE current = 1").fetchall()))
            began = time.perf_counter()
            ids = bank.ids()
            for first in (0, len(ids) // 2, len(ids) - _FIRST):
                bank.questions(ids[first : first + _FIRST])
            took.append((time.perf_counter() - began) * 1000)
    return Figure(
        work=f"browse {size:,} questions, settled", unit="ms", floor=median(floor), ours=median(took), limit=150,
        note=f"the queries behind a scrolling list: every id in order, and whole questions for {_FIRST} rows at the "
        "top, in the middle and at the end; floor: every row read by the driver",
    )  # fmt: skip


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _bytes(home: Path) -> int:
    with closing(sqlite3.connect(home / "store" / FILE_NAME)) as connection:
        pages, free, size = (
            int(connection.execute(f"PRAGMA {what}").fetchone()[0])
            for what in ("page_count", "freelist_count", "page_size")
        )
        return (pages - free) * size
