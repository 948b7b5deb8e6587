"""Projections: exams with their frozen papers, and the answers given in them."""

from __future__ import annotations

import sqlite3

import msgspec

from firelearn.domain.exam import Paper
from firelearn.domain.fact import Stamp
from firelearn.domain.ids import DeviceId, ExamId, QuestionId, Revision
from firelearn.domain.learner_exam import ExamAnswer, ExamState, Place, Submitted
from firelearn.domain.learner_parts import Learner, Rulebook
from firelearn.store.projections.projection import Keys, Projection, Row, pack, upsert

_EXAM = ("person", "id", "blueprint", "began_ms", "submitted_ms", "state")
_ANSWER = (
    "person",
    "exam",
    "item",
    "question",
    "revision",
    "response",
    "right",
    "elapsed_ms",
    "at_ms",
    "incarnation",
    "seq",
)


class _Written(msgspec.Struct, array_like=True, frozen=True):
    """An exam but for its answers."""

    device: bytes
    paper: Paper | None
    began: Stamp | None
    begin_place: Place
    sitting: int
    sitting_stamp: Stamp | None
    sitting_used_ms: int
    sitting_place: Place
    submitted: Submitted | None


def _load_exams(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for exam in keys:
        state = load_exam(connection, number, exam)
        if state is not None:
            learner.exams[exam] = state


def load_exam(connection: sqlite3.Connection, number: int, exam: ExamId) -> ExamState | None:
    """Return an exam of a person with all its answers, None if this file does not know it."""
    row = connection.execute("SELECT state FROM exam WHERE person = ? AND id = ?", (number, exam)).fetchone()
    if row is None:
        return None
    state = without_answers(row[0])
    rows = connection.execute(
        "SELECT item, question, revision, response, right, elapsed_ms, at_ms, incarnation, seq FROM exam_answer "
        "WHERE person = ? AND exam = ?",
        (number, exam),
    )
    for item, question, revision, response, right, elapsed_ms, at_ms, incarnation, seq in rows:
        state.answers[item] = ExamAnswer(
            question=QuestionId(question),
            revision=Revision(revision),
            response=tuple(response),
            right=bool(right),
            elapsed_ms=elapsed_ms,
            at_ms=at_ms,
            place=(incarnation, seq),
        )
    return state


def without_answers(written: bytes) -> ExamState:
    """Return the exam of a row's ``state``, its answers left out."""
    told = msgspec.msgpack.decode(written, type=_Written)
    return ExamState(
        device=DeviceId(told.device),
        paper=told.paper,
        began=told.began,
        begin_place=told.begin_place,
        sitting=told.sitting,
        sitting_stamp=told.sitting_stamp,
        sitting_used_ms=told.sitting_used_ms,
        sitting_place=told.sitting_place,
        submitted=told.submitted,
    )


def _exam_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    rows: list[Row] = []
    for ident in keys:
        exam = learner.exams.get(ident)
        if exam is None:
            continue
        whole = pack(
            (
                exam.device,
                exam.paper,
                exam.began,
                exam.begin_place,
                exam.sitting,
                exam.sitting_stamp,
                exam.sitting_used_ms,
                exam.sitting_place,
                exam.submitted,
            )
        )
        began_ms = exam.began.wall_utc_ms if exam.began else None
        submitted_ms = exam.submitted.at_ms if exam.submitted else None
        rows.append((number, ident, exam.paper.blueprint if exam.paper else None, began_ms, submitted_ms, whole))
    return rows


def answer_rows(number: int, learner: Learner, exams: Keys, items: Keys | None = None) -> list[Row]:
    """Return the rows of the answers of ``exams``, of some ``items`` or of all."""
    rows: list[Row] = []
    for ident in exams:
        exam = learner.exams.get(ident)
        for item, answer in exam.answers.items() if exam else ():
            if items is not None and item not in items:
                continue
            what = answer.question, answer.revision, bytes(answer.response), int(answer.right)
            rows.append((number, ident, item, *what, answer.elapsed_ms, answer.at_ms, *answer.place))
    return rows


def _answers_come_with_exams(_connection: sqlite3.Connection, _number: int, _keys: Keys, _learner: Learner) -> None:
    """Do nothing: ``load_exam`` reads both tables."""


def _all_answer_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    return answer_rows(number, learner, keys)


EXAM = Projection(
    part="exams",
    table="exam",
    columns=_EXAM,
    key_columns=2,
    load=_load_exams,
    rows=_exam_rows,
    upsert=upsert("exam", _EXAM, 2),
)
EXAM_ANSWER = Projection(
    part="exams",
    table="exam_answer",
    columns=_ANSWER,
    key_columns=3,
    load=_answers_come_with_exams,
    rows=_all_answer_rows,
    upsert=upsert("exam_answer", _ANSWER, 3),
)
