"""When the engine runs: at once, then on and on; a timer that always re-arms, whatever a run came to."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from firelearn.sync.backoff import Backoff
from firelearn.sync.engine import Outcome

_log = logging.getLogger(__name__)


class Rhythm:
    """Keeps a sync going on the thread that calls ``keep``; the other two may be called from any."""

    def __init__(self, run: Callable[[Callable[[], bool]], Outcome], backoff: Backoff) -> None:
        """``run`` is ``Engine.run``."""
        self._run = run
        self._backoff = backoff
        self._turn = threading.Condition()
        self._wanted = False
        self._over = False
        self.next_s: float | None = None

    def keep(self) -> None:
        """Run until ``stop``: after each run wait as long as its outcome asks for, or until ``nudge``."""
        while not self._over:
            self.next_s = self._once()
            with self._turn:
                self._turn.wait_for(lambda: self._wanted or self._over, self.next_s)
                self._wanted = False

    def nudge(self) -> None:
        """Run now: a person pressed the button, a cable was plugged in."""
        with self._turn:
            self._wanted = True
            self._backoff.reset()
            self._turn.notify_all()

    def stop(self) -> None:
        """End after the batch that is on its way; what was acknowledged stays so."""
        with self._turn:
            self._over = True
            self._turn.notify_all()

    def _once(self) -> float:
        try:
            outcome = self._run(lambda: self._over)
        except Exception:  # noqa: BLE001 - a bug must not end sync for good: it is logged, the next run may not meet it
            _log.exception("a sync failed")
            return self._backoff.after_failure()
        if outcome.cause is None:
            return self._backoff.after_success()
        return self._backoff.after_failure(outcome.wait_s)
