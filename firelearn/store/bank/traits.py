"""What the fold asks about questions, answered from the compiled bank."""

from __future__ import annotations

import sqlite3

from firelearn.domain.ids import QuestionId, Revision
from firelearn.domain.learner_parts import QuestionTraits
from firelearn.store.bank.question_body import TOPICS, TYPES

_TRAITS = "SELECT topic, reading_ms, type FROM question WHERE id = ? AND revision = ?"
# Told which index: without statistics the planner takes "current = 1" for rarer than an id, and it is nearly every row.
_TOPIC = "SELECT topic FROM question INDEXED BY question_id WHERE id = ? AND current = 1"


class KnownTraits:
    """Tells a question's traits at a revision, and remembers what it told. ``forget`` when the bank changed.

    ``unknown`` turns true when a question was asked for that this file does not hold: then a later bank may change what
    was folded.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._traits: dict[tuple[str, bytes], QuestionTraits] = {}
        self._topics: dict[str, int | None] = {}
        self.unknown = False

    def __call__(self, question: QuestionId, revision: Revision) -> QuestionTraits | None:
        """Return the traits of ``question`` at ``revision``, None when this file does not hold it."""
        known = self._traits.get((question, revision))
        if known is not None:
            return known
        row = self._connection.execute(_TRAITS, (question, revision)).fetchone()
        if row is None:
            self.unknown = True
            return None
        known = QuestionTraits(topic=TOPICS[row[0]], reading_ms=row[1], type=TYPES[row[2]])
        self._traits[question, revision] = known
        return known

    def topic_now(self, question: QuestionId) -> int | None:
        """Return the number of the topic that the current bank gives ``question``; None when it has none of that id."""
        if question not in self._topics:
            row = self._connection.execute(_TOPIC, (question,)).fetchone()
            self._topics[question] = None if row is None else row[0]
        return self._topics[question]

    def forget(self) -> None:
        """Forget what was told, because the bank changed."""
        self._traits.clear()
        self._topics.clear()
        self.unknown = False
