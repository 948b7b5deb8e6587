"""What staff do to people's records: another PIN, merge two, part them again, remove one. Each with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import StaffActed
from firelearn.domain.value import value
from firelearn.runtime.pin import hash_pin
from firelearn.services.people import MOST_SHOWN, tag_of
from firelearn.store.beside import Beside

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.people import People, PersonCard
    from firelearn.services.seat import Seat
    from firelearn.services.staff_session import StaffSession

REASON_LENGTH: Final = 200


@value
class Duplicate:
    """A record that was merged into another, under its own name."""

    person: PersonId
    nickname: str
    tag: str


@dataclass(frozen=True, slots=True)
class StaffPeople:
    """Records of people in the hands of staff. Every act needs an open session and a reason."""

    seat: Seat
    people: People
    session: StaffSession

    def find(self, text: str, limit: int = MOST_SHOWN) -> tuple[PersonCard, ...]:
        """Return persons of whatever unit whose name or initials begin with ``text``.

        Raises:
            Trouble: ``staff_needed``.
        """
        self.session.need()
        return tuple(map(self.people.card, self.seat.store.reader.staff.find(text, limit)))

    def duplicates(self, person: PersonId) -> tuple[Duplicate, ...]:
        """Return the records that were merged into this person's, which can be parted again."""
        people = self.seat.store.reader.person
        return tuple(
            Duplicate(person=one, nickname=people.fields(one).nickname or "", tag=tag_of(one))
            for one in people.duplicates(person)
        )

    def reset_pin(self, person: PersonId, pin: str, reason: str) -> None:
        """Give a person another PIN because they forgot theirs; they need not wait any longer.

        Raises:
            Trouble: ``staff_needed``, ``reason_needed``, ``pin_malformed``, ``pin_weak``, ``person_unknown``.
        """
        self.session.need()
        told = reason_of(reason)
        subject = self.people.card(person).person
        verifier = hash_pin(pin)
        acted = StaffActed(action=StaffAction.PIN_RESET.value, person=subject, reason=told)
        self.seat.record_together((subject, (acted,)), beside=Beside(secrets=((subject, verifier),)))

    def merge(self, duplicate: PersonId, into: PersonId, reason: str) -> None:
        """Let ``into`` stand for both from now on. Nothing is moved: parting gives each their own back.

        Raises:
            Trouble: ``staff_needed``, ``reason_needed``, ``merge_same``, ``person_unknown``.
        """
        self.session.need()
        self.people.merge(duplicate, into, reason_of(reason))

    def part(self, duplicate: PersonId, reason: str) -> None:
        """Take a merge back.

        Raises:
            Trouble: ``staff_needed``, ``reason_needed``.
        """
        self.session.need()
        self.people.part(duplicate, reason_of(reason))

    def erase(self, person: PersonId, reason: str) -> None:
        """Remove a person with all their duplicates; anonymous counts stay.

        Raises:
            Trouble: ``staff_needed``, ``reason_needed``, ``person_unknown``.
        """
        self.session.need()
        self.people.erase(person, reason_of(reason))


def reason_of(text: str) -> str:
    """Return a reason as it is kept: in one line, not too long.

    Raises:
        Trouble: ``reason_needed`` for an empty one.
    """
    told = " ".join(text.split())[:REASON_LENGTH]
    if not told:
        raise Trouble("reason_needed")
    return told
