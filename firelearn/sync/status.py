"""What a person is told about sync: recorded, sent and confirmed, each with its time. Plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from firelearn.domain.value import value
from firelearn.sync.journal import Origin
from firelearn.sync.setback import Cause


@value
class Status:
    """How things stand. Times are milliseconds since 1970 UTC by this PC's clock, 0 for never.

    ``waiting`` entries are recorded and not confirmed. ``recorded_ms``: when the last one was recorded. ``sent_ms``:
    when a batch was last sent. ``confirmed_ms``: when the server last confirmed one. ``complete_ms``: the server has
    everything that was recorded up to then. ``set_aside``: entries of this run that the server holds but does not
    count. ``cause``: what stands in the way since ``cause_ms``, None while nothing does.
    """

    waiting: int = 0
    recorded_ms: int = 0
    sent_ms: int = 0
    confirmed_ms: int = 0
    complete_ms: int = 0
    set_aside: int = 0
    cause: Cause | None = None
    cause_ms: int = 0


def counted(status: Status, origins: Iterable[Origin]) -> Status:
    """Return the status with what the journals say of themselves."""
    known = tuple(origins)
    waiting = sum(max(origin.head_seq - origin.received_seq, 0) for origin in known)
    return replace(status, waiting=waiting, recorded_ms=max((origin.head_wall_ms for origin in known), default=0))


def sent(status: Status, now_ms: int) -> Status:
    """Return the status after a batch went out; whether it arrived is not known yet."""
    return replace(status, sent_ms=now_ms)


def confirmed(status: Status, entries: int, last_wall_ms: int, set_aside: int, now_ms: int) -> Status:
    """Return the status after the server confirmed ``entries``, the last recorded at ``last_wall_ms``."""
    return replace(
        status,
        waiting=max(status.waiting - entries, 0),
        confirmed_ms=now_ms,
        # A clock that ran ahead once must not promise the future for ever.
        complete_ms=min(last_wall_ms, now_ms),
        set_aside=status.set_aside + set_aside,
    )


def settled(status: Status, entries: int, now_ms: int) -> Status:
    """Return the status after a hello told of ``entries`` more, or fewer, than was known to be held."""
    waiting = max(status.waiting - entries, 0)
    return replace(status, waiting=waiting, confirmed_ms=now_ms if entries > 0 else status.confirmed_ms)


def finished(status: Status, now_ms: int) -> Status:
    """Return the status after a sync that went through: nothing recorded before ``now_ms`` waits."""
    return replace(status, complete_ms=now_ms, cause=None, cause_ms=0)


def failed(status: Status, cause: Cause, now_ms: int) -> Status:
    """Return the status after a setback; ``cause_ms`` stays the time when this cause was met first."""
    since = status.cause_ms if status.cause is cause else now_ms
    return replace(status, cause=cause, cause_ms=since)


class Board:
    """Where the status stands while a sync runs; ``tell`` gets it whenever it changed, on the sync thread."""

    def __init__(self, tell: Callable[[Status], None]) -> None:
        self.status = Status()
        self._tell = tell

    def show(self, status: Status) -> None:
        """Put up another status."""
        if status != self.status:
            self.status = status
            self._tell(status)
