"""Projection: per person and topic, how many questions of the current bank were practised, and how many last right.

It follows from ``question_state`` and the bank; kept, because home shows it and a bank may have 50,000 questions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

from firelearn.domain.ids import QuestionId
from firelearn.domain.learner_parts import Learner
from firelearn.store.bank.traits import KnownTraits

_ADD = """
    INSERT INTO topic_tally VALUES (?, ?, ?, ?) ON CONFLICT (person, topic) DO UPDATE SET
        practised = practised + excluded.practised, last_right = last_right + excluded.last_right
"""
_COUNT = """
    SELECT s.person, q.topic, count(*), sum(s.last_right) FROM question_state s
        CROSS JOIN question q INDEXED BY question_id ON q.id = s.question AND q.current = 1
"""
COUNT_ALL: Final = _COUNT + " GROUP BY s.person, q.topic"
_RECOUNT = f"INSERT INTO topic_tally {_COUNT} WHERE s.person = ? GROUP BY s.person, q.topic"


def add(
    connection: sqlite3.Connection,
    person: int,
    learner: Learner,
    before: Mapping[QuestionId, bool],
    questions: Iterable[QuestionId],
    traits: KnownTraits,
) -> None:
    """Count what a step changed; ``before`` holds whether each question already known was right last time."""
    for question in questions:
        state = learner.questions.get(question)
        topic = None if state is None else traits.topic_now(question)
        if state is None or topic is None:
            continue
        new = question not in before
        change = int(state.last_right) - int(before.get(question, False))
        if new or change:
            connection.execute(_ADD, (person, topic, int(new), change))


def recount(connection: sqlite3.Connection, person: int) -> None:
    """Count one person's topics anew."""
    connection.execute("DELETE FROM topic_tally WHERE person = ?", (person,))
    connection.execute(_RECOUNT, (person,))


def recount_all(connection: sqlite3.Connection) -> None:
    """Count everybody's topics anew."""
    connection.execute("DELETE FROM topic_tally")
    connection.execute(f"INSERT INTO topic_tally {COUNT_ALL}")
