"""Questions about exams, asked of the read-only connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from firelearn.domain.calendar import SHANGHAI, date_of, day_from, day_starts_ms
from firelearn.domain.fact import Kind
from firelearn.domain.ids import NO_UNIT, BlueprintId, ExamId, PersonId, QuestionId, Revision, UnitId
from firelearn.store.interning import Numbers
from firelearn.store.projections.exams import without_answers
from firelearn.store.rows import ExamAnswerRow, ExamRow

_EXAM = (
    "SELECT k.id, e.id, e.state FROM exam e JOIN known_person k ON k.no = e.person WHERE e.began_ms IS NOT NULL AND "
)
_OPEN = _EXAM + "e.person = ? AND e.submitted_ms IS NULL ORDER BY e.began_ms DESC LIMIT 1"
_OF = _EXAM + "e.id = ?"
_RECENT = _EXAM + "e.person = ? ORDER BY e.began_ms DESC LIMIT ?"
_BY_BLUEPRINT = _EXAM + "e.person = ? AND e.blueprint = ? AND e.submitted_ms IS NOT NULL"
_ATTEMPTS = "SELECT count(*) FROM exam WHERE person = ? AND blueprint = ? AND began_ms >= ? AND began_ms < ?"
_ANSWERS = """
    SELECT item, question, revision, response, right, at_ms, elapsed_ms FROM exam_answer
    WHERE person = (SELECT person FROM exam WHERE id = ?1) AND exam = ?1 ORDER BY item
"""
# The entry of the hand-in, whoever of the person's duplicates was here then.
_UNIT = """
    SELECT u.id FROM exam x JOIN entry e ON e.wall_utc_ms = x.submitted_ms AND e.kind = ?2
        AND e.person IN (SELECT x.person UNION SELECT a.person FROM alias a WHERE a.canonical = x.person)
        JOIN known_unit u ON u.no = e.unit WHERE x.id = ?1 LIMIT 1
"""


class ExamQueries:
    """Reads exams: the one under way, and those handed in."""

    def __init__(self, connection: sqlite3.Connection, numbers: Numbers, zone_offset_min: int = SHANGHAI) -> None:
        self._connection = connection
        self._numbers = numbers
        self._zone = zone_offset_min

    def in_progress(self, person: PersonId) -> ExamRow | None:
        """Return the newest exam that the person began and did not hand in."""
        return _first(self._connection.execute(_OPEN, (self._numbers.person_if_known(person),)))

    def of(self, exam: ExamId) -> ExamRow | None:
        """Return an exam, None if it is not known here."""
        return _first(self._connection.execute(_OF, (exam,)))

    def answers(self, exam: ExamId) -> tuple[ExamAnswerRow, ...]:
        """Return the last answer to each item, in the paper's order; those taken back have an empty response."""
        return tuple(
            ExamAnswerRow(
                item=item,
                question=QuestionId(question),
                revision=Revision(revision),
                response=tuple(response),
                right=bool(right),
                answered_ms=at_ms,
                elapsed_ms=elapsed_ms,
            )
            for item, question, revision, response, right, at_ms, elapsed_ms in self._connection.execute(
                _ANSWERS, (exam,)
            )
        )

    def unit_of(self, exam: ExamId) -> UnitId:
        """Return the unit to which the person belonged when they handed an exam in, ``NO_UNIT`` for none."""
        row = self._connection.execute(_UNIT, (exam, Kind.EXAM_SUBMITTED)).fetchone()
        return NO_UNIT if row is None else UnitId(row[0])

    def recent(self, person: PersonId, limit: int = 10) -> tuple[ExamRow, ...]:
        """Return the person's exams, newest first, handed in or not."""
        return tuple(_rows(self._connection.execute(_RECENT, (self._numbers.person_if_known(person), limit))))

    def attempts_in_month(self, person: PersonId, blueprint: BlueprintId, day: int) -> int:
        """Return how many exams of a blueprint the person began in the calendar month of ``day``."""
        year, month, _ = date_of(day)
        first = day_from(year, month, 1)
        behind = day_from(year + month // 12, month % 12 + 1, 1)
        span = day_starts_ms(first, self._zone), day_starts_ms(behind, self._zone)
        row = self._connection.execute(_ATTEMPTS, (self._numbers.person_if_known(person), blueprint, *span)).fetchone()
        return int(row[0])

    def best(self, person: PersonId, blueprint: BlueprintId) -> ExamRow | None:
        """Return the exam of a blueprint with the best score, the latest of equals; None before the first."""
        rows = _rows(self._connection.execute(_BY_BLUEPRINT, (self._numbers.person_if_known(person), blueprint)))
        handed_in = [(row.submitted.score, row.submitted.at_ms, row) for row in rows if row.submitted]
        return max(handed_in, key=lambda told: told[:2])[2] if handed_in else None


def _rows(found: Iterable[tuple[Any, ...]]) -> list[ExamRow]:
    rows = []
    for person, ident, written in found:
        exam = without_answers(written)
        if exam.paper is None or exam.began is None or exam.sitting_stamp is None:
            continue
        rows.append(
            ExamRow(
                exam=ExamId(ident),
                person=PersonId(person),
                paper=exam.paper,
                started=exam.began,
                sitting=exam.sitting,
                sitting_started=exam.sitting_stamp,
                used_ms=exam.sitting_used_ms,
                submitted=exam.submitted,
            )
        )
    return rows


def _first(found: Iterable[tuple[Any, ...]]) -> ExamRow | None:
    rows = _rows(found)
    return rows[0] if rows else None
