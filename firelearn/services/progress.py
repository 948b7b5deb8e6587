"""How far a person has come: mastery by topic, the last 30 days, exams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.streak import Streak, streak
from firelearn.domain.value import value
from firelearn.services.topics import TopicCount, topic_counts

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.exam_results import ExamResults
    from firelearn.services.exam_views import ExamResult
    from firelearn.services.seat import Seat

DAYS_SHOWN = 30


@value
class DayActivity:
    """What happened on a local day: answers given, right ones, points earned."""

    day: int
    answers: int
    right: int
    points: int


@value
class ProgressView:
    """The progress screen. ``practised`` distinct questions of ``bank_total``; ``days`` are 30, the oldest first."""

    topics: tuple[TopicCount, ...]
    days: tuple[DayActivity, ...]
    answers: int
    right: int
    practised: int
    bank_total: int
    due_ahead: tuple[int, ...]
    exams: tuple[ExamResult, ...]
    courses_done: int
    courses: int
    streak: Streak
    total_points: int


@dataclass(frozen=True, slots=True)
class ProgressDesk:
    """The progress of one person at a time."""

    seat: Seat
    results: ExamResults

    def today(self, person: PersonId) -> DayActivity:
        """Return what the person did today."""
        day = self.seat.today()
        row = self.seat.store.reader.progress.day(person, day)
        return DayActivity(day=day, answers=row.answers, right=row.right, points=row.points)

    def view(self, person: PersonId) -> ProgressView:
        """Return everything the progress screen shows."""
        progress = self.seat.store.reader.progress
        today = self.seat.today()
        topics = topic_counts(progress.mastery(person))
        known = {row.day: row for row in progress.days(person, today - DAYS_SHOWN + 1, today)}
        days = tuple(
            DayActivity(day=day, answers=row.answers, right=row.right, points=row.points)
            if (row := known.get(day))
            else DayActivity(day=day, answers=0, right=0, points=0)
            for day in range(today - DAYS_SHOWN + 1, today + 1)
        )
        courses = progress.course_progress(person)
        return ProgressView(
            topics=topics,
            days=days,
            answers=sum(day.answers for day in days),
            right=sum(day.right for day in days),
            practised=sum(topic.practised for topic in topics),
            bank_total=sum(topic.total for topic in topics),
            due_ahead=progress.due_ahead(person, today),
            exams=self.results.history(person),
            courses_done=sum(1 for course in courses.values() if course.finished),
            courses=len(self.seat.store.reader.bank.courses()),
            streak=streak(progress.counted_days(person), today),
            total_points=progress.total_points(person),
        )
