"""Retention: guests who left neither a name nor a claim code, and were not here for long, are removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.fact import Fact, PersonErased, StaffActed
from firelearn.domain.ids import NO_PERSON
from firelearn.store.beside import Beside

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.seat import Seat

_DAY_MS: Final = 86_400_000
_AT_ONCE: Final = 200
"""So many in one act: a kiosk has seen ten thousand, and nobody may wait behind them all."""
_QUIET_DAYS: Final = 60
"""A PC that recorded nothing for so long may have a clock that jumped ahead; then nothing is removed by itself."""


def old_guests(seat: Seat, days: int) -> tuple[PersonId, ...]:
    """Return the guests without name and claim code who were not here for ``days``; nobody for 0."""
    if days <= 0:
        return ()
    before_ms = seat.now().wall_utc_ms - days * _DAY_MS
    here = seat.store.reader.desk.current_person()
    return tuple(guest for guest in seat.store.reader.staff.old_guests(before_ms) if guest != here)


def remove_old_guests(seat: Seat, days: int) -> int:
    """Remove them, with a line in the audit list for each act; return how many."""
    found = old_guests(seat, days)
    for start in range(0, len(found), _AT_ONCE):
        some = found[start : start + _AT_ONCE]
        tick = seat.tick()
        gone: list[tuple[PersonId, tuple[Fact, ...]]] = [(one, (PersonErased(person=one, hlc=tick),)) for one in some]
        noted = StaffActed(action=StaffAction.GUESTS_REMOVED.value, reason=str(len(some)))
        seat.record_together(*gone, (NO_PERSON, (noted,)), beside=Beside(forgotten=some))
    return len(found)


def tidy_up(seat: Seat, days: int) -> int:
    """Remove old guests by itself, at a quiet moment after the start; return how many.

    A clock that jumped years ahead would make everybody old: where nothing was recorded lately, it is left to staff.
    """
    quiet_ms = seat.now().wall_utc_ms - seat.store.reader.staff.newest_ms()
    return 0 if quiet_ms > _QUIET_DAYS * _DAY_MS else remove_old_guests(seat, days)
