"""One person's day in points: a fold over the day's facts in their order.

The state is small whatever a person does: question ids are kept only as far as they can still earn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from firelearn.domain.fact import Mode
from firelearn.domain.points import DAILY_RULES, Rule, RuleSet, cap_of
from firelearn.domain.value import value

T = TypeVar("T")

PRACTICE_MODES = frozenset({Mode.PRACTICE, Mode.WRONG_BOOK, Mode.FAVOURITES})

_OPEN_RUNS = 8
"""Runs of a kind that are followed at once; of more that were begun and left, the oldest is let go."""
_ENDED = -1
_NO_QUIZ = -1


class Act(IntEnum):
    """Kinds of facts that count as learning."""

    ANSWER = 1
    LESSON = 2
    COURSE = 3
    EXAM = 4


@value
class PointsFact:
    """A fact with what the rules ask of it.

    ``was_due``: in a review, whether the question was due before the answer. ``first_time``: a lesson or course was
    finished for the first time at this revision, a blueprint passed for the first time in its month. ``subject`` names
    the lesson (``course/lesson``), course or blueprint.
    """

    at_ms: int
    act: Act
    question: str = ""
    right: bool = False
    too_fast: bool = False
    elapsed_ms: int = 0
    mode: Mode = Mode.PRACTICE
    session: int = 0
    was_due: bool = False
    first_time: bool = False
    passed: bool = False
    subject: str = ""

    @property
    def counts_right(self) -> bool:
        """Whether this is a right answer that a person had time to read for."""
        return self.right and not self.too_fast


@dataclass(slots=True, kw_only=True)
class OpenQuiz:
    """A daily quiz under way: which questions were answered, how many right, how many not too fast."""

    answered: set[str] = field(default_factory=set)
    right: int = 0
    read: int = 0


@dataclass(slots=True, kw_only=True)
class DayState:
    """A day so far. Changed in place, because it is a fold's state.

    ``practice`` and ``review`` hold the distinct questions answered right, only up to the cap. ``quiz`` is what the
    daily quiz earned, -1 before one was handed in. ``runs`` are the challenges' runs by session, -1 once ended.
    """

    acts: int = 0
    first_ms: int = 0
    last_ms: int = 0
    lesson: int = 0
    course: int = 0
    exam: int = 0
    practice: set[str] = field(default_factory=set)
    review: set[str] = field(default_factory=set)
    quiz: int = _NO_QUIZ
    quizzes: dict[int, OpenQuiz] = field(default_factory=dict)
    best_run: int = 0
    runs: dict[int, int] = field(default_factory=dict)

    def to_plain(self) -> tuple[Any, ...]:
        """Return the state as numbers, strings and tuples, to be stored."""
        return (
            self.acts,
            self.first_ms,
            self.last_ms,
            self.lesson,
            self.course,
            self.exam,
            tuple(sorted(self.practice)),
            tuple(sorted(self.review)),
            self.quiz,
            tuple((session, tuple(sorted(one.answered)), one.right, one.read) for session, one in self.quizzes.items()),
            self.best_run,
            tuple(self.runs.items()),
        )

    @classmethod
    def from_plain(cls, plain: Sequence[Any]) -> DayState:
        """Return the state that ``to_plain`` described; lists will do for tuples."""
        acts, first_ms, last_ms, lesson, course, exam, practice, review, quiz, quizzes, best_run, runs = plain
        return cls(
            acts=acts,
            first_ms=first_ms,
            last_ms=last_ms,
            lesson=lesson,
            course=course,
            exam=exam,
            practice=set(practice),
            review=set(review),
            quiz=quiz,
            quizzes={
                session: OpenQuiz(answered=set(answered), right=right, read=read)
                for session, answered, right, read in quizzes
            },
            best_run=best_run,
            runs=dict(runs),
        )

    @property
    def quiz_done(self) -> bool:
        """Whether the day's quiz was handed in."""
        return self.quiz != _NO_QUIZ


def step(state: DayState, fact: PointsFact, rules: RuleSet) -> None:
    """Let one more fact of the day, later than those before it, count."""
    count_act(state, fact.at_ms)
    if fact.act is Act.ANSWER:
        _answer(state, fact, rules)
    elif fact.act is Act.LESSON:
        if fact.first_time:
            state.lesson = _up_to(state.lesson + rules.lesson.points, rules.lesson.cap)
    elif fact.act is Act.COURSE:
        if fact.first_time:
            state.course = _up_to(state.course + rules.course.points, rules.course.cap)
    elif fact.first_time and fact.passed:
        state.exam = _up_to(state.exam + rules.exam.points, rules.exam.cap)


def count_act(state: DayState, at_ms: int) -> None:
    """Count an act that earns nothing but the check-in; the order of such acts does not matter."""
    state.first_ms = min(state.first_ms, at_ms) if state.acts else at_ms
    state.last_ms = max(state.last_ms, at_ms) if state.acts else at_ms
    state.acts += 1


def points_by_rule(state: DayState, rules: RuleSet) -> dict[Rule, int]:
    """Return what each rule has earned in the day."""
    return {
        Rule.CHECK_IN: rules.check_in.points if state.acts else 0,
        Rule.LESSON: state.lesson,
        Rule.COURSE: state.course,
        Rule.PRACTICE: rules.practice.earned(len(state.practice)),
        Rule.DAILY_QUIZ: state.quiz if state.quiz_done else 0,
        Rule.REVIEW: rules.review.earned(len(state.review)),
        Rule.CHALLENGE: rules.run_points(state.best_run),
        Rule.EXAM: state.exam,
    }


def day_points(state: DayState, rules: RuleSet) -> int:
    """Return the points of the day."""
    return sum(points_by_rule(state, rules).values())


@value
class CapUse:
    """How much of a daily rule's cap is used."""

    rule: Rule
    got: int
    cap: int


def cap_uses(state: DayState, rules: RuleSet) -> tuple[CapUse, ...]:
    """Return what the day's own rules have earned and could earn."""
    got = points_by_rule(state, rules)
    return tuple(CapUse(rule=rule, got=got[rule], cap=cap_of(rule, rules) or 0) for rule in DAILY_RULES)


def _answer(state: DayState, fact: PointsFact, rules: RuleSet) -> None:
    if fact.mode in PRACTICE_MODES:
        if fact.counts_right and len(state.practice) < rules.practice.enough:
            state.practice.add(fact.question)
    elif fact.mode is Mode.REVIEW:
        if fact.counts_right and fact.was_due and len(state.review) < rules.review.enough:
            state.review.add(fact.question)
    elif fact.mode is Mode.DAILY_QUIZ:
        _quiz_answer(state, fact, rules)
    elif fact.mode is Mode.CHALLENGE:
        _run_answer(state, fact, rules)


def _quiz_answer(state: DayState, fact: PointsFact, rules: RuleSet) -> None:
    if state.quiz_done:
        return
    quiz = state.quizzes.get(fact.session)
    if quiz is None:
        quiz = _follow(state.quizzes, fact.session, OpenQuiz())
    if fact.question in quiz.answered:
        return
    quiz.answered.add(fact.question)
    quiz.right += fact.counts_right
    quiz.read += not fact.too_fast
    if len(quiz.answered) < rules.daily_quiz.questions:
        return
    del state.quizzes[fact.session]
    # A quiz clicked through without reading one question earns nothing, and does not use up the day's quiz.
    if quiz.read:
        enough = quiz.right >= rules.daily_quiz.right
        state.quiz = rules.daily_quiz.points if enough else rules.daily_quiz.otherwise
        state.quizzes.clear()


def _run_answer(state: DayState, fact: PointsFact, rules: RuleSet) -> None:
    # Too fast counts for nothing, but wrong is wrong at any speed: it ended the run on the screen, too.
    if state.best_run >= rules.longest_run or (fact.too_fast and fact.right):
        return
    run = state.runs.get(fact.session)
    if run is None:
        run = _follow(state.runs, fact.session, 0)
    if run == _ENDED:
        return
    state.runs[fact.session] = run + 1 if fact.right else _ENDED
    state.best_run = max(state.best_run, state.runs[fact.session])
    if state.best_run >= rules.longest_run:
        state.runs.clear()


def _follow(open_runs: dict[int, T], session: int, new: T) -> T:
    if len(open_runs) >= _OPEN_RUNS:
        del open_runs[next(iter(open_runs))]
    open_runs[session] = new
    return new


def _up_to(points: int, cap: int | None) -> int:
    return points if cap is None else min(points, cap)
