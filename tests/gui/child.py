"""A program of its own, spoken to line by line; whatever happens to a test, it is gone afterwards."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.conftest import ROOT

PATIENCE_S = 60.0


class Child:
    """A module run by Python in a process of its own, on the data folder ``home``."""

    def __init__(self, module: str, *words: object, home: Path, through: Sequence[str] = ()) -> None:
        self._process = subprocess.Popen(
            [*through, sys.executable, "-m", module, *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "FIRELEARN_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._left = b""
        self.heard: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()

    def tell(self, line: str) -> None:
        """Say a line to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def hear(self, wanted: Callable[[Any], object]) -> Any:
        """Wait for a line for which ``wanted`` is true, and return it."""
        assert self._process.stdout is not None
        until = time.monotonic() + PATIENCE_S
        while True:
            while b"\n" in self._left:
                line, self._left = self._left.split(b"\n", 1)
                said = json.loads(line)
                self.heard.append(said)
                if wanted(said):
                    return said
            ready, _, _ = select.select([self._process.stdout], [], [], max(until - time.monotonic(), 0))
            more = os.read(self._process.stdout.fileno(), 1 << 16) if ready else b""
            if not more:
                self.kill()
                raise AssertionError(f"not heard; last {self.heard[-3:]}; complaints: {self.complaints()}")
            self._left += more

    def end(self) -> int:
        """Wait until it ends by itself, and return its exit code."""
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """Kill it as a power cut does."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(PATIENCE_S)

    def complaints(self) -> str:
        """Return what it complained about once it is over, but for what the offscreen platform always says."""
        assert self._process.stderr is not None
        text = self._process.stderr.read().decode(errors="replace")
        return "\n".join(line for line in text.splitlines() if not line.startswith("This plugin does not support"))
