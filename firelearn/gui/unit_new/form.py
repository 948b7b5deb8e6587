"""The short form of a new unit, and before it is made: is it one of these?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.domain.unit_names import Reason
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.telling import words_of
from firelearn.gui.unit_new.above import AboveField
from firelearn.gui.units.leaves import Leaves
from firelearn.gui.units.row import UnitRow
from firelearn.services.unit_views import NearUnit, UnitDraft

_NAME_LENGTH: Final = 60
_CODE_LENGTH: Final = 24
_DIGITS: Final = 7
_WRONG: Final = {
    "unit_name_malformed": "unit_name",
    "credit_code_wrong": "credit_code",
    "headcount_malformed": "headcount",
}


class NewUnitForm(Leaves):
    """Name, what it belongs to, headcount and credit code; only the name must be given.

    Signals:
        submitted(draft): this is the unit; look whether there is one like it.
        confirmed(draft): it is none of those that were shown, make it.
        taken(card): it is this one.
        above_wanted(text): look for townships and departments.
        left(): rather not.
    """

    submitted = Signal(object)
    confirmed = Signal(object)
    taken = Signal(object)
    above_wanted = Signal(str)
    left = Signal()

    def __init__(self, *, name: str = "unit_form") -> None:
        super().__init__(name=name)
        self._near: QWidget | None = None
        self.name = Field(
            say("unit_new.name"), hint=say("unit_new.name_hint"), max_length=_NAME_LENGTH, name="unit_name"
        )
        self.above = AboveField()
        self.above.wanted.connect(self.above_wanted)
        self.headcount = Field(
            say("unit_new.headcount"), hint=say("unit_new.headcount_hint"), max_length=_DIGITS, digits=True,
            name="headcount",
        )  # fmt: skip
        self.code = Field(
            say("unit_new.code"), hint=say("unit_new.code_hint"), max_length=_CODE_LENGTH, name="credit_code"
        )
        self.make = Button(say("unit_new.make"), "primary", icon="plus", large=True, name="make_unit")
        self.make.clicked.connect(self._submit)
        self.back = Button(say("unit_new.back"), "secondary", icon="arrow-left", name="back_to_search")
        self.back.clicked.connect(self.left)
        for field in (self.name, self.headcount, self.code):
            field.entered.connect(self._submit)
            field.changed.connect(lambda _, field=field: field.set_error(""))
        self._form = self._lay_form()
        self.add(self._form)

    def open(self, name: str) -> None:
        """Begin with a name, perhaps empty; Enter or one press makes the unit."""
        self._only_form()
        self.name.set_text(name)
        focus_quietly(self.make if name else self.name)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the first is being answered."""
        self.make.set_busy(busy, say("unit_new.looking"))

    def show_trouble(self, trouble: Trouble) -> bool:
        """Say at the field what is wrong with it; False where the trouble is no field's."""
        self._only_form()
        wanted = _WRONG.get(trouble.code)
        for field in (self.name, self.headcount, self.code):
            if field.objectName() == wanted:
                field.set_error(words_of(trouble)[0])
                focus_quietly(field)
        return wanted is not None

    def show_near(self, draft: UnitDraft, near: Sequence[NearUnit]) -> None:
        """Ask whether it is one of these."""
        self._only_form()
        self._near = self._lay_near(draft, near)
        self.add(self._near)
        self.turn_to(self._near)
        focus_quietly(self._near)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back a step."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.shown is self._form:
            self.left.emit()
        else:
            self._back_to_form()

    def _submit(self) -> None:
        above, headcount = self.above.chosen, self.headcount.text().strip()
        unit = above.unit if above is not None else None
        self.submitted.emit(
            UnitDraft(
                name=self.name.text().strip(),
                credit_code=self.code.text().strip(),
                headcount=int(headcount) if headcount else None,
                township=unit if self.above.is_township else None,
                sector=unit if self.above.is_sector and not self.above.is_township else None,
                parent=unit if not (self.above.is_township or self.above.is_sector) else None,
            )
        )

    def _lay_form(self) -> QWidget:
        acts = row(self.make, self.back, STRETCH, gap=12)
        if theme.current().elder:
            # Four fields in large text push the one step out of sight: it stands behind the only one that must be.
            rest = Label(say("unit_new.rest"), "h3", name="unit_form_rest")
            lines = column(self.name, acts, 4, rest, self.above, self.headcount, self.code, STRETCH, gap=16)
        else:
            more = row((column(self.headcount, STRETCH), 1), (column(self.code, STRETCH), 2), gap=16)
            lines = column(self.name, self.above, more, acts, STRETCH, gap=16)
        return holder(lines, name="unit_form_fields")

    def _lay_near(self, draft: UnitDraft, near: Sequence[NearUnit]) -> QWidget:
        same = any(one.same for one in near)
        title = Label(say("unit_new.near"), "h2", name="near_title")
        why = Label(say("unit_new.near_why" if not same else "unit_new.same_why", name=draft.name), "body", "ink2")
        rows = []
        for place, one in enumerate(near):
            shown = UnitRow(name=f"near_{place + 1}")
            shown.show_unit(one.card, why=_reason(one))
            shown.clicked.connect(lambda _=False, card=one.card: self.taken.emit(card))
            rows.append(shown)
        anyway = Button(say("unit_new.anyway"), "secondary", icon="plus", name="make_anyway")
        anyway.clicked.connect(lambda: self.confirmed.emit(draft))
        change = Button(say("unit_new.change"), "tool", icon="arrow-left", name="change_draft")
        change.clicked.connect(self._back_to_form)
        acts = column(anyway, change, gap=8) if theme.current().one_column else row(anyway, change, STRETCH, gap=12)
        return holder(column(title, why, *rows, 4, acts, STRETCH, gap=10), name="unit_near")

    def _back_to_form(self) -> None:
        self._only_form()
        focus_quietly(self.name)

    def _only_form(self) -> None:
        self.turn_to(self._form)
        if self._near is not None:
            self.tear_out(self._near)
            self._near = None


def _reason(near: NearUnit) -> str:
    reason = near.reason if near.reason in {Reason.CREDIT_CODE, Reason.NAME, Reason.FORM, Reason.OTHER_CODE} else None
    told = say(f"unit_new.reason_{(reason or Reason.SPELLING).value}")
    return say("units.between").join((told, *near.card.above))
