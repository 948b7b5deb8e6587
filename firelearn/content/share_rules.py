"""Rules about a bank's answers as a whole: nobody must pass by always choosing C, or the longest option."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from firelearn.content.answer_key import LETTERS
from firelearn.content.complaint import Complaints
from firelearn.content.facts import Confidence
from firelearn.content.questions import WrittenQuestion
from firelearn.content.written_bank import Subject
from firelearn.domain.question import QuestionType, Topic

LETTER_SHARE = (0.20, 0.30)
TRUE_SHARE = (0.45, 0.55)
LONGEST_SHARE = 0.35
FEWEST_TO_JUDGE = 8
"""Single choices of a topic from which on their lengths say something about its author, and not about chance."""
MEDIUM_SHARE = 0.10
_FOUR = 4


def right_answers_are_spread(subject: Subject, complaints: Complaints) -> None:
    """In every topic each of A to D is right in 20–30 % of the single choices with four options."""
    for topic, questions in _by_topic(_singles(subject)).items():
        counted = [written for written in questions if len(written.question.options) == _FOUR]
        for position, letter in enumerate(LETTERS[:_FOUR]):
            count = sum(1 for written in counted if written.question.key == (position,))
            if not _within(count, len(counted), LETTER_SHARE):
                values = {"topic": topic.value, "letter": letter, "count": count, "of": len(counted)}
                complaints.error(counted[0].place.path, 0, "letter_share", **values)


def true_and_false_are_even(subject: Subject, complaints: Complaints) -> None:
    """Of all statements to judge, 45–55 % are true."""
    statements = [one for one in subject.bank.questions if one.question.type is QuestionType.TRUE_FALSE]
    count = sum(1 for one in statements if one.question.key == (0,))
    if not _within(count, len(statements), TRUE_SHARE):
        complaints.error("questions", 0, "true_share", count=count, of=len(statements))


def the_longest_is_not_the_right_one(subject: Subject, complaints: Complaints) -> None:
    """The right option is the longest one no more often than a little above chance."""
    singles = _singles(subject)
    count, of = _longest(singles)
    if count > math.ceil(of * LONGEST_SHARE):
        complaints.error("questions", 0, "longest_share", count=count, of=of)
    for topic, questions in _by_topic(singles).items():
        count, of = _longest(questions)
        if of >= FEWEST_TO_JUDGE and count > math.ceil(of * LONGEST_SHARE):
            complaints.error(questions[0].place.path, 0, "longest_in_topic", topic=topic.value, count=count, of=of)


def few_rest_on_medium_facts(subject: Subject, complaints: Complaints) -> None:
    """At most one question in ten rests on a fact of medium confidence."""
    medium = {name for name, fact in subject.facts.items() if fact.confidence is Confidence.MEDIUM}
    count, of = sum(1 for one in subject.bank.questions if medium & set(one.facts)), len(subject.bank.questions)
    if count > math.ceil(of * MEDIUM_SHARE):
        complaints.error("questions", 0, "medium_share", count=count, of=of)


def _longest(singles: Iterable[WrittenQuestion]) -> tuple[int, int]:
    """Count the single choices whose right option is longer in Chinese than every other."""
    count = of = 0
    for written in singles:
        lengths = [len(option.zh_CN) for option in written.question.options]
        right = lengths[written.question.key[0]]
        of += 1
        count += lengths.count(right) == 1 and right == max(lengths)
    return count, of


def _singles(subject: Subject) -> list[WrittenQuestion]:
    return [written for written in subject.bank.questions if written.question.type is QuestionType.SINGLE]


def _by_topic(questions: Iterable[WrittenQuestion]) -> dict[Topic, list[WrittenQuestion]]:
    sorted_out: dict[Topic, list[WrittenQuestion]] = defaultdict(list)
    for written in questions:
        sorted_out[written.question.topic].append(written)
    return sorted_out


def _within(count: int, of: int, share: tuple[float, float]) -> bool:
    """Say whether a count keeps to a share, as far as whole questions can: 3 of 10 may be 2.5 rounded up."""
    return math.floor(of * share[0]) <= count <= math.ceil(of * share[1])
