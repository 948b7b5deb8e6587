"""Removing a person: their fields are blanked for good, with those of their duplicates; anonymous sums stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, MembershipChanged, PersonErased, StaffActed
from firelearn.domain.membership import Standing
from firelearn.store.beside import Beside

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.seat import Seat


def erase(seat: Seat, person: PersonId, *, reason: str = "") -> None:
    """Remove a person and all for whom they stand, in one act, with the PINs, places and notes of this PC.

    They leave their unit, whose registered count falls; points that were earned there stay there, without a name. A
    ``reason`` says that staff did it.

    Raises:
        Trouble: ``person_unknown``.
    """
    people = seat.store.reader.person
    canonical = people.canonical(person)
    if people.of(canonical) is None:
        raise Trouble("person_unknown")
    everybody = (canonical, *people.duplicates(canonical))
    exams = people.exams(canonical)
    tick = seat.tick()
    facts: list[Fact] = [
        MembershipChanged(person=canonical, subject=unit, hlc=tick, state=Standing.LEFT.value)
        for unit in seat.store.reader.unit_people.memberships(canonical)
    ]
    facts.append(PersonErased(person=canonical, hlc=tick))
    if reason:
        facts.append(StaffActed(action=StaffAction.PERSON_ERASED.value, person=canonical, reason=reason))
    duplicates: list[tuple[PersonId, tuple[Fact, ...]]] = [
        (one, (PersonErased(person=one, hlc=tick),)) for one in everybody[1:]
    ]
    beside = Beside(forgotten=everybody, exams=exams)
    seat.record_together(*duplicates, (canonical, tuple(facts)), beside=beside)
