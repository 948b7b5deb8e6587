"""The touch keypad: digits of a PIN, or letters and digits of a code, without a keyboard of the system's."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.code_boxes import CodeBoxes, PadNote
from firelearn.gui.kit.language import in_one_breath, say
from firelearn.gui.kit.pad_keys import CLEAR, DELETE, DIGITS, ENTER, PadKeys
from firelearn.gui.kit.painting import BY_KEY
from firelearn.runtime.pin import CODE_ALPHABET, normalise_code

_ERASING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_STEPS: Final[dict[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Keypad(QWidget):
    """A row of boxes and the keys under it: touch, mouse and a keyboard all fill the boxes.

    When the last box is full the entry is given at once, or with ``confirm`` (the words of a primary key below) when
    that key or Enter is pressed. ``letters`` takes codes without look-alikes; one that is typed or scanned is forgiven
    its case, blanks and look-alikes. Arrows walk over the keys; Backspace deletes, Escape is left to the page.

    With ``apart`` the boxes and the words below them (``boxes``, ``told``) are placed by the owner; ``large`` keys are
    for a kiosk. What was entered is never part of a name for the ear while it is ``masked``.

    Signals:
        entered(text): all boxes are full, and the entry was given.
        changed(count): so many boxes are full.
    """

    entered = Signal(str)
    changed = Signal(int)

    def __init__(
        self,
        *,
        digits: int = 6,
        masked: bool = True,
        letters: bool = False,
        group: int = 0,
        confirm: str = "",
        apart: bool = False,
        large: bool = False,
        name: str = "keypad",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count, self._masked, self._letters = digits, masked, letters
        self._text, self._wrong, self._locked = "", False, False
        self.boxes = CodeBoxes(digits, masked=masked, group=group, name=f"{name}_boxes", parent=self)
        self.told = PadNote(middle=not apart, name=f"{name}_told")
        self._keys = PadKeys(CODE_ALPHABET if letters else "", large=large, parent=self)
        self._keys.pressed.connect(self._press)
        self._confirm = Button(confirm, "primary", large=True, name=f"{name}_confirm") if confirm else None
        if self._confirm is not None:
            self._confirm.clicked.connect(self._give)
        _stack(self, *(() if apart else (self.boxes, self.told)), self._keys, self._confirm)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._say_below("")
        self._show()

    @property
    def text(self) -> str:
        """What was entered so far."""
        return self._text

    def clear(self) -> None:
        """Empty the boxes, and say nothing below them."""
        self._say_below("")
        self._take("")

    def set_wrong(self, told: str) -> None:
        """Empty the boxes and say why, in colour and in words."""
        self._take("")
        self._say_below(told, wrong=True)
        self._show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def set_note(self, told: str) -> None:
        """Say something below the boxes that is nobody's fault, "" for nothing."""
        self._say_below(told)
        self._show()

    def lock(self, locked: bool) -> None:
        """Take nothing for a while: a check is going on, or one has to wait."""
        if locked == self._locked:
            return
        if self._keys.holds_focus:
            # A key that cannot be pressed loses the focus to whatever comes next.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._locked = locked
        self._keys.setEnabled(not locked)
        self._show()

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key of the keyboard; tell whether it was one of this pad's."""
        key = event.key()
        if key in _ERASING:
            self._press(DELETE)
        elif key in ENTER:
            self._give()
        elif key in _STEPS:
            return self._keys.walk(*_STEPS[key])
        elif typed := _meant(event.text(), letters=self._letters):
            self._press(typed)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fill the boxes from the keyboard."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the next character goes."""
        self.boxes.show_text(self._text, wrong=self._wrong, focused=event.reason() in BY_KEY)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        self._show()
        super().focusOutEvent(event)

    def _press(self, what: str) -> None:
        if self._locked:
            return
        if self._wrong:
            self._say_below("")
        if what in {CLEAR, DELETE}:
            self._take("" if what == CLEAR else self._text[:-1])
        elif len(self._text) < self._count:
            self._take(self._text + what)
            if self._confirm is None:
                self._give()

    def _take(self, text: str) -> None:
        changed = len(text) != len(self._text)
        self._text = text
        self._show()
        if changed:
            self.changed.emit(len(text))

    def _give(self) -> None:
        if not self._locked and len(self._text) == self._count:
            self.entered.emit(self._text)

    def _show(self) -> None:
        self.boxes.show_text(self._text, wrong=self._wrong)
        if self._confirm is not None:
            self._confirm.setEnabled(not self._locked and len(self._text) == self._count)
        told = say("kit.boxes_full", n=len(self._text), count=self._count)
        self.setAccessibleName(in_one_breath(told, "" if self._masked else " ".join(self._text)))

    def _say_below(self, told: str, *, wrong: bool = False) -> None:
        self._wrong = wrong
        self.told.tell(told, wrong=wrong)
        self.setAccessibleDescription(told)


def _stack(pad: Keypad, *parts: QWidget | None) -> None:
    """Put the parts of a pad one below the other; those with a width of their own stand in the middle."""
    column = QVBoxLayout(pad)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for part in parts:
        if isinstance(part, CodeBoxes | PadKeys):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        elif part is not None:
            column.addWidget(part)


def _meant(typed: str, *, letters: bool) -> str:
    """Return the character that was meant by what was typed, "" for none."""
    if len(typed) != 1 or typed.isspace():
        return ""
    folded = normalise_code(typed) if letters else unicodedata.normalize("NFKC", typed)
    return folded if len(folded) == 1 and folded in (CODE_ALPHABET if letters else DIGITS) else ""
