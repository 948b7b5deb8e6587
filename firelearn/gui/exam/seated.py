"""The sitting that goes on in this run of the app.

A screen may be built anew in the middle of an exam (the window became wide, the app mended itself after a crash); the
exam goes on as if nothing had happened. Only after leaving, or in another run of the app, is coming back a new sitting
by the paper's time policy.
"""

from __future__ import annotations

import logging
from itertools import groupby
from typing import Final
from weakref import WeakKeyDictionary

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, ExamId, PersonId
from firelearn.domain.question import QuestionType
from firelearn.domain.value import value
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked
from firelearn.services.exam_views import Sitting, Unfinished
from firelearn.services.suite import Suite

_LOG = logging.getLogger(__name__)


@value
class Waits:
    """An exam that only an invigilator can let go on."""

    unfinished: Unfinished


@value
class RanOut:
    """An exam whose time ended while nobody sat at it; it was handed in just now."""

    unfinished: Unfinished


@value
class Over:
    """An exam that was handed in before."""


@value
class Opened:
    """An exam that goes on, with the question on the screen; ``groups`` counts its types where the paper is long."""

    sitting: Sitting
    asked: Asked
    groups: tuple[tuple[QuestionType, int], ...]


Return = Waits | RanOut | Over
"""How one may find an exam on coming back, when it cannot simply go on."""

LONG_PAPER: Final = 50
"""Papers of more questions show their answer sheet in groups."""


class Seated:
    """One person at one exam. Used on the store thread only, so its steps never overlap."""

    def __init__(self, suite: Suite) -> None:
        self._suite = suite
        self._sitting: Sitting | None = None
        self._person: PersonId | None = None

    def begin(self, person: PersonId, blueprint: BlueprintId) -> Sitting:
        """Draw a paper and begin.

        Raises:
            Trouble: as of ``Exams.start``.
        """
        return self._sit(person, self._suite.exams.start(person, blueprint))

    def come_back(self, person: PersonId, exam: ExamId, *, grant: bool | None = None) -> Sitting | Return:
        """Go on with an exam, or say why it cannot simply go on; ``grant`` is the invigilator's word.

        Raises:
            Trouble: as of ``Exams.resume`` and ``Exams.hand_in``.
        """
        if self._sitting is not None and self._sitting.exam == exam and self._person == person:
            return self._sitting
        exams = self._suite.exams
        unfinished = exams.unfinished(person)
        if unfinished is None or unfinished.exam != exam:
            self._suite.results.result(exam)
            return Over()
        if unfinished.needs_invigilator and grant is None and unfinished.remaining_ms:
            return Waits(unfinished=unfinished)
        let_run = unfinished.needs_invigilator and not grant
        if not (unfinished.remaining_if_ran_ms if let_run else unfinished.remaining_ms):
            exams.hand_in(person, exam, HandIn.TIME_OUT)
            return RanOut(unfinished=unfinished)
        return self._sit(person, exams.resume(person, exam, grant=grant))

    def open(self, person: PersonId, exam: ExamId, *, grant: bool | None = None) -> Opened | Return:
        """Come back as ``come_back`` does, and fetch what the room needs."""
        found = self.come_back(person, exam, grant=grant)
        if isinstance(found, Waits | RanOut | Over):
            return found
        return Opened(sitting=found, asked=self.ask(found.at), groups=self._groups(found))

    def ask(self, item: int) -> Asked:
        """Fetch a question of the paper."""
        person, sitting = self._now()
        return self._suite.exams.ask(person, sitting, item)

    def answer(self, item: int, response: tuple[int, ...], elapsed_ms: int) -> Sitting:
        """Record an answer; it is in the journal on return."""
        person, sitting = self._now()
        return self._sit(person, self._suite.exams.answer(person, sitting, item, response, elapsed_ms))

    def keep(self, at: int, flags: frozenset[int]) -> Sitting:
        """Remember the item on the screen, the flags and the time used, if that can be done."""
        person, sitting = self._now()
        try:
            return self._sit(person, self._suite.exams.keep_place(sitting, at=at, flags=flags))
        except Trouble as trouble:
            # A place is memory, not a fact: without it the exam goes on from the heartbeat before, answers and all.
            _LOG.warning("the place in an exam could not be remembered: %s", trouble.code)
            return sitting

    def hand_in(self, how: HandIn) -> None:
        """Hand in; nothing can be changed afterwards."""
        person, sitting = self._now()
        self._suite.exams.hand_in(person, sitting.exam, how)
        self._sitting = None

    def rise(self, at: int, flags: frozenset[int]) -> None:
        """Leave: the place is remembered, and coming back is a new sitting."""
        self.keep(at, flags)
        self._sitting = None

    def _groups(self, sitting: Sitting) -> tuple[tuple[QuestionType, int], ...]:
        count = len(sitting.paper.items)
        if count <= LONG_PAPER:
            return ()
        kinds = [self.ask(item).question.type for item in range(count)]
        return tuple((kind, len(tuple(same))) for kind, same in groupby(kinds))

    def _sit(self, person: PersonId, sitting: Sitting) -> Sitting:
        self._person, self._sitting = person, sitting
        return sitting

    def _now(self) -> tuple[PersonId, Sitting]:
        if self._person is None or self._sitting is None:
            raise LookupError("nobody sits an exam")
        return self._person, self._sitting


_seats: WeakKeyDictionary[Stage, Seated] = WeakKeyDictionary()


def seated_on(stage: Stage) -> Seated:
    """Return the seat of a stage: the same for every screen built on it."""
    seat = _seats.get(stage)
    if seat is None:
        seat = _seats[stage] = Seated(stage.suite)
    return seat
