"""The page of an exam: the room while it goes on, or how one may come back to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from firelearn.domain.exam import Paper
from firelearn.gui.exam.returning import InvigilatorPage, RanOutPage
from firelearn.gui.exam.room import Room
from firelearn.gui.stand_in import StandIn
from firelearn.services.exam_views import Unfinished


class ExamPage(StandIn):
    """The page of an exam.

    Signals:
        decided(grant): the invigilator's word.
        left(): not now, or the person wants to leave.
        result_wanted(): show the result.
    """

    decided = Signal(bool)
    left = Signal()
    result_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="exam_page")
        self.room: Room | None = None
        self.invigilator: InvigilatorPage | None = None

    def open_room(self, paper: Paper, groups: Sequence[tuple[str, int]]) -> Room:
        """Put up the room of a paper; ``groups`` names its parts by type, for long papers."""
        self.invigilator = None
        self.room = Room(paper, groups)
        self.room.left.connect(self.left)
        self.put(self.room)
        return self.room

    def ask_invigilator(self, unfinished: Unfinished) -> None:
        """Ask whether the time away is given back."""
        self.invigilator = InvigilatorPage(unfinished)
        self.invigilator.decided.connect(self.decided)
        self.invigilator.left.connect(self.left)
        self.put(self.invigilator)
        self.invigilator.focus_first()

    def say_ran_out(self, unfinished: Unfinished) -> None:
        """Say that the time ended while the person was away."""
        self.invigilator = None
        page = RanOutPage(unfinished)
        page.result_wanted.connect(self.result_wanted)
        self.put(page)
        page.focus_first()
