"""Answers given blind: how a question is shown without its key, and what the letters of a reader mean in the bank.

The order shown comes from the question's id and revision alone, so that an answer can be judged later by anybody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firelearn.content.answer_key import LETTERS
from firelearn.domain.drawing import option_order
from firelearn.domain.question import Question, QuestionType
from firelearn.domain.seeded import Seeded, seed_of

_GAPS = re.compile(r"[\s,;，、；]+")
_PAIR = re.compile(r"([A-H])[:：=\-]?([1-8])")
_YES = frozenset({"TRUE", "T", "对", "正确", "√"})
_NO = frozenset({"FALSE", "F", "错", "错误", "×"})


def shown_order(question: Question) -> tuple[int, ...]:
    """Return the indexes of what a reader sees, in the order shown: options, steps, right sides or regions.

    A statement to judge shows nothing.
    """
    chance = Seeded(seed_of("blind", question.id, question.revision))
    if question.type is QuestionType.HOTSPOT:
        return tuple(chance.shuffled(range(len(question.hotspots))))
    return option_order(question.type, len(question.options), chance, shuffle=True)


def read_answer(question: Question, answer: object) -> tuple[int, ...] | None:
    """Return a reader's answer as a response in the order of the bank, or ``None`` where it is no answer.

    ``answer`` is one letter; letters in any order (multiple choice, hotspot) or in the reader's order (ordering); true
    or false; or for matching a number for each letter: ``{"A": "2", "B": "1"}`` or ``"A2 B1"``.
    """
    if question.type is QuestionType.TRUE_FALSE:
        return _judged(answer)
    order = shown_order(question)
    if question.type is QuestionType.MATCHING:
        return _matched(answer, order)
    if not isinstance(answer, str):
        return None
    letters = _GAPS.sub("", answer).upper()
    if not letters or any(letter not in LETTERS[: len(order)] for letter in letters) or _repeats(letters):
        return None
    response = tuple(order[LETTERS.index(letter)] for letter in letters)
    if question.type is QuestionType.SINGLE:
        return response if len(response) == 1 else None
    if question.type is QuestionType.ORDERING:
        return response if len(response) == len(order) else None
    return tuple(sorted(response))


def written_answer(question: Question, response: Sequence[int]) -> str:
    """Write a response as reviews keep it: letters in the order of the bank, or ``true`` or ``false``."""
    if question.type is QuestionType.TRUE_FALSE:
        return "false" if response[0] else "true"
    return "".join(LETTERS[index] for index in response)


def _judged(answer: object) -> tuple[int, ...] | None:
    if isinstance(answer, bool):
        return (0,) if answer else (1,)
    word = answer.strip().upper() if isinstance(answer, str) else ""
    if word in _YES:
        return (0,)
    return (1,) if word in _NO else None


def _matched(answer: object, order: tuple[int, ...]) -> tuple[int, ...] | None:
    if isinstance(answer, Mapping):
        pairs = [(str(left).strip().upper(), str(right).strip()) for left, right in answer.items()]
    elif isinstance(answer, str):
        written = _GAPS.sub("", answer).upper()
        pairs = _PAIR.findall(written)
        if sum(1 for sign in written if sign.isalnum()) != 2 * len(pairs):
            return None
    else:
        return None
    numbers = {str(place): index for place, index in enumerate(order, start=1)}
    chosen = {left: numbers.get(right) for left, right in pairs}
    response = tuple(chosen.get(letter) for letter in LETTERS[: len(order)])
    if len(pairs) != len(order) or None in response or _repeats(response):
        return None
    return tuple(index for index in response if index is not None)


def _repeats(things: Sequence[object]) -> bool:
    return len(set(things)) < len(things)
