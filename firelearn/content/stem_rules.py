"""Rules about stems side by side: none stands twice, and those that are nearly alike are shown to a person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion
from firelearn.content.written_bank import Subject
from firelearn.domain.question import QuestionType
from firelearn.domain.value import value

ALIKE = 0.72
"""Dice's coefficient of the trigrams of two stems from which on they count as nearly alike."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_GRAM = 3


def no_stem_stands_twice(subject: Subject, complaints: Complaints) -> None:
    """No two questions ask the same; pairs of stems that are nearly alike are a warning, with how alike they are."""
    for pair in alike(subject.bank.questions, ALIKE):
        _tell(pair, complaints)


@value
class Pair:
    """Two questions and how alike their Chinese stems are, from 0 to 1."""

    later: WrittenQuestion
    earlier: WrittenQuestion
    likeness: float


def alike(written: Sequence[WrittenQuestion], least: float) -> Iterator[Pair]:
    """Measure all questions against each other and give each pair that is at least so much alike.

    Find-the-hazard questions stay out: their stems are alike, their pictures differ.
    """
    questions = [one for one in written if one.question.type is not QuestionType.HOTSPOT]
    grams = [_grams(one.question.stem.zh_CN) for one in questions]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, later in enumerate(questions):
        # Only those that share a trigram are compared: a bank of thousands takes a moment, not minutes.
        shared = Counter(earlier for gram in grams[place] for earlier in holders[gram])
        for earlier, count in shared.items():
            likeness = 2 * count / (len(grams[place]) + len(grams[earlier]))
            if likeness >= least:
                yield Pair(later=later, earlier=questions[earlier], likeness=likeness)
        for gram in grams[place]:
            holders[gram].append(place)


def _tell(pair: Pair, complaints: Complaints) -> None:
    later, earlier = pair.later.question, pair.earlier.question
    path, line = pair.later.place.path, pair.later.place.line("zh_CN", "stem")
    if _words(later.stem.zh_CN) == _words(earlier.stem.zh_CN):
        complaints.error(path, line, "same_stem", id=later.id, other=earlier.id)
    else:
        percent = round(pair.likeness * 100)
        complaints.warning(path, line, "alike_stems", id=later.id, other=earlier.id, percent=percent)


def _words(stem: str) -> str:
    return _NOT_A_WORD.sub("", stem).lower()


def _grams(stem: str) -> frozenset[str]:
    words = f" {_words(stem)} "
    return frozenset(words[start : start + _GRAM] for start in range(len(words) - _GRAM + 1))
