"""Projections: what a person did with each question, and which they kept."""

from __future__ import annotations

import sqlite3

from firelearn.domain.ids import DeviceId, QuestionId
from firelearn.domain.learner_parts import Favourite, Learner, QuestionState, Rulebook, after_ms
from firelearn.domain.review import Memory
from firelearn.store.projections.projection import Keys, Projection, Row, upsert

_STATE = ("person", "question", "right_count", "wrong_count", "last_right", "last_ms", "in_book", "rights_in_row")
_MEMORY = ("due_day", "stability", "difficulty", "memory_ms", "reps", "lapses")
_COLUMNS = (*_STATE, *_MEMORY)
_NO_MEMORY = (None,) * len(_MEMORY)
_KEPT = ("person", "question", "hlc", "device", "kept")


def _load_states(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for question in keys:
        row = connection.execute(
            "SELECT * FROM question_state WHERE person = ? AND question = ?", (number, question)
        ).fetchone()
        if row is not None:
            learner.questions[QuestionId(question)] = state_of(row)


def state_of(row: Row) -> QuestionState:
    """Return the state that a whole row of ``question_state`` holds."""
    _, _, right, wrong, last_right, last_ms, in_book, in_row, due, stability, difficulty, memory_ms, reps, lapses = row
    memory = None
    if due is not None:
        memory = Memory(
            stability=stability, difficulty=difficulty, due_day=due, last_ms=memory_ms, reps=reps, lapses=lapses
        )
    return QuestionState(
        right_count=right,
        wrong_count=wrong,
        last_right=bool(last_right),
        last=after_ms(last_ms),
        memory=memory,
        in_book=bool(in_book),
        rights_in_row=in_row,
    )


def _state_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    rows: list[Row] = []
    for question in keys:
        state = learner.questions.get(question)
        if state is None:
            continue
        memory = state.memory
        remembered: Row = _NO_MEMORY
        if memory is not None:
            remembered = (
                memory.due_day,
                memory.stability,
                memory.difficulty,
                memory.last_ms,
                memory.reps,
                memory.lapses,
            )
        rows.append(
            (
                number,
                question,
                state.right_count,
                state.wrong_count,
                int(state.last_right),
                state.last_ms,
                int(state.in_book),
                state.rights_in_row,
                *remembered,
            )
        )
    return rows


def _load_favourites(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for question in keys:
        row = connection.execute(
            "SELECT hlc, device, kept FROM favourite WHERE person = ? AND question = ?", (number, question)
        ).fetchone()
        if row is not None:
            learner.favourites[question] = Favourite(hlc=row[0], device=DeviceId(row[1]), kept=bool(row[2]))


def _favourite_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    kept = learner.favourites
    return [(number, q, kept[q].hlc, kept[q].device, int(kept[q].kept)) for q in keys if q in kept]


QUESTION_STATE = Projection(
    part="questions",
    table="question_state",
    columns=_COLUMNS,
    key_columns=2,
    load=_load_states,
    rows=_state_rows,
    upsert=upsert("question_state", _COLUMNS, 2),
)
FAVOURITE = Projection(
    part="favourites",
    table="favourite",
    columns=_KEPT,
    key_columns=2,
    load=_load_favourites,
    rows=_favourite_rows,
    upsert=upsert("favourite", _KEPT, 2),
)
