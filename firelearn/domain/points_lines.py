"""A day's points, line by line: what earned, by which rule, what is left of the cap, or why it earned nothing.

The lines replay the same fold that counts the points, so that they cannot tell another story: their sum is the day's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from firelearn.domain.fact import Mode
from firelearn.domain.points import Each, PerRight, Rule, RuleSet, cap_of
from firelearn.domain.points_day import PRACTICE_MODES, Act, DayState, OpenQuiz, PointsFact, points_by_rule, step
from firelearn.domain.value import value


class Reason(StrEnum):
    """Why a line earned what it did."""

    EARNED = "earned"
    CAP_FULL = "cap_full"
    ALREADY_EARNED = "already_earned"
    TOO_FAST = "too_fast"
    NOT_ENOUGH_YET = "not_enough_yet"
    WRONG = "wrong"
    NOT_DUE = "not_due"
    NOT_PASSED = "not_passed"


@value
class Line:
    """One line of the day's account.

    ``right``: distinct right answers, the quiz's rights or the best run. ``wanted``: the threshold that they are
    measured by, ``missing`` how many more for the next point (0 where none can follow today). ``count``: how many
    answers the line speaks of, ``fastest_ms`` the quickest of those that were too fast. ``cap_left``: what is left of
    the rule's cap for the day after this line, None where the rule has none. ``subject`` names the lesson
    (``course/lesson``), course or blueprint.
    """

    rule: Rule
    reason: Reason
    at_ms: int
    points: int
    subject: str = ""
    right: int = 0
    wanted: int = 0
    missing: int = 0
    count: int = 0
    fastest_ms: int = 0
    cap_left: int | None = None


_ANSWER_RULES = {
    Mode.DAILY_QUIZ: Rule.DAILY_QUIZ,
    Mode.REVIEW: Rule.REVIEW,
    Mode.CHALLENGE: Rule.CHALLENGE,
    **dict.fromkeys(PRACTICE_MODES, Rule.PRACTICE),
}
_FINISHED_RULES = {Act.LESSON: Rule.LESSON, Act.COURSE: Rule.COURSE, Act.EXAM: Rule.EXAM}


@dataclass(slots=True, kw_only=True)
class _Answers:
    """What the answers under one rule add up to."""

    last_ms: int = 0
    count: int = 0
    right: set[str] = field(default_factory=set)
    too_fast: int = 0
    fastest_ms: int = 0
    too_fast_ms: int = 0
    not_due: int = 0
    not_due_ms: int = 0

    def add(self, fact: PointsFact, *, counted: bool) -> None:
        """Add an answer; ``counted`` says that its question has counted in a review today."""
        if fact.too_fast:
            self.fastest_ms = min(self.fastest_ms, fact.elapsed_ms) if self.too_fast else fact.elapsed_ms
            self.too_fast += 1
            self.too_fast_ms = fact.at_ms
        elif fact.mode is Mode.REVIEW and fact.right and not fact.was_due and not counted:
            self.not_due += 1
            self.not_due_ms = fact.at_ms
        else:
            self.count += 1
            self.last_ms = fact.at_ms
            if fact.right:
                self.right.add(fact.question)


@dataclass(slots=True, kw_only=True)
class _Quizzes:
    """The quiz that counted, and what was answered in others after it."""

    at_ms: int = 0
    right: int = 0
    again: int = 0
    again_ms: int = 0

    def add(self, fact: PointsFact, quiz: OpenQuiz | None, *, was_done: bool, is_done: bool) -> None:
        if was_done:
            self.again += not fact.too_fast
            self.again_ms = fact.at_ms
        elif is_done:
            self.at_ms = fact.at_ms
            self.right = quiz.right if quiz is not None else int(fact.counts_right)


def day_lines(facts: Iterable[PointsFact], rules: RuleSet) -> tuple[Line, ...]:
    """Explain a day, given its facts in their order; the lines stand in the order of time."""
    state = DayState()
    answers = {rule: _Answers() for rule in Rule}
    quizzes = _Quizzes()
    lines: list[Line] = []
    for fact in facts:
        before = points_by_rule(state, rules)
        quiz, quiz_was_done = state.quizzes.get(fact.session), state.quiz_done
        step(state, fact, rules)
        if fact.act is not Act.ANSWER:
            lines.append(_finished_line(fact, before, points_by_rule(state, rules), rules))
        elif fact.mode in _ANSWER_RULES:
            answers[_ANSWER_RULES[fact.mode]].add(fact, counted=fact.question in state.review)
            if fact.mode is Mode.DAILY_QUIZ:
                quizzes.add(fact, quiz, was_done=quiz_was_done, is_done=state.quiz_done)
    if state.acts:
        lines += _check_in(state, rules)
        lines += _per_right(Rule.PRACTICE, len(state.practice), rules.practice, answers[Rule.PRACTICE])
        lines += _per_right(Rule.REVIEW, len(state.review), rules.review, answers[Rule.REVIEW])
        lines += _quiz(state, quizzes, answers[Rule.DAILY_QUIZ], rules)
        lines += _challenge(state, answers[Rule.CHALLENGE], rules)
        lines += _without_points(answers)
    places = {rule: place for place, rule in enumerate(Rule)}
    return tuple(sorted(lines, key=lambda line: (line.at_ms, places[line.rule])))


def _check_in(state: DayState, rules: RuleSet) -> Iterator[Line]:
    yield Line(rule=Rule.CHECK_IN, reason=Reason.EARNED, at_ms=state.first_ms, points=rules.check_in.points, cap_left=0)


def _finished_line(fact: PointsFact, before: dict[Rule, int], after: dict[Rule, int], rules: RuleSet) -> Line:
    rule = _FINISHED_RULES[fact.act]
    points = after[rule] - before[rule]
    if fact.act is Act.EXAM and not fact.passed:
        reason = Reason.NOT_PASSED
    elif not fact.first_time:
        reason = Reason.ALREADY_EARNED
    elif points < _each(rule, rules).points:
        # Also where a part of the points still fitted under the cap: the line says that it is full.
        reason = Reason.CAP_FULL
    else:
        reason = Reason.EARNED
    cap = cap_of(rule, rules)
    return Line(
        rule=rule,
        reason=reason,
        at_ms=fact.at_ms,
        points=points,
        subject=fact.subject,
        cap_left=None if cap is None else cap - after[rule],
    )


def _each(rule: Rule, rules: RuleSet) -> Each:
    return {Rule.LESSON: rules.lesson, Rule.COURSE: rules.course, Rule.EXAM: rules.exam}[rule]


def _per_right(rule: Rule, counted: int, per: PerRight, those: _Answers) -> Iterator[Line]:
    if not those.count:
        return
    right = max(len(those.right), counted)
    points = per.earned(counted)
    left = per.cap - points
    if not right:
        reason = Reason.WRONG
    elif not left and right > per.enough:
        reason = Reason.CAP_FULL
    elif points:
        reason = Reason.EARNED
    else:
        reason = Reason.NOT_ENOUGH_YET
    yield Line(
        rule=rule,
        reason=reason,
        at_ms=those.last_ms,
        points=points,
        right=right,
        wanted=per.per,
        missing=per.per - counted % per.per if left else 0,
        count=those.count,
        cap_left=left,
    )


def _quiz(state: DayState, quizzes: _Quizzes, those: _Answers, rules: RuleSet) -> Iterator[Line]:
    quiz = rules.daily_quiz
    if state.quiz_done:
        yield Line(
            rule=Rule.DAILY_QUIZ,
            reason=Reason.EARNED,
            at_ms=quizzes.at_ms,
            points=state.quiz,
            right=quizzes.right,
            wanted=quiz.right,
            count=quiz.questions,
            cap_left=0,
        )
        if quizzes.again:
            yield Line(
                rule=Rule.DAILY_QUIZ,
                reason=Reason.ALREADY_EARNED,
                at_ms=quizzes.again_ms,
                points=0,
                count=quizzes.again,
                cap_left=0,
            )
    elif those.count and state.quizzes:
        latest = list(state.quizzes.values())[-1]
        yield Line(
            rule=Rule.DAILY_QUIZ,
            reason=Reason.NOT_ENOUGH_YET,
            at_ms=those.last_ms,
            points=0,
            right=latest.right,
            wanted=quiz.questions,
            missing=quiz.questions - len(latest.answered),
            count=len(latest.answered),
            cap_left=cap_of(Rule.DAILY_QUIZ, rules),
        )


def _challenge(state: DayState, those: _Answers, rules: RuleSet) -> Iterator[Line]:
    if not those.count:
        return
    best = state.best_run
    points = rules.run_points(best)
    wanted = min((one.run for one in rules.challenge if one.run > best), default=0)
    if points:
        reason = Reason.EARNED
    else:
        reason = Reason.NOT_ENOUGH_YET if best else Reason.WRONG
    yield Line(
        rule=Rule.CHALLENGE,
        reason=reason,
        at_ms=those.last_ms,
        points=points,
        right=best,
        wanted=wanted or rules.longest_run,
        missing=wanted - best if wanted else 0,
        count=those.count,
        cap_left=(cap_of(Rule.CHALLENGE, rules) or 0) - points,
    )


def _without_points(answers: dict[Rule, _Answers]) -> Iterator[Line]:
    for rule, those in answers.items():
        if those.too_fast:
            yield Line(
                rule=rule,
                reason=Reason.TOO_FAST,
                at_ms=those.too_fast_ms,
                points=0,
                count=those.too_fast,
                fastest_ms=those.fastest_ms,
            )
        if those.not_due:
            yield Line(rule=rule, reason=Reason.NOT_DUE, at_ms=those.not_due_ms, points=0, count=those.not_due)
