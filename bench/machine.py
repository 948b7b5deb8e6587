"""What this machine is, told beside every figure."""

from __future__ import annotations

import os
import platform
import sqlite3
import tempfile
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.table import median

_SYNCS = 200


def described(folder: Path, screen: str) -> str:
    """Describe the machine: processor, kernel, versions, disk, load, and how much of it others were using."""
    lines = [
        f"- processor: {_processor()}, {os.cpu_count()} cores, {_memory_gb()} GB of memory",
        f"- system: {platform.system()} {platform.release()}, {_distribution()}",
        f"- Python {platform.python_version()}, Qt {_version('PySide6_Essentials')}, SQLite {sqlite3.sqlite_version}",
        f"- screen: {screen}",
        f"- fdatasync of 4 KB appended in the benchmark's folder: {fdatasync_ms(folder):.2f} ms",
        f"- load when it began: {load()}; other programs with Qt in memory: {_others_with_qt()}",
    ]
    return "\n".join(lines)


def fdatasync_ms(folder: Path) -> float:
    """Return the median time of one fdatasync behind a small write."""
    took = []
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(_SYNCS):
            file.write(bytes(4096))
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            took.append((time.perf_counter() - began) * 1000)
    return median(took)


def load() -> str:
    """Return how many programs wanted a processor: over the last 1, 5 and 15 minutes."""
    return ", ".join(f"{over:.1f}" for over in os.getloadavg())


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _memory_gb() -> int:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal"):
            return round(int(line.split()[1]) / 1024 / 1024)
    return 0


def _distribution() -> str:
    for line in _lines("/etc/os-release"):
        if line.startswith("PRETTY_NAME="):
            return line.partition("=")[2].strip('"')
    return "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _others_with_qt() -> int:
    found = 0
    for maps in Path("/proc").glob("[0-9]*/maps"):
        try:
            found += "libQt6Core" in maps.read_text()
        except OSError:  # gone, or not ours to read
            continue
    return found


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
