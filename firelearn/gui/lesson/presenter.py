"""What happens in the lesson reader: places are kept, checks recorded, the end is told."""

from __future__ import annotations

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.language import words
from firelearn.gui.lesson.page import LessonPage
from firelearn.gui.reporting import ask_and_report
from firelearn.gui.route import Course, Lesson, Route, Run
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.asking import Feedback
from firelearn.services.learn import CheckStep, LessonCard, LessonEnd, LessonRun
from firelearn.services.practice import PracticeRequest, Way


class Presenter(Screen):
    """Reads a lesson from where one left it to its end."""

    page: LessonPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, LessonPage(stage, aloud=stage.voice.can_speak(words().language)))
        self._route: Lesson | None = None
        self._run: LessonRun | None = None
        self._responses: dict[int, tuple[int, ...]] = {}
        self._following: LessonCard | None = None
        self._speaking = False
        page = self.page
        page.again.connect(self._load)
        page.left.connect(stage.back)
        page.course_wanted.connect(self._to_course)
        page.moved.connect(self._move)
        page.answered.connect(self._answer)
        page.finished.connect(self._finish)
        page.went_on.connect(self._go_on)
        page.aloud_wanted.connect(self._read)
        page.report_wanted.connect(self._report)
        stage.voice.speaking.connect(self._heard)

    def enter(self, route: Route) -> None:
        """Open the lesson that the route names, at the step where one left it."""
        if not isinstance(route, Lesson):
            super().enter(route)
            return
        self._route = route
        self._load()

    def close(self) -> None:
        """Stop reading aloud."""
        self.stage.voice.speaking.disconnect(self._heard)
        self.stage.voice.hush()

    def _load(self) -> None:
        person, route, learn = self.stage.me, self._route, self.stage.suite.learn
        if route is not None:
            load(self, self.page, lambda: learn.open(person, route.course, route.lesson), self._begin)

    def _begin(self, run: LessonRun) -> None:
        self._run = run
        self._responses = {
            at: step.response for at, step in enumerate(run.steps) if isinstance(step, CheckStep) and step.response
        }
        self.page.show_run(run)
        self._show(run.at)

    def _show(self, at: int) -> None:
        self.stage.voice.hush()
        self.page.show_step(at, self._responses.get(at, ()))
        if self.stage.settings.read_aloud:
            self.stage.voice.say(self.page.spoken(), words().language)

    def _move(self, at: int) -> None:
        person, run, learn = self.stage.me, self._run, self.stage.suite.learn
        if run is None:
            return
        self._show(at)
        self.stage.tasks.run(lambda: learn.keep_place(person, run, at), owner=self)

    def _answer(self, response: tuple[int, ...], elapsed_ms: int) -> None:
        person, run, learn, at = self.stage.me, self._run, self.stage.suite.learn, self.page.at
        if run is None:
            return

        def told(feedback: Feedback) -> None:
            self._responses[at] = response
            self.page.set_busy(False)
            self.page.show_feedback(feedback)
            if self.stage.settings.read_aloud:
                self.stage.voice.say(self.page.spoken(), words().language)

        self.page.set_busy(True)
        self.stage.tasks.run(
            lambda: learn.check(person, run, at, response, elapsed_ms), told, self._not_kept, owner=self
        )

    def _finish(self) -> None:
        person, run, learn = self.stage.me, self._run, self.stage.suite.learn
        if run is None:
            return

        def finish() -> tuple[LessonEnd, LessonCard | None]:
            end = learn.finish(person, run)
            lessons = learn.course(person, run.course).lessons
            return end, next((card for card in lessons if card.lesson == end.next_lesson), None)

        self.page.set_busy(True)
        self.stage.tasks.run(finish, self._end, self._not_finished, owner=self)

    def _end(self, told: tuple[LessonEnd, LessonCard | None]) -> None:
        end, self._following = told
        self.stage.voice.hush()
        self.page.set_busy(False)
        self.page.show_end(end, self._following)

    def _go_on(self) -> None:
        if self._route is None:
            return
        if self._following is not None:
            self.stage.replace(Lesson(course=self._route.course, lesson=self._following.lesson))
        else:
            request = PracticeRequest(way=Way.COURSE, course=self._route.course)
            self.stage.replace(Run(request=request))

    def _to_course(self) -> None:
        if self._route is not None:
            self.stage.replace(Course(course=self._route.course))

    def _not_kept(self, error: Exception) -> None:
        self.page.set_busy(False)
        tell(self.stage, error)

    def _not_finished(self, error: Exception) -> None:
        self._not_kept(error)
        run = self._run
        if run is not None and isinstance(error, Trouble) and error.code == "checks_open":
            steps = enumerate(run.steps)
            open_checks = (at for at, step in steps if isinstance(step, CheckStep) and at not in self._responses)
            self._show(next(open_checks, 0))

    def _report(self) -> None:
        step = self._run.steps[self.page.at] if self._run is not None else None
        if isinstance(step, CheckStep):
            ask_and_report(self.stage, self.page, step.asked.question.id, owner=self)

    def _read(self) -> None:
        if self._speaking:
            self.stage.voice.hush()
        else:
            self.stage.voice.say(self.page.spoken(), words().language)

    def _heard(self, speaking: bool) -> None:
        self._speaking = speaking
        if self.page.reader is not None:
            self.page.reader.show_speaking(speaking)
