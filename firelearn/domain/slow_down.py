"""Slowing down whoever tries PINs: each wrong try after the fourth makes the next one wait longer."""

from __future__ import annotations

FREE_TRIES = 4
_SECONDS = (30, 60, 120, 240, 480, 900)


def full_wait_ms(wrong: int) -> int:
    """Return how long to wait after ``wrong`` wrong tries in a row: nothing for four, then 30 s up to 15 min."""
    if wrong <= FREE_TRIES:
        return 0
    return _SECONDS[min(wrong - FREE_TRIES, len(_SECONDS)) - 1] * 1000


def wait_ms(wrong: int, passed_ms: int) -> int:
    """Return how long the next try has to wait still, ``passed_ms`` after the last wrong one; 0 when it may be made."""
    return max(0, full_wait_ms(wrong) - max(0, passed_ms))
