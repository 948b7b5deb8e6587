"""Units: found by what people type or scan, made where there is none yet, joined, left and changed for another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain import credit_code as code_rules
from firelearn.domain.fact import Fact
from firelearn.domain.ids import NO_PERSON, NO_UNIT, PersonId, UnitId
from firelearn.domain.membership import Standing
from firelearn.domain.naming import name_key
from firelearn.services import join_codes
from firelearn.services.unit_facts import (
    becoming,
    checked_credit_code,
    checked_headcount,
    checked_name,
    founding,
    joining,
    row_of,
    standing_fact,
)
from firelearn.services.unit_views import NearUnit, UnitCard, UnitDraft, UnitPicked, UnitsFound, card_of

if TYPE_CHECKING:
    from firelearn.services.seat import Seat
    from firelearn.services.unit_figures import UnitFigures
    from firelearn.store.queries.unit import UnitRow

_MOST_NEAR = 6
Parts = tuple[tuple[PersonId, tuple[Fact, ...]], ...]


@dataclass(frozen=True, slots=True)
class Units:
    """What anybody may do with units."""

    seat: Seat

    def find(self, text: str, limit: int = 30) -> UnitsFound:
        """Return the units that ``text`` may mean: a scanned QR code, a join code, a name, an alias or initials."""
        code = join_codes.scanned(text)
        by_code = self.by_join_code(code or text)
        if code is not None or by_code:
            direct = by_code[0] if len(by_code) == 1 else None
            return UnitsFound(text=text, units=by_code, more=False, direct=direct)
        rows = self.seat.store.reader.unit.find(text, limit + 1)
        cards = tuple(self._card(row) for row in rows[:limit])
        return UnitsFound(text=text, units=cards, more=len(rows) > limit)

    def get_ready(self) -> None:
        """Read all names of units now, before somebody types: 60 ms for 20,000."""
        self.seat.store.reader.unit.ready()

    def by_join_code(self, text: str) -> tuple[UnitCard, ...]:
        """Return the unit of a join code, however it was typed; two where PCs that never met drew the same one."""
        code = join_codes.typed(text)
        rows = self.seat.store.reader.unit.by_join_code(code) if code else ()
        return tuple(map(self._card, rows))

    def of(self, unit: UnitId) -> UnitCard:
        """Return a unit, or the one that stands for it.

        Raises:
            Trouble: ``unit_unknown``.
        """
        return self._card(self._row(unit))

    def mine(self, person: PersonId) -> UnitCard | None:
        """Return the unit to which the person belongs, None for none."""
        unit = self.seat.store.reader.person.unit_of(person)
        row = None if unit == NO_UNIT else self.seat.store.reader.unit.of(unit)
        return None if row is None else self._card(row)

    def asked(self, person: PersonId) -> tuple[UnitCard, ...]:
        """Return the units that the person asked to join and that have not answered yet."""
        rows = map(self.seat.store.reader.unit.of, self.seat.store.reader.unit_people.asked_of(person))
        return tuple(self._card(row) for row in rows if row is not None)

    def standing(self, person: PersonId, unit: UnitId) -> Standing | None:
        """Return how the person stands to the unit."""
        return self.seat.store.reader.unit_people.standing(person, self._row(unit).id)

    def near(self, name: str, credit_code: str = "") -> tuple[NearUnit, ...]:
        """Return the units that may be the one called ``name``, the most alike first."""
        from firelearn.domain.unit_names import Alike, find_near

        if not name_key(name):
            return ()
        reader = self.seat.store.reader.unit
        found = find_near(name, code_rules.normalised(credit_code), reader.candidates(), _MOST_NEAR)
        rows = ((near.likeness, reader.of(near.candidate.unit)) for near in found)
        return tuple(
            NearUnit(card=self._card(row), reason=likeness.reason, same=likeness.alike is Alike.SAME)
            for likeness, row in rows
            if row is not None
        )

    def check(self, draft: UnitDraft) -> None:
        """Look over what somebody wrote of a unit, before anything is made of it.

        Raises:
            Trouble: as ``create``.
        """
        checked_name(draft.name)
        checked_credit_code(draft.credit_code)
        checked_headcount(draft.headcount)

    def create(self, person: PersonId | None, draft: UnitDraft) -> UnitCard:
        """Make a unit, pending until those who keep the roster accept it; its creator becomes its administrator.

        Raises:
            Trouble: ``unit_name_malformed``, ``credit_code_wrong``, ``headcount_malformed``.
        """
        unit, fact = founding(self.seat, draft)
        parts: Parts = ((NO_PERSON, (fact,)),)
        if person is not None:
            parts = (*parts, (person, becoming(self.seat, person, unit, Standing.ADMINISTRATOR)))
        self.seat.record_together(*parts)
        return self.of(unit)

    def joining(self, person: PersonId, picked: UnitPicked) -> Parts:
        """Return what makes ``person`` one of the unit that was picked, making the unit where it is a draft.

        For ``Seat.record_together``, beside other facts of the same act: a registration is one act.

        Raises:
            Trouble: as ``create`` and ``join``.
        """
        if picked.draft is not None:
            unit, fact = founding(self.seat, picked.draft)
            return ((NO_PERSON, (fact,)), (person, becoming(self.seat, person, unit, Standing.ADMINISTRATOR)))
        if picked.unit is None:
            return ()
        return ((person, joining(self.seat, person, self._row(picked.unit))),)

    def join(self, person: PersonId, unit: UnitId) -> Standing:
        """Join a unit, or ask to where it wants to be asked; whoever belongs to another leaves that one.

        Points stay with the unit in which they were earned.

        Raises:
            Trouble: ``unit_unknown``, ``unit_closed``.
        """
        row = self._row(unit)
        facts = joining(self.seat, person, row)
        self.seat.record_together((person, facts))
        return self.standing(person, row.id) or Standing.MEMBER

    def transfer(self, person: PersonId, unit: UnitId) -> Standing:
        """Change to another unit: out of the one and into the other in one act, as ``join`` does."""
        return self.join(person, unit)

    def leave(self, person: PersonId, unit: UnitId) -> None:
        """Leave a unit, or take back that one asked to join it; what was earned there stays there."""
        row = self._row(unit)
        people = self.seat.store.reader.unit_people
        concerned = {row.id, *self.seat.store.reader.unit.duplicates(row.id)}
        joined = [one for one in people.memberships(person) if one in concerned]
        asked = [] if joined or self.standing(person, row.id) is not Standing.ASKED else [row.id]
        tick = self.seat.tick()
        facts = [standing_fact(person, one, Standing.LEFT, tick) for one in (*joined, *asked)]
        self.seat.record_together((person, tuple(facts)))

    def figures(self, unit: UnitId) -> UnitFigures:
        """Return a unit's figures as of now, as this PC knows them.

        Raises:
            Trouble: ``unit_unknown``.
        """
        from firelearn.services.unit_figures import figures_of

        return figures_of(self.seat, unit)

    def _row(self, unit: UnitId) -> UnitRow:
        return row_of(self.seat, unit)

    def _card(self, row: UnitRow) -> UnitCard:
        return card_of(self.seat, row)
