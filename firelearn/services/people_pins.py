"""PINs of persons on this PC: set, given, slowed down after wrong tries. They never travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.slow_down import wait_ms
from firelearn.runtime.pin import check_pin, hash_pin
from firelearn.services.proving import prove

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.seat import Seat


@dataclass(frozen=True, slots=True)
class Pins:
    """Sets and checks PINs. Each call takes the time of a slow hash."""

    seat: Seat

    def has(self, person: PersonId) -> bool:
        """Tell whether the person has a PIN on this PC."""
        return self.seat.store.sign_ins.of(person) is not None

    def put(self, person: PersonId, pin: str) -> None:
        """Set a PIN; wrong tries are forgotten.

        Raises:
            Trouble: ``pin_malformed``, ``pin_weak``.
        """
        self.seat.store.sign_ins.put(person, hash_pin(pin))

    def check(self, person: PersonId, pin: str) -> None:
        """Return when the PIN is right.

        Raises:
            Trouble: ``pin_wrong`` with the tries ``left`` before one has to wait; ``pin_wait`` with the ``seconds`` to
                wait still; ``pin_unset`` where there is none on this PC.
        """
        prove(self.seat, person, pin, check_pin, hash_pin)


def refuse_while_waiting(wrong: int, last_wrong_ms: int, now_ms: int) -> None:
    """Refuse a try that comes too early after wrong ones.

    Raises:
        Trouble: ``pin_wait`` with the ``seconds`` to wait still.
    """
    wait = wait_ms(wrong, last_wrong_ms, now_ms)
    if wait > 0:
        raise Trouble("pin_wait", seconds=-(-wait // 1000))
