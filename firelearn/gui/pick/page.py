"""Finding oneself as it is seen: unit, then name, then PIN."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.entrance import Entrance, Heading, PadPanel
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.naming import line_of, name_of
from firelearn.gui.pick.name_body import NameBody
from firelearn.gui.units.finder import UnitFinder
from firelearn.services.people import PersonCard

_WIDE: Final = 900


class PickPage(Entrance):
    """One question after the other.

    Signals:
        without_unit(): I have no unit.
        pinned(pin): this PIN was entered.
        claim_wanted(): come in by the claim code.
        staff_wanted(): staff lets me in.
        forgotten(): I do not know my PIN any more.
    """

    without_unit = Signal()
    pinned = Signal(str)
    claim_wanted = Signal()
    staff_wanted = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__(back=say("pick.back"), name="pick_page")
        self.top.middle.addStretch(1)
        self.finder: UnitFinder | None = None
        self.names: NameBody | None = None
        self.pad: Keypad | None = None

    def ask_unit(self) -> UnitFinder:
        """Ask for the unit."""
        self.names = self.pad = None
        self.finder = UnitFinder(may_create=False)
        none = Button(say("pick.no_unit"), "secondary", icon="user", name="no_unit")
        none.clicked.connect(self.without_unit)
        claim = Button(say("pick.claim"), "tool", name="by_claim")
        claim.clicked.connect(self.claim_wanted)
        heading = Heading(say("pick.unit_title"), say("pick.unit_lead"))
        self.show_body(
            holder(column(heading, self.finder, row(none, claim, STRETCH, gap=12), gap=14), name="unit_body")
        )
        self.finder.focus_field()
        return self.finder

    def ask_name(self, unit_name: str, *, least: int) -> NameBody:
        """Ask for the name, within a unit or among those who have none."""
        self.finder = self.pad = None
        self.names = NameBody(unit_name, least=least)
        self.names.claim_wanted.connect(self.claim_wanted)
        self.show_body(self.names)
        self.names.focus_first()
        return self.names

    def ask_pin(self, card: PersonCard) -> None:
        """Ask for the PIN."""
        self.finder = self.names = None
        pad = self.pad = Keypad(apart=True, name="pin_pad")
        pad.entered.connect(self.pinned)
        lead = f"{name_of(card)}\n{line_of(card)}"
        forgotten = Button(say("pick.forgotten"), "quiet", icon="arrow-right", icon_after=True, name="forgotten")
        forgotten.clicked.connect(self.forgotten)
        panel = PadPanel(pad, say("pick.pin_title"), lead, say("pick.pin_note"), below=forgotten)
        self.show_body(panel, widest=_WIDE, middle=True)
        pad.focus_first()

    def ask_new_pin(self, *, again: bool) -> None:
        """Ask for a new PIN, once more the second time."""
        if self.pad is None or self.findChild(QWidget, "new_pin_pad") is None:
            self.pad = Keypad(apart=True, name="new_pin_pad")
            self.pad.entered.connect(self.pinned)
            panel = PadPanel(self.pad, "", "", say("pick.new_pin_note"))
            self.show_body(panel, widest=_WIDE, middle=True)
        found = self.findChild(PadPanel)
        if found is not None:
            found.ask(say("pick.new_pin_again" if again else "pick.new_pin"), say("pick.new_pin_lead"))
        self.pad.focus_first()

    def show_other_ways(self, card: PersonCard, why: str) -> None:
        """Say how they come in without a PIN: this PC knows none (``no_pin``), or they forgot it (``forgotten``)."""
        self.finder = self.names = self.pad = None
        claim = Button(
            say("pick.by_claim"), "primary", icon="arrow-right", icon_after=True, large=True, name="by_claim"
        )
        claim.clicked.connect(self.claim_wanted)
        staff = Button(say("pick.by_staff"), "secondary", icon="lock", large=True, name="by_staff")
        staff.clicked.connect(self.staff_wanted)
        heading = Heading(say(f"pick.{why}_title", name=name_of(card)), say(f"pick.{why}_why"))
        ways = column(claim, staff, gap=12) if theme.current().one_column else row(claim, staff, STRETCH, gap=12)
        self.show_body(holder(column(heading, ways, gap=20), name=why), middle=True)
        focus_quietly(claim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else took are for the pad; Escape goes back."""
        if event.key() != Qt.Key.Key_Escape and self.pad is not None and self.pad.handle_key(event):
            return
        super().keyPressEvent(event)
