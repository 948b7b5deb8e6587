"""What every answer pad has in common, whatever the type of question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
LETTERS = "ABCDEFGH"


class Lockable(Protocol):
    """A part of a pad that can be told to take no more changes."""

    locked: bool

    def update(self) -> None:
        """Paint again."""


class AnswerPad(QWidget):
    """Takes a response to one question. All indexes are those of the question as written.

    Signals:
        changed(): the response changed by the person's hand.
        committed(): Enter was pressed on a response that can be judged.
    """

    changed = Signal()
    committed = Signal()

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._locked = False
        self._parts: list[Lockable] = []

    @property
    def response(self) -> tuple[int, ...]:
        """The response so far; empty when there is none."""
        return ()

    @property
    def ready(self) -> bool:
        """Whether there is a response that can be judged."""
        return bool(self.response)

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed any more."""
        return self._locked

    def lock(self, locked: bool = True) -> None:  # noqa: FBT002 - lock() reads as what it does
        """Take no more changes, or take them again."""
        self._locked = locked
        for part in self._parts:
            part.locked = locked
            part.update()

    def set_response(self, response: Sequence[int]) -> None:
        """Show a response given before, without a signal."""

    def judge(self, key: Sequence[int]) -> None:
        """Lock, and show what is right, wrong and missed by ``key``."""
        self.lock()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Act on a key pressed anywhere on the page; tell whether it was for this pad."""
        if event.key() in ENTER and self.ready and not self._locked:
            self.committed.emit()
            return True
        return False

    def focus_first(self) -> None:
        """Give the focus to the first thing that can be answered, without the ring."""

    def spoken(self) -> str:
        """Return what is to be read aloud."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take keys from the pad's own parts; pass on what is not for it."""
        if not self.handle_key(event):
            event.ignore()


def shown_order(count: int, order: Sequence[int]) -> tuple[int, ...]:
    """Return the order in which ``count`` things are shown: ``order``, or as written when it is empty."""
    return tuple(order) if order else tuple(range(count))


def index_of(event: QKeyEvent, *, letters: bool = True, digits: bool = True) -> int:
    """Return the place that a letter or digit key names, -1 for other keys and keys with Ctrl or Alt held."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    key = event.key()
    if held:
        return -1
    if letters and Qt.Key.Key_A <= key <= Qt.Key.Key_F:
        return int(key) - int(Qt.Key.Key_A)
    # A picture may have seven regions (content/answer_key.py), options are six at most.
    if digits and Qt.Key.Key_1 <= key <= Qt.Key.Key_7:
        return int(key) - int(Qt.Key.Key_1)
    return -1
