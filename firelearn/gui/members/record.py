"""The unit's own record: how one joins it, its name, headcount and credit code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Toggle
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.gui.telling import words_of
from firelearn.services.unit_views import UnitCard

_WRONG: Final = {
    "unit_name_malformed": "edit_name",
    "credit_code_wrong": "edit_code",
    "headcount_malformed": "edit_headcount",
}


class RecordCard(Card):
    """What an administrator writes of the unit.

    Signals:
        approval_wanted(on): whether joining must be approved.
        code_wanted(): another join code.
        edited(name, headcount, credit_code): keep these; headcount is None where it was left empty.
    """

    approval_wanted = Signal(bool)
    code_wanted = Signal()
    edited = Signal(str, object, str)

    def __init__(self, card: UnitCard, *, staff: bool) -> None:
        super().__init__(say("members.record"), name="record")
        self.approval = Toggle(
            say("members.approval"), on=card.approval, hint=say("members.approval_hint"), name="approval"
        )
        self.approval.switched.connect(self.approval_wanted)
        self.name = Field(say("unit_new.name"), max_length=60, name="edit_name")
        self.headcount = Field(say("unit_new.headcount"), max_length=7, digits=True, name="edit_headcount")
        self.code = Field(say("unit_new.code"), max_length=24, name="edit_code")
        self.name.set_text(card.name)
        self.headcount.set_text("" if card.headcount is None else str(card.headcount))
        self.code.set_text(card.credit_code)
        self.save = Button(say("members.save"), "secondary", icon="check", name="save_record")
        self.save.clicked.connect(self._save)
        for field in (self.name, self.headcount, self.code):
            field.entered.connect(self._save)
            field.changed.connect(lambda _, field=field: field.set_error(""))
        self.renew = Button(say("members.renew_code"), "quiet", icon="refresh", name="renew_code")
        self.renew.clicked.connect(self.code_wanted)
        parts: list[QWidget | QLayout] = [self.approval, row(self.renew, STRETCH)]
        if card.official and not staff:
            parts.append(Label(say("members.official"), "caption", "ink2", name="official"))
        else:
            parts += [self.name, self.headcount, self.code, row(self.save, STRETCH)]
        self.body.addLayout(column(*parts, gap=14))

    def show_trouble(self, trouble: Trouble) -> bool:
        """Say at the field what is wrong with it; False where the trouble is no field's."""
        wanted = _WRONG.get(trouble.code)
        for field in (self.name, self.headcount, self.code):
            if field.objectName() == wanted:
                field.set_error(words_of(trouble)[0])
                field.setFocus()
        return wanted is not None

    def _save(self) -> None:
        written = self.headcount.text().strip()
        self.edited.emit(self.name.text(), int(written) if written else None, self.code.text())
