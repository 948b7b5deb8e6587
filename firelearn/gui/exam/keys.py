"""What keys mean in an exam, wherever the focus is in the question."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.answers import ENTER, AnswerPad
from firelearn.gui.kit.option import Option
from firelearn.gui.kit.options import OptionGroup

_UP_DOWN: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class ExamKeys(QObject):
    """Hears keys before the parts of the pad do, and after they let a key go.

    Letters and digits choose, Enter goes on, left and right page, Space and F flag, Escape leaves. Space toggles the
    focused option of several, and F chooses the sixth option where there is one.

    Signals:
        committed(): what is on the pad counts, and the next question is wanted.
        stepped(by): one question back (-1) or on (1).
        flagged(): flag the question, or take the flag off.
        left(): the person wants to leave.
    """

    committed = Signal()
    stepped = Signal(int)
    flagged = Signal()
    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pad: AnswerPad | None = None
        self._arrowed = False

    def watch(self, pad: AnswerPad) -> None:
        """Hear the keys of another question."""
        self._pad, self._arrowed = pad, False
        for part in (pad, *pad.findChildren(QWidget)):
            part.installEventFilter(self)

    def pressed(self, event: QKeyEvent) -> bool:
        """Act on a key pressed elsewhere on the page; tell whether it meant anything."""
        return self._first(None, event) or self._second(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the exam before the pad's own parts do: Enter goes on, Space flags."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._first(watched, event):
            return True
        # Past the pad the key would come to the scrolling ground, which takes every arrow.
        return watched is self._pad and self._second(event)

    def _first(self, watched: QObject | None, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _UP_DOWN:
            self._arrowed = True
        elif key in ENTER:
            if not event.isAutoRepeat() and not self._choose_focused():
                self.committed.emit()
            return True
        elif key == Qt.Key.Key_Space and not _takes_space(watched):
            self.flagged.emit()
            return True
        return False

    def _second(self, event: QKeyEvent) -> bool:
        if self._pad is not None and self._pad.handle_key(event):
            return True
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_F:
            self.flagged.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _choose_focused(self) -> bool:
        """Choose the option to which arrows moved, where none is chosen yet; the next Enter goes on."""
        arrowed, self._arrowed = self._arrowed, False
        if not arrowed or not isinstance(self._pad, OptionGroup) or self._pad.ready:
            return False
        focused = next((option for option in self._pad.options if option.hasFocus()), None)
        if focused is not None:
            focused.click()
        return focused is not None


def _takes_space(watched: QObject | None) -> bool:
    """Tell whether Space belongs to what has the focus: an option of several, a step, a tile, a spot."""
    if watched is None or isinstance(watched, AnswerPad):
        return False
    return not (isinstance(watched, Option) and watched.autoExclusive())
