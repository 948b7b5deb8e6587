"""People on this PC: start as a guest, register, find oneself, sign in, leave, be removed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import PersonChanged
from firelearn.domain.ids import PersonId, new_id
from firelearn.domain.value import value
from firelearn.services.people_claims import Claims
from firelearn.services.people_erasing import erase
from firelearn.services.people_pins import Pins
from firelearn.services.people_registering import Registering, Registration, checked_nickname
from firelearn.store.queries.person import LEAST_WITHOUT_UNIT as _LEAST

if TYPE_CHECKING:
    from firelearn.domain.ids import UnitId
    from firelearn.domain.text import Language
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.services.units import Units
    from firelearn.store.rows import PersonRow

LEAST_WITHOUT_UNIT = _LEAST
"""So many letters of a name are needed where no unit narrows the search."""
MOST_SHOWN = 8
"""So many cards of persons are shown at once: whoever is not among them writes one more letter."""
_TAG_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"


@value
class PersonCard:
    """A person as others at this PC may see them. ``tag`` tells those of one name, or of none, apart.

    ``has_pin``: a PIN was set on this PC; without one somebody of staff lets them in, or their claim code.
    """

    person: PersonId
    nickname: str
    guest: bool
    tag: str
    last_seen_ms: int
    points: int
    unit_name: str = ""
    has_pin: bool = False


@dataclass(frozen=True)
class People:
    """Who is learning at this PC."""

    seat: Seat
    units: Units
    premises: Premises

    @cached_property
    def pins(self) -> Pins:
        """PINs of this PC."""
        return Pins(self.seat)

    @cached_property
    def claims(self) -> Claims:
        """Claim codes, merging and parting."""
        return Claims(self.seat)

    def known(self, limit: int = 6) -> tuple[PersonCard, ...]:
        """Return those who used this PC, the latest first; guests who did nothing are left out."""
        return tuple(_card(row) for row in self.seat.store.reader.person.newest(limit))

    def find(self, text: str, unit: UnitId | None = None, limit: int = MOST_SHOWN) -> tuple[PersonCard, ...]:
        """Return persons of a unit, or of none, whose name or initials begin with ``text``; nobody for too little."""
        return tuple(_card(row) for row in self.seat.store.reader.person.find(text, unit, limit))

    def current(self) -> PersonCard | None:
        """Return who is learning now, also after a restart; ``None`` when nobody is."""
        person = self.seat.store.reader.desk.current_person()
        row = self.seat.store.reader.person.of(self.canonical(person)) if person else None
        return _card(row) if row else None

    def canonical(self, person: PersonId) -> PersonId:
        """Return who stands for this person: themselves, unless they were merged."""
        return self.seat.store.reader.person.canonical(person)

    def start_guest(self, language: Language) -> PersonCard:
        """Begin a guest's record: one fact, no name, no phone."""
        now = self.seat.now()
        person = PersonId(new_id(now.wall_utc_ms))
        fields: dict[str, str | bool | bytes | None] = {"guest": True, "language": language.value}
        self.seat.record(person, PersonChanged(person=person, hlc=self.seat.tick(), fields=fields))
        return self.choose(person)

    def register(self, person: PersonId | None, said: Registration) -> PersonCard:
        """Register a guest or somebody new, in one act, and let them go on.

        Raises:
            Trouble: as ``Registering.register``; ``person_unknown`` for somebody who was removed.
        """
        registering = Registering(seat=self.seat, claims=self.claims, units=self.units, premises=self.premises)
        return self.choose(registering.register(None if person is None else self.card(person).person, said))

    def card(self, person: PersonId) -> PersonCard:
        """Return a person, or who stands for them, as others at this PC may see them.

        Raises:
            Trouble: ``person_unknown``.
        """
        row = self.seat.store.reader.person.of(self.canonical(person))
        if row is None:
            raise Trouble("person_unknown")
        return _card(row)

    def choose(self, person: PersonId) -> PersonCard:
        """Let this person go on; the PC remembers it over a restart.

        Raises:
            Trouble: ``person_unknown``.
        """
        chosen = self.card(person)
        if self.seat.store.reader.desk.current_person() != chosen.person:
            self.seat.store.desk.set_current_person(chosen.person)
        return chosen

    def sign_in(self, person: PersonId, pin: str) -> PersonCard:
        """Let this person go on if the PIN is theirs.

        Raises:
            Trouble: ``person_unknown``, ``pin_wrong``, ``pin_wait``, ``pin_unset``.
        """
        chosen = self.card(person)
        self.pins.check(chosen.person, pin)
        return self.choose(chosen.person)

    def set_pin(self, person: PersonId, pin: str) -> None:
        """Set a person's PIN on this PC: they changed it, or staff reset it.

        Raises:
            Trouble: ``person_unknown``, ``pin_malformed``, ``pin_weak``.
        """
        self.pins.put(self.card(person).person, pin)

    def leave(self) -> None:
        """Sign the current person out; their record stays."""
        self.seat.store.desk.set_current_person(None)

    def rename(self, person: PersonId, nickname: str) -> PersonCard:
        """Change the nickname, 1 to 20 characters without blanks at the ends.

        Raises:
            Trouble: ``nickname_malformed``, ``person_unknown``.
        """
        wanted = checked_nickname(nickname)
        self.card(person)
        self.seat.record(person, PersonChanged(person=person, hlc=self.seat.tick(), fields={"nickname": wanted}))
        return self.choose(person)

    def claim_code(self, person: PersonId) -> str:
        """Return the code by which a person finds back to their record.

        Raises:
            Trouble: ``person_unknown``.
        """
        return self.claims.code_of(self.card(person).person)

    def by_claim_code(self, code: str) -> PersonCard:
        """Return whose code this is.

        Raises:
            Trouble: ``claim_malformed``, ``claim_unknown``, ``pin_wait``.
        """
        return self.card(self.claims.owner(code))

    def claim(self, code: str, into: PersonId) -> PersonId:
        """Let a guest's record count as this person's; return the guest. Troubles are those of ``Claims.claim``."""
        return self.claims.claim(code, into)

    def merge(self, duplicate: PersonId, into: PersonId, reason: str) -> None:
        """Let one person stand for another, by staff. Troubles are those of ``Claims.merge``."""
        self.claims.merge(duplicate, into, reason=reason)

    def part(self, duplicate: PersonId, reason: str = "") -> None:
        """Give a duplicate its own record back; a ``reason`` says that staff did it."""
        self.claims.part(duplicate, reason=reason)

    def erase(self, person: PersonId, reason: str = "") -> None:
        """Remove a person and all for whom they stand; a ``reason`` says that staff did it.

        Raises:
            Trouble: ``person_unknown``.
        """
        erase(self.seat, person, reason=reason)


def _card(row: PersonRow) -> PersonCard:
    return PersonCard(
        person=row.id,
        nickname=row.nickname or "",
        guest=row.guest,
        tag=tag_of(row.id),
        last_seen_ms=row.last_ms,
        points=row.points,
        unit_name=row.unit_name,
        has_pin=row.has_pin,
    )


def tag_of(person: PersonId) -> str:
    """Return three letters that tell guests apart on one PC, without look-alikes."""
    number = int.from_bytes(person[-4:], "big")
    letters = []
    for _ in range(3):
        number, place = divmod(number, len(_TAG_LETTERS))
        letters.append(_TAG_LETTERS[place])
    return "".join(letters)
