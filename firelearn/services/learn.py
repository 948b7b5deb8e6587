"""Courses: read cards, answer the checks between them, finish lessons and courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.course import Card, Check, Course, Lesson
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import CourseFinished, Fact, LessonFinished, Mode
from firelearn.domain.value import value
from firelearn.services import asking
from firelearn.services.asking import Asked, Feedback
from firelearn.store.rows import LessonPlace

if TYPE_CHECKING:
    from firelearn.domain.ids import CourseId, LessonId, PersonId, Revision
    from firelearn.domain.question import Audience, Topic
    from firelearn.domain.text import Text
    from firelearn.services.seat import Seat


@value
class CourseCard:
    """A course in a list.

    ``done`` of ``lessons`` are finished; ``finished`` at its current revision; ``started`` at all.
    """

    course: CourseId
    title: Text
    picture: str | None
    topics: tuple[Topic, ...]
    audiences: frozenset[Audience]
    minutes: int
    done: int
    lessons: int
    finished: bool
    started: bool


@value
class LessonCard:
    """A lesson in a list.

    ``at`` of ``steps`` is where one left it (0: not begun); ``steps`` counts cards and checks.
    """

    lesson: LessonId
    title: Text
    number: int
    minutes: int
    done: bool
    at: int
    steps: int


@value
class CourseView:
    """A course with its lessons; ``linked`` questions belong to it."""

    card: CourseCard
    goal: Text
    tonight: tuple[Text, ...]
    lessons: tuple[LessonCard, ...]
    linked: int


@value
class CardStep:
    """A card to read."""

    card: Card


@value
class CheckStep:
    """A question between cards; ``response`` is what was answered before one left, empty if not yet."""

    asked: Asked
    response: tuple[int, ...]


@value
class LessonRun:
    """A lesson being read, at step ``at``."""

    course: CourseId
    course_revision: Revision
    course_title: Text
    lesson: LessonId
    title: Text
    number: int
    of: int
    steps: tuple[CardStep | CheckStep, ...]
    at: int


@value
class LessonEnd:
    """What finishing a lesson brought: points, and the course's three acts for tonight when it is finished too."""

    points: int
    course_finished: bool
    tonight: tuple[Text, ...]
    next_lesson: LessonId | None


@value(kw_only=False)
class Learn:
    """Courses of one person at a time."""

    seat: Seat

    def courses(self, person: PersonId) -> tuple[CourseCard, ...]:
        """Return all courses, in the bank's order."""
        return tuple(_course_card(self.seat, person, course) for course in self.seat.store.reader.bank.courses())

    def course(self, person: PersonId, course: CourseId) -> CourseView:
        """Return one course with its lessons.

        Raises:
            Trouble: ``course_missing``.
        """
        found = self._course(course)
        done = self.seat.store.reader.progress.lessons_done(person, course)
        place = self.seat.store.reader.desk.lesson_place(person, course)
        lessons = tuple(
            LessonCard(
                lesson=lesson.id,
                title=lesson.title,
                number=number,
                minutes=lesson.minutes,
                done=lesson.id in done,
                at=place.card if place and place.lesson == lesson.id else 0,
                steps=len(lesson.parts),
            )
            for number, lesson in enumerate(found.lessons, 1)
        )
        return CourseView(
            card=_course_card(self.seat, person, found),
            goal=found.goal,
            tonight=found.tonight,
            lessons=lessons,
            linked=len(found.questions),
        )

    def next_lesson(self, person: PersonId, course: CourseId) -> LessonCard:
        """Return the lesson to go on with: the first one not done, else the first.

        Raises:
            Trouble: ``course_missing``.
        """
        lessons = self.course(person, course).lessons
        return next((card for card in lessons if not card.done), lessons[0])

    def open(self, person: PersonId, course: CourseId, lesson: LessonId) -> LessonRun:
        """Open a lesson at the step where one left it.

        Raises:
            Trouble: ``course_missing``, ``lesson_missing``, ``question_missing``.
        """
        found = self._course(course)
        number, wanted = _lesson_of(found, lesson)
        place = self.seat.store.reader.desk.lesson_place(person, course)
        here = place if place and place.lesson == lesson else LessonPlace(lesson=lesson, card=0, answered={})
        steps = tuple(self._step(person, part, index, here) for index, part in enumerate(wanted.parts))
        return LessonRun(
            course=course,
            course_revision=found.revision,
            course_title=found.title,
            lesson=lesson,
            title=wanted.title,
            number=number,
            of=len(found.lessons),
            steps=steps,
            at=min(here.card, len(steps) - 1),
        )

    def keep_place(self, person: PersonId, run: LessonRun, at: int) -> None:
        """Remember the step at which one is; survives a restart."""
        place = self.seat.store.reader.desk.lesson_place(person, run.course)
        answered = place.answered if place and place.lesson == run.lesson else {}
        self.seat.store.desk.set_lesson_place(
            person, run.course, LessonPlace(lesson=run.lesson, card=at, answered=answered)
        )

    def check(self, person: PersonId, run: LessonRun, at: int, response: tuple[int, ...], elapsed_ms: int) -> Feedback:
        """Record the answer to the check at step ``at``; durable on return.

        Raises:
            Trouble: ``response_malformed``, or why it could not be recorded.
        """
        step = run.steps[at]
        if not isinstance(step, CheckStep):
            raise TypeError(f"step {at} is a card")
        feedback = asking.answer_question(
            self.seat, person, step.asked.question, response, elapsed_ms=elapsed_ms, mode=Mode.LESSON, session=0
        )
        place = self.seat.store.reader.desk.lesson_place(person, run.course)
        answered = dict(place.answered) if place and place.lesson == run.lesson else {}
        answered[step.asked.question.id] = response
        self.seat.store.desk.set_lesson_place(
            person, run.course, LessonPlace(lesson=run.lesson, card=at, answered=answered)
        )
        return feedback

    def finish(self, person: PersonId, run: LessonRun) -> LessonEnd:
        """Record that the lesson is finished, and the course with it when it was the last one missing.

        Raises:
            Trouble: ``checks_open`` while a check is unanswered; or why it could not be recorded.
        """
        reader = self.seat.store.reader
        course = self._course(run.course)
        _, lesson = _lesson_of(course, run.lesson)
        place = reader.desk.lesson_place(person, run.course)
        answered = place.answered if place and place.lesson == run.lesson else {}
        if any(check not in answered for check in lesson.checks):
            raise Trouble("checks_open")
        done = reader.progress.lessons_done(person, run.course) | {run.lesson}
        left = [other.id for other in course.lessons if other.id not in done]
        facts: list[Fact] = [LessonFinished(course=run.course, course_revision=run.course_revision, lesson=run.lesson)]
        first_time = not left and not reader.progress.course_done(person, run.course)
        if first_time:
            facts.append(CourseFinished(course=run.course, course_revision=run.course_revision))
        before = reader.progress.day(person, self.seat.today()).points
        self.seat.record(person, *facts)
        self.seat.store.desk.clear_lesson_place(person, run.course)
        after = reader.progress.day(person, self.seat.today()).points
        return LessonEnd(
            points=max(0, after - before),
            course_finished=first_time,
            tonight=course.tonight if not left else (),
            next_lesson=left[0] if left else None,
        )

    def _course(self, course: CourseId) -> Course:
        found = self.seat.store.reader.bank.course(course)
        if found is None:
            raise Trouble("course_missing", course=course)
        return found

    def _step(self, person: PersonId, part: Card | Check, index: int, place: LessonPlace) -> CardStep | CheckStep:
        if isinstance(part, Card):
            return CardStep(card=part)
        asked = asking.ask(self.seat, person, part.question, session=0, index=index)
        return CheckStep(asked=asked, response=tuple(place.answered.get(part.question, ())))


def _lesson_of(course: Course, lesson: LessonId) -> tuple[int, Lesson]:
    for number, candidate in enumerate(course.lessons, 1):
        if candidate.id == lesson:
            return number, candidate
    raise Trouble("lesson_missing", course=course.id)


def _course_card(seat: Seat, person: PersonId, course: Course) -> CourseCard:
    reader = seat.store.reader
    done = reader.progress.lessons_done(person, course.id)
    return CourseCard(
        course=course.id,
        title=course.title,
        picture=course.picture,
        topics=course.topics,
        audiences=course.audiences,
        minutes=course.minutes,
        done=len(done),
        lessons=len(course.lessons),
        finished=reader.progress.course_done(person, course.id),
        started=bool(done) or reader.desk.lesson_place(person, course.id) is not None,
    )
