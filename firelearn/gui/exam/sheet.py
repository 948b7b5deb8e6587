"""The answer sheet beside the question: what is answered, flagged and current, and where it is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.exam.legend import SheetLegend
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column
from firelearn.gui.kit.palette import Palette
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Label

SHADOW: Final = 16
"""Room around the card for its shadow, which the scrolling ground would cut."""


class SheetCard(Card):
    """The answer sheet.

    Signals:
        chosen(place): a question was chosen; places count from 0.
    """

    chosen = Signal(int)

    def __init__(self, count: int, groups: Sequence[tuple[str, int]], *, pad: int) -> None:
        elder = theme.current().elder
        super().__init__(say("exam.sheet"), pad=pad, name="sheet")
        self._count = count
        self._told = Label("", "caption", "ink2", wrap=False, align="left" if elder else "right", name="sheet_count")
        if elder:
            self.body.addWidget(self._told)
        else:
            self.head.addWidget(self._told)
        self.palette_cells = Palette(count, groups=groups, columns=4 if elder else 5)
        self.palette_cells.chosen.connect(self.chosen)
        self.palette_cells.legend.hide()
        self._legend = SheetLegend(count)
        self.body.addSpacing(2)
        self.body.addWidget(self.palette_cells)
        self.body.addWidget(self._legend)
        if not elder:
            self.body.addWidget(Rule())
            self.body.addWidget(NoteLine("shield", say("exam.kept"), name="kept"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_cells(self, answered: Collection[int], flagged: Collection[int], current: int) -> None:
        """Show how far the paper is."""
        self.palette_cells.set_cells(answered, flagged, current)
        self._legend.set_counts(len(answered), len(flagged))
        self._told.set_text(say("exam.sheet_count", n=len(answered), of=self._count))


class SheetColumn(ScrollPage):
    """The answer sheet in a column of its own, which scrolls when the paper is long."""

    def __init__(self, card: SheetCard) -> None:
        super().__init__(name="sheet_column")
        self._card = card
        self._column = column(card, STRETCH, margins=(SHADOW, 0, SHADOW, SHADOW))
        self.content.setLayout(self._column)
        self._current = 0
        self._top = 0

    def fit(self, width: int, top: int) -> None:
        """Make the card ``width`` wide and begin ``top`` below the bar."""
        self._top = top
        self.setFixedWidth(width + 2 * SHADOW)
        self._spare_bar()

    def follow(self, place: int) -> None:
        """Keep the cell of a question in sight."""
        self._current = place
        # Only once the layout stands do the cells know where they are.
        QTimer.singleShot(0, self, self._reveal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current cell in sight."""
        super().resizeEvent(event)
        self._spare_bar()
        self._reveal()

    def _spare_bar(self) -> None:
        # The scroll bar stands in the shadow's room, so that the card is as wide with it as without.
        bar = self.width() - self.viewport().width()
        self._column.setContentsMargins(SHADOW, self._top, max(SHADOW - bar, 0), SHADOW)

    def _reveal(self) -> None:
        cells = self._card.palette_cells.cells
        if 0 <= self._current < len(cells):
            self.ensureWidgetVisible(cells[self._current], 0, 80)
