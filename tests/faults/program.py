"""Programs that are killed: started ahead of time, let go with one line, heard line by line, and killed by their id."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from tests.conftest import ROOT

PATIENCE_S = 60.0


class Program:
    """A child that waits for its line. Whatever happens to a test, the child is gone afterwards."""

    def __init__(self, module: str, *words: object) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.{module}", *map(str, words)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._left = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    def let_go(self, **begun: object) -> None:
        assert self._child.stdin is not None
        self._child.stdin.write((json.dumps(begun) + "\n").encode())
        self._child.stdin.flush()

    def hear(self, hear: Callable[[dict[str, Any]], object], *, for_s: float = PATIENCE_S) -> bool:
        """Take one line if there is one within ``for_s``; False when time or the child is over."""
        assert self._child.stdout is not None
        while b"\n" not in self._left:
            if not select.select([self._child.stdout], [], [], for_s)[0]:
                return False
            more = os.read(self._child.stdout.fileno(), 1 << 16)
            if not more:
                return False
            self._left += more
        line, self._left = self._left.split(b"\n", 1)
        hear(json.loads(line))
        return True

    def kill(self) -> str:
        """Kill it as a power cut does, and return what it had complained about (nothing, if all was well)."""
        if self._child.poll() is None:
            self._child.send_signal(signal.SIGKILL)
        assert self._child.stderr is not None
        complaints = self._child.stderr.read().decode(errors="replace") if not self._child.stderr.closed else ""
        self._child.wait(PATIENCE_S)
        for pipe in (self._child.stdin, self._child.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()
        return complaints

    def rest(self, hear: Callable[[dict[str, Any]], object]) -> None:
        """Take every whole line that was said before the kill."""
        while self.hear(hear):
            pass
        assert self._child.stdout is not None
        self._child.stdout.close()
