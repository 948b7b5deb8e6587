"""From what an author wrote as the answer to the key that judges: letters, true or false, or the written order."""

from __future__ import annotations

import re

from firelearn.content.table import Table
from firelearn.domain.question import Hotspot, QuestionType

LETTERS = "ABCDEFGH"
OPTION_COUNTS = {
    QuestionType.SINGLE: (3, 4),
    QuestionType.MULTIPLE: (4, 5),
    QuestionType.TRUE_FALSE: (0, 0),
    QuestionType.ORDERING: (3, 6),
    QuestionType.MATCHING: (3, 5),
    QuestionType.HOTSPOT: (0, 0),
}
HOTSPOT_COUNT = (3, 7)
RIGHT_IN_MULTIPLE = (2, 4)
_ONE_LETTER = re.compile(r"[A-H]")
_MANY_LETTERS = re.compile(r"(?=[A-H])A?B?C?D?E?F?G?H?")


def take_key(written: Table, kind: QuestionType, options: int, hotspots: tuple[Hotspot, ...]) -> tuple[int, ...] | None:
    """Take the field ``answer`` and return the key, or tell what is wrong with it and return ``None``."""
    if kind in (QuestionType.SINGLE, QuestionType.MULTIPLE):
        return _letters(written, kind, options)
    if kind is QuestionType.TRUE_FALSE:
        right = written.flag("answer")
        return None if right is None else (0 if right else 1,)
    if "answer" in written:
        written.raw("answer")
        written.complain("answer_not_needed", "answer", type=kind.value)
        return None
    if kind is QuestionType.HOTSPOT:
        return tuple(index for index, hotspot in enumerate(hotspots) if hotspot.hazard)
    return tuple(range(options))


def _letters(written: Table, kind: QuestionType, options: int) -> tuple[int, ...] | None:
    answer = written.text("answer")
    if answer is None:
        return None
    form = _ONE_LETTER if kind is QuestionType.SINGLE else _MANY_LETTERS
    if not form.fullmatch(answer):
        written.complain("answer_form", "answer", value=answer)
        return None
    key = tuple(LETTERS.index(letter) for letter in answer)
    if key[-1] >= options:
        written.complain("answer_outside", "answer", value=answer, options=options)
        return None
    least, most = RIGHT_IN_MULTIPLE
    if kind is QuestionType.MULTIPLE and not least <= len(key) <= most:
        written.complain("right_count", "answer", count=len(key), least=least, most=most)
        return None
    return key
