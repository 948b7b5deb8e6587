"""What happens on the form of a new unit: it is made, and its creator is its administrator."""

from __future__ import annotations

from typing import cast

from firelearn.gui import route as to
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.unit_new.founding import Founding
from firelearn.gui.unit_new.page import UnitNewPage
from firelearn.services.unit_views import UnitCard, UnitDraft


class Presenter(Screen):
    """Makes a unit, or opens the one that it turned out to be."""

    rail = "me"
    page: UnitNewPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, UnitNewPage())
        self._founding = Founding(stage, self.page.form)
        self._founding.founded.connect(self._make)
        self._founding.taken.connect(lambda card: stage.replace(to.Unit(unit=card.unit)))
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Begin with the name that the route gives."""
        self.page.form.open(cast(to.UnitNew, route).name)

    def _make(self, draft: UnitDraft) -> None:
        units, me = self.stage.suite.units, self.stage.person
        self.page.form.set_busy(True)
        self.stage.tasks.run(lambda: units.create(me, draft), self._made, self._founding.failed, owner=self)

    def _made(self, card: UnitCard) -> None:
        self.stage.replace(to.Unit(unit=card.unit))
