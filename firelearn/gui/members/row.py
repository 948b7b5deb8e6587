"""A member in the list: the nickname, whether they administer the unit, and whether they learned this week."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_one_breath, say
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON
from firelearn.services.unit_members import MemberCard

_PAD: Final = 12


class MemberRow(Pressable):
    """A whole row that opens what may be done with a member. Rows are used again for other members."""

    def __init__(self, *, name: str) -> None:
        super().__init__("", name=name)
        self.card: MemberCard | None = None
        self._name, self._learned = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_member(self, card: MemberCard) -> None:
        """Show another member."""
        self.card = card
        self._name = card.nickname or say("members.nameless", tag=card.tag)
        self._learned = say("members.learned" if card.learned else "members.not_yet")
        chief = say("members.administrator") if card.administrator else ""
        self.setAccessibleName(in_one_breath(self._name, chief, self._learned))
        self.restyle()

    def sizeHint(self) -> QSize:
        """Return one line of the target's height."""
        return QSize(360, max(theme.current().target, theme.current().line("option") + 16))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        look, card = theme.current(), self.card
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_BUTTON, look)
        elif self.hovered or self.isDown():
            panel(painter, rect, RADIUS_BUTTON, look.colour("blue_soft"))
        if card is None:
            painter.end()
            return
        right = self._paint_learned(painter, learned=card.learned)
        if card.administrator:
            right = self._paint_chief(painter, right)
        room = max(right - _PAD - 12, 60)
        name = look.metrics("option").elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        write(painter, QRectF(_PAD, 0, room, self.height()), name, "option", look.colour("ink"))
        painter.end()

    def _paint_learned(self, painter: QPainter, *, learned: bool) -> float:
        """Paint the right end of the row; return where it begins."""
        look, size = theme.current(), beside("label")
        right = self.width() - _PAD - size
        top = (self.height() - size) / 2
        paint_icon(painter, QRectF(right, top, size, size), "chevron-right", look.colour("ink3"), stroke=2.0)
        # As wide as the longer of the two, so that the marks stand one below the other.
        room = max(text_width(say(key), "label") for key in ("members.learned", "members.not_yet"))
        right -= room + 16
        ink = look.colour("right_ink" if learned else "ink3")
        write(painter, QRectF(right, 0, room, self.height()), self._learned, "label", ink)
        right -= size + 6
        icon = "check" if learned else "dash"
        paint_icon(painter, QRectF(right, top, size, size), icon, ink, stroke=2.2)
        return right

    def _paint_chief(self, painter: QPainter, right: float) -> float:
        look, chief = theme.current(), say("members.administrator")
        wide, high = text_width(chief, "caption_bold") + 22, look.px("caption") * 2
        pill = QRectF(right - wide - 12, (self.height() - high) / 2, wide, high)
        panel(painter, pill, high / 2, look.colour("blue_soft"))
        write(painter, pill, chief, "caption_bold", look.colour("blue_ink"), Qt.AlignmentFlag.AlignCenter)
        return pill.left()
