"""The demonstration county: an invented county with its units and some hundred invented learners, to try things on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from firelearn.domain.audit import StaffAction
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, MembershipChanged, PersonChanged, PersonErased, StaffActed, UnitChanged
from firelearn.domain.ids import NO_PERSON, NO_UNIT, PersonId, UnitId, new_id
from firelearn.domain.membership import Standing
from firelearn.domain.naming import name_key
from firelearn.domain.question import QuestionType
from firelearn.domain.unit import UnitState
from firelearn.domain.value import value
from firelearn.services.demo_history import WEEKS, Syllabus, history
from firelearn.services.unit_facts import standing_fact
from firelearn.services.unit_loading import UnitLoading, facts_of
from firelearn.services.unit_views import DEMO_FIELD

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.content.demo_learners import DemoLearner
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.store.acts import Deed

_QUESTIONS: Final = 160
_WEEK_MS: Final = 7 * 86_400_000


@value
class DemoLoaded:
    """What was loaded, or taken back."""

    units: int
    learners: int
    entries: int
    members_let_go: int = 0


@dataclass(frozen=True, slots=True)
class Demo:
    """Loads the demonstration county and takes it back."""

    seat: Seat
    premises: Premises
    folder: Path

    def load(self) -> DemoLoaded:
        """Load units, learners and what these did in the last weeks, as one act.

        Raises:
            Trouble: ``demo_not_here`` on a PC that belongs to a county, ``demo_there`` where it is loaded already.
        """
        from firelearn.content.demo_learners import read_learners

        if self.premises.now.server or self.premises.now.region:
            raise Trouble("demo_not_here")
        if self.seat.store.reader.unit.marked(DEMO_FIELD):
            raise Trouble("demo_there")
        plan = UnitLoading(self.seat).plan(self.folder / "county.csv", demo=True)
        learners = read_learners(self.folder / "learners.csv")
        tick = self.seat.tick()
        acted = StaffActed(action=StaffAction.DEMO_LOADED.value, reason=str(len(plan.units)))
        deeds = [self._deed(NO_PERSON, (*facts_of(plan, tick), acted))]
        units = {name_key(one.row.name): one.unit for one in plan.units}
        syllabus = self._syllabus()
        for learner in learners:
            deeds += self._learner(learner, units[name_key(learner.unit)], syllabus, tick)
        entries = self.seat.store.together(deeds)
        return DemoLoaded(units=len(plan.units), learners=len(learners), entries=len(entries))

    def clear(self) -> DemoLoaded:
        """Take back exactly what was loaded: close its units, erase its learners, let other people out of its units.

        Facts are never deleted: what was loaded stays in the journal, and nothing of it is shown.

        Raises:
            Trouble: ``demo_not_there``.
        """
        reader = self.seat.store.reader
        units = reader.unit.marked(DEMO_FIELD)
        persons = reader.unit_people.marked(DEMO_FIELD)
        if not units and not persons:
            raise Trouble("demo_not_there")
        tick = self.seat.tick()
        others: dict[PersonId, list[Fact]] = {}
        for unit in units:
            for person in set(reader.unit_people.concerned(unit)) - set(persons):
                others.setdefault(person, []).append(standing_fact(person, unit, Standing.LEFT, tick))
        closed = tuple(UnitChanged(subject=unit, hlc=tick, fields={"state": UnitState.CLOSED.value}) for unit in units)
        acted = StaffActed(action=StaffAction.DEMO_CLEARED.value, reason=str(len(units)))
        deeds = [self._deed(person, tuple(facts)) for person, facts in others.items()]
        deeds += [self._deed(person, (PersonErased(person=person, hlc=tick),)) for person in persons]
        deeds.append(self._deed(NO_PERSON, (*closed, acted)))
        entries = self.seat.store.together(deeds)
        return DemoLoaded(units=len(units), learners=len(persons), entries=len(entries), members_let_go=len(others))

    def _learner(self, learner: DemoLearner, unit: UnitId, syllabus: Syllabus, tick: int) -> list[Deed]:
        from firelearn.store.acts import Deed

        now = self.seat.now().wall_utc_ms
        person = PersonId(new_id(now - WEEKS * _WEEK_MS))
        fields: dict[str, str | bool | bytes | None] = {
            "nickname": learner.nickname,
            "age_band": learner.age_band.value,
            DEMO_FIELD: True,
        }
        joined = MembershipChanged(person=person, subject=unit, hlc=tick, state=Standing.MEMBER.value)
        deeds = [self._deed(person, (PersonChanged(person=person, hlc=tick, fields=fields), joined))]
        acts = history(
            learner,
            syllabus,
            today=self.seat.today(),
            now_ms=now,
            zone_offset_min=self.seat.zone_offset_min,
        )
        return [Deed(person=person, facts=facts, stamp=stamp, unit=unit) for stamp, facts in acts] + deeds

    def _syllabus(self) -> Syllabus:
        bank = self.seat.store.reader.bank
        single = bank.ids(type=QuestionType.SINGLE, seed=1, limit=_QUESTIONS)
        true_false = bank.ids(type=QuestionType.TRUE_FALSE, seed=1, limit=_QUESTIONS // 2)
        return Syllabus(questions=bank.questions((*single, *true_false)), courses=bank.courses())

    def _deed(self, person: PersonId, facts: tuple[Fact, ...]) -> Deed:
        from firelearn.store.acts import Deed

        return Deed(person=person, facts=facts, stamp=self.seat.now(), unit=NO_UNIT)
