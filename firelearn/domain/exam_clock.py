"""The clock of an exam, and its three time policies after a crash or a power cut."""

from __future__ import annotations

from firelearn.domain.exam import TimePolicy
from firelearn.domain.fact import Stamp
from firelearn.domain.value import value


@value
class ExamClock:
    """The time of an exam within one sitting: counts on from what was used when the sitting began."""

    duration_ms: int
    sitting: Stamp
    used_at_sitting_ms: int

    def used_ms(self, now: Stamp) -> int:
        """Return the exam time used, never more than the duration."""
        return min(self.used_at_sitting_ms + away_ms(self.sitting, now), self.duration_ms)

    def remaining_ms(self, now: Stamp) -> int:
        """Return the exam time left, never less than 0."""
        return self.duration_ms - self.used_ms(now)


@value
class Resume:
    """How an exam goes on after its PC was away.

    ``used_ms`` is what the policy says (for an invigilator: as if the time away is granted), ``used_if_ran_ms`` counts
    the time away too: what an invigilator may choose instead.
    """

    used_ms: int
    used_if_ran_ms: int
    away_ms: int
    needs_invigilator: bool

    def is_over(self, duration_ms: int) -> bool:
        """Say whether no time is left, so that the paper is handed in as it stands."""
        return self.used_ms >= duration_ms


def away_ms(since: Stamp, now: Stamp) -> int:
    """Return the time between two moments of one device, never negative.

    Within one boot the steady clock tells it, whatever was done to the wall clock; across boots only the wall clock
    can, and where that was set back nothing is counted.
    """
    if since.boot == now.boot:
        return max(now.monotonic_ms - since.monotonic_ms, 0)
    return max(now.wall_utc_ms - since.wall_utc_ms, 0)


def resume(
    policy: TimePolicy, duration_ms: int, *, started: Stamp, last_used_ms: int, last_seen: Stamp, now: Stamp
) -> Resume:
    """Say how an exam goes on after a crash or a power cut.

    Args:
        policy: the blueprint's time policy.
        duration_ms: the exam's time.
        started: when the first sitting began.
        last_used_ms: exam time used at the last durable moment.
        last_seen: the last durable moment.
        now: this moment.
    """
    used = min(max(last_used_ms, 0), duration_ms)
    away = away_ms(last_seen, now)
    ran = used + away
    if policy is TimePolicy.RUN and started.boot == now.boot:
        # In one boot the whole run is known exactly, even if the last durable moment lies far back.
        ran = max(ran, away_ms(started, now))
    ran = min(ran, duration_ms)
    return Resume(
        used_ms=ran if policy is TimePolicy.RUN else used,
        used_if_ran_ms=ran,
        away_ms=away,
        needs_invigilator=policy is TimePolicy.INVIGILATOR,
    )
