"""Registering as it is seen: one question after the other, with the way there and back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from firelearn.gui.entrance import Entrance, Heading, PadPanel
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column, holder
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.steps import Step, Steps
from firelearn.gui.kit.text import Label
from firelearn.gui.register.bodies import Body
from firelearn.gui.units.picker import UnitPicker

_WIDE: Final = 900


class RegisterPage(Entrance):
    """One question at a time.

    Signals:
        pinned(pin): six digits were entered.
        pin_skipped(): no PIN on this PC.
        another_wanted(): register the next one.
    """

    pinned = Signal(str)
    pin_skipped = Signal()
    another_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(back=say("register.back"), name="register_page")
        self.body: Body | None = None
        self.pad: Keypad | None = None
        self.picker: UnitPicker | None = None
        self._panel: PadPanel | None = None
        self._steps = Steps(1, name="register_steps")
        self._place = Label("", "label", "ink2", wrap=False, align="right", name="place")
        self.top.middle.addWidget(self._steps)
        self.top.right.addWidget(self._place)

    def show_place(self, at: int, count: int) -> None:
        """Show that ``at`` of ``count`` questions are behind one."""
        states: list[Step] = ["done" if place < at else "now" if place == at else "todo" for place in range(count)]
        self._steps.set_states(states)
        self._place.set_text(say("register.place", at=min(at + 1, count), of=count))

    def show_question(self, body: Body, act: str) -> None:
        """Ask a question; ``act`` names the step onward."""
        self.pad, self._panel, self.picker = None, None, None
        self.body = body
        self.show_body(body)
        self.show_act(act, enabled=body.ready)
        body.changed.connect(lambda: self.act.setEnabled(body.ready))
        focus_quietly(self.act)
        body.focus_first()

    def show_unit(self, picker: UnitPicker, chosen: str) -> None:
        """Ask for the unit; ``chosen`` is the name of the one that was picked before."""
        self.pad, self._panel, self.body, self.picker = None, None, None, picker
        heading = Heading(say("register.unit_title"), say("register.unit_lead"))
        lines = column(heading, gap=14)
        if chosen:
            lines.addWidget(Label(say("register.unit_chosen", unit=chosen), "label_bold", "right_ink", name="chosen"))
        lines.addWidget(picker)
        self.show_body(holder(lines, name="unit_body"))
        self.show_act(say("register.keep_unit") if chosen else "")
        picker.focus_first()

    def ask_pin(self, *, again: bool, shared: bool) -> None:
        """Ask for a PIN, and once more the second time; it can be left for later.

        Without one nobody goes on with the record on a PC that is ``shared``, but by its claim code or with staff.
        """
        if self._panel is None:
            self.pad = Keypad(apart=True, name="register_pad")
            self.pad.entered.connect(self.pinned)
            skip = Button(say("register.skip_pin"), "quiet", icon="arrow-right", icon_after=True, name="skip_pin")
            skip.clicked.connect(self.pin_skipped)
            note = say("register.pin_note" if shared else "register.pin_note_home")
            self._panel = PadPanel(self.pad, "", "", note, below=skip)
            self.body = self.picker = None
            self.show_body(self._panel, widest=_WIDE, middle=True)
            self.show_act("")
        self._panel.ask(
            say("register.pin_again" if again else "register.pin_title"),
            say("register.pin_again_lead" if again else "register.pin_lead"),
        )
        self._panel.pad.focus_first()

    def show_done(self, body: Body, *, another: bool) -> None:
        """Show that it is done; there is no way back from here. ``another``: offer to register the next one."""
        self.back.hide()
        self.show_question(body, say("register.begin"))
        if another:
            button = Button(say("register.another"), "secondary", icon="plus", large=True, name="another")
            button.clicked.connect(self.another_wanted)
            self.bottom.left.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else took are for the pad; Escape goes back a step."""
        if event.key() != Qt.Key.Key_Escape and self.pad is not None and self.pad.handle_key(event):
            return
        super().keyPressEvent(event)
