"""What happens in the search for units: one is looked at, or picked for whoever asked."""

from __future__ import annotations

from typing import cast

from firelearn.gui import route as to
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.units.page import UnitsPage
from firelearn.gui.units.picker import UnitPicker
from firelearn.services.unit_views import UnitCard, UnitPicked


class Presenter(Screen):
    """Shows the picker; opens the unit that was chosen, making it first where it is new."""

    page: UnitsPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, UnitsPage(UnitPicker(stage, most=30)))
        # Somebody who registers is nobody yet: no rail leads them away.
        self.rail = "me" if stage.person is not None else ""
        self._pick = False
        self.page.picker.picked.connect(self._picked)
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Look for what the route names."""
        wanted = cast(to.Units, route)
        self._pick = wanted.pick
        self.page.choose_for(pick=wanted.pick)
        self.page.picker.focus_first()
        if wanted.text:
            self.page.picker.set_text(wanted.text)

    def _picked(self, picked: UnitPicked) -> None:
        if self._pick:
            self.stage.picked_unit = picked
            self.stage.back()
        elif picked.unit is not None:
            self.stage.go(to.Unit(unit=picked.unit))
        elif picked.draft is not None:
            self._make(picked)

    def _make(self, picked: UnitPicked) -> None:
        units, me, draft = self.stage.suite.units, self.stage.person, picked.draft
        if draft is not None:
            self.stage.tasks.run(lambda: units.create(me, draft), self._made, self._not_made, owner=self)

    def _made(self, card: UnitCard) -> None:
        self.stage.replace(to.Unit(unit=card.unit))

    def _not_made(self, error: Exception) -> None:
        tell(self.stage, error)
