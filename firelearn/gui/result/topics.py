"""How each topic of the paper went, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit.bars import MasteryBars, MasteryRow
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import row
from firelearn.services.exam_views import TopicResult

_MANY: Final = 6


class TopicsCard(Card):
    """The topics; many of them stand in two columns where there is room, weak ones first."""

    def __init__(self, topics: Sequence[TopicResult]) -> None:
        super().__init__(say("result.topics"), say("result.topics_note"), pad=24, name="topics")
        many = len(topics) > _MANY
        if many:
            topics = sorted(topics, key=lambda topic: (topic.right / topic.total, -topic.total))
        self._whole = MasteryBars(_rows(topics, short=False), name="topic_bars")
        self._halves: list[QWidget] = []
        if many:
            middle = -(-len(topics) // 2)
            for at, part in enumerate((topics[:middle], topics[middle:])):
                self._halves.append(MasteryBars(_rows(part, short=True), name=f"topic_bars_{at + 1}"))
        self.body.addWidget(self._whole)
        self._pair = row(gap=28)
        for half in self._halves:
            self._pair.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._pair)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.fit(two_columns=False)

    def fit(self, *, two_columns: bool) -> None:
        """Show the topics in one column or, when there are many, in two."""
        two = two_columns and bool(self._halves)
        self._whole.setVisible(not two)
        for half in self._halves:
            half.setVisible(two)


def _rows(topics: Sequence[TopicResult], *, short: bool) -> list[MasteryRow]:
    key = "terms.topic_short_" if short else "terms.topic_"
    return [MasteryRow(label=say(f"{key}{topic.topic}"), right=topic.right, of=topic.total) for topic in topics]
