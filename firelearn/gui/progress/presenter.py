"""What happens on one's own page."""

from __future__ import annotations

from functools import partial

from firelearn.gui.kit.language import say
from firelearn.gui.progress.page import ProgressPage
from firelearn.gui.progress.plot import answers_plot, points_plot
from firelearn.gui.progress.view import MyView
from firelearn.gui.route import Route, Start
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.people import PersonCard


class Presenter(Screen):
    """Shows how far one has come; lets one change the name, or make room for somebody else."""

    rail = "me"
    page: ProgressPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ProgressPage())
        self.page.wanted.connect(stage.go)
        self.page.again.connect(self._load)
        self.page.named.connect(self._rename)
        self.page.leave_wanted.connect(self._leave)

    def enter(self, route: Route) -> None:
        """Show the page as it is now."""
        self._load()

    def _load(self) -> None:
        person, suite = self.stage.me, self.stage.suite

        def view() -> MyView:
            return MyView(
                person=suite.people.card(person),
                progress=suite.progress.view(person),
                today=suite.seat.today(),
                zone_offset_min=suite.seat.zone_offset_min,
            )

        load(self, self.page, view, self._show)

    def _show(self, view: MyView) -> None:
        self.page.show_view(view)
        board = self.page.board
        if board is not None and board.days.wants_plots:
            board.days.add_answers(answers_plot(board.days.days))
            board.days.add_points(points_plot(board.days.days))

    def _rename(self, name: str) -> None:
        person, people = self.stage.me, self.stage.suite.people
        self.stage.tasks.run(lambda: people.rename(person, name), self._renamed, partial(tell, self.stage), owner=self)

    def _renamed(self, card: PersonCard) -> None:
        from firelearn.gui.kit.toast import toast

        toast(self.stage.host, say("progress.name_saved", name=card.nickname))
        self._load()

    def _leave(self) -> None:
        self.page.set_leaving(True, say("progress.leaving"))
        self.stage.tasks.run(self.stage.suite.people.leave, self._left, self._not_left, owner=self)

    def _left(self, _: None) -> None:
        self.stage.person = None
        self.stage.replace(Start())

    def _not_left(self, error: Exception) -> None:
        self.page.set_leaving(False, "")
        tell(self.stage, error)
