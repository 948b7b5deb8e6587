"""What happens on the points page."""

from __future__ import annotations

from firelearn.gui.points.page import PointsPage
from firelearn.gui.route import Points, Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load
from firelearn.services.points import PointsDay
from firelearn.services.points_standing import PointsStates


class Presenter(Screen):
    """Shows the account of a day and leads to the next points."""

    rail = "points"
    page: PointsPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, PointsPage())
        self._day: int | None = None
        self.page.wanted.connect(stage.go)
        self.page.day_wanted.connect(self._show)
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Show the day that the route names."""
        if not isinstance(route, Points):
            super().enter(route)
            return
        self._show(route.day)

    def _show(self, day: int | None) -> None:
        self._day = day
        self._load()

    def _load(self) -> None:
        person, day, suite = self.stage.me, self._day, self.stage.suite

        def read() -> tuple[PointsDay, PointsStates | None]:
            view = suite.points.day(person, day)
            # A day of the past is looked at for its lines; what one has reached stands beside today's.
            return view, suite.standing.states(person, view.total) if view.is_today else None

        def show(found: tuple[PointsDay, PointsStates | None]) -> None:
            view, states = found
            today, zone = suite.seat.today(), suite.seat.zone_offset_min
            self.page.show_day(view, today=today, zone_offset_min=zone, states=states)
            if view.is_today:
                # Behind the lines, so that these are there at once.
                self.stage.tasks.run(lambda: suite.standing.of(person), self.page.show_standing, owner=self)

        load(self, self.page, read, show)
