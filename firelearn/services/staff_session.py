"""The staff session: open after the staff PIN, over after five minutes in which staff did nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from firelearn.domain.errors import Trouble
from firelearn.store.sign_in import STAFF

if TYPE_CHECKING:
    from firelearn.services.seat import Seat

STAFF_IDLE_MS: Final = 5 * 60_000


class StaffSession:
    """Whether staff are at this PC. Kept in memory only: a restart ends it. Used on the store thread.

    Measured by the steady clock, so that a clock which is set back gives nobody more time.
    """

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._seen: tuple[bytes, int] | None = None

    @property
    def has_pin(self) -> bool:
        """Whether a staff PIN was set on this PC."""
        return self._seat.store.sign_ins.of(STAFF) is not None

    @property
    def open(self) -> bool:
        """Whether staff signed in and did something in the last five minutes."""
        if self._seen is None:
            return False
        now = self._seat.now()
        boot, seen_ms = self._seen
        return boot == now.boot and now.monotonic_ms - seen_ms < STAFF_IDLE_MS

    def begin(self) -> None:
        """Open the session: the PIN was right."""
        now = self._seat.now()
        self._seen = (now.boot, now.monotonic_ms)

    def stay(self) -> None:
        """Note that staff are still there; one that is over stays so."""
        if self.open:
            self.begin()

    def end(self) -> None:
        """Close the session."""
        self._seen = None

    def need(self) -> None:
        """Return when the session is open, and keep it so.

        Raises:
            Trouble: ``staff_needed``.
        """
        if not self.open:
            raise Trouble("staff_needed")
        self.begin()

    def need_if_set(self) -> None:
        """The same where a staff PIN was set; a PC without one has nobody to ask.

        Raises:
            Trouble: ``staff_needed``.
        """
        if self.has_pin:
            self.need()
