"""Reviving: a tiny parent that starts a program again whenever it ends otherwise than by its own will."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.domain.clock import Clock

_FIRST_WAIT_S: Final = 0.25
_LONGEST_WAIT_S: Final = 30.0
_LIVED_MS: Final = 20_000
"""A child that lived so long had started well: the next one need not wait."""


def own_command(word: str) -> list[str]:
    """Return the command that starts this very program with ``word``: frozen, or from its source."""
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    return [sys.executable, "-m", "firelearn", word]


def kiosk_wanted(deployment: Path) -> bool:
    """Tell whether staff made a kiosk of this PC, without the code that reads all their choices."""
    import json

    try:
        chosen = json.loads(deployment.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(chosen, dict) and chosen.get("kiosk") is True


def wait_after(failures: int) -> float:
    """Return how many seconds to wait before the next start: longer after each child that died young."""
    return float(min(_FIRST_WAIT_S * 2 ** max(failures - 1, 0), _LONGEST_WAIT_S))


class Reviver:
    """Keeps one child running. ``run`` returns when the child ended with 0, or the parent was told to end."""

    def __init__(self, command: Sequence[str], clock: Clock) -> None:
        self._command, self._clock = list(command), clock
        self._child: subprocess.Popen[bytes] | None = None
        self._told = threading.Event()

    def run(self) -> int:
        """Start the child, again and again; return 0 when it ended by its own will."""
        failures = 0
        while not self._told.is_set():
            began_ms = self._clock.now().monotonic_ms
            self._child = subprocess.Popen(self._command)  # noqa: S603 - the program itself
            code = self._child.wait()
            if code == 0 or self._told.is_set():
                return 0
            lived_ms = self._clock.now().monotonic_ms - began_ms
            failures = 1 if lived_ms >= _LIVED_MS else failures + 1
            self._told.wait(wait_after(failures))
        return 0

    def end(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """End child and parent: the system shuts down."""
        self._told.set()
        if self._child is not None and self._child.poll() is None:
            self._child.terminate()

    def listen(self) -> None:
        """Let the system's wish to end reach the child too."""
        signal.signal(signal.SIGTERM, self.end)
        signal.signal(signal.SIGINT, self.end)


def revive(word: str) -> int:
    """Keep this program running with ``word`` until it ends by its own will; return the exit code."""
    from firelearn.domain.clock import Clock

    reviver = Reviver(own_command(word), Clock(b""))
    reviver.listen()
    return reviver.run()
