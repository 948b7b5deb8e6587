"""Asking a question and taking the answer: one way for lessons, practice and exams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain import answer
from firelearn.domain.calendar import day_of
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Answered, Mode
from firelearn.domain.question import Question, QuestionType
from firelearn.domain.seeded import Seeded, seed_of
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId, QuestionId, Revision
    from firelearn.services.seat import Seat

_SHUFFLED = {QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.ORDERING, QuestionType.MATCHING}


@value
class Asked:
    """A question as it stands on the screen: ``order[k]`` is the written index of what is shown at place k.

    For matching, ``order`` is the order of the right side. Empty where nothing is shuffled (true/false, hotspot).
    """

    question: Question
    order: tuple[int, ...]
    favourite: bool


@value
class Feedback:
    """What is said after an answer.

    ``points`` earned by this answer; ``too_fast`` when it was given faster than it can be read (kept, earns nothing;
    never said in lessons, whose checks earn nothing by themselves);
    ``due_in_days`` until the question comes back; ``in_wrong_book`` after this answer;
    ``run_over`` when a challenge ended.
    """

    question: Question
    response: tuple[int, ...]
    right: bool
    too_fast: bool
    points: int
    due_in_days: int
    in_wrong_book: bool
    run_over: bool


def shuffled_order(question: Question, session: int, index: int) -> tuple[int, ...]:
    """Return the order in which to show the options: the same again for the same run and place.

    An ordering question is never shown already in order, a matching one never already matched.
    """
    if question.type not in _SHUFFLED:
        return ()
    written = tuple(range(len(question.options)))
    draw = Seeded(seed_of("order", question.id, session, index))
    order = tuple(draw.shuffled(written))
    if order == written and question.type in {QuestionType.ORDERING, QuestionType.MATCHING}:
        order = (*written[1:], written[0])
    return order


def ask(seat: Seat, person: PersonId, question: QuestionId, *, session: int, index: int) -> Asked:
    """Fetch a question for the screen.

    Raises:
        Trouble: ``question_missing`` when the bank no longer has it.
    """
    found = known_question(seat, question)
    state = seat.store.reader.progress.state(person, question)
    kept = bool(state and state.favourite)
    return Asked(question=found, order=shuffled_order(found, session, index), favourite=kept)


def known_question(seat: Seat, question: QuestionId, revision: Revision | None = None) -> Question:
    """Return the question at a revision (the current one without it).

    Raises:
        Trouble: ``question_missing``.
    """
    found = seat.store.reader.bank.question(question, revision)
    if found is None:
        raise Trouble("question_missing", question=question)
    return found


def answer_question(
    seat: Seat,
    person: PersonId,
    question: Question,
    response: tuple[int, ...],
    *,
    elapsed_ms: int,
    mode: Mode,
    session: int,
    run_over: bool = False,
) -> Feedback:
    """Judge, record and explain an answer; it is durable on return.

    ``run_over`` says that a wrong answer ends the run (a challenge).

    Raises:
        Trouble: ``response_malformed``, or why it could not be recorded.
    """
    answer.check_response(question, response)
    right = answer.judge(question, response)
    fact = Answered(
        question=question.id,
        revision=question.revision,
        response=response,
        right=right,
        elapsed_ms=elapsed_ms,
        mode=mode,
        session=session,
    )
    progress = seat.store.reader.progress
    before = progress.day(person, seat.today()).points
    (entry,) = seat.record(person, fact)
    day = day_of(entry.stamp.wall_utc_ms, seat.zone_offset_min)
    state = progress.state(person, question.id)
    due = state.due_day if state and state.due_day is not None else day
    return Feedback(
        question=question,
        response=response,
        right=right,
        too_fast=mode is not Mode.LESSON and elapsed_ms < answer.reading_ms_of(question),
        points=max(0, progress.day(person, day).points - before),
        due_in_days=max(0, due - day),
        in_wrong_book=bool(state and state.in_book),
        run_over=run_over and not right,
    )
