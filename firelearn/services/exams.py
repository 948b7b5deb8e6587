"""Exams: see the rules, sit, come back after a power cut, hand in."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from firelearn.domain import answer, exam_clock
from firelearn.domain.drawing import draw
from firelearn.domain.errors import Trouble
from firelearn.domain.exam import score
from firelearn.domain.fact import Answered, ExamStarted, ExamSubmitted, HandIn, Mode, SittingReason
from firelearn.domain.ids import BlueprintId, ExamId, PersonId, new_id
from firelearn.domain.value import value
from firelearn.services import asking, exam_return
from firelearn.services.asking import Asked
from firelearn.services.exam_return import remember, standing
from firelearn.services.exam_views import Sitting, Unfinished
from firelearn.store.rows import ExamPlace

if TYPE_CHECKING:
    from firelearn.domain.exam import PaperItem
    from firelearn.domain.question import Question
    from firelearn.services.seat import Seat
    from firelearn.services.staff_session import StaffSession
    from firelearn.store.rows import ExamRow


@value(kw_only=False)
class Exams:
    """Sitting exams. Offers, results and reviews stand in :mod:`firelearn.services.exam_results`."""

    seat: Seat
    staff: StaffSession

    def start(self, person: PersonId, blueprint: BlueprintId) -> Sitting:
        """Draw a paper, freeze it in the journal and begin.

        Raises:
            Trouble: ``exam_unfinished`` while another is open, ``exam_missing``, ``attempts_used``, ``bank_short``.
        """
        reader = self.seat.store.reader
        if reader.exam.in_progress(person) is not None:
            raise Trouble("exam_unfinished")
        found = reader.bank.blueprint(blueprint)
        if found is None:
            raise Trouble("exam_missing", blueprint=blueprint)
        made = reader.exam.attempts_in_month(person, blueprint, self.seat.today())
        if found.attempts and made >= found.attempts:
            raise Trouble("attempts_used", attempts=found.attempts)
        paper = draw(found, reader.bank.candidates(found.audiences), secrets.randbits(63))
        now = self.seat.now()
        exam = ExamId(new_id(now.wall_utc_ms))
        started = ExamStarted(exam=exam, sitting=1, reason=SittingReason.FIRST, used_ms=0, paper=paper)
        (entry,) = self.seat.store.act(person, (started,), now)
        remember(self.seat, exam, ExamPlace(item=0, flags=frozenset(), used_ms=0, seen=now))
        return Sitting(
            exam=exam,
            paper=paper,
            answers=((),) * len(paper.items),
            flags=frozenset(),
            at=0,
            began=entry.stamp,
            used_at_began_ms=0,
            saved_ms=entry.stamp.wall_utc_ms,
        )

    def unfinished(self, person: PersonId) -> Unfinished | None:
        """Return the exam that was interrupted, with the time that remains by its policy."""
        return exam_return.unfinished(self.seat, person)

    def resume(self, person: PersonId, exam: ExamId, *, grant: bool | None = None) -> Sitting:
        """Begin a new sitting of an interrupted exam: the same paper, the same answers.

        ``grant`` is the invigilator's word where the policy asks for it: true gives the time away back.

        Raises:
            Trouble: ``exam_missing``, ``exam_over``, ``invigilator_needed``; ``staff_needed`` where time is granted on
                a PC that has a staff PIN.
        """
        return exam_return.resume(self.seat, person, exam, grant=grant, staff=self.staff)

    def ask(self, person: PersonId, sitting: Sitting, item: int) -> Asked:
        """Fetch the question of an item at the paper's revision, in the paper's order.

        Raises:
            Trouble: ``question_missing``.
        """
        wanted = sitting.paper.items[item]
        question = asking.known_question(self.seat, wanted.question, wanted.revision)
        state = self.seat.store.reader.progress.state(person, question.id)
        return Asked(question=question, order=wanted.order, favourite=bool(state and state.favourite))

    def answer(
        self, person: PersonId, sitting: Sitting, item: int, response: tuple[int, ...], elapsed_ms: int
    ) -> Sitting:
        """Record an answer (an empty one takes it back); it is in the journal on return.

        Raises:
            Trouble: ``response_malformed``, ``time_is_up``, or why it could not be recorded.
        """
        wanted = sitting.paper.items[item]
        question = asking.known_question(self.seat, wanted.question, wanted.revision)
        answer.check_response(question, response, may_be_empty=True)
        now = self.seat.now()
        if sitting.clock.remaining_ms(now) <= 0:
            raise Trouble("time_is_up")
        fact = Answered(
            question=question.id,
            revision=question.revision,
            response=response,
            right=bool(response) and answer.judge(question, response),
            elapsed_ms=elapsed_ms,
            mode=Mode.EXAM,
            exam=sitting.exam,
            item=item,
        )
        (entry,) = self.seat.store.act(person, (fact,), now)
        answers = (*sitting.answers[:item], response, *sitting.answers[item + 1 :])
        return replace(sitting, answers=answers, at=item, saved_ms=entry.stamp.wall_utc_ms)

    def keep_place(self, sitting: Sitting, *, at: int, flags: frozenset[int]) -> Sitting:
        """Remember the item on the screen, the flags and the time used so far.

        Called on every move and every few seconds: after a power cut the clock goes on from here.
        """
        now = self.seat.now()
        place = ExamPlace(item=at, flags=flags, used_ms=sitting.clock.used_ms(now), seen=now)
        self.seat.store.desk.set_exam_place(sitting.exam, place)
        return replace(sitting, at=at, flags=flags)

    def hand_in(self, person: PersonId, exam: ExamId, how: HandIn) -> None:
        """Judge the exam at the paper's revisions and record the hand-in; nothing can be changed afterwards.

        Handing in an exam that was handed in already changes nothing.

        Raises:
            Trouble: ``exam_missing``, or why it could not be recorded.
        """
        row = self.seat.store.reader.exam.of(exam)
        if row is None:
            raise Trouble("exam_missing")
        if row.submitted is not None:
            return
        marks = score(row.paper, self._verdicts(row))
        fact = ExamSubmitted(
            exam=exam,
            how=how,
            used_ms=self._used_ms(row, how),
            score=marks.marks,
            right=marks.right,
            passed=marks.passed and how is not HandIn.ABANDONED,
        )
        self.seat.record(person, fact)
        remember(self.seat, exam, None)
        # A hundred questions were touched: let the file rest now, not in the middle of somebody's next answer.
        with suppress(Trouble):
            self.seat.store.rest()

    def _used_ms(self, row: ExamRow, how: HandIn) -> int:
        if how is HandIn.TIME_OUT:
            return row.paper.duration_ms
        clock = exam_clock.ExamClock(
            duration_ms=row.paper.duration_ms, sitting=row.sitting_started, used_at_sitting_ms=row.used_ms
        )
        now = self.seat.now()
        return clock.used_ms(now) if row.sitting_started.boot == now.boot else standing(self.seat, row).used_ms

    def _verdicts(self, row: ExamRow) -> tuple[bool, ...]:
        given = {item.item: item.response for item in self.seat.store.reader.exam.answers(row.exam)}
        return tuple(
            bool(given.get(place)) and answer.judge(self._at_revision(item), given[place])
            for place, item in enumerate(row.paper.items)
        )

    def _at_revision(self, item: PaperItem) -> Question:
        return asking.known_question(self.seat, item.question, item.revision)
