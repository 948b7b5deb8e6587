"""Exams: the frozen paper and its score (for the clock see ``exam_clock``)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from firelearn.domain.ids import BlueprintId, QuestionId, Revision
from firelearn.domain.question import Topic
from firelearn.domain.text import Text
from firelearn.domain.value import value


class TimePolicy(StrEnum):
    """What happens to the clock while the exam's PC is away (crash, power cut)."""

    STOP = "stop"
    RUN = "run"
    INVIGILATOR = "invigilator"


class ReviewPolicy(StrEnum):
    """What may be looked at after handing in."""

    ALL = "all"
    WRONG = "wrong"
    NONE = "none"


@value
class PaperItem:
    """One question of a paper: its revision, the order in which its options are shown, its marks.

    ``order[k]`` is the index (as written) of what stands at place k; for matching it is the order of the right side;
    empty where there is nothing to order (true/false, hotspot).
    """

    question: QuestionId
    revision: Revision
    order: tuple[int, ...]
    marks: int


@value
class Paper:
    """A frozen exam paper (试卷): complete in itself, so that it can be shown, judged and drawn again."""

    blueprint: BlueprintId
    blueprint_revision: Revision
    title: Text
    seed: int
    duration_ms: int
    full_marks: int
    pass_mark: int
    time_policy: TimePolicy
    review_policy: ReviewPolicy
    items: tuple[PaperItem, ...]


@value
class Score:
    """The outcome of a paper: marks out of ``full_marks``, right answers out of ``count``."""

    marks: int
    full_marks: int
    right: int
    count: int
    passed: bool


@value
class TopicScore:
    """Right answers out of ``count`` in one topic of a paper."""

    topic: Topic
    right: int
    count: int


def score(paper: Paper, verdicts: Sequence[bool]) -> Score:
    """Score a paper from one verdict per item, in the paper's order; an unanswered item's is false.

    Raises:
        ValueError: if there are not as many verdicts as items.
    """
    marks = sum(item.marks for item, right in zip(paper.items, verdicts, strict=True) if right)
    return Score(
        marks=marks,
        full_marks=paper.full_marks,
        right=sum(verdicts),
        count=len(paper.items),
        passed=marks >= paper.pass_mark,
    )


def by_topic(topics: Sequence[Topic], verdicts: Sequence[bool]) -> tuple[TopicScore, ...]:
    """Break a paper down by topic, in the order of the bank, from each item's topic and verdict.

    Raises:
        ValueError: if there are not as many verdicts as topics.
    """
    right = dict.fromkeys(Topic, 0)
    count = dict.fromkeys(Topic, 0)
    for topic, verdict in zip(topics, verdicts, strict=True):
        count[topic] += 1
        right[topic] += verdict
    return tuple(TopicScore(topic=topic, right=right[topic], count=count[topic]) for topic in Topic if count[topic])
