"""What happens on the badges page."""

from __future__ import annotations

from firelearn.gui.badges.page import BadgesPage
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load


class Presenter(Screen):
    """Shows the badges of who is learning."""

    rail = "points"
    page: BadgesPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, BadgesPage())
        self.page.left.connect(stage.back)
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Show every badge as it stands now."""
        self._load()

    def _load(self) -> None:
        me, suite = self.stage.me, self.stage.suite
        load(self, self.page, lambda: suite.badges.view(me), self.page.show_badges)
