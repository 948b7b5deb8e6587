"""The fold of one exam: its paper, sittings, answers and hand-in.

An exam lives on the device on which it began, and its facts are ordered by that device's (incarnation, seq), never by
the wall clock: a clock that is set back in the middle of an exam must not put an answer before the paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from firelearn.domain.exam import Paper
from firelearn.domain.fact import Answered, Entry, ExamStarted, ExamSubmitted, HandIn, Stamp
from firelearn.domain.ids import DeviceId, QuestionId, Revision
from firelearn.domain.value import value

Place = tuple[int, int]
"""Incarnation and seq within a device."""
ExamFact = Answered | ExamStarted | ExamSubmitted
_FIRST: Place = (-1, -1)


@value
class ExamAnswer:
    """The last answer to an item; an empty ``response`` was taken back."""

    question: QuestionId
    revision: Revision
    response: tuple[int, ...]
    right: bool
    elapsed_ms: int
    at_ms: int
    place: Place


@value
class Submitted:
    """How and when an exam was handed in, and the device's verdict."""

    how: HandIn
    used_ms: int
    score: int
    right: int
    passed: bool
    at_ms: int
    place: Place


@dataclass(slots=True, kw_only=True)
class ExamState:
    """One exam so far. Changed in place, because it is a fold's state.

    ``began`` is the stamp of the first sitting, ``sitting_stamp`` of the latest. While the start has not arrived
    ``paper`` is None, and what came before it waits here.
    """

    device: DeviceId
    paper: Paper | None = None
    began: Stamp | None = None
    begin_place: Place = _FIRST
    sitting: int = 0
    sitting_stamp: Stamp | None = None
    sitting_used_ms: int = 0
    sitting_place: Place = _FIRST
    answers: dict[int, ExamAnswer] = field(default_factory=dict)
    submitted: Submitted | None = None

    def final_answers(self) -> dict[int, ExamAnswer]:
        """Return the answers that count by item, in the paper's order, without those taken back."""
        return {item: answer for item, answer in sorted(self.answers.items()) if answer.response}

    def is_late(self, entry: Entry) -> bool:
        """Say whether ``entry`` lies before what is folded already, so that the exam must be folded anew."""
        if entry.device != self.device:
            return self.paper is None or self._is_earlier_start(entry)
        place = (entry.incarnation, entry.seq)
        if self.submitted is not None:
            return place <= self.submitted.place
        return place <= max(
            self.begin_place, self.sitting_place, *(answer.place for answer in self.answers.values()), _FIRST
        )

    def take(self, entry: Entry, fact: ExamFact) -> None:
        """Let a fact of this exam count, later in its device's journal than those before it.

        What comes from another device, or after the hand-in, is ignored.
        """
        if entry.device != self.device or self.submitted is not None:
            return
        place = (entry.incarnation, entry.seq)
        if isinstance(fact, Answered):
            self.answers[fact.item] = ExamAnswer(
                question=fact.question,
                revision=fact.revision,
                response=fact.response,
                right=fact.right,
                elapsed_ms=fact.elapsed_ms,
                at_ms=entry.stamp.wall_utc_ms,
                place=place,
            )
        elif isinstance(fact, ExamStarted):
            self._take_start(entry.stamp, fact, place)
        else:
            self.submitted = Submitted(
                how=fact.how,
                used_ms=fact.used_ms,
                score=fact.score,
                right=fact.right,
                passed=fact.passed,
                at_ms=entry.stamp.wall_utc_ms,
                place=place,
            )

    def was_submitted_by(self, entry: Entry) -> bool:
        """Say whether ``entry`` is the hand-in that counts, of an exam whose start is known."""
        return (
            self.paper is not None
            and self.submitted is not None
            and entry.device == self.device
            and self.submitted.place == (entry.incarnation, entry.seq)
        )

    def _take_start(self, stamp: Stamp, fact: ExamStarted, place: Place) -> None:
        if self.paper is None and fact.paper is not None:
            self.paper = fact.paper
            self.began = stamp
            self.begin_place = place
        self.sitting = fact.sitting
        self.sitting_stamp = stamp
        self.sitting_used_ms = fact.used_ms
        self.sitting_place = place

    @property
    def begin_order(self) -> tuple[int, bytes, int, int] | None:
        """The order of the entry that began the exam, None while it has not arrived."""
        return None if self.began is None else (self.began.wall_utc_ms, self.device, *self.begin_place)

    def _is_earlier_start(self, entry: Entry) -> bool:
        begin = self.begin_order
        is_start = isinstance(entry.fact, ExamStarted) and entry.fact.paper is not None
        return is_start and begin is not None and entry.order < begin


def fold_exam(entries: Iterable[Entry]) -> ExamState:
    """Fold all facts of one exam, in whatever order they come.

    Raises:
        ValueError: if there are no entries.
    """
    by_device: dict[DeviceId, ExamState] = {}
    for entry in sorted(entries, key=lambda entry: (entry.incarnation, entry.seq)):
        state = by_device.setdefault(entry.device, ExamState(device=entry.device))
        if isinstance(entry.fact, Answered | ExamStarted | ExamSubmitted):
            state.take(entry, entry.fact)
    # Of several devices that claim an exam, the one on which it began first has it.
    return min(by_device.values(), key=lambda state: (state.begin_order is None, state.begin_order or (), state.device))
