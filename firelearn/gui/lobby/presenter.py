"""The lobby: fetches the rules of one paper, draws it when the person starts."""

from __future__ import annotations

from firelearn.gui import route as to
from firelearn.gui.exam.seated import seated_on
from firelearn.gui.lobby.page import LobbyPage
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.exam_views import Sitting


class Presenter(Screen):
    """Shows the rules of one exam and begins it."""

    rail = "exams"
    page: LobbyPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, LobbyPage())
        self._route: to.Lobby | None = None
        self.page.started.connect(self._start)
        self.page.resumed.connect(lambda exam: stage.replace(to.Exam(exam=exam)))
        # Not back: one may come from home, and in elder mode this is the only way to the other exams.
        self.page.left.connect(lambda: stage.replace(to.Exams()))
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load the rules."""
        assert isinstance(route, to.Lobby)
        self._route = route
        self._load()

    def _load(self) -> None:
        suite, me, route = self.stage.suite, self.stage.me, self._route
        if route is not None:
            load(self, self.page, lambda: suite.results.offer(me, route.blueprint), self.page.show_offer)

    def _start(self) -> None:
        route, me, seat = self._route, self.stage.me, seated_on(self.stage)
        if route is None:
            return
        self.page.set_busy(True)
        self.stage.tasks.run(lambda: seat.begin(me, route.blueprint), self._begun, self._not_begun, owner=self)

    def _begun(self, sitting: Sitting) -> None:
        # In place of the lobby: the way back from an exam leads to all exams.
        self.stage.replace(to.Exam(exam=sitting.exam))

    def _not_begun(self, error: Exception) -> None:
        self.page.set_busy(False)
        tell(self.stage, error)
        self._load()
