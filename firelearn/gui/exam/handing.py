"""Handing in: ask first, or do it when the time is up; try again when it could not be recorded."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.gui.exam.asking import Questions, nothing
from firelearn.gui.exam.room import Room
from firelearn.gui.exam.seated import Seated
from firelearn.gui.kit.language import say
from firelearn.gui.screen import Stage
from firelearn.services.exam_views import Sitting


class Handing(QObject):
    """The way out of the room with the paper.

    ``under_way``: the paper is being handed in, nothing can be answered.

    Signals:
        done(): the paper is handed in.
        look(place): the person rather goes to this question.
    """

    done = Signal()
    look = Signal(int)

    def __init__(self, stage: Stage, seat: Seated, room: Room, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._seat, self._room, self._questions = stage, seat, room, questions
        self.under_way = False

    def want(self, at: int, flags: frozenset[int], may: Callable[[], bool]) -> None:
        """Ask whether to hand in, once every answer given before is kept; ``may`` says whether they all are."""
        self._stage.tasks.run(
            lambda: self._seat.keep(at, flags),
            lambda sitting: self._ask(sitting, flags) if may() else None,
            owner=self,
        )

    def finish(self, how: HandIn) -> None:
        """Hand in, after every answer given before."""
        if self.under_way:
            return
        self.under_way = True
        self._questions.drop()
        self._room.freeze()
        self._room.top.hand_in.set_busy(True, say("exam.handing_in"))
        self._stage.tasks.run(
            lambda: self._seat.hand_in(how),
            lambda _: self.done.emit(),
            lambda error: self._not_finished(how, error),
            owner=self,
        )

    def _not_finished(self, how: HandIn, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.under_way = False
        self._room.top.hand_in.set_busy(False)
        if how is HandIn.BY_PERSON:
            self._room.thaw()
        self._questions.not_handed_in(error, again=lambda: self.finish(how))

    def _ask(self, sitting: Sitting, flags: Collection[int]) -> None:
        open_ones = sitting.unanswered
        first = open_ones[0] if open_ones else min(flags, default=-1)
        self._questions.hand_in(
            len(sitting.answers),
            len(open_ones),
            len(flags),
            look=(lambda: self.look.emit(first)) if first >= 0 else nothing,
            go=lambda: self.finish(HandIn.BY_PERSON),
        )
