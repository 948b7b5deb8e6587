"""Real disks that are small or cannot be written, where the machine lets us mount them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


def _mount(*words: str) -> None:
    done = subprocess.run(["mount", *words], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.decode(errors='replace').strip()}")


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """Mount a disk of so many megabytes."""
    folder.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "firelearn-test", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write in ``folder``, not even the administrator."""
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def full(disk: Path, *, but_bytes: int = 0) -> Iterator[None]:
    """Fill the disk up to the last few bytes; take the filling away at the end."""
    filling = disk / "filling"
    free = os.statvfs(disk)
    space = free.f_bavail * free.f_frsize - but_bytes
    with suppress(OSError), filling.open("wb", buffering=0) as file:
        while space > 0:
            space -= file.write(bytes(min(space, 1 << 20)))
    try:
        yield
    finally:
        filling.unlink(missing_ok=True)
