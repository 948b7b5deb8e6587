"""How offers and shortages are told, here and in the lobby."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from firelearn.domain.blueprint import Cell, Shortage
from firelearn.domain.errors import Trouble
from firelearn.gui.kit.language import say, words
from firelearn.services.exam_views import ExamOffer, Unfinished


def shortage_line(shortage: Trouble) -> str:
    """Say in one sentence what the bank lacks for a paper, kind by kind."""
    groups = cast(Sequence[Shortage], shortage.values.get("shortages", ()))
    parts = [
        say("exams.shortage_part", what=_kinds(group.cells), wanted=group.wanted, available=group.available)
        for group in groups
    ]
    return say("exams.shortage", parts=say("exams.shortage_between").join(parts))


def attempts_line(offer: ExamOffer) -> str:
    """Say how often the exam may still be taken this month."""
    if offer.attempts_left is None:
        return say("exams.attempts_free")
    return say("exams.attempts_left", n=offer.attempts_left) if offer.attempts_left else say("exams.attempts_used")


def unfinished_line(unfinished: Unfinished) -> str:
    """Say how far an interrupted exam is and what time it has left."""
    counts = {"answered": unfinished.answered, "questions": unfinished.questions}
    if unfinished.needs_invigilator and unfinished.remaining_ms:
        return say("exams.unfinished_invigilator", **counts)
    if not unfinished.remaining_ms:
        return say("exams.unfinished_over", **counts)
    return say("exams.unfinished_meta", left=words().countdown(unfinished.remaining_ms), **counts)


def can_start(offer: ExamOffer) -> bool:
    """Tell whether a paper can be drawn now."""
    return offer.shortage is None and offer.attempts_left != 0 and offer.unfinished is None


def _kinds(cells: Sequence[Cell]) -> str:
    told = []
    for cell in cells:
        kind = say(f"terms.type_{cell.type}")
        if cell.topic is not None:
            kind = say("exams.shortage_topic", topic=say(f"terms.topic_{cell.topic}"), type=kind)
        if kind not in told:
            told.append(kind)
    return say("exams.shortage_and").join(told)
