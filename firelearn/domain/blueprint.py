"""Blueprints (组卷方案): what a paper is made of."""

from __future__ import annotations

from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.ids import BlueprintId, QuestionId, Revision
from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.domain.text import Text
from firelearn.domain.value import value


@value
class Cell:
    """So many questions of one type, of a topic and a level or of any (None), each worth ``marks``."""

    type: QuestionType
    topic: Topic | None = None
    level: int | None = None
    count: int
    marks: int


@value
class Blueprint:
    """How an exam is drawn, timed and marked.

    ``audiences`` empty means everybody. ``attempts`` are counted per calendar month, 0 means no limit. ``pass_mark`` is
    out of ``full_marks``.
    """

    id: BlueprintId
    revision: Revision
    title: Text
    description: Text
    audiences: frozenset[Audience]
    duration_ms: int
    pass_mark: int
    attempts: int
    shuffle_questions: bool
    shuffle_options: bool
    time_policy: TimePolicy
    review_policy: ReviewPolicy
    cells: tuple[Cell, ...]

    @property
    def full_marks(self) -> int:
        """The marks of a paper without a mistake."""
        return sum(cell.count * cell.marks for cell in self.cells)

    @property
    def question_count(self) -> int:
        """How many questions a paper has."""
        return sum(cell.count for cell in self.cells)

    def counts_by_type(self) -> dict[QuestionType, int]:
        """Return how many questions of each type a paper has, in the order in which they stand in it."""
        counts: dict[QuestionType, int] = {}
        for question_type in QuestionType:
            count = sum(cell.count for cell in self.cells if cell.type is question_type)
            if count:
                counts[question_type] = count
        return counts


@value
class Candidate:
    """A question that may be drawn, with no more of it than drawing needs.

    ``options`` counts what can be put in another order: choices, steps or right sides; 0 for true/false and hotspots.
    """

    question: QuestionId
    revision: Revision
    type: QuestionType
    topic: Topic
    level: int
    options: int


@value
class Shortage:
    """Cells that the bank cannot fill together: they want more questions than there are for them."""

    cells: tuple[Cell, ...]
    wanted: int
    available: int
