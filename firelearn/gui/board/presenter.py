"""What happens on the board."""

from __future__ import annotations

from functools import partial

from firelearn.gui import route as to
from firelearn.gui.board.page import BoardPage
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.board import BoardView


class Presenter(Screen):
    """Shows who learned most here; lets one leave the board."""

    rail = "points"
    page: BoardPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, BoardPage())
        self.page.left.connect(stage.back)
        self.page.again.connect(self._load)
        self.page.learn_wanted.connect(lambda: stage.go(to.Courses()))
        self.page.hide_wanted.connect(self._hide)

    def enter(self, route: Route) -> None:
        """Show the board as it is now."""
        self._load()

    def _load(self) -> None:
        me, suite = self.stage.me, self.stage.suite

        def show(view: BoardView) -> None:
            self.page.show_board(view, zone_offset_min=suite.seat.zone_offset_min)

        load(self, self.page, lambda: suite.board.view(me), show)

    def _hide(self, hidden: bool) -> None:
        me, board = self.stage.me, self.stage.suite.board
        self.stage.tasks.run(
            lambda: board.hide(me, hidden), lambda _: self._load(), partial(tell, self.stage), owner=self
        )
