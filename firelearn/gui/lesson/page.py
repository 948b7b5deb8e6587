"""The lesson reader as it is seen: one step after the other, then the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.answers import ENTER
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.lesson.card_view import CardView
from firelearn.gui.lesson.check_view import CheckView
from firelearn.gui.lesson.end_view import EndView
from firelearn.gui.lesson.onward import onward_after, onward_from
from firelearn.gui.lesson.reader import Reader
from firelearn.gui.lesson.views import end_view, step_view
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import StandIn
from firelearn.services.asking import Feedback
from firelearn.services.learn import LessonCard, LessonEnd, LessonRun

_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})


class LessonPage(StandIn):
    """The reader; ``at`` is the step that is shown.

    Signals:
        left(): leave the lesson.
        moved(at): show step ``at``.
        answered(response, elapsed_ms): the check that is shown was answered.
        finished(): the last step is done.
        went_on(): on from the end of the lesson.
        course_wanted(): from the end to the course.
        aloud_wanted(), report_wanted(): read aloud what is shown, or stop; something is wrong with the check.
    """

    left = Signal()
    moved = Signal(int)
    answered = Signal(object, int)
    finished = Signal()
    went_on = Signal()
    course_wanted = Signal()
    aloud_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, stage: Stage, *, aloud: bool = False) -> None:
        super().__init__(name="lesson_page")
        self._stage, self._aloud = stage, aloud
        self._run: LessonRun | None = None
        self.at = 0
        self.view: QWidget | None = None
        self.reader: Reader | None = None

    def show_run(self, run: LessonRun) -> None:
        """Open the reader; the step comes by itself."""
        self._run = run
        title = say("lesson.title", course=run.course_title, number=run.number)
        reader = Reader(title, len(run.steps), aloud=self._aloud)
        reader.left.connect(self.left)
        reader.aloud_wanted.connect(self.aloud_wanted)
        reader.report_wanted.connect(self.report_wanted)
        reader.back_wanted.connect(self._back)
        reader.on_wanted.connect(self._on)
        reader.more_below.connect(self._hint_below)
        self.reader = reader
        self.put(reader)

    def show_step(self, at: int, response: tuple[int, ...] = ()) -> None:
        """Show a step; ``response`` is what was answered to a check before."""
        run, reader = self._told()
        self.at = at
        view = step_view(run.steps[at], response, self._stage)
        if isinstance(view, CheckView):
            view.changed.connect(self._say_on)
            view.committed.connect(self._on)
        self.view = view
        reader.put(view, whole=isinstance(view, CardView))
        reader.show_place(at)
        reader.show_tools(back=at > 0, report=isinstance(view, CheckView))
        self._say_on()
        if isinstance(view, CheckView) and not view.judged:
            view.pad.focus_first()
        else:
            focus_quietly(reader.on)

    def show_feedback(self, feedback: Feedback) -> None:
        """Say how the check that is shown was answered."""
        _, reader = self._told()
        if isinstance(self.view, CheckView):
            self.view.show_feedback(feedback)
            self._say_on()
            focus_quietly(reader.on)
            if self.view.feedback is not None:
                reader.scroller.ensureWidgetVisible(self.view.feedback, 0, 12)

    def show_end(self, end: LessonEnd, following: LessonCard | None) -> None:
        """Show what the lesson brought; ``following`` is the next one, none when the course is finished."""
        run, reader = self._told()
        self.view = end_view(run, end, following, self._stage)
        reader.put(self.view, whole=True)
        reader.show_place(len(run.steps), over=True)
        reader.back.set_text(say("lesson.to_course"))
        reader.show_tools(back=True, report=False)
        reader.say_on(onward_after(following))
        focus_quietly(reader.on)

    def set_busy(self, busy: bool) -> None:
        """Take no second answer while the first is being kept."""
        _, reader = self._told()
        if busy:
            # A button that is disabled hands the focus on, with a ring, to whatever comes next.
            focus_quietly(self)
        reader.on.setEnabled(not busy)
        if isinstance(self.view, CheckView):
            self.view.pad.lock(busy or self.view.judged)
        if not busy:
            focus_quietly(reader.on)

    def spoken(self) -> str:
        """Return what is shown, to be read aloud."""
        if isinstance(self.view, CheckView | CardView):
            return self.view.spoken()
        return self.view.accessibleName() if self.view is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The pad first; then pages, Enter for the step forward, Escape to leave."""
        if self.reader is None or (isinstance(self.view, CheckView) and self.view.handle_key(event)):
            return
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _BACK:
            self._back()
        elif key in ENTER or (key in _ON and not (isinstance(self.view, CheckView) and not self.view.judged)):
            self._on()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.reader.scroll_by(key)
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        if isinstance(self.view, EndView):
            self.course_wanted.emit()
        elif self.at > 0:
            self.moved.emit(self.at - 1)

    def _on(self) -> None:
        run, reader = self._told()
        if not reader.on.isEnabled():
            return
        if isinstance(self.view, EndView):
            self.went_on.emit()
        elif isinstance(self.view, CheckView) and not self.view.judged:
            self.answered.emit(self.view.pad.response, self.view.elapsed_ms)
        elif self.at + 1 < len(run.steps):
            self.moved.emit(self.at + 1)
        else:
            self.finished.emit()

    def _say_on(self) -> None:
        run, reader = self._told()
        reader.say_on(onward_from(run, self.at, self.view))

    def _hint_below(self, more: bool) -> None:
        if isinstance(self.view, CardView) and self.reader is not None:
            self._say_on()
            if more:
                self.reader.hint.set_text(say("lesson.more_below"))

    def _told(self) -> tuple[LessonRun, Reader]:
        if self._run is None or self.reader is None:
            raise LookupError("no lesson is open")
        return self._run, self.reader
