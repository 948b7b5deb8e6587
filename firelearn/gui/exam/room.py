"""The exam room: bars, the question at the left, the answer sheet at the right, and what keys do."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firelearn.domain.exam import Paper
from firelearn.gui.exam.bars import ExamBottom, ExamTop
from firelearn.gui.exam.keys import ExamKeys
from firelearn.gui.exam.question import QuestionColumn
from firelearn.gui.exam.sheet import SHADOW, SheetCard, SheetColumn
from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.layout import STRETCH, clear, column, holder, row
from firelearn.gui.kit.painting import QUIET

_WIDEST_QUESTION: Final = 900
_NARROW: Final = 1180


class Room(Ground):
    """The exam while it goes on.

    Signals:
        answered(): the response of the question on the screen changed by hand.
        committed(): Enter: what is on the pad counts, and the next question is wanted.
        stepped(by): one question back (-1) or on (1).
        chosen(place): a question of the sheet; places count from 0.
        flagged(): flag the question, or take the flag off.
        handed_in(), left(), read(): the person wants to hand in, to leave, to hear the question.
    """

    answered = Signal()
    committed = Signal()
    stepped = Signal(int)
    chosen = Signal(int)
    flagged = Signal()
    handed_in = Signal()
    left = Signal()
    read = Signal()

    def __init__(self, paper: Paper, groups: Sequence[tuple[str, int]] = ()) -> None:
        super().__init__(name="exam_room")
        look = theme.current()
        self.top, self.bottom = ExamTop(paper), ExamBottom()
        self.top.left_wanted.connect(self.left)
        self.top.handed_in.connect(self.handed_in)
        self.bottom.stepped.connect(self.stepped)
        self.bottom.flagged.connect(self.flagged)
        self.bottom.read.connect(self.read)
        self.question: QuestionColumn | None = None
        self._keys = ExamKeys(self)
        self._keys.committed.connect(self.committed)
        self._keys.stepped.connect(self.stepped)
        self._keys.flagged.connect(self.flagged)
        self._keys.left.connect(self.left)
        self._count = len(paper.items)
        self._place = QVBoxLayout()
        self._scroll = ScrollPage(name="question_scroll")
        self.sheet = SheetCard(self._count, groups, pad=18 if look.wide and not look.elder else 16)
        self.sheet.chosen.connect(self.chosen)
        self._sheet_column: SheetColumn | None = None
        if look.one_column:
            self._inner = column(self._place, self.sheet, STRETCH, gap=28)
            self._middle = row((self._scroll, 1), gap=0)
        else:
            self._inner = column(self._place, STRETCH, gap=0)
            self._sheet_column = SheetColumn(self.sheet)
            self._middle = row((self._scroll, 1), self._sheet_column, gap=0)
        self._scroll.content.setLayout(self._inner)
        self.setLayout(column(self.top, (self._centred(), 1), self.bottom, gap=0))

    def prepare(self, column: QuestionColumn) -> None:
        """Lay out a question that may come next, while the person reads."""
        column.setParent(self._scroll.content)
        column.hide()
        if self.question is not None:
            column.prepare(self.question.size())

    def show_question(self, column: QuestionColumn) -> None:
        """Put up a question; the focus goes to its pad without the ring."""
        if self.question is not None and column.parent() is None:
            # The room it will get. Else its texts are laid out for 640 pixels first, and nobody sees that.
            column.resize(self.question.size())
        clear(self._place)
        self.question, pad = column, column.pad
        self._place.addWidget(column)
        column.show()
        self._scroll.verticalScrollBar().setValue(0)
        pad.changed.connect(self.answered)
        self._keys.watch(pad)
        self.bottom.show_place(column.shown.number - 1, self._count)
        self.focus_pad()

    def show_sheet(self, answered: Collection[int], flags: Collection[int], at: int) -> None:
        """Show what is answered and flagged, and which question is on the screen."""
        self.sheet.set_cells(answered, flags, at)
        self.bottom.show_flag(at in flags)
        if self._sheet_column is not None:
            self._sheet_column.follow(at)

    def focus_pad(self) -> None:
        """Give the focus to the first thing that answers, without the ring."""
        pad = self.question.pad if self.question is not None else None
        stops = [w for w in pad.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus] if pad else []
        (stops[0] if stops else self).setFocus(QUIET)

    def spoken(self) -> str:
        """Return the question, to be read aloud."""
        return self.question.spoken() if self.question is not None else ""

    def freeze(self) -> None:
        """Take nothing more: the paper is being handed in."""
        if self.question is not None:
            self.question.pad.lock()
        for widget in (self.bottom, self.sheet, self.top.leave, self.top.hand_in):
            widget.setEnabled(False)

    def thaw(self) -> None:
        """Take answers again: the paper could not be handed in."""
        if self.question is not None:
            self.question.pad.lock(False)
        for widget in (self.bottom, self.sheet, self.top.leave, self.top.hand_in):
            widget.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means in an exam."""
        if not self._keys.pressed(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width."""
        look = theme.current()
        width = event.size().width()
        narrow = width < _NARROW
        side, top = 24 if narrow or look.elder else 40, 24 if narrow or look.elder else 36
        self._inner.setContentsMargins(side, top, side - 8, 24)
        if self._sheet_column is not None:
            sheet = 310 if look.elder else 360 if look.wide else 296 if narrow else 306
            self._sheet_column.fit(sheet, top)
            self._middle.setContentsMargins(0, 0, max(side - SHADOW, 0), 0)
            spare = width - (side + _WIDEST_QUESTION + 36 + sheet + side)
            outer = max(spare, 0) // 2
            self._edges.setContentsMargins(outer, 0, outer, 0)
        super().resizeEvent(event)

    def _centred(self) -> QWidget:
        self._edges: QHBoxLayout = row(holder(self._middle), gap=0)
        return holder(self._edges)
