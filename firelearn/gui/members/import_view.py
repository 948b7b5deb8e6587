"""A list of people before it is imported: which column holds the names, who would come, what is wrong in which row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from firelearn.content.roster import Fault
from firelearn.content.sheet import Place
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.services.member_import import ImportPlan

_MOST: Final = 12
_MOST_COLUMNS: Final = 6


class ImportView(Card):
    """What importing a list would do; nothing has happened yet.

    Signals:
        confirmed(plan): do it.
        column_wanted(column): the names stand in this column, counted from 0.
        dropped(): rather not.
    """

    confirmed = Signal(object)
    column_wanted = Signal(int)
    dropped = Signal()

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__(say("members.import_title", name=plan.name), level=2, pad=24, name="import_view")
        letter = Place(sheet="", row=1, column=plan.column).letter
        taken = "members.import_column" if plan.heading else "members.import_column_bare"
        self.body.setSpacing(12)
        self.body.addWidget(Label(say(taken, letter=letter, heading=plan.heading), "body", name="import_column"))
        others = self._others(plan)
        if others:
            self.body.addWidget(Label(say("members.import_other"), "caption", "ink2"))
            self.body.addLayout(row(*others, STRETCH, gap=8))
        for key, icon, names in (
            ("members.import_new", "plus", plan.new),
            ("members.import_known", "user", plan.known),
        ):
            if names:
                some = words().joined(name.name for name in names[:_MOST])
                more = say("members.import_and_more") if len(names) > _MOST else ""
                told = say(key, n=len(names), names=f"{some}{more}")
                self.body.addWidget(NoteLine(icon, told, role="label", name=f"{icon}_names"))
        if plan.faults:
            self.body.addWidget(Label(say("members.import_faults", n=len(plan.faults)), "label_bold", "warn_ink"))
            lines = [_sentence(fault) for fault in plan.faults[:_MOST]]
            if len(plan.faults) > _MOST:
                lines.append(say("members.import_more_faults", n=len(plan.faults) - _MOST))
            self.body.addWidget(Label("\n".join(lines), "label", "ink2", name="import_faults"))
        self._lay_acts(plan)

    def _lay_acts(self, plan: ImportPlan) -> None:
        self.body.addWidget(Label(say("members.import_why"), "caption", "ink2"))
        self.go = Button(
            say("members.import_go", n=len(plan.new)), "primary", icon="check", large=True, name="import_go"
        )
        self.go.setEnabled(bool(plan.new))
        self.go.clicked.connect(lambda: self.confirmed.emit(plan))
        self.drop = Button(say("members.import_drop"), "secondary", name="import_drop")
        self.drop.clicked.connect(self.dropped)
        acts = column(Label(say("members.import_nobody"), "label", "ink2"), gap=4) if not plan.new else column()
        self.body.addLayout(acts)
        narrow = theme.current().one_column
        self.body.addLayout(column(self.go, self.drop, gap=8) if narrow else row(self.go, self.drop, STRETCH, gap=12))

    def _others(self, plan: ImportPlan) -> list[Button]:
        made: list[Button] = []
        for column_, heading in enumerate(plan.columns):
            if heading and column_ != plan.column and len(made) < _MOST_COLUMNS:
                button = Button(heading, "soft", name=f"column_{column_ + 1}")
                button.clicked.connect(lambda _=False, wanted=column_: self.column_wanted.emit(wanted))
                made.append(button)
        return made


def _sentence(fault: Fault) -> str:
    where = say("roster.row", row=fault.place.row)
    return f"{where}{say('roster.colon')}{say(f'roster.{fault.code}', text=fault.text)}"
