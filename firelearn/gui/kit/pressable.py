"""What can be pressed: the base of every painted button, with its focus ring for the keyboard only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.gui.kit.painting import BY_KEY

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Pressable(QAbstractButton):
    """A painted button: pointer, touch, Space and Enter press it; arrows are left to the page.

    ``ringed`` tells whether the focus ring is to be painted, ``hovered`` whether the pointer is over it. It is a
    true button to assistive software, a checkable one a check box, an exclusive one a radio button.
    """

    enter_presses = True

    def __init__(self, text: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name:
            self.setObjectName(name)
        if text:
            self.setText(text)

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over an enabled button."""
        return self.underMouse() and self.isEnabled()

    def restyle(self) -> None:
        """Measure again after the theme changed."""
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.restyle()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        self.ringed = event.reason() in BY_KEY
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.ringed = False
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the ring: a pointer needs none."""
        self.ringed = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring at the first key; Enter presses, arrows go on to the parent."""
        if not self.ringed:
            self.ringed = True
            self.update()
        key = event.key()
        if key in _ENTER and self.enter_presses:
            if not event.isAutoRepeat():
                self.click()
        elif key in _ARROWS or key in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)
