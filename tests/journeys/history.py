"""Weeks of learning on one PC, lived through the use cases with a clock that is stepped by hand."""

from dataclasses import dataclass

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import HandIn, Stamp
from firelearn.domain.ids import BlueprintId, CourseId, ExamId, LessonId, PersonId
from firelearn.domain.question import Question, QuestionType, Topic
from firelearn.domain.text import Language
from firelearn.runtime.paths import Paths
from firelearn.services.learn import CheckStep
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from firelearn.services.suite import Suite
from tests.gui.running import BOOT, SUNDAY_EVENING_MS
from tests.services.made import wrong

DAY_MS = 86_400_000
DAYS = 16
PRINTED = "老街的王师傅"
PUBLIC = BlueprintId("public")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """Who learned, what came of it, and what was left open on the last evening."""

    person: PersonId
    course: CourseId
    open_lesson: LessonId
    passed: ExamId
    failed: ExamId
    open_exam: ExamId
    of_type: dict[QuestionType, Question]
    last: Stamp

    def clock(self) -> SteppedClock:
        """Return a clock that stands where the history ends."""
        return SteppedClock(wall_utc_ms=self.last.wall_utc_ms, boot=BOOT, monotonic_ms=self.last.monotonic_ms)


class _Learner:
    """Lives the weeks."""

    def __init__(self, suite: Suite, clock: SteppedClock) -> None:
        self.suite, self.clock = suite, clock
        self.me = suite.people.start_guest(Language.ZH_CN).person

    def practise(self, request: PracticeRequest, *, wrong_every: int, most: int = 10) -> None:
        run = self.suite.practice.start(self.me, request)
        for place in range(min(most, len(run.questions))):
            question = self.suite.practice.ask(self.me, run, place).question
            self.clock.advance(14_000)
            given = wrong(question) if place % wrong_every == 1 else question.key
            self.suite.practice.answer(self.me, run, place, given, 14_000)
            if place % 5 == 0:
                self.suite.practice.favourite(self.me, question.id, kept=True)

    def read(self, course: CourseId) -> None:
        run = self.suite.learn.open(self.me, course, self.suite.learn.next_lesson(self.me, course).lesson)
        for at, step in enumerate(run.steps):
            self.clock.advance(20_000)
            if isinstance(step, CheckStep):
                self.suite.learn.check(self.me, run, at, step.asked.question.key, 20_000)
        self.suite.learn.finish(self.me, run)

    def sit(self, *, wrong_every: int, answered: int | None = None) -> ExamId:
        sitting = self.suite.exams.start(self.me, PUBLIC)
        count = len(sitting.paper.items)
        for item in range(count if answered is None else answered):
            self.clock.advance(11_000)
            question = self.suite.exams.ask(self.me, sitting, item).question
            given = wrong(question) if item % wrong_every == 1 else question.key
            sitting = self.suite.exams.answer(self.me, sitting, item, given, 11_000)
        if answered is None:
            self.suite.exams.hand_in(self.me, sitting.exam, HandIn.BY_PERSON)
        else:
            self.suite.exams.keep_place(sitting, at=answered, flags=frozenset({1, 3}))
        return sitting.exam


def weeks_of_learning(paths: Paths) -> Weeks:
    """Fill the records: practice, lessons, a failed and a passed exam, another person, an exam left open."""
    clock = SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS - DAYS * DAY_MS, boot=BOOT)
    suite = open_suite(paths, clock).suite
    try:
        _others(suite)
        learner = _Learner(suite, clock)
        courses = [card.course for card in suite.learn.courses(learner.me)]
        topics = list(Topic)
        failed = passed = ExamId(bytes(16))
        evening = clock.now().wall_utc_ms + DAY_MS
        for day in range(DAYS):
            if day % 5 != 3:
                topic = topics[day % len(topics)]
                learner.practise(PracticeRequest(way=Way.TOPIC, topic=topic), wrong_every=2 + day % 4)
                learner.practise(PracticeRequest(way=Way.DAILY_QUIZ), wrong_every=4)
            if day in {2, 5, 9}:
                learner.read(courses[0 if day < 9 else 1])
            if day == 6:
                failed = learner.sit(wrong_every=2)
            if day == 12:
                passed = learner.sit(wrong_every=9)
            clock.advance(evening + day * DAY_MS - clock.now().wall_utc_ms)
        suite.certificates.keep_name(learner.me, PRINTED)
        lesson = suite.learn.next_lesson(learner.me, courses[1]).lesson
        suite.learn.keep_place(learner.me, suite.learn.open(learner.me, courses[1], lesson), 1)
        learner.practise(PracticeRequest(way=Way.DAILY_QUIZ), wrong_every=3)
        bank = suite.seat.store.reader.bank
        questions = bank.questions(bank.ids())
        return Weeks(
            person=learner.me,
            course=courses[1],
            open_lesson=lesson,
            passed=passed,
            failed=failed,
            open_exam=learner.sit(wrong_every=4, answered=6),
            of_type={question.type: question for question in questions},
            last=clock.now(),
        )
    finally:
        suite.seat.store.close()


def _others(suite: Suite) -> None:
    for nickname in (PRINTED, ""):
        other = suite.people.start_guest(Language.EN).person
        if nickname:
            suite.people.rename(other, nickname)
