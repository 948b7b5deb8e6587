"""Answers: whether a response is well formed, whether it is right, and how fast a person can read."""

from __future__ import annotations

from collections.abc import Sequence

from firelearn.domain.errors import Trouble
from firelearn.domain.question import Question, QuestionType

READING_BASE_MS = 800
READING_MS_A_CHARACTER = 15

_ONE_INDEX = frozenset({QuestionType.SINGLE, QuestionType.TRUE_FALSE})
_WHOLE_ORDER = frozenset({QuestionType.ORDERING, QuestionType.MATCHING})
_TRUE_OR_FALSE = 2


def judge(question: Question, response: Sequence[int]) -> bool:
    """Say whether ``response`` is right: exactly the key, in any order where several options are chosen."""
    if question.type in _ONE_INDEX or question.type in _WHOLE_ORDER:
        return tuple(response) == question.key
    return len(response) == len(question.key) and set(response) == set(question.key)


def check_response(question: Question, response: Sequence[int], *, may_be_empty: bool = False) -> None:
    """Refuse a response that no screen could have given.

    Args:
        question: what was asked.
        response: indexes in the order of the question as written.
        may_be_empty: true in an exam, where an empty response takes an answer back.

    Raises:
        Trouble: ``response_malformed`` where an index is out of range or doubled, or the length is wrong.
    """
    if may_be_empty and not response:
        return
    choices = choice_count(question)
    if question.type in _ONE_INDEX:
        fits = len(response) == 1
    elif question.type in _WHOLE_ORDER:
        fits = len(response) == choices
    else:
        fits = 1 <= len(response) <= choices
    if not fits or len(set(response)) != len(response) or any(not 0 <= index < choices for index in response):
        raise Trouble("response_malformed", question=question.id)


def choice_count(question: Question) -> int:
    """Return how many things there are to choose from: options, steps, left sides or regions."""
    if question.type is QuestionType.TRUE_FALSE:
        return _TRUE_OR_FALSE
    if question.type is QuestionType.HOTSPOT:
        return len(question.hotspots)
    return len(question.options)


def reading_ms(stem_characters: int) -> int:
    """Return the least time in which a person can read a stem of so many characters, in milliseconds.

    An answer that took less (from the question's appearance to the commit) is kept but earns nothing.
    """
    return READING_BASE_MS + READING_MS_A_CHARACTER * stem_characters


def stem_characters(question: Question) -> int:
    """Count the characters of the Chinese stem, without blanks: one count, whatever language the person reads."""
    return sum(map(len, question.stem.zh_CN.split()))


def reading_ms_of(question: Question) -> int:
    """Return the least reading time of ``question``, in milliseconds."""
    return reading_ms(stem_characters(question))
