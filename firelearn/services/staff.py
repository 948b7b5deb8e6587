"""Staff of this PC: set it up, sign in by the staff PIN, change its choices, help people back in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import StaffActed
from firelearn.domain.ids import NO_PERSON
from firelearn.domain.value import value
from firelearn.runtime.deployment import Place
from firelearn.runtime.pin import check_code, check_pin, hash_code, hash_pin, new_rescue_code
from firelearn.services import retention
from firelearn.services.audit_list import MOST_LINES, audit_lines
from firelearn.services.proving import prove
from firelearn.store.sign_in import RESCUE, STAFF

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.runtime.deployment import Deployment
    from firelearn.services.audit_list import AuditLine
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.services.staff_people import StaffPeople
    from firelearn.services.staff_session import StaffSession

PIN_CHANGED, RESCUED, SET_UP = "staff_pin", "rescue", "set_up"
"""What stands as the reason of a change of settings, beside the names of the choices that changed."""


@value
class SetUp:
    """Everything that staff choose when they set a PC up."""

    place: Place
    region: int
    region_name: str
    place_name: str
    kiosk: bool
    server: str
    seal_key: str
    sign_out_min: int
    guest_days: int
    pin: str


@dataclass(frozen=True, slots=True)
class Staff:
    """What staff may do on this PC. All but signing in needs an open session, and leaves a line in the audit list."""

    seat: Seat
    premises: Premises
    session: StaffSession
    people: StaffPeople

    @property
    def has_pin(self) -> bool:
        """Whether a staff PIN was set on this PC."""
        return self.session.has_pin

    def sign_in(self, pin: str) -> None:
        """Open a session of five minutes, prolonged by whatever staff do.

        Raises:
            Trouble: ``pin_unset``, ``pin_wrong``, ``pin_wait``.
        """
        prove(self.seat, STAFF, pin, check_pin, hash_pin)
        self.session.begin()

    def own(self) -> None:
        """Say that this PC stands in somebody's home: no staff, no PIN, nothing more to choose.

        Raises:
            Trouble: ``staff_needed`` where a staff PIN was set; ``disk_full``, ``folder_read_only``.
        """
        self.session.need_if_set()
        self.premises.choose(set_up=True, place=Place.HOME, kiosk=False)

    def set_up(self, wanted: SetUp) -> str:
        """Set this PC up and open a session; return the rescue code, which is shown this once.

        Raises:
            Trouble: ``staff_needed`` where a PIN was set before, ``pin_malformed``, ``pin_weak``, ``choice_refused``,
                ``disk_full``, ``folder_read_only``; the PC is as it was before.
        """
        self.session.need_if_set()
        verifier = hash_pin(wanted.pin)
        choices = {name: getattr(wanted, name) for name in SetUp.__dataclass_fields__ if name != "pin"}
        self._keep(SET_UP, set_up=True, **choices)
        self.seat.store.sign_ins.put(STAFF, verifier)
        code = self._new_rescue_code()
        self.session.begin()
        return code

    def choose(self, **changes: object) -> Deployment:
        """Change choices of this PC.

        Raises:
            Trouble: ``staff_needed``, ``choice_refused``, ``disk_full``, ``folder_read_only``.
        """
        self.session.need()
        now = self.premises.now
        changed = sorted(name for name, wish in changes.items() if getattr(now, name) != wish)
        return self._keep(" ".join(changed), **changes) if changed else now

    def change_pin(self, pin: str) -> None:
        """Set another staff PIN.

        Raises:
            Trouble: ``staff_needed``, ``pin_malformed``, ``pin_weak``.
        """
        self.session.need()
        verifier = hash_pin(pin)
        self._note(StaffAction.SETTINGS_CHANGED, PIN_CHANGED)
        self.seat.store.sign_ins.put(STAFF, verifier)

    def rescue(self, code: str, pin: str) -> str:
        """Set another staff PIN by the rescue code, and open a session; return the new rescue code.

        Raises:
            Trouble: ``pin_malformed``, ``pin_weak`` before the code is looked at; ``pin_unset``, ``pin_wrong``,
                ``pin_wait`` of the code.
        """
        verifier = hash_pin(pin)
        prove(self.seat, RESCUE, code, check_code, hash_code)
        self._note(StaffAction.SETTINGS_CHANGED, RESCUED)
        self.seat.store.sign_ins.put(STAFF, verifier)
        fresh = self._new_rescue_code()
        self.session.begin()
        return fresh

    def reset_pin(self, person: PersonId, pin: str, reason: str) -> None:
        """Give a person another PIN; troubles are those of ``StaffPeople.reset_pin``."""
        self.people.reset_pin(person, pin, reason)

    def audit(self, limit: int = MOST_LINES) -> tuple[AuditLine, ...]:
        """Return what staff and administrators did, the newest first.

        Raises:
            Trouble: ``staff_needed``.
        """
        self.session.need()
        return audit_lines(self.seat, limit)

    def old_guests(self, days: int | None = None) -> int:
        """Return how many guests ``remove_old_guests`` would remove now, by ``days`` or by what was chosen."""
        return len(retention.old_guests(self.seat, self.premises.now.guest_days if days is None else days))

    def remove_old_guests(self, days: int | None = None) -> int:
        """Remove the guests who were not here for long, by hand; return how many.

        Raises:
            Trouble: ``staff_needed``.
        """
        self.session.need()
        return retention.remove_old_guests(self.seat, self.premises.now.guest_days if days is None else days)

    def _keep(self, reason: str, **choices: object) -> Deployment:
        before = self.premises.now
        try:
            kept = self.premises.choose(**choices)
        except ValueError as cause:
            raise Trouble("choice_refused", why=str(cause)) from cause
        try:
            self._note(StaffAction.SETTINGS_CHANGED, reason)
        except Trouble:
            # What leaves no line in the audit list must not hold either.
            self.premises.choose(**{name: getattr(before, name) for name in choices})
            raise
        return kept

    def _new_rescue_code(self) -> str:
        code = new_rescue_code()
        self.seat.store.sign_ins.put(RESCUE, hash_code(code))
        return code

    def _note(self, action: StaffAction, reason: str) -> None:
        self.seat.record(NO_PERSON, StaffActed(action=action.value, reason=reason))
