"""A picker of units for any page: search, and the form of a new one. It records nothing: it tells what was picked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.screen import Stage
from firelearn.gui.unit_new.form import NewUnitForm
from firelearn.gui.unit_new.founding import Founding
from firelearn.gui.units.finder import UnitFinder
from firelearn.gui.units.leaves import Leaves
from firelearn.services.unit_views import UnitCard, UnitDraft, UnitPicked, UnitsFound

_FEW: Final = 8


class UnitPicker(Leaves):
    """Lets a person be told which unit they belong to. Put it on something that scrolls.

    Signals:
        picked(picked): a ``UnitPicked``: a unit that is there, or a draft of one to be made.
        skipped(): the person belongs to no unit; only with ``skip``.
    """

    picked = Signal(object)
    skipped = Signal()

    def __init__(self, stage: Stage, *, skip: bool = False, may_create: bool = True, most: int = _FEW) -> None:
        super().__init__(name="unit_picker")
        self._stage, self._most, self._asked = stage, most, 0
        self.finder = UnitFinder(may_create=may_create)
        self.finder.wanted.connect(self._look)
        self.finder.chosen.connect(self._take)
        self.finder.new_wanted.connect(self._new)
        lines = column(self.finder, gap=12)
        if skip:
            self.skip = Button(say("units.skip"), "quiet", icon="arrow-right", icon_after=True, name="skip_unit")
            self.skip.clicked.connect(self.skipped)
            lines.addLayout(row(self.skip, STRETCH))
        lines.addStretch(1)
        self._search = holder(lines, name="unit_picker_search")
        self.form = NewUnitForm()
        self.form.turned.connect(self.turned)
        self.form.left.connect(self.back_to_search)
        founding = Founding(stage, self.form)
        founding.founded.connect(self._founded)
        founding.taken.connect(self._take)
        self.add(self._search)
        self.add(self.form)
        stage.tasks.run(stage.suite.units.get_ready, owner=self)

    @property
    def searching(self) -> bool:
        """Whether the search is shown, not the form of a new unit."""
        return self.shown is self._search

    def focus_first(self) -> None:
        """Put the focus where one begins to type."""
        self.finder.focus_field()

    def set_text(self, text: str) -> None:
        """Look for something."""
        self.finder.set_text(text)

    def back_to_search(self) -> None:
        """Leave the form of a new unit; what was typed in the search still stands there."""
        self.turn_to(self._search)
        self.finder.focus_field()

    def _look(self, text: str) -> None:
        self._asked += 1
        asked, units = self._asked, self._stage.suite.units
        if not text:
            self.finder.show_start()
            return

        def found(answer: UnitsFound) -> None:
            if asked == self._asked:
                self.finder.show_found(answer)

        def failed(error: Exception) -> None:
            if not isinstance(error, Trouble):
                raise error
            if asked == self._asked:
                self.finder.show_trouble(error)

        self._stage.tasks.run(lambda: units.find(text, self._most), found, failed, owner=self)

    def _take(self, card: UnitCard) -> None:
        self.picked.emit(UnitPicked(name=card.name, unit=card.unit, approval=card.approval))

    def _new(self, name: str) -> None:
        self.turn_to(self.form)
        self.form.open(name)

    def _founded(self, draft: UnitDraft) -> None:
        self.picked.emit(UnitPicked(name=draft.name, draft=draft))
