"""The list of what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.domain.ids import QuestionId
from firelearn.domain.value import value
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column
from firelearn.gui.search.hit import HitRow, marks
from firelearn.services.practice import Found


@value
class SearchView:
    """What was found for ``text``; ``more`` when there is more than is shown."""

    text: str
    found: Sequence[Found]
    more: bool


class Hits(QWidget):
    """Rows, one for each question found; they are kept for the next search.

    Signals:
        opened(question): open this question.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hits")
        self.rows: list[HitRow] = []
        self._ids: list[QuestionId] = []
        self._list = column(gap=10)
        self.setLayout(self._list)

    def show_found(self, view: SearchView) -> None:
        """Show what was found."""
        self._ids = [found.question for found in view.found]
        self._show(len(view.found))
        for shown, found in zip(self.rows, view.found, strict=False):
            topic = say(f"terms.topic_{found.topic.value}")
            within = marks(found.stem, view.text)
            shown.show_hit(found.stem, topic if within else say("search.elsewhere", topic=topic), within)

    def show_none(self) -> None:
        """Show nothing."""
        self._show(0)

    def _show(self, count: int) -> None:
        while len(self.rows) < count:
            at = len(self.rows)
            made = HitRow(name=f"hit_{at + 1}")
            made.clicked.connect(lambda _=False, at=at: self.opened.emit(self._ids[at]))
            self.rows.append(made)
            self._list.addWidget(made)
        for place, shown in enumerate(self.rows):
            shown.setVisible(place < count)
