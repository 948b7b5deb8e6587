"""The lesson reader as it is seen: one step after the other, then the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.answers import ENTER
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import art
from firelearn.gui.lesson.card_view import CardView, spoken
from firelearn.gui.lesson.check_view import CheckView
from firelearn.gui.lesson.end_view import EndView
from firelearn.gui.lesson.reader import Reader
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import StandIn
from firelearn.services.asking import Feedback
from firelearn.services.learn import CardStep, CheckStep, LessonCard, LessonEnd, LessonRun

_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})


class LessonPage(StandIn):
    """The reader.

    Signals:
        left(): leave the lesson.
        moved(at): show step ``at``.
        answered(response, elapsed_ms): the check that is shown was answered.
        finished(): the last step is done.
        went_on(): on from the end of the lesson.
        course_wanted(): from the end to the course.
        aloud_wanted(): read aloud what is shown, or stop reading.
    """

    left = Signal()
    moved = Signal(int)
    answered = Signal(object, int)
    finished = Signal()
    went_on = Signal()
    course_wanted = Signal()
    aloud_wanted = Signal()

    def __init__(self, stage: Stage, *, aloud: bool = False) -> None:
        super().__init__(name="lesson_page")
        self._stage, self._aloud = stage, aloud
        self._run: LessonRun | None = None
        self._at = 0
        self.view: QWidget | None = None
        self.reader: Reader | None = None

    @property
    def at(self) -> int:
        """The step that is shown."""
        return self._at

    def show_run(self, run: LessonRun) -> None:
        """Open the reader; the step comes by itself."""
        self._run = run
        speak = words().text
        title = say("lesson.title", course=speak(run.course_title), number=run.number)
        reader = Reader(title, len(run.steps), aloud=self._aloud)
        reader.left.connect(self.left)
        reader.aloud_wanted.connect(self.aloud_wanted)
        reader.back_wanted.connect(self._back)
        reader.on_wanted.connect(self._on)
        reader.more_below.connect(self._hint_below)
        self.reader = reader
        self.put(reader)

    def show_step(self, at: int, response: tuple[int, ...] = ()) -> None:
        """Show a step; ``response`` is what was answered to a check before."""
        run, reader = self._told()
        self._at = at
        step = run.steps[at]
        view: CardView | CheckView
        if isinstance(step, CheckStep):
            view = CheckView(step.asked, self._stage)
            view.changed.connect(self._say_on)
            view.committed.connect(self._on)
            if response:
                view.show_earlier(response)
        else:
            view = CardView(step.card, self._stage.picture)
        self.view = view
        reader.put(view, whole=isinstance(view, CardView))
        reader.show_place(at)
        reader.back.setVisible(at > 0)
        self._say_on()
        self._focus()

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
        first = next((s.card.picture for s in run.steps if isinstance(s, CardStep) and s.card.picture), None)
        self.view = EndView(
            end,
            lesson=run.title,
            course=run.course_title,
            following=following,
            picture=self._stage.picture(first) if first else art("empty-points"),
        )
        reader.put(self.view, whole=True)
        reader.show_place(len(run.steps), over=True)
        reader.back.set_text(say("lesson.to_course"))
        reader.back.setVisible(following is not None)
        text = say("lesson.next_lesson") if following else say("lesson.to_course")
        reader.say_on(text)
        focus_quietly(reader.on)

    def set_busy(self, busy: bool) -> None:
        """Take no second answer while the first is being kept."""
        _, reader = self._told()
        reader.on.setEnabled(not busy)
        if busy and isinstance(self.view, CheckView):
            self.view.pad.lock()
        elif isinstance(self.view, CheckView) and not self.view.judged:
            self.view.pad.lock(False)

    def spoken(self) -> str:
        """Return what is shown, to be read aloud."""
        if isinstance(self.view, CheckView):
            return self.view.spoken()
        if isinstance(self.view, EndView):
            return self.view.accessibleName()
        step = self._run.steps[self._at] if self._run else None
        return spoken(step.card) if isinstance(step, CardStep) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The pad first; then pages, Enter for the step forward, Escape to leave."""
        if self.reader is None or (isinstance(self.view, CheckView) and self.view.handle_key(event)):
            return
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _BACK:
            self._back()
        elif key in ENTER or (key in _ON and not self._asks()):
            self._on()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.reader.scroll_by(key)
        else:
            super().keyPressEvent(event)

    def _asks(self) -> bool:
        return isinstance(self.view, CheckView) and not self.view.judged

    def _back(self) -> None:
        if isinstance(self.view, EndView):
            self.course_wanted.emit()
        elif self._at > 0:
            self.moved.emit(self._at - 1)

    def _on(self) -> None:
        run, reader = self._told()
        if not reader.on.isEnabled():
            return
        if isinstance(self.view, EndView):
            self.went_on.emit()
        elif isinstance(self.view, CheckView) and not self.view.judged:
            self.answered.emit(self.view.pad.response, self.view.elapsed_ms)
        elif self._at + 1 < len(run.steps):
            self.moved.emit(self._at + 1)
        else:
            self.finished.emit()

    def _say_on(self) -> None:
        run, reader = self._told()
        if isinstance(self.view, CheckView) and not self.view.judged:
            ready = self.view.pad.ready
            reader.say_on(
                say("lesson.confirm"), hint="" if ready else say("lesson.answer_first"), enabled=ready, icon="check"
            )
            return
        last = self._at + 1 == len(run.steps)
        check_comes = not last and isinstance(run.steps[self._at + 1], CheckStep)
        reader.say_on(
            say("lesson.finish" if last else "lesson.on"),
            hint=say("lesson.check_comes") if check_comes else "",
            icon="check" if last else "arrow-right",
        )

    def _hint_below(self, more: bool) -> None:
        if isinstance(self.view, CardView) and self.reader is not None:
            if more:
                self.reader.hint.set_text(say("lesson.more_below"))
            else:
                self._say_on()

    def _focus(self) -> None:
        _, reader = self._told()
        if self._asks() and isinstance(self.view, CheckView):
            self.view.focus_pad()
        else:
            focus_quietly(reader.on)

    def _told(self) -> tuple[LessonRun, Reader]:
        if self._run is None or self.reader is None:
            raise LookupError("no lesson is open")
        return self._run, self.reader
