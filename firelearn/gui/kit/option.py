"""The option: a whole row that is the target, with its badge, its text and the room for a verdict."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.painting import begin, focus_ring, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay, text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON, RADIUS_CELL, Theme
from firelearn.gui.kit.tones import tone

State = Literal["idle", "right", "wrong", "missed", "dim"]

_SIDE = 14
_AFTER_BADGE = 14
_VERDICT_GAP = 7
_WORDS = {"right": "kit.right_answer", "wrong": "kit.your_choice", "missed": "kit.missed"}
_ICONS = {"right": "check", "wrong": "cross", "missed": "check"}


class Option(Pressable):
    """One option. Its text keeps clear of the verdict's room from the start, so that it never wraps again.

    Checked means chosen. ``mark`` is the letter or number in the badge, round for single choice, square otherwise.
    Where no verdict will ever come (``judged`` false, as in an exam) no room is kept for it.
    """

    enter_presses = False

    def __init__(
        self, mark: str, text: str, *, square: bool, judged: bool = True, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", name=name, parent=parent)
        self._mark, self._words, self._square = mark, text, square
        self._state: State = "idle"
        self._verdict = ""
        self._verdicts = tuple(say(key) for key in _WORDS.values()) if judged else ()
        self.locked = False
        self._heights: dict[int, int] = {}
        self.setCheckable(True)
        grow_down(self)
        self.setAccessibleName(f"{mark}. {text}")

    @property
    def state(self) -> State:
        """What judging made of it."""
        return self._state

    @property
    def words(self) -> str:
        """The text of the option."""
        return self._words

    def set_state(self, state: State, verdict: str = "") -> None:
        """Show what judging made of it, in a colour, a sign and words."""
        self._state = state
        self._verdict = verdict or (say(_WORDS[state]) if state in _WORDS else "")
        self.setAccessibleDescription(self._verdict)
        self.update()

    def nextCheckState(self) -> None:
        """Toggle unless locked."""
        if not self.locked:
            super().nextCheckState()

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(320, theme.current().option_height)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(200, theme.current().option_height)

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        # Layouts ask for the same widths many times over.
        height = self._heights.get(width)
        if height is None:
            look = theme.current()
            block = lay(self._words, "option", self._text_room(width, look))
            height = self._heights[width] = max(block.height + 2 * _SIDE, look.option_height)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row in its state."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_BUTTON)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        fill, edge, width = self._coat()
        panel(painter, rect, radius, look.colour(fill), look.colour(edge), width)
        self._paint_badge(painter, look)
        room = self._text_room(self.width(), look)
        block = lay(self._words, "option", room)
        ink = look.colour("ink2" if self._state == "dim" else "ink")
        left = _SIDE + self._badge(look) + _AFTER_BADGE
        block.paint(painter, left, (self.height() - block.height) / 2, ink)
        if self._verdict:
            self._paint_verdict(painter, look)
        painter.end()

    def _coat(self) -> tuple[str, str, float]:
        if self._state in {"right", "missed"}:
            return "right_soft", "right", 2.5
        if self._state == "wrong":
            return "wrong_soft", "wrong", 2.5
        if self._state == "dim":
            return "surface", "line", 1.2
        if self.isChecked():
            return "blue_soft", "primary", 2.5
        if self.isDown() and not self.locked:
            return "blue_soft", "primary", 2.0
        if self.hovered and not self.locked:
            return "surface", "primary", 2.0
        return "surface", "edge", 1.2

    def _badge_coat(self) -> tuple[str, str]:
        if self._state in {"right", "missed"}:
            return "right", "on_right"
        if self._state == "wrong":
            return "wrong", "on_wrong"
        if self.isChecked() and self._state == "idle":
            return "primary", "on_primary"
        if self.hovered and not self.locked:
            return "blue_soft", "blue_ink"
        return "sunken", "ink2" if self._state == "dim" else "ink"

    def _paint_badge(self, painter: QPainter, look: Theme) -> None:
        side = self._badge(look)
        box = QRectF(_SIDE, (self.height() - side) / 2, side, side)
        fill, ink = self._badge_coat()
        panel(painter, box, RADIUS_CELL if self._square else side / 2, look.colour(fill))
        number(painter, box, self._mark, look, "body_bold", look.colour(ink))

    def _paint_verdict(self, painter: QPainter, look: Theme) -> None:
        colour: QColor = look.colour(tone("wrong" if self._state == "wrong" else "right").ink)
        size = look.px("caption_bold") + 2
        width = text_width(self._verdict, "caption_bold")
        left = self.width() - _SIDE - 2 - width
        icon = QRectF(left - size - _VERDICT_GAP, (self.height() - size) / 2, size, size)
        paint_icon(painter, icon, _ICONS[self._state], colour, stroke=2.4)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        write(painter, QRectF(left, 0, width + 2, self.height()), self._verdict, "caption_bold", colour, middle)

    def _badge(self, look: Theme) -> int:
        return max(46, round(look.px("option") * 1.7)) if look.elder else 44 if look.wide else 38

    def _text_room(self, width: int, look: Theme) -> int:
        room = width - 2 * _SIDE - self._badge(look) - _AFTER_BADGE
        if self._verdicts:
            words = max(text_width(verdict, "caption_bold") for verdict in self._verdicts)
            room -= words + look.px("caption_bold") + 2 + _VERDICT_GAP + 12
        return max(room, 60)
