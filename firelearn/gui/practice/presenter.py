"""What happens on the chooser."""

from __future__ import annotations

from firelearn.gui.practice.page import ChooserPage
from firelearn.gui.route import Route, Run, Search
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import StandIn, load
from firelearn.services.practice import PracticeChoices, PracticeRequest


class Presenter(Screen):
    """Shows what there is to practise today, and starts what is chosen."""

    rail = "practice"
    page: StandIn

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StandIn(name="practice"))
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load what there is to practise."""
        self._load()

    def _load(self) -> None:
        person, practice = self.stage.me, self.stage.suite.practice
        load(self, self.page, lambda: practice.choices(person), self._show)

    def _show(self, choices: PracticeChoices) -> None:
        chooser = ChooserPage(choices)
        chooser.chosen.connect(self._start)
        chooser.search_wanted.connect(lambda: self.stage.go(Search()))
        self.page.put(chooser)
        chooser.focus_first()

    def _start(self, request: PracticeRequest) -> None:
        self.stage.go(Run(request=request))
