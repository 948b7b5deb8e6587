"""What a run knows of itself while it goes on: it outlives the page, which is built anew with every new look."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from firelearn.domain.ids import QuestionId
from firelearn.domain.value import value
from firelearn.gui.kit.steps import Step
from firelearn.gui.route import Run
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked, Feedback
from firelearn.services.practice import PracticeRun, Way

GOAL: Final = 10
"""A challenge shows its steps in tens: the row of right answers that earns the most."""


@value
class Answer:
    """A question as it was asked, and what was said to its answer."""

    asked: Asked
    feedback: Feedback


class Session:
    """A run under way. ``at`` is the place of the question that stands on the screen."""

    def __init__(self, run: PracticeRun, first: Asked) -> None:
        self.run = run
        self.asked = first
        self.ahead: Asked | None = None
        self.answers: list[Answer] = []
        self.at = 0
        self.draft: tuple[int, ...] = ()
        self.shown_ms = 0
        self.ended = False
        self.kept: dict[QuestionId, bool] = {}

    @property
    def way(self) -> Way:
        """The way of practice."""
        return self.run.request.way

    @property
    def count(self) -> int:
        """How many questions the run has."""
        return len(self.run.questions)

    @property
    def answered(self) -> Answer | None:
        """The answer to the question on the screen, None before it was given."""
        return self.answers[self.at] if self.at < len(self.answers) else None

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after the question on the screen."""
        answer = self.answered
        return self.at + 1 >= self.count or (answer is not None and answer.feedback.run_over)

    @property
    def right(self) -> int:
        """How many were right."""
        return sum(answer.feedback.right for answer in self.answers)

    @property
    def points(self) -> int:
        """What the run earned so far."""
        return sum(answer.feedback.points for answer in self.answers)

    @property
    def wrong(self) -> tuple[Answer, ...]:
        """The answers that were not right, in their order."""
        return tuple(answer for answer in self.answers if not answer.feedback.right)

    @property
    def loses(self) -> int:
        """How many answers are missing where leaving now would lose something: a daily quiz counts only as a whole."""
        begun = self.way is Way.DAILY_QUIZ and 0 < len(self.answers) < self.count
        return self.count - len(self.answers) if begun and not self.ended else 0

    def is_kept(self, asked: Asked) -> bool:
        """Whether a question is among the favourites."""
        return self.kept.get(asked.question.id, asked.favourite)

    def go_on(self, asked: Asked) -> None:
        """Put the next question on the screen."""
        self.at += 1
        self.asked, self.ahead, self.draft, self.shown_ms = asked, None, (), 0

    def steps(self) -> list[Step]:
        """Return the state of each step that the top bar shows."""
        first, count = (self.at // GOAL * GOAL, GOAL) if self.way is Way.CHALLENGE else (0, self.count)
        states: list[Step] = []
        for place in range(first, first + count):
            if place < len(self.answers):
                states.append("right" if self.answers[place].feedback.right else "wrong")
            else:
                states.append("now" if place == self.at and not self.ended else "todo")
        return states


_under_way: WeakKeyDictionary[Stage, tuple[Run, Session]] = WeakKeyDictionary()


def keep(stage: Stage, route: Run, session: Session) -> None:
    """Remember the run of ``route``: a page that is built anew for the same route goes on with it."""
    _under_way[stage] = (route, session)


def kept(stage: Stage, route: Run) -> Session | None:
    """Return the run that this very route began, None when it begins now."""
    known = _under_way.get(stage)
    return known[1] if known is not None and known[0] is route else None
