"""Rules about stems side by side: none stands twice, and those that are nearly alike are shown to a person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion
from firelearn.content.written_bank import Subject
from firelearn.domain.question import QuestionType

ALIKE = 0.72
"""Dice's coefficient of the trigrams of two stems from which on they count as nearly alike."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_GRAM = 3


def no_stem_stands_twice(subject: Subject, complaints: Complaints) -> None:
    """No two questions ask the same; stems that are nearly alike are a warning.

    Find-the-hazard questions stay out: their stems are alike, their pictures differ.
    """
    questions = [one for one in subject.bank.questions if one.question.type is not QuestionType.HOTSPOT]
    grams = [_grams(written.question.stem.zh_CN) for written in questions]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, written in enumerate(questions):
        shared = Counter(earlier for gram in grams[place] for earlier in holders[gram])
        for earlier, count in shared.items():
            likeness = 2 * count / (len(grams[place]) + len(grams[earlier]))
            if likeness >= ALIKE:
                _tell(written, questions[earlier], likeness, complaints)
        for gram in grams[place]:
            holders[gram].append(place)


def _tell(written: WrittenQuestion, earlier: WrittenQuestion, likeness: float, complaints: Complaints) -> None:
    path, line = written.place.path, written.place.line("zh_CN", "stem")
    identity, other = written.question.id, earlier.question.id
    if _words(written.question.stem.zh_CN) == _words(earlier.question.stem.zh_CN):
        complaints.error(path, line, "same_stem", id=identity, other=other)
    else:
        complaints.warning(path, line, "alike_stems", id=identity, other=other, percent=round(likeness * 100))


def _words(stem: str) -> str:
    return _NOT_A_WORD.sub("", stem).lower()


def _grams(stem: str) -> frozenset[str]:
    words = f" {_words(stem)} "
    return frozenset(words[start : start + _GRAM] for start in range(len(words) - _GRAM + 1))
