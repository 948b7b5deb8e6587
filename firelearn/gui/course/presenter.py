"""What happens on the page of one course."""

from __future__ import annotations

from firelearn.domain.ids import CourseId
from firelearn.gui.course.page import CoursePage
from firelearn.gui.route import Course, Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load


class Presenter(Screen):
    """Shows one course and leads to its lessons."""

    rail = "courses"
    page: CoursePage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, CoursePage(picture=stage.picture))
        self._course: CourseId | None = None
        self.page.wanted.connect(stage.go)
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Show the course that the route names."""
        if not isinstance(route, Course):
            super().enter(route)
            return
        self._course = route.course
        self._load()

    def _load(self) -> None:
        person, course, learn = self.stage.me, self._course, self.stage.suite.learn
        if course is not None:
            load(self, self.page, lambda: learn.course(person, course), self.page.show_course)
