"""Home: what to do next, and where one stands today."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from firelearn.domain.points import Rule
from firelearn.domain.value import value
from firelearn.services.streak_view import StreakView, streak_of
from firelearn.services.topics import TopicCount, topic_counts

if TYPE_CHECKING:
    from collections.abc import Callable

    from firelearn.domain.ids import PersonId
    from firelearn.services.exam_results import ExamResults
    from firelearn.services.exam_views import ExamOffer, Unfinished
    from firelearn.services.learn import CourseCard, Learn, LessonCard
    from firelearn.services.people import People, PersonCard
    from firelearn.services.points import DayPoints, PointsDesk
    from firelearn.services.seat import Seat

_HOUR_MS = 3_600_000
_SECONDS_A_QUESTION = 25
_PARTS = ((5, "night"), (11, "morning"), (13, "noon"), (18, "afternoon"), (23, "evening"), (24, "night"))


class Next(StrEnum):
    """What the one next step can be, most urgent first."""

    RESUME_EXAM = "resume_exam"
    GO_ON = "go_on"
    REVIEW = "review"
    START_COURSE = "start_course"
    DAILY_QUIZ = "daily_quiz"
    EXAM = "exam"
    PRACTISE = "practise"


@value
class NextStep:
    """The one next step, with what it is about (only what belongs to its kind is set)."""

    kind: Next
    course: CourseCard | None = None
    lesson: LessonCard | None = None
    exam: Unfinished | None = None
    offer: ExamOffer | None = None


@value
class HomeView:
    """The home screen. ``part_of_day``: morning noon afternoon evening night."""

    person: PersonCard
    part_of_day: str
    day: int
    next_step: NextStep
    points: DayPoints
    quiz_done: bool
    due: int
    due_minutes: int
    weak: tuple[TopicCount, ...]
    streak: StreakView
    courses: tuple[CourseCard, ...]
    exam_offer: ExamOffer | None


@value(kw_only=False)
class Home:
    """The home screen of one person at a time."""

    seat: Seat
    people: People
    learn: Learn
    points: PointsDesk
    results: Callable[[], ExamResults]
    """Asked only where an exam is to be shown: a start has no other need of the code of exams."""

    def overview(self, person: PersonId, *, exam: bool = True) -> HomeView:
        """Return everything the home screen shows; without ``exam`` no paper is looked for (``exam_offer``).

        Raises:
            Trouble: ``person_unknown``.
        """
        progress = self.seat.store.reader.progress
        today = self.seat.today()
        points = self.points.today(person)
        quiz_done = any(use.rule is Rule.DAILY_QUIZ and use.got for use in points.caps)
        due = progress.due_count(person, today)
        courses = self.learn.courses(person)
        return HomeView(
            person=self.people.card(person),
            part_of_day=self._part_of_day(),
            day=today,
            next_step=self._next(person, courses, due=due, quiz_done=quiz_done),
            points=points,
            quiz_done=quiz_done,
            due=due,
            due_minutes=max(1, round(due * _SECONDS_A_QUESTION / 60)) if due else 0,
            weak=topic_counts(progress.weak_topics(person)),
            streak=streak_of(self.seat, person, today),
            courses=tuple(sorted(courses, key=lambda card: (card.finished, not card.started))),
            exam_offer=self._offer(person) if exam else None,
        )

    def _part_of_day(self) -> str:
        local = self.seat.now().wall_utc_ms + self.seat.zone_offset_min * 60_000
        hour = local // _HOUR_MS % 24
        return next(name for until, name in _PARTS if hour < until)

    def _next(
        self,
        person: PersonId,
        courses: tuple[CourseCard, ...],
        *,
        due: int,
        quiz_done: bool,
    ) -> NextStep:
        begun = self.seat.store.reader.exam.in_progress(person)
        unfinished = self.results().exams.unfinished(person) if begun else None
        if unfinished:
            return NextStep(kind=Next.RESUME_EXAM, exam=unfinished)
        started = next((card for card in courses if card.started and not card.finished), None)
        if started:
            lesson = self.learn.next_lesson(person, started.course)
            return NextStep(kind=Next.GO_ON, course=started, lesson=lesson)
        if due:
            return NextStep(kind=Next.REVIEW)
        fresh = next((card for card in courses if not card.finished), None)
        if fresh:
            lesson = self.learn.next_lesson(person, fresh.course)
            return NextStep(kind=Next.START_COURSE, course=fresh, lesson=lesson)
        if not quiz_done:
            return NextStep(kind=Next.DAILY_QUIZ)
        offer = self._offer(person, not_passed=True)
        return NextStep(kind=Next.EXAM, offer=offer) if offer else NextStep(kind=Next.PRACTISE)

    def _offer(self, person: PersonId, *, not_passed: bool = False) -> ExamOffer | None:
        """Return the smallest paper that can be drawn; with ``not_passed`` the smallest not passed this month."""
        offers = self.results().offers_in_turn(person)
        return next((o for o in offers if o.shortage is None and not (not_passed and o.passed_this_month)), None)
