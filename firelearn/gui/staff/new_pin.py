"""Choosing a new PIN in a dialog: six digits, and the same again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.pinning import ON_THE_PAD, Refusal
from firelearn.gui.telling import words_of
from firelearn.runtime.pin import pin_fault


class NewPin(QObject):
    """One question for a new PIN.

    Signals:
        chosen(pin): it was given twice and is strong enough; call ``settle`` or ``refuse`` then.
    """

    chosen = Signal(str)

    def __init__(self, host: QWidget, title: str, text: str) -> None:
        super().__init__(host)
        self._first = ""
        self.pad = Keypad(name="new_pin_pad")
        self.pad.entered.connect(self._take)
        self._refusal = Refusal(self.pad)
        self._dialog = Dialog(
            host,
            icon="lock",
            title=title,
            text=text,
            safe=say("staff.gate_not_now"),
            content=self.pad,
            quiet=True,
            name="new_pin",
        )
        self._dialog.closed.connect(self.deleteLater)

    def open(self) -> None:
        """Ask; the digits may be typed at once."""
        self._dialog.open()
        self.pad.set_note(say("staff.new_pin_first"))
        self.pad.focus_first()

    def settle(self) -> None:
        """Close: the PIN is set."""
        self._dialog.dismiss()

    def refuse(self, error: Exception) -> None:
        """Say why it could not be set."""
        if not isinstance(error, Trouble):
            raise error
        self.pad.lock(False)
        if error.code in ON_THE_PAD:
            self._refusal.tell(error)
        else:
            self.pad.set_wrong("\n".join(words_of(error)))

    def _take(self, pin: str) -> None:
        fault = pin_fault(pin)
        if fault is not None:
            self._first = ""
            self._refusal.tell(Trouble(f"pin_{fault.value}", digits=len(pin)))
        elif not self._first:
            self._first = pin
            self.pad.clear()
            self.pad.set_note(say("staff.new_pin_again"))
        elif pin != self._first:
            self._first = ""
            self.pad.set_wrong(say("setup.pin_differs"))
        else:
            self._first = ""
            self.pad.lock(True)
            self.chosen.emit(pin)
