"""Proving that one is staff, by a PIN or by a rescue code, slower and slower for whoever guesses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.slow_down import FREE_TRIES, wait_ms

if TYPE_CHECKING:
    from firelearn.domain.fact import Stamp
    from firelearn.runtime.pin import PinCheck
    from firelearn.services.seat import Seat
    from firelearn.store.sign_in import Secret


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
    refuse_while_waiting(seat, who, kept)
    wait = count_try(seat, who, kept)
    outcome = check(kept.verifier, given)
    if not outcome.right:
        raise _wait(wait) if wait else Trouble("pin_wrong", left=FREE_TRIES - kept.wrong)
    if outcome.rehash:
        secrets.put(who, anew(given))
    else:
        secrets.note_right(who)


def refuse_while_waiting(seat: Seat, who: bytes, kept: Secret, *, free: int = 0) -> None:
    """Refuse a try that comes too early after wrong ones; so many more than of a PIN are ``free``.

    Raises:
        Trouble: ``pin_wait`` with the ``seconds`` to wait still.
    """
    if wait := wait_ms(kept.wrong - free, _passed_ms(seat, who, kept)):
        raise _wait(wait)


def count_try(seat: Seat, who: bytes, kept: Secret, *, free: int = 0) -> int:
    """Count a try before it is judged, durably; return how long the next one has to wait if this is a wrong one."""
    now = seat.now()
    seat.store.sign_ins.note_wrong(who, now.wall_utc_ms)
    wait = wait_ms(kept.wrong + 1 - free, 0)
    if wait:
        _note_steady(seat, who, now)
    return wait


def _passed_ms(seat: Seat, who: bytes, kept: Secret) -> int:
    """Return how long ago the last wrong try was, by the wall clock and by the steady one, whichever says less.

    Setting the wall clock forward shortens no wait in the same run of the machine. One that was set back, or stood
    years ahead at that try, begins the wait again from now: it must not last until the clock is there once more.
    """
    now = seat.now()
    passed = now.wall_utc_ms - kept.last_wrong_ms
    if passed < 0:
        seat.store.sign_ins.wait_from(who, now.wall_utc_ms)
        _note_steady(seat, who, now)
        return 0
    boot, _, steady_ms = (seat.store.reader.desk.note(_note(who)) or "").partition(" ")
    if boot == now.boot.hex():
        passed = min(passed, max(0, now.monotonic_ms - int(steady_ms)))
    return passed


def _note_steady(seat: Seat, who: bytes, now: Stamp) -> None:
    seat.store.desk.set_note(_note(who), f"{now.boot.hex()} {now.monotonic_ms}")


def _note(who: bytes) -> str:
    return f"wrong_try:{who.hex()}"


def _wait(ms: int) -> Trouble:
    return Trouble("pin_wait", seconds=-(-ms // 1000))
