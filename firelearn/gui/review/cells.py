"""The questions of a paper as cells: right with a tick, wrong with a cross, unanswered with a dash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import begin, focus_ring, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.theme import RADIUS_CELL
from firelearn.gui.kit.tones import tone as tone_of

Verdict = Literal["right", "wrong", "open"]

_GAP: Final = 8
_MOST_ROWS: Final = 3
_SIGNS: Final = {"right": ("right", "check"), "wrong": ("wrong", "cross"), "open": ("plain", "minus")}


class ReviewCell(Pressable):
    """One question: its number in the paper, and how it went."""

    def __init__(self, number: int, verdict: Verdict, parent: QWidget) -> None:
        super().__init__("", name=f"cell_{number}", parent=parent)
        self.number, self.verdict = number, verdict
        self._current = False
        self.set_current(False)

    def set_current(self, current: bool) -> None:
        """Show whether this question is on the screen."""
        self._current = current
        told = say(f"review.cell_{self.verdict}", n=self.number)
        self.setAccessibleName(told + say("review.cell_now") if current else told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell, its number and its sign."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        key, sign = _SIGNS[self.verdict]
        tint = tone_of(key)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_CELL, look)
        elif self._current:
            panel(painter, rect, RADIUS_CELL + 1, look.colour("surface"), look.colour("ink"), 2.5)
            rect = rect.adjusted(4.5, 4.5, -4.5, -4.5)
        fill = look.colour(tint.soft if not self.hovered else "surface")
        panel(painter, rect, RADIUS_CELL - 2, fill, look.colour(tint.bright), 1.5)
        ink = look.colour(tint.ink)
        high = self.height()
        number(painter, QRectF(0, high * 0.02, self.width(), high * 0.62), str(self.number), look, "caption_bold", ink)
        size = high * 0.28
        box = QRectF((self.width() - size) / 2, high * 0.58, size, size)
        paint_icon(painter, box, sign, ink, stroke=3.4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cells."""
        sheet = self.parentWidget()
        if isinstance(sheet, _Sheet) and sheet.move_from(self, event.key()):
            return
        super().keyPressEvent(event)


class _Sheet(QWidget):
    """Lays the cells out in as many columns as fit."""

    def __init__(self, verdicts: Sequence[tuple[int, Verdict]]) -> None:
        super().__init__()
        self.cells = [ReviewCell(number, verdict, self) for number, verdict in verdicts]
        self.columns = 1

    @property
    def side(self) -> int:
        """The side of a cell."""
        return 64 if theme.current().elder else 44

    def rows_at(self, width: int) -> int:
        """Return how many rows there are at ``width``."""
        return -(-len(self.cells) // self._columns_at(width))

    def height_of(self, rows: int) -> int:
        """Return the height of so many rows."""
        return max(rows * (self.side + _GAP) - _GAP, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cells in their places."""
        self.columns = self._columns_at(event.size().width())
        step = self.side + _GAP
        for place, cell in enumerate(self.cells):
            at = QRect(place % self.columns * step, place // self.columns * step, self.side, self.side)
            cell.setGeometry(at)

    def move_from(self, cell: ReviewCell, key: int) -> bool:
        """Move the focus by an arrow key; tell whether it was one."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns}
        step = steps.get(Qt.Key(key))
        if step is None:
            return False
        at = self.cells.index(cell) + step
        if 0 <= at < len(self.cells):
            self.cells[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _columns_at(self, width: int) -> int:
        return max((width + _GAP) // (self.side + _GAP), 1)


class ReviewCells(QScrollArea):
    """All cells, at most three rows in sight.

    Signals:
        chosen(place): a cell was pressed; places count from 0 among those shown.
    """

    chosen = Signal(int)

    def __init__(self, verdicts: Sequence[tuple[int, Verdict]]) -> None:
        super().__init__()
        self.setObjectName("cells")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QScrollArea#cells, QScrollArea#cells > QWidget > QWidget { background: transparent; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._current = 0
        self._sheet = _Sheet(verdicts)
        self.setWidget(self._sheet)
        for place, cell in enumerate(self.cells):
            cell.clicked.connect(lambda _=False, at=place: self.chosen.emit(at))

    @property
    def cells(self) -> list[ReviewCell]:
        """The cells in the order of the paper."""
        return self._sheet.cells

    def set_current(self, place: int) -> None:
        """Show which question is on the screen."""
        for at, cell in enumerate(self.cells):
            cell.set_current(at == place)
            stop = Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(stop)
        self._current = place
        # Only once the layout stands do the cells know where they are.
        QTimer.singleShot(0, self, self._reveal)

    def sizeHint(self) -> QSize:
        """Return a middling width and the height of the rows in sight."""
        return QSize(320, self._sheet.height_of(min(self._sheet.rows_at(self.width()), _MOST_ROWS)))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(160, self._sheet.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cells out anew; their rows decide the height."""
        width = self.width()
        rows = self._sheet.rows_at(width)
        if rows > _MOST_ROWS:
            width -= self.verticalScrollBar().sizeHint().width()
            rows = self._sheet.rows_at(width)
        self._sheet.resize(width, self._sheet.height_of(rows))
        high = self._sheet.height_of(min(rows, _MOST_ROWS))
        if high != self.height():
            self.setFixedHeight(high)
        super().resizeEvent(event)
        self._reveal()

    def _reveal(self) -> None:
        if 0 <= self._current < len(self.cells):
            self.ensureWidgetVisible(self.cells[self._current], 0, _GAP)
