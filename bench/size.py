"""The program on disk: the one folder that `make build` makes, and compressed."""

from __future__ import annotations

import lzma
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

from bench.anki import anki_packages
from bench.run import Run
from bench.screen import ROOT
from bench.table import Figure

_MB = 1_000_000


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of the program's size."""
    folder = ROOT / "dist" / "firelearn"
    packages = anki_packages(run)
    anki = bytes_of(*packages) / _MB if packages else None
    if not folder.is_dir():
        yield Figure(
            work="program on disk, one folder", unit="MB", ours=None, anki=anki, limit=185,
            note="no program was built (`make build`), so its size was not measured",
        )  # fmt: skip
        return
    libraries = _libraries(folder)
    yield Figure(
        work="program on disk, one folder", unit="MB", floor=libraries / _MB, ours=bytes_of(folder) / _MB, anki=anki,
        limit=185, note="floor: Python, Qt and the other libraries in it; ours: all of it",
    )  # fmt: skip
    if not run.quick:
        yield Figure(
            work="program on disk, compressed", unit="MB", ours=_compressed(folder, run.folder) / _MB, limit=43,
            note="tar, xz with preset 3; the target is for the program without plots, bank and pictures",
        )  # fmt: skip


def bytes_of(*places: Path) -> int:
    """Return the bytes of all files below the places, each file once."""
    seen: dict[tuple[int, int], int] = {}
    for place in places:
        for folder, _, names in os.walk(place):
            for name in names:
                status = Path(folder, name).lstat()
                seen[status.st_dev, status.st_ino] = status.st_size
    return sum(seen.values())


def _libraries(folder: Path) -> int:
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and (".so" in path.suffixes or path.suffix in {".dll", ".pyd"})
    )


def _compressed(folder: Path, place: Path) -> int:
    packed = place / "program.tar.xz"
    with lzma.open(packed, "wb", preset=3) as out, tarfile.open(fileobj=out, mode="w|") as archive:
        archive.add(folder, arcname=folder.name)
    return packed.stat().st_size
