"""Claim codes (认领码): six characters that lead back to one's record, and merging what a guest did into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, PersonChanged, StaffActed
from firelearn.domain.ids import PersonId
from firelearn.domain.value import value
from firelearn.runtime.pin import CLAIM_LETTERS, claim_hash, new_claim_code, normalise_code
from firelearn.services.proving import count_try, refuse_while_waiting
from firelearn.store.beside import Beside

if TYPE_CHECKING:
    from firelearn.services.seat import Seat

_TRIES: Final = b"claim codes"
_FREE_BEYOND_PINS: Final = 6
"""A booth's visitors mistype, and a code has 244 million possibilities where a PIN has one million."""


@value
class Drawn:
    """A code that was just drawn, and the hash by which it is found."""

    code: str
    claim_hash: bytes


@dataclass(frozen=True, slots=True)
class Claims:
    """Draws, shows and takes claim codes."""

    seat: Seat

    def draw(self) -> Drawn:
        """Draw a code that nobody known here has. Takes the time of a slow hash."""
        while True:
            code = new_claim_code()
            hashed = claim_hash(code)
            if self.seat.store.reader.person.by_claim_hash(hashed) is None:
                return Drawn(code=code, claim_hash=hashed)

    def note_of(self, person: PersonId, drawn: Drawn) -> tuple[str, str]:
        """Return the note by which this PC's desk can show its person the code again; only its hash travels."""
        return _note(person), drawn.code

    def code_of(self, person: PersonId) -> str:
        """Return the person's code; a new one where there is none, or another PC gave one that is unknown here."""
        known = self.seat.store.reader.desk.note(_note(person))
        if known is not None and claim_hash(known) == self.seat.store.reader.person.fields(person).claim_hash:
            return known
        drawn = self.draw()
        fields: dict[str, str | bool | bytes | None] = {"claim_hash": drawn.claim_hash}
        fact = PersonChanged(person=person, hlc=self.seat.tick(), fields=fields)
        self.seat.record_together((person, (fact,)), beside=Beside(notes=(self.note_of(person, drawn),)))
        return drawn.code

    def owner(self, typed: str) -> PersonId:
        """Return whose record a code leads to, however it was typed.

        Raises:
            Trouble: ``claim_malformed``; ``claim_unknown``; after many of these ``pin_wait``.
        """
        if len(normalise_code(typed)) != CLAIM_LETTERS:
            raise Trouble("claim_malformed", letters=CLAIM_LETTERS)
        kept = self.seat.store.sign_ins
        if kept.of(_TRIES) is None:
            kept.put(_TRIES, "")
        tries = kept.of(_TRIES)
        if tries is not None:
            refuse_while_waiting(self.seat, _TRIES, tries, free=_FREE_BEYOND_PINS)
            count_try(self.seat, _TRIES, tries, free=_FREE_BEYOND_PINS)
        people = self.seat.store.reader.person
        owner = people.by_claim_hash(claim_hash(typed))
        if owner is None or people.of(owner) is None:
            raise Trouble("claim_unknown")
        kept.note_right(_TRIES)
        return owner

    def claim(self, typed: str, into: PersonId) -> PersonId:
        """Let the record of a guest's code count as ``into``'s from now on; return the guest, to part them again.

        Raises:
            Trouble: as ``owner``; ``claim_own``; ``claim_registered``: a registered person signs in, and is not merged.
        """
        people = self.seat.store.reader.person
        guest, mine = self.owner(typed), people.canonical(into)
        if guest == mine:
            raise Trouble("claim_own")
        row = people.of(guest)
        if row is None or not row.guest:
            raise Trouble("claim_registered")
        self.merge(guest, mine)
        return guest

    def merge(self, duplicate: PersonId, into: PersonId, *, reason: str = "") -> None:
        """Let ``into`` stand for ``duplicate``; a ``reason`` says that staff did it.

        Raises:
            Trouble: ``person_unknown``; ``merge_same``: they are one person already.
        """
        people = self.seat.store.reader.person
        if people.of(duplicate) is None or people.of(into) is None:
            raise Trouble("person_unknown")
        canonical, mine = people.canonical(duplicate), people.canonical(into)
        if canonical == mine:
            raise Trouble("merge_same")
        self._point(canonical, mine, StaffAction.PERSONS_MERGED, reason)
        if self.seat.store.reader.desk.current_person() == canonical:
            self.seat.store.desk.set_current_person(mine)

    def part(self, duplicate: PersonId, *, reason: str = "") -> None:
        """Give a duplicate its own record back, whole; what was done since stays where it was done.

        Whoever was never merged has theirs already: nothing is written.
        """
        if self.seat.store.reader.person.fields(duplicate).merged_into is None:
            return
        self._point(duplicate, None, StaffAction.PERSONS_PARTED, reason)

    def _point(self, duplicate: PersonId, into: PersonId | None, action: StaffAction, reason: str) -> None:
        fields: dict[str, str | bool | bytes | None] = {"merged_into": into}
        facts: list[Fact] = [PersonChanged(person=duplicate, hlc=self.seat.tick(), fields=fields)]
        if reason:
            facts.append(StaffActed(action=action.value, person=duplicate, reason=reason))
        self.seat.record(duplicate, *facts)


def _note(person: PersonId) -> str:
    return f"claim_code:{person.hex()}"
