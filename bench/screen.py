"""Programs on a screen of our own: an X server without a monitor, children and the moments they tell, their memory."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LEAVINGS = ROOT / "bench" / "out"
SIZE = "1366x768"
_PATIENCE_S = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Where windows are shown: the words for it, and what a child's environment needs."""

    name: str
    environment: Mapping[str, str]


@contextmanager
def a_screen() -> Iterator[Screen]:
    """Start an X server without a monitor; where there is none, Qt's offscreen platform stands in."""
    program = shutil.which("Xvfb")
    if program is None:
        yield Screen(name="Qt's offscreen platform", environment={"QT_QPA_PLATFORM": "offscreen"})
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            display = told.readline().strip()
        yield Screen(
            name=f"Xvfb {SIZE}", environment={"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}", "XAUTHORITY": ""}
        )
    finally:
        server.terminate()
        server.wait(10)


def command(child: str, *words: str, python: str = sys.executable) -> list[str]:
    """Return the command line of one of our children."""
    return [python, "-m", f"bench.children.{child}", *words]


def surroundings(screen: Screen, home: Path | None = None, **more: str) -> dict[str, str]:
    """Return the environment of a child."""
    made = {**os.environ, **screen.environment, **more}
    # A program that is installed has its compiled files; here they lie beside the benchmarks' other leavings.
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    made["PYTHONPYCACHEPREFIX"] = str(LEAVINGS / "compiled")
    if home is not None:
        made["FIRELEARN_HOME"] = str(home)
    return made


def moments(words: list[str], environment: Mapping[str, str]) -> dict[str, float]:
    """Run a child to its end; return the moments it told, in milliseconds since it was started.

    ``cpu`` among them is the processor time that it took in all, its end included.
    """
    before = _cpu_of_children()
    began = time.monotonic()
    done = subprocess.run(
        words, env=dict(environment), cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
    )
    told: dict[str, float] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            told |= json.loads(line)
    if not told:
        raise RuntimeError(f"{' '.join(words)} told nothing:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    found = {moment: (at - began) * 1000 for moment, at in told.items()}
    return found | {"cpu": (_cpu_of_children() - before) * 1000}


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report(words: list[str], environment: Mapping[str, str], *, whole: bool = False) -> dict[str, Any]:
    """Run a child to its end; return the last line of JSON it told, or the ``whole`` of what it told as JSON.

    Raises:
        RuntimeError: it failed; with the end of what it said.
    """
    done = subprocess.run(
        words, env=dict(environment), cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
    )
    lines = [done.stdout] if whole else [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """What a tree of processes takes: proportional memory in MB, processes, threads."""

    pss_mb: float
    processes: int
    threads: int


def footprint(words: list[str], environment: Mapping[str, str], *, marker: str = "settled") -> Footprint:
    """Start a child, wait until it says that it has settled, look at its whole tree, let it end."""
    child = subprocess.Popen(
        words, env=dict(environment), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        for line in child.stdout:
            if marker in line:
                return _measured(_tree(child.pid))
        raise RuntimeError(f"{' '.join(words)} ended before it had settled")
    finally:
        child.stdin.write("\n")
        child.stdin.close()
        child.stdout.close()
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _tree(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for task in Path(f"/proc/{pid}/task").iterdir():
            waiting += [int(word) for word in (task / "children").read_text().split()]
    return found


def _measured(tree: list[int]) -> Footprint:
    kilobytes = threads = 0
    for pid in tree:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
        threads += len(list(Path(f"/proc/{pid}/task").iterdir()))
    return Footprint(pss_mb=kilobytes / 1024, processes=len(tree), threads=threads)
