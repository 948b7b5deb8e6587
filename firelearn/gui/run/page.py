"""A run as it is seen: bars that stay, and between them a question, what came of the run, or what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import ENTER
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.run.bars import RunBottom, RunTop
from firelearn.gui.run.body import RunBody
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.run.summary import Summary


class RunPage(Ground):
    """A run.

    Signals:
        ended(): leave, by the button or Escape.
        stepped(): the one step at the right, by the button or Enter.
        drafted(): what is chosen changed.
        committed(): Enter on an answer that can be judged.
        moved(by): the arrows, -1 back or 1 on, where the pad has no use for them.
        favourite_switched(on), report_wanted(), aloud_wanted(): the tools at the left.
        looked_at(place): look at a wrong question again.
        seen(): the page came on the screen.
    """

    ended = Signal()
    stepped = Signal()
    drafted = Signal()
    committed = Signal()
    moved = Signal(int)
    favourite_switched = Signal(bool)
    report_wanted = Signal()
    aloud_wanted = Signal()
    looked_at = Signal(int)
    seen = Signal()

    def __init__(self) -> None:
        super().__init__(name="run_page")
        self.top, self.bottom = RunTop(), RunBottom()
        self._body = RunBody()
        self.setLayout(column(self.top, (self._body, 1), self.bottom, gap=0))
        self.top.ended.connect(self.ended)
        self.bottom.stepped.connect(self.stepped)
        self.bottom.favourite_switched.connect(self.favourite_switched)
        self.bottom.report_wanted.connect(self.report_wanted)
        self.bottom.aloud_wanted.connect(self.aloud_wanted)
        self.bottom.back_wanted.connect(self.ended)
        self.elder_aloud = Button(say("run.read_aloud"), "secondary", icon="speaker", name="read_aloud_top")
        self.elder_aloud.clicked.connect(self.aloud_wanted)
        self.elder_aloud.hide()
        self.top.right.addWidget(self.elder_aloud)
        self.bottom.step.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    @property
    def pane(self) -> QuestionPane | None:
        """The question on the screen."""
        shown = self._body.currentWidget()
        return shown if isinstance(shown, QuestionPane) else None

    def wait(self) -> None:
        """Show nothing new; after a while say that the questions are being fetched."""
        self.bottom.show()
        self._body.wait()

    def prepare(self, pane: QuestionPane) -> None:
        """Lay a question out that comes next, while the person reads."""
        self._body.prepare(pane)

    def show_question(self, pane: QuestionPane) -> None:
        """Put a question on the screen and the focus on its first answer."""
        pane.pad.changed.connect(self.drafted)
        pane.pad.committed.connect(self.committed)
        self._body.put(pane)
        pane.pad.focus_first()
        pane.to_top()

    def show_feedback(self, card: FeedbackCard, key: Sequence[int]) -> None:
        """Judge the answer on the pad and say how it went; the focus goes to the next step."""
        pane = self.pane
        if pane is not None:
            pane.pad.judge(key)
            pane.show_feedback(card)
        focus_quietly(self.bottom.step)

    def show_summary(self, summary: Summary) -> None:
        """Show what came of the run."""
        summary.looked_at.connect(self.looked_at)
        self._body.put(summary)
        focus_quietly(self.bottom.step)

    def show_other(self, widget: QWidget) -> None:
        """Show what stands in for the run: that there is nothing to ask, or what went wrong."""
        self._body.put_in_the_middle(widget)
        self.bottom.hide()
        self.top.show_steps((), "")
        focus_quietly(self.top.end)

    def show_tools(self, *, question: bool, aloud: bool, back: str = "") -> None:
        """Show the tools that fit what stands on the screen."""
        elder = theme.current().elder
        self.bottom.show_tools(question=question, aloud=aloud and not elder, back=back)
        self.elder_aloud.setVisible(question and aloud and elder)
        self.bottom.step.show()
        self.top.end.setVisible(question)

    def show_speaking(self, speaking: bool) -> None:
        """Say on the buttons what pressing them does now."""
        self.bottom.show_speaking(speaking)
        self.elder_aloud.set_text(say("run.hush" if speaking else "run.read_aloud"))
        self.elder_aloud.set_icon("speaker-off" if speaking else "speaker")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the pad; else Enter goes on, Escape leaves, arrows move."""
        pane, key = self.pane, event.key()
        if pane is not None and not pane.pad.locked and pane.pad.handle_key(event):
            return
        if key in ENTER:
            if not event.isAutoRepeat() and self.bottom.step.isEnabled() and self.bottom.step.isVisible():
                self.stepped.emit()
        elif key == Qt.Key.Key_Escape:
            self.ended.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_PageUp}:
            self.moved.emit(-1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_PageDown}:
            self.moved.emit(1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._into_pad()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is seen."""
        super().showEvent(event)
        self.seen.emit()

    def _keep_in_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        pane = self.pane
        if pane is not None and now is not None:
            pane.keep_in_sight(now)

    def _into_pad(self) -> None:
        pane = self.pane
        if pane is not None and not pane.pad.locked:
            pane.pad.focus_first()
