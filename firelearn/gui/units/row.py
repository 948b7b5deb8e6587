"""A unit in a list: its name with the searched words marked, what it belongs to, and its marks as chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_one_breath
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay, text_width, write
from firelearn.gui.kit.theme import RADIUS_CARD
from firelearn.gui.kit.tones import tone as tone_of
from firelearn.gui.units.telling import Mark, chips_of, line_of, within
from firelearn.services.unit_views import UnitCard

_PAD: Final = 20
_HIGH: Final = 12
_GAP: Final = 8
_LEAST_ROOM: Final = 340


class UnitRow(Pressable):
    """A whole row that chooses a unit. Rows are used again for other units."""

    def __init__(self, *, name: str) -> None:
        super().__init__("", name=name)
        self.card: UnitCard | None = None
        self._name, self._line = "", ""
        self._chips: tuple[Mark, ...] = ()
        self._marks: Sequence[tuple[int, int]] = ()
        self._laid: tuple[int, theme.Theme, QTextLayout] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_unit(self, card: UnitCard, text: str = "", why: str = "") -> None:
        """Show another unit, with the words of a search marked; ``why`` stands in the place of what it belongs to."""
        self.card = card
        self._name, self._line, self._chips = card.name, why or line_of(card), chips_of(card)
        self._marks = within(card.name, text) if text else ()
        self._laid = None
        self.setAccessibleName(in_one_breath(self._name, self._line, *(chip.text for chip in self._chips)))
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
        room = self._room(width)
        high = lay(self._name, "option", room).height + lay(self._line, "caption", room).height
        if self._chips and not self._beside(width):
            high += _chip_height() + _GAP
        return max(high + 2 * _HIGH, look.target)

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
        line = lay(self._line, "caption", room)
        beside_text = self._beside(self.width())
        chips = 0 if beside_text or not self._chips else _chip_height() + _GAP
        name_height = max(layout.lineCount(), 1) * look.line("option")
        top = (self.height() - name_height - line.height - chips) / 2
        painter.setPen(look.colour("ink"))
        layout.draw(painter, QPointF(_PAD, top))
        line.paint(painter, _PAD, top + name_height, look.colour("ink2"))
        if beside_text:
            left = self.width() - _PAD - self._chevron_room() - self._chips_width()
            self._paint_chips(painter, left, (self.height() - _chip_height()) / 2)
        else:
            self._paint_chips(painter, _PAD, top + name_height + line.height + _GAP)
        chevron = beside("label")
        box = QRectF(self.width() - _PAD - chevron, (self.height() - chevron) / 2, chevron, chevron)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)
        painter.end()

    def _paint_chips(self, painter: QPainter, left: float, top: float) -> None:
        look = theme.current()
        for chip in self._chips:
            tint = tone_of(chip.tone)
            rect = QRectF(left, top, text_width(chip.text, "caption_bold") + 22, _chip_height())
            panel(painter, rect, rect.height() / 2, look.colour(tint.soft))
            write(painter, rect, chip.text, "caption_bold", look.colour(tint.ink), Qt.AlignmentFlag.AlignCenter)
            left += rect.width() + _GAP

    def _chips_width(self) -> int:
        return sum(text_width(chip.text, "caption_bold") + 22 + _GAP for chip in self._chips)

    def _chevron_room(self) -> int:
        return beside("label") + 12

    def _beside(self, width: int) -> bool:
        """Tell whether there is room for the chips beside the name."""
        return width - 2 * _PAD - self._chevron_room() - self._chips_width() >= _LEAST_ROOM

    def _room(self, width: int) -> int:
        chips = self._chips_width() if self._beside(width) else 0
        return max(width - 2 * _PAD - self._chevron_room() - chips, 80)

    def _layout(self, room: int, look: theme.Theme) -> QTextLayout:
        if self._laid is not None and self._laid[:2] == (room, look):
            return self._laid[2]
        made = QTextLayout(self._name, look.font("option"))
        made.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.setFormats([_mark(start, length, look) for start, length in self._marks])
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


def _chip_height() -> int:
    return theme.current().px("caption") * 2


def _mark(start: int, length: int, look: theme.Theme) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setBackground(look.colour("ember_soft"))
    shape.setForeground(look.colour("ember_ink"))
    # A line below, so that the mark is seen without its colour; not bold, which would wrap the text anew.
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    shape.setFontWeight(QFont.Weight.Normal)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, shape
    return made
