"""People on this PC: start as a guest, pick up where one left, leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import PersonChanged
from firelearn.domain.ids import PersonId, new_id
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.text import Language
    from firelearn.services.seat import Seat
    from firelearn.store.rows import PersonRow

NICKNAME_LENGTH = 20
_TAG_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"


@value
class PersonCard:
    """A person as others at this PC may see them. ``tag`` tells guests without a nickname apart."""

    person: PersonId
    nickname: str
    guest: bool
    tag: str
    last_seen_ms: int
    points: int


@dataclass(frozen=True, slots=True)
class People:
    """Who is learning at this PC."""

    seat: Seat

    def known(self, limit: int = 6) -> tuple[PersonCard, ...]:
        """Return those who used this PC, the latest first; guests who did nothing are left out."""
        return tuple(self._card(row) for row in self.seat.store.reader.person.newest(limit))

    def current(self) -> PersonCard | None:
        """Return who is learning now, also after a restart; ``None`` when nobody is."""
        person = self.seat.store.reader.desk.current_person()
        row = self.seat.store.reader.person.of(person) if person else None
        return self._card(row) if row else None

    def start_guest(self, language: Language) -> PersonCard:
        """Begin a guest's record: one fact, no name, no phone."""
        now = self.seat.now()
        person = PersonId(new_id(now.wall_utc_ms))
        fields: dict[str, str | bool | bytes | None] = {"guest": True, "language": language.value}
        self.seat.record(person, PersonChanged(person=person, hlc=self.seat.tick(), fields=fields))
        return self.choose(person)

    def card(self, person: PersonId) -> PersonCard:
        """Return a person as others at this PC may see them.

        Raises:
            Trouble: ``person_unknown``.
        """
        row = self.seat.store.reader.person.of(person)
        if row is None:
            raise Trouble("person_unknown")
        return self._card(row)

    def choose(self, person: PersonId) -> PersonCard:
        """Let this person go on; the PC remembers it over a restart.

        Raises:
            Trouble: ``person_unknown``.
        """
        chosen = self.card(person)
        if self.seat.store.reader.desk.current_person() != person:
            self.seat.store.desk.set_current_person(person)
        return chosen

    def leave(self) -> None:
        """Sign the current person out; their record stays."""
        self.seat.store.desk.set_current_person(None)

    def rename(self, person: PersonId, nickname: str) -> PersonCard:
        """Change the nickname, 1 to 20 characters without blanks at the ends.

        Raises:
            Trouble: ``nickname_malformed``.
        """
        wanted = " ".join(nickname.split())
        if not 1 <= len(wanted) <= NICKNAME_LENGTH or not wanted.isprintable():
            raise Trouble("nickname_malformed", most=NICKNAME_LENGTH)
        self.seat.record(person, PersonChanged(person=person, hlc=self.seat.tick(), fields={"nickname": wanted}))
        return self.choose(person)

    def _card(self, row: PersonRow) -> PersonCard:
        return PersonCard(
            person=row.id,
            nickname=row.nickname or "",
            guest=row.guest,
            tag=tag_of(row.id),
            last_seen_ms=row.last_ms,
            points=self.seat.store.reader.progress.total_points(row.id),
        )


def tag_of(person: PersonId) -> str:
    """Return three letters that tell guests apart on one PC, without look-alikes."""
    number = int.from_bytes(person[-4:], "big")
    letters = []
    for _ in range(3):
        number, place = divmod(number, len(_TAG_LETTERS))
        letters.append(_TAG_LETTERS[place])
    return "".join(letters)
