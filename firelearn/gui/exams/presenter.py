"""The exams page: fetches offers and results, opens what is chosen."""

from __future__ import annotations

from firelearn.gui import route as to
from firelearn.gui.exams.page import ExamsPage, ExamsView
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load


class Presenter(Screen):
    """Shows the exams on offer."""

    rail = "exams"
    page: ExamsPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ExamsPage())
        self.page.asked.connect(lambda blueprint: stage.go(to.Lobby(blueprint=blueprint)))
        self.page.resumed.connect(lambda exam: stage.go(to.Exam(exam=exam)))
        self.page.looked.connect(lambda exam: stage.go(to.Result(exam=exam)))
        self.page.check_wanted.connect(lambda: stage.go(to.CertificateCheck()))
        self.page.practised.connect(lambda: stage.go(to.Practice()))
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load the exams."""
        self._load()

    def _load(self) -> None:
        suite, me = self.stage.suite, self.stage.me

        def fetch() -> ExamsView:
            return ExamsView(
                offers=suite.results.offers(me),
                unfinished=suite.exams.unfinished(me),
                past=suite.results.history(me),
                zone_offset_min=suite.seat.zone_offset_min,
            )

        load(self, self.page, fetch, self.page.show_exams)
