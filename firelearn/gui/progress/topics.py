"""Mastery by topic: bars, the weakest first or in the topics' own order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from firelearn.gui.kit import theme
from firelearn.gui.kit.bars import MasteryBars, MasteryRow
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Segmented
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row, shares
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.services.topics import TopicCount

WEAKEST: Final = "weakest"
IN_ORDER: Final = "in_order"


class TopicsCard(Card):
    """Every topic that was practised with its bar, and in words those that were not.

    Signals:
        practise_wanted(topic): practise this topic, the weakest.
        begin_wanted(): nothing was practised yet; choose something.
    """

    practise_wanted = Signal(object)
    begin_wanted = Signal()

    def __init__(self, topics: Sequence[TopicCount], *, kind: Kind) -> None:
        super().__init__(name="topics")
        self._tried = [topic for topic in topics if topic.practised]
        fresh = [topic for topic in topics if not topic.practised]
        self.act: Button | None = None
        self.bars: list[MasteryBars] = []
        if not self._tried:
            self._show_empty(kind)
            return
        look = theme.current()
        self.order = Segmented(
            [(WEAKEST, say("progress.topics_weakest")), (IN_ORDER, say("progress.topics_in_order"))],
            WEAKEST,
            label=say("progress.topics_label"),
            name="topics_order",
        )
        self.order.chosen.connect(self._arrange)
        title = Label(say("progress.topics_title"), "h3", middle=True, name="topics_title")
        note = Label(say("progress.topics_note"), "caption", "ink2", wrap=False, name="topics_note")
        if look.elder:
            self.body.addLayout(column(row((title, 1), note), row(self.order, STRETCH), gap=10))
        else:
            self.body.addLayout(row(title, note, STRETCH, self.order, gap=16))
        self.body.addSpacing(4)
        self.body.addLayout(self._columns())
        if fresh:
            told = words().joined([_name(topic) for topic in fresh])
            self.body.addWidget(
                Label(say("progress.topics_fresh", topics=told), "caption", "ink2", name="topics_fresh")
            )
        self.body.addSpacing(4)
        weakest = self._weakest_first()[0]
        act = say("progress.topics_act", topic=_name(weakest))
        self.act = Button(act, kind, icon="target", name="practise_weakest")
        self.act.clicked.connect(lambda: self.practise_wanted.emit(weakest.topic))
        self.body.addLayout(row(self.act, STRETCH))
        self._arrange(WEAKEST)

    def _columns(self) -> QHBoxLayout:
        columns = 1 if theme.current().elder or len(self._tried) == 1 else 2
        self.bars = [MasteryBars(name=f"topic_bars_{at + 1}") for at in range(columns)]
        side_by_side = shares([(bars, 1) for bars in self.bars], 44)
        for bars in self.bars:
            side_by_side.setAlignment(bars, Qt.AlignmentFlag.AlignTop)
        return side_by_side

    def _show_empty(self, kind: Kind) -> None:
        empty = EmptyState(
            say("progress.topics_none_title"),
            say("progress.topics_none_why"),
            picture="empty-review",
            button=say("progress.topics_none_act"),
            primary=kind == "primary",
            name="topics_empty",
        )
        empty.acted.connect(self.begin_wanted)
        self.act = empty.findChild(Button)
        self.body.addWidget(empty)

    def _arrange(self, order: object) -> None:
        """Fill the columns of bars from top to bottom, left to right."""
        topics = self._weakest_first() if order == WEAKEST else self._tried
        rows = [MasteryRow(label=_name(topic), right=topic.right, of=topic.practised) for topic in topics]
        deep = -(-len(rows) // len(self.bars))
        for at, bars in enumerate(self.bars):
            bars.set_rows(rows[at * deep : (at + 1) * deep])

    def _weakest_first(self) -> list[TopicCount]:
        # Of two that are equally weak, the one that was practised more: there it is surer.
        return sorted(self._tried, key=lambda topic: (topic.right / topic.practised, -topic.practised))


def _name(topic: TopicCount) -> str:
    return say(f"terms.topic_{topic.topic.value}")
