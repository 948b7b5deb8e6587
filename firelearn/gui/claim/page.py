"""Claiming as it is seen: the code, and a PIN where the record has one on this PC."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from firelearn.gui.entrance import Entrance, PadPanel
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.naming import line_of, name_of
from firelearn.services.people import PersonCard

_WIDEST: Final = 1120
_PIN_WIDEST: Final = 900
_GROUP: Final = 3


class ClaimPage(Entrance):
    """The pad for a code.

    Signals:
        coded(code): this code was entered.
        pinned(pin): this PIN was entered.
        pick_wanted(): find oneself by name instead.
    """

    coded = Signal(str)
    pinned = Signal(str)
    pick_wanted = Signal()

    def __init__(self, *, merging: bool, by_name: bool = True) -> None:
        super().__init__(back=say("claim.back"), name="claim_page")
        self.top.middle.addStretch(1)
        self._merging, self._by_name = merging, by_name and not merging
        self.pad = Keypad(apart=True)
        self.ask_code()

    def ask_code(self) -> None:
        """Ask for the code."""
        self.pad = Keypad(letters=True, masked=False, group=_GROUP, apart=True, name="claim_pad")
        self.pad.entered.connect(self.coded)
        lead = say("claim.lead_merging" if self._merging else "claim.lead")
        other = None
        if self._by_name:
            other = Button(say("claim.pick"), "tool", icon="search", snug=True, name="pick_instead")
            other.clicked.connect(self.pick_wanted)
        panel = PadPanel(self.pad, say("claim.title"), lead, say("claim.note"), below=other)
        self.show_body(panel, widest=_WIDEST, middle=True)
        self.pad.focus_first()

    def ask_pin(self, card: PersonCard) -> None:
        """Ask for the PIN of the record that was found."""
        self.pad = Keypad(apart=True, name="pin_pad")
        self.pad.entered.connect(self.pinned)
        lead = f"{name_of(card)}\n{line_of(card)}"
        self.show_body(
            PadPanel(self.pad, say("pick.pin_title"), lead, say("pick.pin_note")), widest=_PIN_WIDEST, middle=True
        )
        self.pad.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else took are for the pad; Escape goes back."""
        if event.key() != Qt.Key.Key_Escape and self.pad.handle_key(event):
            return
        super().keyPressEvent(event)
