"""The only module that reads the machine's clocks; everywhere else ``now`` is an argument."""

from __future__ import annotations

import time

from firelearn.domain.fact import Stamp

_NS_A_MS = 1_000_000


class Clock:
    """Reads the wall clock and the steady clock of this run of the machine.

    ``boot`` names that run (see ``runtime``): steady readings can be compared only within one boot.
    """

    def __init__(self, boot: bytes) -> None:
        self._boot = boot

    def now(self) -> Stamp:
        """Return this moment by the device's own clocks."""
        seconds, within = divmod(time.time_ns(), 1_000_000_000)
        offset_s = time.localtime(seconds).tm_gmtoff
        return Stamp(
            wall_utc_ms=seconds * 1000 + within // _NS_A_MS,
            utc_offset_min=offset_s // 60,
            boot=self._boot,
            monotonic_ms=_steady_ms(),
        )


class SteppedClock(Clock):
    """A clock that stands still until it is advanced by hand: for the tour and for tests."""

    def __init__(
        self, *, wall_utc_ms: int, boot: bytes = b"steppedclockboot", monotonic_ms: int = 0, utc_offset_min: int = 480
    ) -> None:
        super().__init__(boot)
        self._wall_utc_ms = wall_utc_ms
        self._monotonic_ms = monotonic_ms
        self._utc_offset_min = utc_offset_min

    def now(self) -> Stamp:
        """Return the moment at which this clock stands."""
        return Stamp(
            wall_utc_ms=self._wall_utc_ms,
            utc_offset_min=self._utc_offset_min,
            boot=self._boot,
            monotonic_ms=self._monotonic_ms,
        )

    def advance(self, ms: int) -> Stamp:
        """Let ``ms`` milliseconds pass on both clocks."""
        self._wall_utc_ms += ms
        self._monotonic_ms += ms
        return self.now()

    def set_wall(self, wall_utc_ms: int) -> Stamp:
        """Set the wall clock, as a person or a dead battery does; the steady clock goes on untouched."""
        self._wall_utc_ms = wall_utc_ms
        return self.now()

    def reboot(self, boot: bytes, *, away_ms: int = 0) -> Stamp:
        """Start a new run of the machine ``away_ms`` later: the steady clock begins at 0 again."""
        self._boot = boot
        self._wall_utc_ms += away_ms
        self._monotonic_ms = 0
        return self.now()


def _steady_ms() -> int:
    # Linux: CLOCK_BOOTTIME counts the time asleep, so that a closed lid does not stop an exam that runs on;
    # Windows' monotonic clock counts it already.
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // _NS_A_MS
    return time.monotonic_ns() // _NS_A_MS
