"""Everything that is folded: kept in step with the journal act by act, or folded anew where that is not enough."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from firelearn.domain.fact import Answered, Entry, PersonChanged, PersonErased
from firelearn.domain.ids import ExamId, PersonId, QuestionId
from firelearn.domain.learner import exam_of, fold, step
from firelearn.domain.learner_exam import ExamState
from firelearn.domain.learner_parts import Learner, Parts, Rulebook, parts_of
from firelearn.store.bank.traits import KnownTraits
from firelearn.store.projections import topic_tally
from firelearn.store.projections.courses import COURSE_DONE, EXAM_PASS, LESSON_DONE
from firelearn.store.projections.days import POINTS_DAY, UNIT_DAY, counts_of, day_rows
from firelearn.store.projections.exams import EXAM, EXAM_ANSWER, answer_rows, load_exam
from firelearn.store.projections.persons import CONSENT, MEMBERSHIP, PERSON
from firelearn.store.projections.projection import Projection, Row, keys_of
from firelearn.store.projections.questions import FAVOURITE, QUESTION_STATE

PROJECTIONS: Final = (
    QUESTION_STATE,
    FAVOURITE,
    LESSON_DONE,
    COURSE_DONE,
    EXAM_PASS,
    EXAM,
    EXAM_ANSWER,
    POINTS_DAY,
    UNIT_DAY,
    PERSON,
    MEMBERSHIP,
    CONSENT,
)
_ANYBODY: Final = tuple(p for p in PROJECTIONS if p not in {EXAM, EXAM_ANSWER, POINTS_DAY, QUESTION_STATE})


class Projections:
    """Keeps the tables of every person's fold, inside the caller's transactions.

    The exam that is being sat stays in memory between its answers: reading a paper of a hundred questions for each of
    them would cost more than the rest of the act.
    """

    def __init__(self, connection: sqlite3.Connection, traits: KnownTraits, book: Rulebook) -> None:
        self._connection = connection
        self._traits = traits
        self._book = book
        self._exam: tuple[int, ExamId, ExamState] | None = None

    def apply(
        self,
        person: int,
        entries: Sequence[Entry],
        everything: Callable[[], Iterable[Entry]],
        subject: Callable[[], PersonId | None] = lambda: None,
    ) -> None:
        """Let new ``entries`` of one person count; ``everything`` gives all of theirs, should a refold be needed.

        ``subject`` names the person then, if entries of duplicates are among those.
        """
        learner = Learner()
        parts = Parts()
        before: dict[QuestionId, bool] = {}
        for entry in entries:
            exam = self._sit(person, entry, learner)
            named = parts_of(entry, exam, self._book.zone_offset_min)
            self._load(person, named, parts, learner, before)
            parts = parts | named
            if not step(learner, entry, self._book):
                self.refold(person, everything(), subject())
                return
        self._save(person, parts, learner, entries)
        topic_tally.add(self._connection, person, learner, before, parts.questions, self._traits)

    def refold(self, person: int, entries: Iterable[Entry], subject: PersonId | None = None) -> None:
        """Fold one person anew from all their ``entries``, and put that in the place of what stands there.

        ``subject`` is given where those of the person's duplicates are among them.
        """
        everything = list(entries)
        self._put(person, fold(everything, self._book, subject), everything)

    def refold_duplicate(self, person: int, entries: Iterable[Entry]) -> None:
        """Fold what is left of a person who was merged into another: their own fields, and nothing else."""
        own = [entry for entry in entries if isinstance(entry.fact, PersonChanged | PersonErased)]
        self._put(person, fold(own, self._book), own)

    def _put(self, person: int, learner: Learner, everything: Sequence[Entry]) -> None:
        self.forget()
        for projection in PROJECTIONS:
            self._connection.execute(f"DELETE FROM {projection.table} WHERE person = ?", (person,))  # noqa: S608 - our names
            self._connection.executemany(
                projection.upsert, all_rows(projection, person, learner, everything, self._book)
            )
        topic_tally.recount(self._connection, person)

    def forget(self) -> None:
        """Forget what is in memory, because a transaction was undone or the tables were written by others."""
        self._exam = None

    def _sit(self, person: int, entry: Entry, learner: Learner) -> ExamState | None:
        """Return the state of the entry's exam, and put it into ``learner``."""
        ident = exam_of(entry)
        if ident is None:
            return None
        if ident not in learner.exams:
            if self._exam is None or self._exam[:2] != (person, ident):
                state = load_exam(self._connection, person, ident)
                if state is None:
                    return None
                self._exam = (person, ident, state)
            learner.exams[ident] = self._exam[2]
        return learner.exams[ident]

    def _load(self, person: int, named: Parts, loaded: Parts, learner: Learner, before: dict[QuestionId, bool]) -> None:
        """Load what ``named`` names and ``loaded`` does not; exams come through ``_sit``."""
        questions = named.questions - loaded.questions
        if questions:
            QUESTION_STATE.load(self._connection, person, questions, learner)
            for question in questions:
                if question in learner.questions:
                    before[question] = learner.questions[question].last_right
        days = named.days - loaded.days
        if days:
            POINTS_DAY.load(self._connection, person, days, learner)
        for projection in _ANYBODY:
            wanted = getattr(named, projection.part)
            if wanted:
                had = getattr(loaded, projection.part)
                keys = keys_of(wanted and not had if isinstance(wanted, bool) else wanted - had)
                projection.load(self._connection, person, keys, learner)

    def _save(self, person: int, parts: Parts, learner: Learner, entries: Sequence[Entry]) -> None:
        run = self._connection.execute
        for row in QUESTION_STATE.rows(person, learner, parts.questions, self._book):
            run(QUESTION_STATE.upsert, row)
        counts = counts_of(entries, learner, self._book.zone_offset_min)
        for row in day_rows(person, learner, parts.days, self._book, counts):
            run(POINTS_DAY.upsert, row)
        for projection in _ANYBODY:
            for row in projection.rows(person, learner, projection.keys(parts), self._book):
                run(projection.upsert, row)
        if parts.exams:
            self._save_exams(person, parts, learner, entries)

    def _save_exams(self, person: int, parts: Parts, learner: Learner, entries: Sequence[Entry]) -> None:
        """Write exams: of an answer only its own row, not the paper with its hundred questions."""
        facts = [entry.fact for entry in entries]
        items = {fact.item for fact in facts if isinstance(fact, Answered) and fact.exam is not None}
        beyond = {exam_of(e) for e in entries if not isinstance(e.fact, Answered)} - {None}
        known = self._exam[:2] if self._exam else None
        whole = [ident for ident in parts.exams if ident in beyond or (person, ident) != known]
        self._connection.executemany(EXAM.upsert, EXAM.rows(person, learner, whole, self._book))
        self._connection.executemany(EXAM_ANSWER.upsert, answer_rows(person, learner, parts.exams, items))
        for ident in parts.exams:
            self._exam = (person, ident, learner.exams[ident])


def all_rows(
    projection: Projection, person: int, learner: Learner, entries: Iterable[Entry], book: Rulebook
) -> list[Row]:
    """Return every row of a person's whole fold in the table of ``projection``."""
    keys = projection.all_keys(learner)
    if projection is POINTS_DAY:
        return day_rows(person, learner, keys, book, counts_of(entries, learner, book.zone_offset_min))
    return projection.rows(person, learner, keys, book)
