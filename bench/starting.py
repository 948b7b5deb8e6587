"""Starts: until home is drawn, warm and from a cold cache, with much and with little in the store; memory at home."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from bench import made
from bench.anki import ANKI_START, anki_child
from bench.run import Run
from bench.screen import LEAVINGS, ROOT, command, footprint, moments, surroundings
from bench.table import Figure, median

_QUESTIONS = 50_000


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of starting."""
    size = run.pick(_QUESTIONS, 5_000)
    full = made.make_home(run.home("full"), made.bank(size), size, run.bank)
    empty = made.make_home(run.home("empty"), made.shipped_bank(), 0, run.bank)
    programs = _Programs(run, full, empty)
    for name in programs.names:  # once each, so that all is compiled and in the cache
        programs.start(name)
    warm: dict[str, list[dict[str, float]]] = {name: [] for name in programs.names}
    for _ in range(run.pick(11, 3)):
        for name in programs.names:
            warm[name].append(programs.told(name))
    yield from _warm(size, warm)
    yield from _cold(run, programs, size)
    yield from _at_home(run, programs)


class _Programs:
    """What is started: the app over two data folders, and the floors."""

    def __init__(self, run: Run, full: Path, empty: Path) -> None:
        screen, bank = run.screen, str(run.bank)
        self.environments = {
            "window": surroundings(screen),
            "full": surroundings(screen, full, FIRELEARN_BANK=bank),
            "empty": surroundings(screen, empty, FIRELEARN_BANK=bank),
        }
        self.commands = {
            "window": command("empty_window"),
            "full": command("start"),
            "empty": command("start"),
        }
        if find_spec("sqlalchemy") is not None:
            self.environments["sqlalchemy"] = surroundings(screen)
            self.commands["sqlalchemy"] = command("empty_window", "sqlalchemy")
        anki = anki_child(run, ANKI_START)
        if anki is not None:
            self.commands["anki"], self.environments["anki"] = anki
        self.names = tuple(self.commands)

    def start(self, name: str) -> float:
        """Return the milliseconds until what is started is drawn."""
        return self.told(name)["home"]

    def told(self, name: str) -> dict[str, float]:
        """Return the moments of a start, and its processor time."""
        return moments(self.commands[name], self.environments[name])


def _warm(size: int, told: dict[str, list[dict[str, float]]]) -> Iterator[Figure]:
    took = {name: median(one["home"] for one in starts) for name, starts in told.items()}
    cpu = {name: median(one["cpu"] for one in starts) for name, starts in told.items()}
    note = (
        "from the start of the process until home is painted, medians of "
        f"{len(told['window'])} starts that take turns; compiled Python files and all pages in the cache; floor: an "
        "empty Qt window, maximised, painted once. Processor time to the end of the process: floor "
        f"{cpu['window']:.0f} ms, ours {cpu['full']:.0f} ms, over the empty store {cpu['empty']:.0f} ms"
    )
    yield Figure(
        work=f"start → home drawn, {size:,} questions, warm", unit="ms", floor=took["window"], ours=took["full"],
        anki=took.get("anki"), limit=330, times=1.65, note=note,
    )  # fmt: skip
    if "sqlalchemy" in took:
        yield Figure(
            work="the same beside a window that imports SQLAlchemy first", unit="ms", floor=took["sqlalchemy"],
            ours=took["full"],
        )  # fmt: skip
    yield Figure(
        work=f"start with {size:,} questions and entries beside an empty store", unit="ms", floor=took["empty"],
        ours=took["full"], times=1.05, note="floor: the app itself with the shipped bank and a guest who did nothing",
    )  # fmt: skip


def _cold(run: Run, programs: _Programs, size: int) -> Iterator[Figure]:
    if not hasattr(os, "posix_fadvise"):
        return
    names = [name for name in ("window", "sqlalchemy", "full", "anki") if name in programs.names]
    took: dict[str, list[float]] = {name: [] for name in names}
    files = list(_files_of_a_start(run))
    for _ in range(run.pick(5, 2)):
        for name in names:
            evict(files)
            took[name].append(programs.start(name))
    medians = {name: median(times) for name, times in took.items()}
    yield Figure(
        work=f"start → home drawn, {size:,} questions, files evicted", unit="ms", floor=medians["window"],
        ours=medians["full"], anki=medians.get("anki"), limit=530, times=1.84,
        note=f"{len(files):,} files of Python, Qt, the system's libraries, the program and its data were put out of "
        "the cache (posix_fadvise DONTNEED) before each start; pages that other programs hold mapped stay",
    )  # fmt: skip


def _files_of_a_start(run: Run) -> Iterator[Path]:
    stdlib = Path(sysconfig.get_paths()["stdlib"])
    places = [
        Path(sysconfig.get_paths()["purelib"]) / "PySide6",
        Path(sysconfig.get_paths()["purelib"]) / "shiboken6",
        Path(sysconfig.get_paths()["purelib"]) / "msgspec",
        Path(sysconfig.get_paths()["purelib"]) / "sqlalchemy",
        stdlib,
        LEAVINGS / "compiled",
        run.folder,
        run.bank,
        *(ROOT / name for name in ("firelearn", "resources")),
    ]
    if run.anki is not None:
        places += sorted(run.anki.parents[1].glob("lib/python*/site-packages"))
    seen: set[Path] = set()
    for place in places:
        for folder, folders, names in os.walk(place):
            folders[:] = [name for name in folders if name != "test" and (name != "site-packages" or place != stdlib)]
            seen.update(Path(folder, name) for name in names)
    for line in Path("/proc/self/maps").read_text().splitlines():
        path = line.split(maxsplit=5)[-1]
        if path.startswith("/"):
            seen.add(Path(path))
    seen.update(Path("/usr/lib/x86_64-linux-gnu").glob("lib*.so*"))
    yield from (path for path in seen if path.is_file() and not path.is_symlink())


def evict(files: Iterable[Path]) -> None:
    """Put the files' pages out of the system's cache."""
    os.sync()
    for path in files:
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError:  # gone meanwhile, or not ours to read
            continue
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def _at_home(run: Run, programs: _Programs) -> Iterator[Figure]:
    turns = run.pick(3, 1)
    window = [footprint(command("empty_window", "stay"), programs.environments["window"]) for _ in range(turns)]
    ours = [footprint(command("start", "stay"), programs.environments["full"]) for _ in range(turns)]
    anki = anki_child(run, ANKI_START, "stay")
    theirs = footprint(*anki) if anki is not None else None
    yield Figure(
        work="memory at home, PSS of the whole tree", unit="MB", floor=median(one.pss_mb for one in window),
        ours=median(one.pss_mb for one in ours), anki=theirs.pss_mb if theirs else None, limit=125,
        note="4.5 s after home was drawn: reviews warmed up and today's backup made; floor: an empty Qt window",
    )  # fmt: skip
    yield Figure(
        work="processes at home", unit="", floor=window[0].processes, ours=max(one.processes for one in ours),
        anki=theirs.processes if theirs else None, limit=1,
    )  # fmt: skip
    yield Figure(
        work="threads at home", unit="", floor=window[0].threads, ours=max(one.threads for one in ours),
        anki=theirs.threads if theirs else None, limit=10,
    )  # fmt: skip
