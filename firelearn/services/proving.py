"""Proving that one is staff, by a PIN or by a rescue code, slower and slower for whoever guesses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.slow_down import FREE_TRIES, wait_ms

if TYPE_CHECKING:
    from firelearn.runtime.pin import PinCheck
    from firelearn.services.seat import Seat


def prove(
    seat: Seat, who: bytes, given: str, check: Callable[[str, str], PinCheck], anew: Callable[[str], str]
) -> None:
    """Return when ``given`` is the secret of ``who`` on this PC.

    ``check`` compares a verifier with what was given; ``anew`` makes a verifier where parameters were raised. A try is
    counted on disk before it is judged, so that pulling the plug gives no fresh ones.

    Raises:
        Trouble: ``pin_unset`` where none was set here, ``pin_wait`` (``seconds``) without a look at what was given,
            ``pin_wrong`` (``left``, the tries until one has to wait).
    """
    secrets = seat.store.sign_ins
    kept = secrets.of(who)
    if kept is None:
        raise Trouble("pin_unset")
    now_ms = seat.now().wall_utc_ms
    if wait := wait_ms(kept.wrong, kept.last_wrong_ms, now_ms):
        raise _wait(wait)
    secrets.note_wrong(who, now_ms)
    outcome = check(kept.verifier, given)
    if not outcome.right:
        wait = wait_ms(kept.wrong + 1, now_ms, now_ms)
        raise _wait(wait) if wait else Trouble("pin_wrong", left=FREE_TRIES - kept.wrong)
    if outcome.rehash:
        secrets.put(who, anew(given))
    else:
        secrets.note_right(who)


def _wait(ms: int) -> Trouble:
    return Trouble("pin_wait", seconds=-(-ms // 1000))
