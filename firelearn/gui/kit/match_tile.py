"""One side of a pair in a matching question."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.painting import begin, focus_ring, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay, text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON, RADIUS_CELL, Theme

TieState = Literal["idle", "right", "wrong", "dim"]
_SIDE = 12
_BADGE = 34


class MatchTile(Pressable):
    """A panel with its own badge outside and, once tied, the badge of its partner on the inner side."""

    enter_presses = False

    def __init__(self, mark: str, text: str, *, at_left: bool, name: str, parent: QWidget) -> None:
        super().__init__("", name=name, parent=parent)
        self._mark, self._words, self._at_left = mark, text, at_left
        self._tie, self._picked, self._verdict = "", False, ""
        self._state: TieState = "idle"
        self.locked = False
        grow_down(self)
        self.setAccessibleName(f"{mark}. {text}")

    @property
    def state(self) -> TieState:
        """What judging made of it."""
        return self._state

    def set_tie(self, partner: str, *, picked: bool) -> None:
        """Show the partner's mark, "" for none, and whether this one waits for its partner."""
        self._tie, self._picked = partner, picked
        told = say("kit.tied_to", mark=partner) if partner else say("kit.picked") if picked else ""
        self.setAccessibleDescription(told)
        self.update()

    def set_state(self, state: TieState, verdict: str = "") -> None:
        """Show what judging made of it."""
        self._state, self._verdict = state, verdict
        if state in {"right", "wrong"}:
            self.setAccessibleDescription(verdict or say("kit.pair_right" if state == "right" else "kit.pair_off"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(220, theme.current().target + 12)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(150, theme.current().target + 12)

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``, with room for a verdict under the text."""
        look = theme.current()
        block = lay(self._words, "option", self._room(width))
        verdict = look.line("caption") if self._at_left else 0
        return max(block.height + verdict + 16, look.target + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint panel, badges, text and verdict."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_BUTTON)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        fill, edge, width = self._coat()
        panel(painter, rect, radius, look.colour(fill), look.colour(edge), width)
        own = _SIDE if self._at_left else self.width() - _SIDE - _BADGE
        partner = self.width() - _SIDE - _BADGE if self._at_left else _SIDE
        self._paint_badge(painter, own, self._mark, look, filled=self._picked)
        if self._tie:
            self._paint_badge(painter, partner, self._tie, look, filled=True)
        block = lay(self._words, "option", self._room(self.width()))
        verdict = look.line("caption") if self._verdict else 0
        top = (self.height() - block.height - verdict) / 2
        left = _SIDE + _BADGE + 10
        block.paint(painter, left, top, look.colour("ink2" if self._state == "dim" else "ink"))
        if self._verdict:
            size = look.px("caption")
            y = top + block.height
            paint_icon(painter, QRectF(left, y + (verdict - size) / 2, size, size), "check", look.colour("right_ink"))
            room = QRectF(left + size + 6, y, text_width(self._verdict, "caption_bold") + 4, verdict)
            write(painter, room, self._verdict, "caption_bold", look.colour("right_ink"))
        painter.end()

    def _coat(self) -> tuple[str, str, float]:
        if self._state in {"right", "wrong"}:
            return f"{self._state}_soft", self._state, 2.5
        if self._state == "dim":
            return "surface", "line", 1.2
        if self._picked:
            return "blue_soft", "primary", 2.5
        if self.hovered and not self.locked:
            return "surface", "primary", 2.0
        return "surface", "primary" if self._tie else "edge", 1.2

    def _paint_badge(self, painter: QPainter, x: float, text: str, look: Theme, *, filled: bool) -> None:
        box = QRectF(x, (self.height() - _BADGE) / 2, _BADGE, _BADGE)
        judged = self._state in {"right", "wrong"}
        fill = self._state if judged and filled else "primary" if filled else "sunken"
        ink = f"on_{self._state}" if judged and filled else "on_primary" if filled else "ink"
        panel(painter, box, RADIUS_CELL, look.colour(fill))
        number(painter, box, text, look, "body_bold", look.colour(ink))

    def _room(self, width: int) -> int:
        return max(width - 2 * (_SIDE + _BADGE + 10), 60)
