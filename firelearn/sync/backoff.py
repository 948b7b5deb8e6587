"""When to try again: soon after a success, later and later after failures, never all at once, and always."""

from __future__ import annotations

import random
from typing import Final

QUIET_S: Final = 60.0
"""Between two syncs that went well."""
FIRST_S: Final = 4.0
MOST_S: Final = 900.0
_MOST_ASKED_S: Final = 3600.0


class Backoff:
    """Tells how long to wait. There is no answer that means "never again"."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._failures = 0

    def after_success(self) -> float:
        """Return the seconds until the next sync, spread so that PCs switched on together drift apart."""
        self._failures = 0
        return self._draw.uniform(0.75, 1.25) * QUIET_S

    def after_failure(self, asked_s: float = 0) -> float:
        """Return the seconds until the next try: at least ``asked_s``, the server's Retry-After, with a spread on top.

        Half of the wait is drawn: a thousand PCs that were turned away together do not come back together.
        """
        most = min(MOST_S, FIRST_S * 2.0 ** min(self._failures, 32))
        self._failures += 1
        asked = min(max(asked_s, 0.0), _MOST_ASKED_S)
        return asked + self._draw.uniform(most / 2, most + asked / 2)

    def reset(self) -> None:
        """Forget failures: a cable was plugged in, or a person pressed the button."""
        self._failures = 0
