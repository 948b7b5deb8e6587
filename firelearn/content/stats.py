"""What a bank holds, counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

from firelearn.content.bank import Bank
from firelearn.content.targets import targets_for
from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.domain.text import Language

_LEVELS = ("1", "2", "3")
_POSITIONS = ("A", "B", "C", "D")


def stats(bank: Bank) -> dict[str, Any]:
    """Count questions and courses, and questions by everything one can ask for them by.

    ``answer_position`` counts the right letter of single choices. Every topic, type, level and audience is listed, also
    with 0; a question counts once for each of its audiences, and for a language when it is complete in it. ``targets``
    is what a bank of this size should hold: of topics, types and levels about so many, of audiences at least.
    """
    questions = bank.questions
    singles = [question for question in questions if question.type is QuestionType.SINGLE]
    return {
        "questions": len(questions),
        "courses": len(bank.courses),
        "by_topic": _counted([question.topic.value for question in questions], tuple(Topic)),
        "by_type": _counted([question.type.value for question in questions], tuple(QuestionType)),
        "by_level": _counted([str(question.level) for question in questions], _LEVELS),
        "by_audience": _counted([one.value for question in questions for one in question.audiences], tuple(Audience)),
        "by_language": {
            language.value: sum(1 for question in questions if question.stem.of(language)) for language in Language
        },
        "answer_position": _counted([_POSITIONS[question.key[0]] for question in singles], _POSITIONS),
        "targets": targets_for(len(questions)),
    }


def _counted(values: list[str], known: tuple[str, ...]) -> dict[str, int]:
    counts = Counter(values)
    return {str(value): counts[value] for value in known}
