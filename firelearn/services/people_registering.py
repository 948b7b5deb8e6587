"""Registering (登记): what a person says of themselves, checked and recorded in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.content.consent import GUARDIAN, PRIVACY
from firelearn.domain import phone as numbers
from firelearn.domain.age import AgeBand
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import ConsentGiven, Fact, PersonChanged
from firelearn.domain.ids import PersonId, new_id
from firelearn.domain.value import value
from firelearn.runtime.pin import hash_pin
from firelearn.services.people_claims import Claims
from firelearn.store.beside import Beside

if TYPE_CHECKING:
    from firelearn.domain.text import Language
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.services.unit_views import UnitPicked
    from firelearn.services.units import Units

NICKNAME_LENGTH = 20


@value
class Registration:
    """What somebody said who registers."""

    age_band: AgeBand
    nickname: str
    consent_version: str
    language: Language
    guardian: bool = False
    pin: str | None = None
    phone: str | None = None
    unit: UnitPicked | None = None


@dataclass(frozen=True, slots=True)
class Registering:
    """Turns a registration into facts."""

    seat: Seat
    claims: Claims
    units: Units
    premises: Premises

    def register(self, person: PersonId | None, said: Registration) -> PersonId:
        """Record everything in one act: a guest keeps their record, somebody new gets one.

        Raises:
            Trouble: ``nickname_malformed``, ``guardian_missing``, ``phone_not_taken``, ``phone_malformed``,
                ``pin_malformed``, ``pin_weak``, those of ``Units.joining``; then nothing was recorded.
        """
        verifier = None if said.pin is None else hash_pin(said.pin)
        who = person or PersonId(new_id(self.seat.now().wall_utc_ms))
        drawn = None if self._has_code(who) else self.claims.draw()
        fields: dict[str, str | bool | bytes | None] = {
            "guest": False,
            "nickname": checked_nickname(said.nickname),
            "age_band": said.age_band.value,
            "language": said.language.value,
        }
        if drawn is not None:
            fields["claim_hash"] = drawn.claim_hash
        sealed = _sealed(said, who, self.premises.now.seal_key)
        if sealed is not None:
            fields["phone_sealed"] = sealed
        if said.age_band.needs_guardian:
            # Whoever gave one before, here or on another PC: a child has none. The later of two words says both.
            fields["phone_sealed"] = None
        facts: list[Fact] = [PersonChanged(person=who, hlc=self.seat.tick(), fields=fields), *_consents(said, who)]
        joined = () if said.unit is None else self.units.joining(who, said.unit)
        for owner, more in joined:
            facts += more if owner == who else ()
        others = [part for part in joined if part[0] != who]
        notes: list[tuple[str, str | None]] = [] if drawn is None else [self.claims.note_of(who, drawn)]
        if sealed is not None and said.phone is not None:
            # Nobody here can open the seal again; what is shown of the number stays on this PC.
            notes.append((phone_note(who), numbers.masked(numbers.normalised(said.phone))))
        elif said.age_band.needs_guardian:
            notes.append((phone_note(who), None))
        secrets = () if verifier is None else ((who, verifier),)
        self.seat.record_together(*others, (who, tuple(facts)), beside=Beside(secrets=secrets, notes=tuple(notes)))
        return who

    def _has_code(self, person: PersonId) -> bool:
        return self.seat.store.reader.person.fields(person).claim_hash is not None


def checked_nickname(nickname: str) -> str:
    """Return a nickname without needless blanks: 1 to 20 characters that can be shown.

    Raises:
        Trouble: ``nickname_malformed``.
    """
    wanted = " ".join(nickname.split())
    if not 1 <= len(wanted) <= NICKNAME_LENGTH or not wanted.isprintable():
        raise Trouble("nickname_malformed", most=NICKNAME_LENGTH)
    return wanted


def phone_note(person: PersonId) -> str:
    """Name the desk's note of a masked number."""
    return f"phone_masked:{person.hex()}"


def _consents(said: Registration, who: PersonId) -> list[Fact]:
    documents = [PRIVACY]
    if said.age_band.needs_guardian:
        if not said.guardian:
            raise Trouble("guardian_missing")
        documents.append(GUARDIAN)
    version = said.consent_version
    return [ConsentGiven(person=who, document=document, version=version, given=True) for document in documents]


def _sealed(said: Registration, who: PersonId, seal_key: str) -> bytes | None:
    if not said.phone:
        return None
    if said.age_band.needs_guardian or not seal_key:
        raise Trouble("phone_not_taken")
    from firelearn.wire.sealed_v1 import seal

    return seal(numbers.normalised(said.phone).encode(), bytes.fromhex(seal_key), context=who)
