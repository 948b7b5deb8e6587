"""The set-up as it is seen: one question after the other, with the way there and back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from firelearn.gui.entrance import Entrance, PadPanel
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.steps import Step, Steps
from firelearn.gui.setup.bodies import Question
from firelearn.gui.setup.code import CodeCard

_WIDE: Final = 1060
_WIDEST: Final = 820


class SetupPage(Entrance):
    """One question at a time.

    Signals:
        pinned(pin): six digits were entered.
        language_wanted(): the other language.
    """

    pinned = Signal(str)
    language_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(back=say("setup.back"), name="setup_page")
        self.body: Question | CodeCard | None = None
        self.pad: Keypad | None = None
        self._panel: PadPanel | None = None
        self._steps = Steps(1, name="setup_steps")
        self.top.middle.addWidget(self._steps)
        language = Button(say("switches.other_language"), "tool", icon="globe", name="language_switch")
        language.clicked.connect(self.language_wanted)
        self.top.right.addWidget(language)

    def show_place(self, at: int, count: int) -> None:
        """Show that ``at`` of ``count`` steps are behind one."""
        states: list[Step] = ["now" if place == at else "done" if place < at else "todo" for place in range(count)]
        self._steps.set_states(states)
        self._steps.setAccessibleName(say("setup.place", at=min(at + 1, count), of=count))

    def show_question(self, body: Question, act: str) -> None:
        """Ask a question; ``act`` names the step onward, "" where the body itself holds it."""
        self.pad, self._panel, self.body = None, None, body
        self.show_body(body, widest=_WIDE if theme.current().one_column else _WIDEST)
        self.show_act(act)
        body.focus_first()

    def ask_pin(self, *, again: bool) -> Keypad:
        """Ask for the staff PIN, and once more the second time."""
        if self.pad is None or self._panel is None:
            self.pad = Keypad(apart=True, name="setup_pad")
            self.pad.entered.connect(self.pinned)
            self._panel = PadPanel(self.pad, "", "", say("setup.pin_note"))
            self.body = None
            self.show_body(self._panel, widest=_WIDE, middle=True)
            self.show_act("")
        self._panel.ask(
            say("setup.pin_again" if again else "setup.pin_title"),
            say("setup.pin_again_lead" if again else "setup.pin_lead"),
        )
        self.pad.focus_first()
        return self.pad

    def show_code(self, code: str) -> CodeCard:
        """Show the rescue code; one goes on when it is kept, and there is no way back."""
        self.pad, self._panel = None, None
        card = CodeCard(code)
        self.body = card
        self.back.hide()
        self.show_body(card, widest=_WIDE if theme.current().one_column else _WIDEST)
        self.show_act(say("setup.finish"), enabled=False, icon="check")
        card.kept.connect(self.act.setEnabled)
        focus_quietly(card.noted)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else took are for the pad; Escape goes back a step."""
        if event.key() == Qt.Key.Key_Escape and self.back.isHidden():
            return
        if event.key() != Qt.Key.Key_Escape and self.pad is not None and self.pad.handle_key(event):
            return
        super().keyPressEvent(event)
