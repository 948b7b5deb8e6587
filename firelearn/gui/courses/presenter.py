"""What happens in the list of courses."""

from __future__ import annotations

from firelearn.gui.courses.page import CoursesPage
from firelearn.gui.route import Lesson, Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load
from firelearn.services.learn import CourseCard


class Presenter(Screen):
    """Shows all courses, and the lesson to go on with."""

    rail = "courses"
    page: CoursesPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, CoursesPage(picture=stage.picture))
        self.page.wanted.connect(stage.go)
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Show the courses as they are now."""
        self._load()

    def _load(self) -> None:
        person, learn = self.stage.me, self.stage.suite.learn

        def fetch() -> tuple[tuple[CourseCard, ...], Route | None]:
            courses = learn.courses(person)
            open_ones = [card for card in courses if not card.finished]
            best = next((card for card in open_ones if card.started), open_ones[0] if open_ones else None)
            if best is None:
                return courses, None
            return courses, Lesson(course=best.course, lesson=learn.next_lesson(person, best.course).lesson)

        load(self, self.page, fetch, lambda found: self.page.show_courses(*found))
