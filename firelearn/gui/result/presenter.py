"""The result page: fetches how an exam went, opens what comes next."""

from __future__ import annotations

from contextlib import suppress

from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.naming import name_of
from firelearn.gui.result.page import ResultPage, ResultView
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load
from firelearn.services.exam_views import ExamResult
from firelearn.services.practice import PracticeRequest, Way


class Presenter(Screen):
    """Shows the result of one exam."""

    rail = "exams"
    page: ResultPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ResultPage())
        self._route: to.Result | None = None
        self._result: ExamResult | None = None
        self.page.looked.connect(self._look)
        self.page.certified.connect(self._certify)
        self.page.followed.connect(self._follow)
        self.page.left.connect(lambda: stage.go(to.Exams()))
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load the result."""
        assert isinstance(route, to.Result)
        self._route = route
        self._load()

    def _load(self) -> None:
        suite, me, route = self.stage.suite, self.stage.me, self._route
        if route is None:
            return

        def fetch() -> ResultView:
            result = suite.results.result(route.exam)
            made = None
            if result.passed:
                # A key that cannot be kept is told where one asks for the certificate, not here.
                with suppress(Trouble):
                    made = suite.certificates.of(route.exam, name_of(suite.people.card(me))).made
            return ResultView(result=result, zone_offset_min=suite.seat.zone_offset_min, certificate=made)

        load(self, self.page, fetch, self._show)

    def _show(self, view: ResultView) -> None:
        self._result = view.result
        self.page.show_result(view)

    def _look(self, only_wrong: bool) -> None:
        if self._route is not None:
            self.stage.go(to.Review(exam=self._route.exam, only_wrong=only_wrong))

    def _certify(self) -> None:
        if self._route is not None:
            self.stage.go(to.Certificate(exam=self._route.exam))

    def _follow(self) -> None:
        result = self._result
        if result is None or result.weakest is None:
            self.stage.go(to.Practice())
        elif result.course is not None:
            self.stage.go(to.Course(course=result.course))
        else:
            self.stage.go(to.Run(request=PracticeRequest(way=Way.TOPIC, topic=result.weakest.topic)))
