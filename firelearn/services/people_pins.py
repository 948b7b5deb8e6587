"""PINs of persons on this PC: set, given, slowed down after wrong tries. They never travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
