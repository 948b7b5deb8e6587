"""What badges ask of a person's history, read from the projections on the read-only connection."""

from __future__ import annotations

import sqlite3

from firelearn.domain.badges import DayCount, Record, TopicRecord
from firelearn.domain.calendar import SHANGHAI, day_of
from firelearn.domain.ids import PersonId
from firelearn.domain.points_day import DayState
from firelearn.domain.question import QuestionType
from firelearn.domain.wrong_book import RIGHTS_TO_LEAVE
from firelearn.store.bank.classes import topic_sizes
from firelearn.store.bank.question_body import TOPICS, TYPE_NO
from firelearn.store.interning import Numbers
from firelearn.store.projections.days import DAY_FIELDS
from firelearn.store.projections.projection import unpack

_DAYS = "SELECT day, acts, state FROM points_day WHERE person = ? ORDER BY day"
_FIRSTS = "SELECT min(first_ms) FROM {} WHERE person = ? GROUP BY {} ORDER BY 1"
_LESSONS = _FIRSTS.format("lesson_done", "course, lesson")
_COURSES = _FIRSTS.format("course_done", "course")
_PAPERS = _FIRSTS.format("exam_pass", "blueprint")
_TOPICS = "SELECT topic, last_right FROM topic_tally WHERE person = ?"
_HAZARDS = """
    SELECT count(*) FROM (SELECT DISTINCT id FROM question WHERE type = ?2) hazard
    JOIN question_state s ON s.person = ?1 AND s.question = hazard.id WHERE s.right_count > 0
"""
_MENDED = "SELECT count(*) FROM question_state WHERE person = ? AND wrong_count > 0 AND right_count >= ?"


class RecordQueries:
    """Reads a person's record."""

    def __init__(self, connection: sqlite3.Connection, numbers: Numbers, zone_offset_min: int = SHANGHAI) -> None:
        self._connection = connection
        self._numbers = numbers
        self._zone = zone_offset_min

    def of(self, person: PersonId) -> Record:
        """Return the record of a person; an empty one of somebody who is not known here."""
        number = self._numbers.person_if_known(person)
        if number is None:
            return Record()
        days, runs, reviews = self._days(number)
        return Record(
            days=days,
            lessons=self._first_days(_LESSONS, number),
            courses=self._first_days(_COURSES, number),
            papers=self._first_days(_PAPERS, number),
            runs=runs,
            reviews=reviews,
            topics=self._topics(number),
            hazards=self._count(_HAZARDS, number, TYPE_NO[QuestionType.HOTSPOT]),
            mended=self._count(_MENDED, number, RIGHTS_TO_LEAVE),
        )

    def _days(self, number: int) -> tuple[tuple[int, ...], tuple[DayCount, ...], tuple[DayCount, ...]]:
        days, runs, reviews = [], [], []
        for day, acts, written in self._connection.execute(_DAYS, (number,)):
            state = DayState.from_plain(unpack(written)[:DAY_FIELDS])
            if acts:
                days.append(day)
            if state.best_run:
                runs.append(DayCount(day=day, count=state.best_run))
            if state.review:
                reviews.append(DayCount(day=day, count=len(state.review)))
        return tuple(days), tuple(runs), tuple(reviews)

    def _first_days(self, statement: str, number: int) -> tuple[int, ...]:
        return tuple(day_of(row[0], self._zone) for row in self._connection.execute(statement, (number,)))

    def _topics(self, number: int) -> tuple[TopicRecord, ...]:
        right = dict(self._connection.execute(_TOPICS, (number,)).fetchall())
        return tuple(
            TopicRecord(topic=TOPICS[topic], total=total, last_right=right.get(topic, 0))
            for topic, total in topic_sizes(self._connection).items()
        )

    def _count(self, statement: str, *values: int) -> int:
        return int(self._connection.execute(statement, values).fetchone()[0])
