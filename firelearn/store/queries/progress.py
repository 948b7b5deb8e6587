"""Questions about what a person has done with questions, asked of the read-only connection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from firelearn.domain.ids import PersonId, QuestionId
from firelearn.domain.question import Audience, Topic
from firelearn.store.bank.classes import topic_sizes
from firelearn.store.bank.question_body import TOPIC_NO, TOPICS, bits_of
from firelearn.store.queries.days import DayQueries
from firelearn.store.rows import QuestionProgress, TopicMastery

_STATE = """
    SELECT s.question, s.right_count, s.wrong_count, s.last_right, s.last_ms, s.in_book, s.rights_in_row, s.due_day,
        coalesce((SELECT kept FROM favourite f WHERE f.person = s.person AND f.question = s.question), 0)
    FROM question_state s WHERE s.person = ? AND s.question = ?
"""
_KEPT = "SELECT kept FROM favourite WHERE person = ? AND question = ?"
_IN_BANK = "EXISTS (SELECT 1 FROM question q WHERE q.id = s.question AND q.current = 1)"
_DUE = f"FROM question_state s WHERE s.person = ? AND s.due_day <= ? AND {_IN_BANK}"
_DUE_COUNT = f"SELECT count(*) {_DUE}"
_DUE_IDS = f"SELECT s.question {_DUE} ORDER BY s.due_day, s.question LIMIT ?"
_SOON = f"FROM question_state s WHERE s.person = ?1 AND s.due_day < ?3 AND {_IN_BANK}"
_AHEAD = f"SELECT max(s.due_day, ?2), count(*) {_SOON} GROUP BY 1"
_BOOK = f"FROM question_state s WHERE s.person = ? AND s.in_book = 1 AND {_IN_BANK}"
_BOOK_IDS = f"SELECT s.question {_BOOK} ORDER BY s.last_ms DESC, s.question"
_FAVOURITES = f"FROM favourite s WHERE s.person = ? AND s.kept = 1 AND {_IN_BANK}"
_FAVOURITE_IDS = f"SELECT s.question {_FAVOURITES} ORDER BY s.hlc DESC, s.question"
_UNPRACTISED = """
    SELECT q.id FROM question q WHERE q.current = 1 AND (?2 IS NULL OR q.topic = ?2) AND (?3 = 0 OR q.audiences & ?3)
        AND NOT EXISTS (SELECT 1 FROM question_state s WHERE s.person = ?1 AND s.question = q.id)
    ORDER BY q.id LIMIT ?4
"""
_LONGEST_AGO = """
    SELECT s.question FROM question_state s JOIN question q ON q.id = s.question AND q.current = 1
    WHERE s.person = ? ORDER BY s.last_ms, s.question LIMIT ?
"""
_MASTERY = "SELECT topic, practised, last_right FROM topic_tally WHERE person = ?"


class ProgressQueries(DayQueries):
    """Reads what a person has done: their days and courses, and how they stand with the current bank's questions."""

    def state(self, person: PersonId, question: QuestionId) -> QuestionProgress | None:
        """Return a person's standing with a question; None if they never answered and never kept it."""
        number = self._number(person)
        row = self._connection.execute(_STATE, (number, question)).fetchone()
        if row is not None:
            return _progress(row)
        kept = self._connection.execute(_KEPT, (number, question)).fetchone()
        return None if kept is None else _progress((question, 0, 0, 0, 0, 0, 0, None, kept[0]))

    def states(self, person: PersonId, questions: Iterable[QuestionId]) -> dict[QuestionId, QuestionProgress]:
        """Return a person's standing with each of some questions that they answered or kept."""
        found = ((question, self.state(person, question)) for question in questions)
        return {question: state for question, state in found if state is not None}

    def due_count(self, person: PersonId, day: int) -> int:
        """Return how many questions should be reviewed on ``day``, overdue ones among them."""
        return self._count(_DUE_COUNT, self._number(person), day)

    def due_ids(self, person: PersonId, day: int, limit: int | None = None) -> tuple[QuestionId, ...]:
        """Return the questions to be reviewed on ``day``, the most overdue first."""
        return self._ids(_DUE_IDS, self._number(person), day, _bound(limit))

    def due_ahead(self, person: PersonId, day: int, days: int = 7) -> tuple[int, ...]:
        """Return how many questions fall due on each of ``days`` days from ``day`` on; overdue ones on the first."""
        rows = self._connection.execute(_AHEAD, (self._number(person), day, day + days))
        counts = dict(rows.fetchall())
        return tuple(counts.get(day + ahead, 0) for ahead in range(days))

    def book_ids(self, person: PersonId) -> tuple[QuestionId, ...]:
        """Return the wrong-question book, the newest first."""
        return self._ids(_BOOK_IDS, self._number(person))

    def book_count(self, person: PersonId) -> int:
        """Return how many questions stand in the wrong-question book."""
        return self._count(f"SELECT count(*) {_BOOK}", self._number(person))

    def favourite_ids(self, person: PersonId) -> tuple[QuestionId, ...]:
        """Return the favourites, the newest first."""
        return self._ids(_FAVOURITE_IDS, self._number(person))

    def favourite_count(self, person: PersonId) -> int:
        """Return how many favourites there are."""
        return self._count(f"SELECT count(*) {_FAVOURITES}", self._number(person))

    def unpractised_ids(
        self,
        person: PersonId,
        *,
        topic: Topic | None = None,
        audience: Audience | None = None,
        limit: int | None = None,
    ) -> tuple[QuestionId, ...]:
        """Return questions that the person never answered, in the bank's order."""
        place = None if topic is None else TOPIC_NO[topic]
        bits = 0 if audience is None else bits_of(frozenset({audience}))
        return self._ids(_UNPRACTISED, self._number(person), place, bits, _bound(limit))

    def longest_ago_ids(self, person: PersonId, limit: int) -> tuple[QuestionId, ...]:
        """Return questions that the person answered, the one whose last answer is the oldest first."""
        return self._ids(_LONGEST_AGO, self._number(person), limit)

    def mastery(self, person: PersonId) -> tuple[TopicMastery, ...]:
        """Return every topic of the bank with the person's standing, in the topics' order."""
        rows = self._connection.execute(_MASTERY, (self._number(person),))
        standing = {topic: (practised, last_right) for topic, practised, last_right in rows}
        told = []
        for topic, total in topic_sizes(self._connection).items():
            practised, last_right = standing.get(topic, (0, 0))
            told.append(TopicMastery(topic=TOPICS[topic], total=total, practised=practised, last_right=last_right))
        return tuple(told)

    def weak_topics(
        self, person: PersonId, *, least_practised: int = 5, below_percent: int = 60, limit: int = 3
    ) -> tuple[TopicMastery, ...]:
        """Return the topics to improve, the weakest first: those practised enough to tell, with too few right."""
        weak = [
            topic
            for topic in self.mastery(person)
            if topic.practised >= least_practised and topic.last_right * 100 < below_percent * topic.practised
        ]
        return tuple(sorted(weak, key=lambda topic: topic.last_right / topic.practised)[:limit])

    def _count(self, statement: str, *values: object) -> int:
        return int(self._connection.execute(statement, values).fetchone()[0])

    def _ids(self, statement: str, *values: object) -> tuple[QuestionId, ...]:
        return tuple(QuestionId(row[0]) for row in self._connection.execute(statement, values))


def _bound(limit: int | None) -> int:
    return -1 if limit is None else limit


def _progress(row: tuple[Any, ...]) -> QuestionProgress:
    question, rights, wrongs, last_right, last_ms, in_book, in_row, due_day, kept = row
    return QuestionProgress(
        question=QuestionId(question),
        right_count=rights,
        wrong_count=wrongs,
        last_right=bool(last_right),
        last_ms=last_ms,
        in_book=bool(in_book),
        rights_in_row=in_row,
        due_day=due_day,
        favourite=bool(kept),
    )
