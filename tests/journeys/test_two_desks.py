"""Two PCs that meet now and then: persons, units, memberships, merges and removals in whatever order, in pieces.

A third PC learns everything from the two, in pieces of its own. In the end all three show the same, which is what a
fold of the whole journals gives.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import (
    ConsentGiven,
    LessonFinished,
    MembershipChanged,
    PersonChanged,
    PersonErased,
    UnitChanged,
)
from firelearn.domain.ids import NO_PERSON, CourseId, ExamId, LessonId, PersonId, UnitId
from firelearn.domain.membership import Standing
from firelearn.services.seat import Seat
from firelearn.store.projections.folded import PROJECTIONS
from firelearn.store.reports import Part
from firelearn.store.store import Store
from tests.domain.histories import NAMES, PAPERS
from tests.domain.made import REVISION, answered, exam_started, exam_submitted
from tests.store import made

PERSONS = [PersonId(letter * 16) for letter in (b"a", b"b", b"c", b"d")]
UNITS = [UnitId(letter * 16) for letter in (b"s", b"t", b"u")]
EXAMS = [ExamId(letter * 16) for letter in (b"x", b"y")]
desks = st.integers(0, 1)
persons = st.sampled_from(PERSONS)
units = st.sampled_from(UNITS)
names = st.sampled_from(["小刘", "刘师傅", "Ann", "  "])


@dataclass(frozen=True, slots=True)
class Desk:
    """A PC with its clock, and how far it has heard each other PC."""

    seat: Seat
    clock: SteppedClock
    heard: dict[int, int]

    @property
    def store(self) -> Store:
        return self.seat.store

    def hear(self, number: int, other: "Desk", most: int = -1) -> None:
        """Take in what is new of the other's journal, at most so many entries."""
        links = other.store.links(self.heard.get(number, 0), most)
        identity = other.store.identity
        self.store.receive(identity.device, identity.incarnation, made.REGION, links)
        if links:
            self.heard[number] = links[-1].entry.seq

    def shown(self) -> dict[str, list[tuple[object, ...]]]:
        """Return everything that is folded, with ids in the place of this PC's own numbers."""
        ask = self.store._connection.execute
        ident = dict(ask("SELECT no, id FROM known_person"))
        found = {}
        for table in (*(projection.table for projection in PROJECTIONS), "topic_tally"):
            rows = ask(f"SELECT * FROM {table}").fetchall()
            found[table] = sorted(map(repr, ((ident[row[0]], *row[1:]) for row in rows)))
        found["alias"] = sorted((ident[one], ident[other]) for one, other in ask("SELECT * FROM alias"))
        found["unit"] = sorted(map(repr, ask("SELECT * FROM unit")))
        found["unit_above"] = sorted(ask("SELECT * FROM unit_above"))
        return found


class TwoDesks(RuleBasedStateMachine):
    """Everything that may happen on two PCs."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="firelearn-desks-"))
        self.desks = [self._desk(number) for number in range(3)]

    def _desk(self, number: int) -> Desk:
        store = made.opened(self.folder / str(number)).store
        store.compile_bank(made.bank())
        clock = SteppedClock(wall_utc_ms=made.NOW, boot=bytes([number]) * 16)
        return Desk(seat=Seat(store=store, clock=clock), clock=clock, heard={})

    def _record(self, desk: int, person: PersonId, *facts: object) -> None:
        self.desks[desk].clock.advance(1_000)
        self.desks[desk].seat.record(person, *facts)

    def _tick(self, desk: int) -> int:
        return self.desks[desk].seat.tick()

    @initialize()
    def two_found_the_same_unit(self) -> None:
        for desk in (0, 1):
            fact = UnitChanged(subject=UNITS[desk], hlc=self._tick(desk), fields={"name": "老刘米粉店"})
            self._record(desk, NO_PERSON, fact)

    @rule(desk=desks, person=persons, name=names, guest=st.booleans())
    def name(self, desk: int, person: PersonId, name: str, guest: bool) -> None:
        fields = {"nickname": name, "guest": guest}
        self._record(desk, person, PersonChanged(person=person, hlc=self._tick(desk), fields=fields))

    @rule(desk=desks, person=persons, other=persons)
    def merge(self, desk: int, person: PersonId, other: PersonId) -> None:
        fields = {"merged_into": other}
        self._record(desk, person, PersonChanged(person=person, hlc=self._tick(desk), fields=fields))

    @rule(desk=desks, person=persons)
    def part(self, desk: int, person: PersonId) -> None:
        fields = {"merged_into": None}
        self._record(desk, person, PersonChanged(person=person, hlc=self._tick(desk), fields=fields))

    @rule(desk=desks, person=persons)
    def erase(self, desk: int, person: PersonId) -> None:
        self._record(desk, person, PersonErased(person=person, hlc=self._tick(desk)))

    @rule(desk=desks, person=persons, unit=units, state=st.sampled_from(list(Standing)))
    def stand(self, desk: int, person: PersonId, unit: UnitId, state: Standing) -> None:
        fact = MembershipChanged(person=person, subject=unit, hlc=self._tick(desk), state=state.value)
        self._record(desk, person, fact)

    @rule(desk=desks, person=persons, unit=units, other=units)
    def transfer(self, desk: int, person: PersonId, unit: UnitId, other: UnitId) -> None:
        tick = self._tick(desk)
        pairs = ((unit, Standing.LEFT), (other, Standing.MEMBER))
        facts = [MembershipChanged(person=person, subject=one, hlc=tick, state=state.value) for one, state in pairs]
        self._record(desk, person, *facts)

    @rule(desk=desks, unit=units, other=st.one_of(st.none(), units))
    def merge_units(self, desk: int, unit: UnitId, other: UnitId | None) -> None:
        self._record(desk, NO_PERSON, UnitChanged(subject=unit, hlc=self._tick(desk), fields={"merged_into": other}))

    @rule(desk=desks, unit=units, other=units, name=names)
    def change_unit(self, desk: int, unit: UnitId, other: UnitId, name: str) -> None:
        fields = {"name": name, "parent": other}
        self._record(desk, NO_PERSON, UnitChanged(subject=unit, hlc=self._tick(desk), fields=fields))

    @rule(desk=desks, person=persons, question=st.sampled_from(NAMES), right=st.booleans(), session=st.integers(1, 2))
    def answer(self, desk: int, person: PersonId, question: str, right: bool, session: int) -> None:
        self._record(desk, person, answered(question, right=right, session=session))

    @rule(desk=desks, person=persons, lesson=st.sampled_from(["1", "2"]))
    def read(self, desk: int, person: PersonId, lesson: str) -> None:
        fact = LessonFinished(course=CourseId("kitchen"), course_revision=REVISION, lesson=LessonId(lesson))
        self._record(desk, person, fact)

    @rule(desk=desks, person=persons, given=st.booleans())
    def agree(self, desk: int, person: PersonId, given: bool) -> None:
        self._record(desk, person, ConsentGiven(person=person, document="privacy", version="1", given=given))

    @rule(desk=desks, person=persons, exam=st.sampled_from(EXAMS), paper=st.sampled_from([None, *PAPERS]))
    def sit(self, desk: int, person: PersonId, exam: ExamId, paper: object) -> None:
        self._record(desk, person, exam_started(exam, paper=paper))

    @rule(desk=desks, person=persons, exam=st.sampled_from(EXAMS), item=st.integers(0, 1), right=st.booleans())
    def answer_in_exam(self, desk: int, person: PersonId, exam: ExamId, item: int, right: bool) -> None:
        self._record(desk, person, answered(NAMES[item], exam=exam, item=item, right=right))

    @rule(desk=desks, person=persons, exam=st.sampled_from(EXAMS), passed=st.booleans())
    def hand_in(self, desk: int, person: PersonId, exam: ExamId, passed: bool) -> None:
        self._record(desk, person, exam_submitted(exam, passed=passed))

    @rule(desk=desks, hours=st.integers(-30, 30))
    def set_clock(self, desk: int, hours: int) -> None:
        clock = self.desks[desk].clock
        clock.set_wall(clock.now().wall_utc_ms + hours * 3_600_000)

    @rule(to=st.integers(0, 2), of=desks, most=st.sampled_from([1, 2, 3, -1]))
    def hear(self, to: int, of: int, most: int) -> None:
        if to != of:
            self.desks[to].hear(of, self.desks[of], most)

    @precondition(lambda self: self.desks)
    @invariant()
    def whole(self) -> None:
        for desk in self.desks:
            found = [one for one in desk.store.check().findings if one.part is not Part.BANK]
            assert not found, (found, desk.store.rebuild().differences)
            self._assert_units_add_up(desk)

    def _assert_units_add_up(self, desk: Desk) -> None:
        """What was earned in units is a part of what was earned; the rest was earned in none."""
        rows = desk.store._connection.execute(
            "SELECT p.points, p.person, p.day, coalesce(sum(u.points), 0), min(u.points) FROM points_day p "
            "LEFT JOIN unit_day u USING (person, day) GROUP BY p.person, p.day"
        )
        for points, _, _, in_units, least in rows:
            assert 0 <= in_units <= points
            assert least is None or least > 0
        orphans = desk.store._connection.execute(
            "SELECT count(*) FROM unit_day WHERE (person, day) NOT IN (SELECT person, day FROM points_day)"
        )
        assert orphans.fetchone() == (0,)

    def teardown(self) -> None:
        """Let everybody hear everything; then all show the same."""
        for number, desk in enumerate(self.desks):
            for of in (0, 1):
                if of != number:
                    desk.hear(of, self.desks[of])
        self.whole()
        first, second, third = (desk.shown() for desk in self.desks)
        for desk in self.desks:
            desk.store.close()
        shutil.rmtree(self.folder)
        assert first == second
        assert first == third


def test_a_clock_set_back_in_an_exam_leaves_points_with_the_unit_in_which_they_were_earned() -> None:
    state = TwoDesks()
    state.two_found_the_same_unit()
    state.hand_in(desk=1, person=PERSONS[1], exam=EXAMS[0], passed=True)
    state.transfer(desk=1, person=PERSONS[1], unit=UNITS[1], other=UNITS[0])
    state.set_clock(desk=1, hours=-7)
    state.answer_in_exam(desk=1, person=PERSONS[1], exam=EXAMS[0], item=0, right=False)
    state.whole()
    state.teardown()


TestTwoDesks = TwoDesks.TestCase
TestTwoDesks.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)
