"""What the cells of the answer sheet mean, with counts: two in a row where there is room, else one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.painting import begin
from firelearn.gui.kit.palette import paint_cell
from firelearn.gui.kit.text import text_width, write

_CELL: Final = 24
_BEFORE_WORDS: Final = 34
_LEAST_PITCH: Final = 34


class SheetLegend(QWidget):
    """The legend of an answer sheet of ``count`` questions."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setObjectName("sheet_legend")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._count = count
        self._parts: list[tuple[str, bool, bool, bool]] = []
        self.set_counts(0, 0)

    def set_counts(self, answered: int, flagged: int) -> None:
        """Show other counts."""
        self._parts = [
            (f"{say('kit.answered')} {answered}", True, False, False),
            (f"{say('kit.unanswered')} {self._count - answered}", False, False, False),
            (f"{say('kit.flagged')} {flagged}", False, True, False),
            (say("kit.current"), False, False, True),
        ]
        self.setAccessibleName(words().joined(told for told, *_ in self._parts[:3]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return two rows."""
        return QSize(220, 2 * self._pitch())

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest case: a column."""
        return QSize(_BEFORE_WORDS + self._longest(), 2 * self._pitch())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        return len(self._parts) // self._columns(width) * self._pitch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint small cells with their words."""
        look = theme.current()
        painter = begin(self)
        pitch, columns = self._pitch(), self._columns(self.width())
        for place, (told, answered, flagged, current) in enumerate(self._parts):
            x = place % columns * self.width() / columns
            y = place // columns * pitch
            box = QRectF(x + 1, y + (pitch - _CELL) / 2, _CELL, _CELL)
            paint_cell(painter, box, look, answered=answered, flagged=flagged, current=current)
            room = QRectF(x + _BEFORE_WORDS, y, self.width() / columns - _BEFORE_WORDS, pitch)
            write(painter, room, told, "caption", look.colour("ink2"))
        painter.end()

    def _columns(self, width: int) -> int:
        return 2 if width / 2 >= _BEFORE_WORDS + self._longest() else 1

    def _longest(self) -> int:
        # As wide as the count can become, so that nothing jumps while one answers.
        keys = ("kit.answered", "kit.unanswered", "kit.flagged")
        return max(text_width(f"{say(key)} {self._count}", "caption") for key in keys)

    def _pitch(self) -> int:
        return max(theme.current().line("caption") + 4, _LEAST_PITCH)
