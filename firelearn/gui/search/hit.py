"""One found question: its stem with the searched words marked, and its topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_one_breath
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay, write
from firelearn.gui.kit.theme import RADIUS_CARD

_PAD: Final = 20
_HIGH: Final = 14
_WORD: Final = re.compile(r"[^\W_]+")


def marks(stem: str, wanted: str) -> list[tuple[int, int]]:
    """Return where in ``stem`` the words of a search stand: start and length, whatever their case."""
    found = []
    for word in dict.fromkeys(_WORD.findall(wanted.casefold())):
        found += [(hit.start(), len(word)) for hit in re.finditer(re.escape(word), stem.casefold())]
    return sorted(found)


class HitRow(Pressable):
    """A whole row that opens the question. Rows are used again for other hits."""

    def __init__(self, *, name: str) -> None:
        super().__init__("", name=name)
        self._stem, self._topic = "", ""
        self._marks: Sequence[tuple[int, int]] = ()
        self._laid: tuple[int, theme.Theme, QTextLayout] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_hit(self, stem: str, topic: str, within: Sequence[tuple[int, int]]) -> None:
        """Show another question, with the words of the search marked where ``marks`` found them."""
        self._stem, self._topic, self._marks = stem, topic, within
        self._laid = None
        self.setAccessibleName(in_one_breath(stem, topic))
        self.restyle()

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(480, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(240, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        look = theme.current()
        block = lay(self._stem, "option", self._room(width))
        return max(block.height + look.line("caption") + 2 * _HIGH, look.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_CARD)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        edge, width = ("primary", 1.5) if self.hovered else ("edge", 1.0)
        panel(painter, rect, radius, look.colour("blue_soft" if self.isDown() else "surface"), look.colour(edge), width)
        room = self._room(self.width())
        layout = self._layout(room, look)
        painter.setPen(look.colour("ink"))
        layout.draw(painter, QPointF(_PAD, _HIGH))
        below = _HIGH + max(layout.lineCount(), 1) * look.line("option")
        topic = QRectF(_PAD, below, room, look.line("caption"))
        write(painter, topic, self._topic, "caption", look.colour("ink2"))
        self._paint_chevron(painter, look)
        painter.end()

    def _paint_chevron(self, painter: QPainter, look: theme.Theme) -> None:
        chevron = beside("label")
        box = QRectF(self.width() - _PAD - chevron, (self.height() - chevron) / 2, chevron, chevron)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)

    def _room(self, width: int) -> int:
        return max(width - 2 * _PAD - beside("label") - 12, 80)

    def _layout(self, room: int, look: theme.Theme) -> QTextLayout:
        if self._laid is not None and self._laid[:2] == (room, look):
            return self._laid[2]
        made = QTextLayout(self._stem, look.font("option"))
        made.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.setFormats([self._mark(start, length, look) for start, length in self._marks])
        step = look.line("option")
        made.beginLayout()
        y = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
        made.endLayout()
        self._laid = (room, look, made)
        return made

    def _mark(self, start: int, length: int, look: theme.Theme) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setBackground(look.colour("ember_soft"))
        shape.setForeground(look.colour("ember_ink"))
        # A line below, so that the mark is seen without its colour; not bold, which would wrap the text anew.
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setFontWeight(QFont.Weight.Normal)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, shape
        return made
