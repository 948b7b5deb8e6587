"""The next question of an exam is made and laid out while the person reads this one, so that Enter waits for less."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from firelearn.domain.errors import Trouble
from firelearn.gui.exam.pads import Pads
from firelearn.gui.exam.question import QuestionColumn, Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firelearn.gui.exam.recorder import Response
    from firelearn.gui.exam.room import Room
    from firelearn.gui.exam.seated import Seated
    from firelearn.gui.screen import Stage
    from firelearn.services.asking import Asked
    from firelearn.services.exam_views import Sitting

_AFTER_MS: Final = 25
_Made = tuple[int, "Asked", tuple[int, ...], QuestionColumn]


class Ahead(QObject):
    """Makes questions, each with its pad as the person left it; the one that most likely comes next beforehand.

    ``given`` holds the newest response to each item.
    """

    def __init__(
        self,
        stage: Stage,
        seat: Seated,
        sitting: Sitting,
        room: Room,
        given: Sequence[Response],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stage, self._seat, self._room, self._given = stage, seat, room, given
        self._items = sitting.paper.items
        self._pads = Pads(stage)
        self._made: _Made | None = None
        self._wanted = 0
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._fetch)

    def take(self, item: int, asked: Asked) -> QuestionColumn:
        """Return the question of ``item``, made already or now, and begin to think of the one behind it."""
        made, self._made = self._made, None
        column = None
        if made is not None:
            at, was_asked, response, ready = made
            if at == item and was_asked == asked and response == self._given[item]:
                column = ready
            else:
                ready.deleteLater()
        if column is None:
            column = self._make(item, asked)
        self._pads.put_up(item, column.pad)
        self._wanted = item + 1
        self._soon.start()
        return column

    def drop(self) -> None:
        """Think of nothing any more."""
        self._soon.stop()
        self._wanted = -1

    def _fetch(self) -> None:
        if 0 <= self._wanted < len(self._items):
            item = self._wanted
            ask = partial(self._seat.ask, item)
            self._stage.tasks.run(ask, lambda asked: self._prepare(item, asked), self._leave_it, owner=self)

    def _prepare(self, item: int, asked: Asked) -> None:
        if item == self._wanted and self._made is None:
            column = self._make(item, asked)
            self._room.prepare(column)
            self._made = (item, asked, self._given[item], column)

    def _leave_it(self, error: Exception) -> None:
        # What cannot be asked now is asked again when it is wanted, and told then; nobody may sit here any more.
        if not isinstance(error, Trouble | LookupError):
            raise error

    def _make(self, item: int, asked: Asked) -> QuestionColumn:
        question = asked.question
        picture = self._stage.picture(question.picture) if question.picture else None
        shown = Shown(question=question, number=item + 1, marks=self._items[item].marks, picture=picture)
        return QuestionColumn(shown, self._pads.make(item, asked, self._given[item]))
