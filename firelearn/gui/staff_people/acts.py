"""The card of what staff can do with a person's record: the reason first, then the act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, clear, column, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Label
from firelearn.gui.naming import line_of, name_of
from firelearn.services.people import PersonCard
from firelearn.services.staff_people import REASON_LENGTH, Duplicate

_GAP: Final = 10


class ActsCard(Card):
    """What can be done with one person.

    Signals:
        reset_wanted(reason), erase_wanted(reason): another PIN; remove.
        held(): this record is to be joined to another.
        let_go(): it is not.
        merge_wanted(reason): join the held record to this one.
        part_wanted(duplicate, reason): take a merge back.
    """

    reset_wanted = Signal(str)
    erase_wanted = Signal(str)
    held = Signal()
    let_go = Signal()
    merge_wanted = Signal(str)
    part_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(name="acts_card")
        self.reason: Field | None = None
        self._inside = column(gap=_GAP)
        self.body.addLayout(self._inside)
        self.hide()

    def show_person(self, card: PersonCard, duplicates: Sequence[Duplicate], held: PersonCard | None) -> None:
        """Show the acts for ``card``."""
        clear(self._inside)
        self._inside.addWidget(Label(name_of(card), "h2", name="acts_name"))
        self._inside.addWidget(Label(line_of(card), "label", "ink2"))
        self.reason = Field(
            say("staff_people.reason"),
            hint=say("staff_people.reason_hint"),
            max_length=REASON_LENGTH,
            name="reason",
        )
        self._inside.addWidget(self.reason)
        if held is not None and held.person != card.person:
            self._add_merge(held)
        self._add_reset(card)
        if held is None:
            hold = self._act("hold", "swap", say("staff_people.hold"))
            hold.clicked.connect(self.held)
            self._line("staff_people.hold_what", hold)
        for one in duplicates:
            self._add_part(one)
        self._inside.addWidget(Rule())
        erase = self._act("erase", "trash", say("staff_people.erase"))
        erase.clicked.connect(lambda: self._with_reason(self.erase_wanted.emit))
        self._line("staff_people.erase_what", erase)
        self.show()

    def ask_reason(self) -> None:
        """Say that the reason is missing."""
        if self.reason is not None:
            self.reason.set_error(say("staff_people.reason_missing"))
            focus_quietly(self.reason)

    def _add_reset(self, card: PersonCard) -> None:
        reset = self._act("reset_pin", "lock", say("staff_people.reset"))
        reset.clicked.connect(lambda: self._with_reason(self.reset_wanted.emit))
        self._line("staff_people.reset_what" if card.has_pin else "staff_people.reset_none", reset)

    def _add_merge(self, held: PersonCard) -> None:
        merge = Button(say("staff_people.merge"), "primary", icon="swap", name="merge")
        merge.clicked.connect(lambda: self._with_reason(self.merge_wanted.emit))
        drop = Button(say("staff_people.let_go"), "tool", name="let_go")
        drop.clicked.connect(self.let_go)
        told = say("staff_people.merge_what", name=name_of(held), tag=held.tag)
        self._inside.addWidget(Label(told, "body", name="merge_what"))
        self._inside.addLayout(row(merge, drop, STRETCH))
        self._inside.addWidget(Rule())

    def _add_part(self, one: Duplicate) -> None:
        name = one.nickname or say("people.guest", tag=one.tag)
        part = self._act(f"part_{one.tag}", "undo", say("staff_people.part", name=name))
        part.clicked.connect(lambda: self._with_reason(lambda why: self.part_wanted.emit(one, why)))
        self._inside.addLayout(row(part, STRETCH))

    def _act(self, name: str, icon: str, text: str) -> Button:
        return Button(text, "secondary", icon=icon, name=name)

    def _line(self, key: str, button: Button) -> None:
        self._inside.addWidget(Label(say(key), "label", "ink2"))
        self._inside.addLayout(row(button, STRETCH))

    def _with_reason(self, act: Callable[[str], object]) -> None:
        reason = self.reason.text().strip() if self.reason is not None else ""
        if reason:
            act(reason)
        else:
            self.ask_reason()
