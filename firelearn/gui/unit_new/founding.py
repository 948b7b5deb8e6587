"""What happens behind the form of a new unit: near duplicates are looked for before anything is made."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from firelearn.domain.errors import Trouble
from firelearn.domain.unit import Section
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.unit_new.form import NewUnitForm
from firelearn.services.unit_views import NearUnit, UnitCard, UnitDraft

_ENOUGH = 40


class Founding(QObject):
    """Drives a form; it records nothing.

    Signals:
        founded(draft): this unit is to be made.
        taken(card): it is this one, which is there already.
    """

    founded = Signal(object)
    taken = Signal(object)

    def __init__(self, stage: Stage, form: NewUnitForm) -> None:
        super().__init__(form)
        self._stage, self._form = stage, form
        form.submitted.connect(self._look)
        form.confirmed.connect(self.founded)
        form.taken.connect(self.taken)
        form.above_wanted.connect(self._above)

    def _look(self, draft: UnitDraft) -> None:
        units, form = self._stage.suite.units, self._form

        def look() -> tuple[NearUnit, ...]:
            units.check(draft)
            return units.near(draft.name, draft.credit_code)

        def found(near: tuple[NearUnit, ...]) -> None:
            form.set_busy(False)
            if near:
                form.show_near(draft, near)
            else:
                self.founded.emit(draft)

        form.set_busy(True)
        self._stage.tasks.run(look, found, self.failed, owner=form)

    def failed(self, error: Exception) -> None:
        """Say at the field what is wrong with it, or in a dialog what else went wrong."""
        self._form.set_busy(False)
        if not isinstance(error, Trouble) or not self._form.show_trouble(error):
            tell(self._stage, error)

    def _above(self, text: str) -> None:
        units, form = self._stage.suite.units, self._form

        def look() -> tuple[UnitCard, ...]:
            found = units.find(text, _ENOUGH).units
            return tuple(card for card in found if card.sections & {Section.TOWNSHIP, Section.SECTOR})

        self._stage.tasks.run(look, lambda cards: form.above.show_offers(text, cards), owner=form)
