"""One step of an ordering question: a row that can be moved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import IconButton
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.option import Option
from firelearn.gui.kit.theme import Theme

_DRAG_FROM = 6


class OrderRow(Option):
    """A step with its place in the badge, a grip, and buttons that move it up and down.

    Signals:
        dragged(y), dropped(): the pointer drags it (its middle at y of the parent), or let it go.
        asked(step): it wants to move by one, -1 up or 1 down.
    """

    dragged = Signal(float)
    dropped = Signal()
    asked = Signal(int)

    def __init__(self, index: int, text: str, *, name: str, parent: QWidget) -> None:
        super().__init__("1", text, square=True, name=name, parent=parent)
        self.index = index
        self.lifted = False
        self._pressed_at: float | None = None
        self._dragging = False
        self.setCheckable(False)
        self._up = IconButton("up", say("kit.move_up"), name=f"{name}_up", parent=self)
        self._down = IconButton("down", say("kit.move_down"), name=f"{name}_down", parent=self)
        self._up.clicked.connect(lambda: self.asked.emit(-1))
        self._down.clicked.connect(lambda: self.asked.emit(1))
        for button in (self._up, self._down):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_place(self, place: int, count: int) -> None:
        """Show the step at ``place`` (from 0) of ``count``."""
        self._mark = str(place + 1)
        self._up.setVisible(place > 0)
        self._down.setVisible(place < count - 1)
        self.setAccessibleName(say("kit.step_at", n=place + 1, text=self._words))
        self.update()

    def hide_buttons(self) -> None:
        """Make room for the verdict: nothing can be moved any more."""
        self._up.hide()
        self._down.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        side = min(self._up.sizeHint().width(), self.height() - 8)
        y = (self.height() - side) // 2
        self._up.setGeometry(self.width() - 2 * side - 14, y, side, side)
        self._down.setGeometry(self.width() - side - 10, y, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to hold."""
        self._pressed_at = event.position().y()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._pressed_at is None or self.locked:
            return
        moved = event.position().y() - self._pressed_at
        if self._dragging or abs(moved) > _DRAG_FROM:
            self._dragging = True
            self.dragged.emit(self.y() + self.height() / 2 + moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.setDown(False)
            self.dropped.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space lifts the step and puts it down; while lifted, or with Ctrl or Alt, arrows carry it."""
        key = event.key()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Space and not self.locked:
            self.lifted = not self.lifted
            self.update()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and (self.lifted or held) and not self.locked:
            self.asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _coat(self) -> tuple[str, str, float]:
        if self._state == "idle" and (self.lifted or self._dragging):
            return "blue_soft", "primary", 2.5
        return super()._coat()

    def _text_room(self, width: int, look: Theme) -> int:
        buttons = 2 * look.target + 14 + 30
        return min(super()._text_room(width, look), max(width - 2 * 14 - self._badge(look) - 14 - buttons, 60))

    def _paint_badge(self, painter: QPainter, look: Theme) -> None:
        super()._paint_badge(painter, look)
        if not self.locked:
            right = 2 * min(self._up.sizeHint().width(), self.height() - 8) + 14
            box = QRectF(self.width() - right - 26, (self.height() - 20) / 2, 20, 20)
            paint_icon(painter, box, "grip", theme.current().colour("ink3"))
