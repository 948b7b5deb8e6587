"""The rescue as it is seen: the code, a new PIN twice, and the new code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from firelearn.gui.entrance import Entrance, Heading, PadPanel
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column, holder
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.setup.code import CodeCard
from firelearn.runtime.pin import PIN_DIGITS, RESCUE_LETTERS

_WIDE: Final = 1060
_WIDEST: Final = 820
_CODE_WIDEST: Final = 640
_GROUP: Final = 4


class RescuePage(Entrance):
    """One question after the other.

    Signals:
        coded(code): sixteen characters were entered.
        pinned(pin): six digits were entered.
    """

    coded = Signal(str)
    pinned = Signal(str)

    def __init__(self) -> None:
        super().__init__(back=say("setup.back"), name="staff_rescue_page")
        self.top.middle.addStretch(1)
        self.pad: Keypad | None = None
        self._panel: PadPanel | None = None

    def ask_code(self) -> Keypad:
        """Ask for the rescue code."""
        pad = Keypad(
            digits=RESCUE_LETTERS,
            masked=False,
            letters=True,
            group=_GROUP,
            confirm=say("setup.next"),
            name="rescue_pad",
        )
        pad.entered.connect(self.coded)
        self.pad, self._panel = pad, None
        lines = column(
            Heading(say("staff.rescue_title"), say("staff.rescue_lead")),
            pad,
            NoteLine("info", say("staff.rescue_note"), role="label", name="rescue_note"),
            gap=18,
        )
        self.show_body(holder(lines, name="rescue_code_body"), widest=_CODE_WIDEST, middle=True)
        self.show_act("")
        pad.focus_first()
        return pad

    def ask_pin(self, *, again: bool) -> Keypad:
        """Ask for a new staff PIN, and once more the second time."""
        pad = self.pad if self.pad is not None and self.pad.objectName() == "new_staff_pad" else None
        if pad is None:
            pad = Keypad(digits=PIN_DIGITS, apart=True, name="new_staff_pad")
            pad.entered.connect(self.pinned)
            self._put(pad, "", "", say("setup.pin_note"))
        if self._panel is not None:
            self._panel.ask(
                say("setup.pin_again" if again else "setup.pin_title"),
                say("setup.pin_again_lead" if again else "setup.pin_lead"),
            )
        pad.focus_first()
        return pad

    def show_code(self, code: str) -> CodeCard:
        """Show the new rescue code; one goes on when it is kept."""
        self.pad = self._panel = None
        card = CodeCard(code)
        self.back.hide()
        self.show_body(card, widest=_WIDEST)
        self.show_act(say("setup.finish"), enabled=False, icon="check")
        card.kept.connect(self.act.setEnabled)
        focus_quietly(card.noted)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else took are for the pad; Escape goes back."""
        if event.key() == Qt.Key.Key_Escape and self.back.isHidden():
            return
        if event.key() != Qt.Key.Key_Escape and self.pad is not None and self.pad.handle_key(event):
            return
        super().keyPressEvent(event)

    def _put(self, pad: Keypad, title: str, lead: str, note: str) -> None:
        self.pad, self._panel = pad, PadPanel(pad, title, lead, note)
        self.show_body(self._panel, widest=_WIDE, middle=True)
        self.show_act("")
        pad.focus_first()
