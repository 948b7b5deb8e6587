"""Records answers as they are given: one after the other, none lost, and tells when each one is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firelearn.domain.errors import Trouble
from firelearn.gui.exam.seated import Seated
from firelearn.gui.screen import Stage
from firelearn.services.exam_views import Sitting

Response = tuple[int, ...]


class Recorder(QObject):
    """Hands every change of an answer to the store thread, which keeps them in order.

    ``given``: the newest response to each item, on its way or kept; ``unsaved``: those that could not be kept.

    Signals:
        kept(sitting): an answer is in the journal.
        failed(item, trouble): an answer could not be kept; it stays in ``unsaved`` until it is.
        time_up(): an answer came after the time.
    """

    kept = Signal(object)
    failed = Signal(int, object)
    time_up = Signal()

    def __init__(self, stage: Stage, seat: Seated, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._seat = stage, seat
        self.given: list[Response] = list(sitting.answers)
        self.unsaved: dict[int, Response] = {}
        self._appeared = 0

    def appeared(self) -> None:
        """Note that a question has just come up: answers count their time from here."""
        self._appeared = self._now()

    def record(self, item: int, response: Response) -> bool:
        """Record a response; an empty one takes the answer back. Return whether there was anything new to record."""
        if response == self.given[item] and item not in self.unsaved:
            return False
        self.given[item] = response
        elapsed = self._now() - self._appeared
        self._stage.tasks.run(
            lambda: self._seat.answer(item, response, elapsed),
            lambda sitting: self._is_kept(item, sitting),
            lambda error: self._is_not_kept(item, response, error),
            owner=self,
        )
        return True

    def again(self) -> None:
        """Try once more to keep what could not be kept."""
        for item, response in tuple(self.unsaved.items()):
            self.record(item, response)

    def _is_kept(self, item: int, sitting: Sitting) -> None:
        self.unsaved.pop(item, None)
        self.kept.emit(sitting)

    def _is_not_kept(self, item: int, response: Response, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        if error.code == "time_is_up":
            self.time_up.emit()
            return
        self.unsaved[item] = response
        self.failed.emit(item, error)

    def _now(self) -> int:
        return self._stage.suite.seat.clock.now().monotonic_ms
