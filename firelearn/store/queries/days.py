"""Questions about a person's days and courses, asked of the read-only connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from firelearn.domain.calendar import day_starts_ms
from firelearn.domain.ids import CourseId, LessonId, PersonId
from firelearn.domain.learner import exam_of
from firelearn.domain.learner_parts import Learner, Parts, Rulebook, parts_of
from firelearn.domain.points import RuleSet, rule_set_for
from firelearn.domain.points_day import DayState, cap_uses, day_points
from firelearn.store.interning import Numbers
from firelearn.store.journal import Journal
from firelearn.store.projections.courses import COURSE_DONE, EXAM_PASS, LESSON_DONE
from firelearn.store.projections.days import POINTS_DAY
from firelearn.store.projections.exams import load_exam
from firelearn.store.rows import CourseProgress, DayAccount, DayFigures, DaySums, LessonDone

_DAYS = """
    SELECT day, points, answers, rights, acts FROM points_day WHERE person = ? AND day BETWEEN ? AND ? ORDER BY day
"""
_COURSES = """
    SELECT c.id, c.lessons, c.revision, count(DISTINCT l.lesson), max(l.first_ms),
        EXISTS (SELECT 1 FROM course_done d WHERE d.person = l.person AND d.course = c.id AND d.revision = c.revision)
    FROM course c JOIN lesson_done l ON l.person = ? AND l.course = c.id AND l.revision = c.revision GROUP BY c.place
"""
_LAST_LESSON = "SELECT course, lesson, first_ms FROM lesson_done WHERE person = ? ORDER BY first_ms DESC LIMIT 1"
_LESSONS = """
    SELECT l.lesson FROM lesson_done l JOIN course c ON c.id = l.course AND c.revision = l.revision
    WHERE l.person = ? AND l.course = ?
"""


class DayQueries:
    """Reads a person's days, points and courses."""

    def __init__(self, connection: sqlite3.Connection, numbers: Numbers, journal: Journal, book: Rulebook) -> None:
        self._connection = connection
        self._numbers = numbers
        self._journal = journal
        self._book = book

    def _number(self, person: PersonId) -> int | None:
        return self._numbers.person_if_known(person)

    def days(self, person: PersonId, first_day: int, last_day: int) -> tuple[DayFigures, ...]:
        """Return the days from ``first_day`` to ``last_day`` on which the person did something, oldest first."""
        rows = self._connection.execute(_DAYS, (self._number(person), first_day, last_day))
        return tuple(
            DayFigures(day=day, points=points, answers=answers, right=rights, counted=acts > 0)
            for day, points, answers, rights, acts in rows
        )

    def day(self, person: PersonId, day: int) -> DayFigures:
        """Return one day, with zeros where nothing was done."""
        found = self.days(person, day, day)
        return found[0] if found else DayFigures(day=day, points=0, answers=0, right=0, counted=False)

    def total_points(self, person: PersonId) -> int:
        """Return the points of all days."""
        number = self._number(person)
        row = self._connection.execute("SELECT coalesce(sum(points), 0) FROM points_day WHERE person = ?", (number,))
        return int(row.fetchone()[0])

    def counted_days(self, person: PersonId) -> tuple[int, ...]:
        """Return every day with a counted act, oldest first."""
        number = self._number(person)
        rows = self._connection.execute(
            "SELECT day FROM points_day WHERE person = ? AND acts > 0 ORDER BY day", (number,)
        )
        return tuple(row[0] for row in rows)

    def day_sums(self, person: PersonId, day: int) -> DaySums:
        """Return a day's points and caps from what is folded, without a look at the journal."""
        rules, learner, number = rule_set_for(self._book.rule_sets, day), Learner(), self._number(person)
        if number is not None:
            POINTS_DAY.load(self._connection, number, (day,), learner)
        return self._sums(learner, day, rules)

    def day_lines(self, person: PersonId, day: int) -> DayAccount:
        """Explain a day's points, line by line, from the journal."""
        # Home and most screens show sums only, and start without all this.
        from firelearn.domain.learner_day import day_facts
        from firelearn.domain.points_lines import day_lines as explain

        zone = self._book.zone_offset_min
        rules = rule_set_for(self._book.rule_sets, day)
        entries = list(self._journal.of_person(person, day_starts_ms(day, zone), day_starts_ms(day + 1, zone)))
        learner = Learner()
        number = self._number(person)
        if number is not None:
            parts = Parts()
            for entry in entries:
                ident = exam_of(entry)
                exam = None
                if ident is not None and ident not in learner.exams:
                    exam = load_exam(self._connection, number, ident)
                    if exam is not None:
                        learner.exams[ident] = exam
                parts = parts | parts_of(entry, learner.exams.get(ident) if ident else None, zone)
            for projection in (LESSON_DONE, COURSE_DONE, EXAM_PASS, POINTS_DAY):
                projection.load(self._connection, number, projection.keys(parts), learner)
        sums = self._sums(learner, day, rules)
        return DayAccount(
            day=day,
            lines=explain(day_facts(entries, learner, self._book), rules),
            caps=sums.caps,
            points=sums.points,
            rule_set=rules.id,
        )

    def _sums(self, learner: Learner, day: int, rules: RuleSet) -> DaySums:
        known = learner.days.get(day)
        state = known.state if known else DayState()
        return DaySums(caps=cap_uses(state, rules), points=day_points(state, rules))

    def course_progress(self, person: PersonId) -> dict[CourseId, CourseProgress]:
        """Return how far the person is in each course of the bank that they began, at its current revision."""
        rows: Sequence[tuple[str, int, bytes, int, int, int]] = self._connection.execute(
            _COURSES, (self._number(person),)
        ).fetchall()
        return {
            CourseId(course): CourseProgress(
                course=CourseId(course), done_lessons=done, lessons=lessons, finished=bool(finished), last_ms=last_ms
            )
            for course, lessons, _, done, last_ms, finished in rows
        }

    def lessons_done(self, person: PersonId, course: CourseId) -> frozenset[LessonId]:
        """Return the lessons of a course, at its current revision, that the person finished."""
        rows = self._connection.execute(_LESSONS, (self._number(person), course))
        return frozenset(LessonId(row[0]) for row in rows)

    def course_done(self, person: PersonId, course: CourseId) -> bool:
        """Tell whether the person finished a course at its current revision."""
        progress = self.course_progress(person).get(course)
        return progress is not None and progress.finished

    def last_lesson(self, person: PersonId) -> LessonDone | None:
        """Return the lesson that the person finished last, None before the first."""
        row = self._connection.execute(_LAST_LESSON, (self._number(person),)).fetchone()
        return None if row is None else LessonDone(course=CourseId(row[0]), lesson=LessonId(row[1]), at_ms=row[2])
