"""What the invented learners of the demonstration county did in the last weeks: the same every time for one day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from firelearn.domain.calendar import day_starts_ms
from firelearn.domain.fact import Answered, Fact, LessonFinished, Mode, Stamp
from firelearn.domain.seeded import Seeded, seed_of
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.content.demo_learners import DemoLearner
    from firelearn.domain.course import Course
    from firelearn.domain.question import Question

WEEKS: Final = 3
_BOOT: Final = b"demo county boot"
_HOUR_MS: Final = 3_600_000
_FIRST_HOUR: Final = 7
_HOURS: Final = 13
_FEWEST_ANSWERS, _MORE_ANSWERS = 3, 4
_MODES: Final = (Mode.PRACTICE, Mode.PRACTICE, Mode.DAILY_QUIZ)
_READ_MS: Final = 60_000


@value
class Syllabus:
    """What there is to learn: questions of one answer, and courses."""

    questions: Sequence[Question]
    courses: Sequence[Course]


def history(
    learner: DemoLearner, syllabus: Syllabus, *, today: int, now_ms: int, zone_offset_min: int
) -> Iterator[tuple[Stamp, tuple[Fact, ...]]]:
    """Yield what a learner did, act by act in order of time, nothing of it later than now."""
    chance = Seeded(seed_of("demo", learner.nickname, today))
    skill = 55 + chance.below(40)
    lesson = 0
    for day in range(today - 7 * WEEKS + 1, today + 1):
        if chance.below(7) >= learner.days:
            continue
        at = day_starts_ms(day, zone_offset_min) + (_FIRST_HOUR + chance.below(_HOURS)) * _HOUR_MS
        at += chance.below(_HOUR_MS)
        facts: list[tuple[Stamp, tuple[Fact, ...]]] = []
        mode, session = _MODES[chance.below(len(_MODES))], chance.below(1 << 32)
        if syllabus.courses and chance.below(3) == 0:
            done = _lesson(syllabus.courses, lesson)
            lesson += 1
            facts.append((_stamp(at, zone_offset_min), (done,)))
        for _ in range(_FEWEST_ANSWERS + chance.below(_MORE_ANSWERS)):
            elapsed = 9_000 + chance.below(24_000)
            at += elapsed + chance.below(30_000)
            fact = _answer(syllabus.questions, chance, skill, mode, session, elapsed)
            facts.append((_stamp(at, zone_offset_min), (fact,)))
        if at + _READ_MS <= now_ms:
            yield from facts


def _answer(
    questions: Sequence[Question], chance: Seeded, skill: int, mode: Mode, session: int, elapsed_ms: int
) -> Answered:
    question = questions[chance.below(len(questions))]
    right = chance.below(100) < skill
    options = max(len(question.options), 2)
    wrong = (question.key[0] + 1 + chance.below(options - 1)) % options
    return Answered(
        question=question.id,
        revision=question.revision,
        response=question.key if right else (wrong,),
        right=right,
        elapsed_ms=elapsed_ms,
        mode=mode,
        session=session,
    )


def _lesson(courses: Sequence[Course], number: int) -> LessonFinished:
    course = courses[number % len(courses)]
    lesson = course.lessons[number // len(courses) % len(course.lessons)]
    return LessonFinished(course=course.id, course_revision=course.revision, lesson=lesson.id)


def _stamp(at_ms: int, zone_offset_min: int) -> Stamp:
    return Stamp(wall_utc_ms=at_ms, utc_offset_min=zone_offset_min, boot=_BOOT, monotonic_ms=at_ms % (1 << 39))
