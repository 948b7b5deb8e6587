"""What happens at the kiosk's choice."""

from __future__ import annotations

from functools import partial
from typing import Final

from firelearn.domain.ids import BlueprintId, CourseId, LessonId
from firelearn.gui import route as to
from firelearn.gui.kiosk_choose.page import ChoosePage, ChooseView
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.practice import PracticeRequest, Way

_MINUTE_MS: Final = 60_000


class Presenter(Screen):
    """Leads into a course, the quiz or an exam."""

    page: ChoosePage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ChoosePage(stage.picture))
        self.page.again.connect(self._load)
        self.page.course_wanted.connect(self._find_lesson)
        self.page.quiz_wanted.connect(lambda: stage.go(to.Run(request=PracticeRequest(way=Way.DAILY_QUIZ))))
        self.page.exam_wanted.connect(lambda paper: stage.go(to.Lobby(blueprint=BlueprintId(paper))))

    def enter(self, route: Route) -> None:
        """Show what can be done."""
        self._load()

    def _load(self) -> None:
        person, home = self.stage.me, self.stage.suite.home

        def look() -> ChooseView:
            found = home.overview(person)
            offer = found.exam_offer
            return ChooseView(
                courses=found.courses,
                quiz_done=found.quiz_done,
                paper=offer.blueprint.id if offer else None,
                paper_title=words().text(offer.blueprint.title) if offer else "",
                paper_minutes=offer.blueprint.duration_ms // _MINUTE_MS if offer else 0,
            )

        load(self, self.page, look, self.page.show_view)

    def _find_lesson(self, course: CourseId) -> None:
        person, learn = self.stage.me, self.stage.suite.learn

        def first() -> LessonId:
            lessons = learn.course(person, course).lessons
            return next((lesson.lesson for lesson in lessons if not lesson.done), lessons[0].lesson)

        def begin(lesson: LessonId) -> None:
            self.stage.go(to.Lesson(course=course, lesson=lesson))

        self.stage.tasks.run(first, begin, partial(tell, self.stage), owner=self)
