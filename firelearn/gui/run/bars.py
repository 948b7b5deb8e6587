"""The bars of a run: where one is, and the one step that is next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.language import say
from firelearn.gui.kit.steps import Step, Steps
from firelearn.gui.kit.text import Label
from firelearn.gui.reporting import report_tool


class RunTop(TopBar):
    """Leave, steps and count; in elder mode reading aloud too.

    Signals:
        ended(): leave.
    """

    ended = Signal()

    def __init__(self) -> None:
        super().__init__("top_bar")
        self.end = Button(say("run.end"), "tool", icon="close", name="end")
        self.end.clicked.connect(self.ended)
        self.left.addWidget(self.end)
        self._steps: Steps | None = None
        self._steps_count = 0
        self._count = Label("", "label_bold", wrap=False, align="right", name="count")
        self.right.addWidget(self._count)

    def show_steps(self, states: Sequence[Step], count: str) -> None:
        """Show how far the run is: a step for each question, and in words."""
        if self._steps is None or self._steps_count != len(states):
            if self._steps is not None:
                self._steps.hide()
                self._steps.deleteLater()
            self._steps, self._steps_count = Steps(len(states)), len(states)
            self.middle.addWidget(self._steps, 1)
        self._steps.setVisible(bool(states))
        self._steps.set_states(states)
        self._count.set_text(count)
        # A wider number must not be cut at first: the label's wish is asked for anew.
        self._count.setMinimumWidth(self._count.text_width() + 2)


class RunBottom(BottomBar):
    """Favourite, report, reading aloud; what is chosen; and the one step at the right.

    Signals:
        stepped(): the step was pressed.
        favourite_switched(on): the favourite mark was pressed.
        report_wanted(): something is wrong with this question.
        aloud_wanted(): read aloud, or stop reading.
        back_wanted(): leave the finished run, or the question looked at again.
    """

    stepped = Signal()
    favourite_switched = Signal(bool)
    report_wanted = Signal()
    aloud_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("bottom_bar")
        # In very large text there is room for the tools' icons only; their words are for the ear and the tool tip.
        self._short = theme.current().one_column
        self.favourite = Button("", "tool", icon="heart", name="favourite")
        self.favourite.setCheckable(True)
        self.favourite.clicked.connect(self._mark)
        self.report = report_tool()
        self.report.clicked.connect(self.report_wanted)
        self.aloud = Button("", "tool", icon="speaker", name="read_aloud")
        self.aloud.clicked.connect(self.aloud_wanted)
        self.back = Button(say("run.back"), "tool", icon="arrow-left", name="back")
        self.back.clicked.connect(self.back_wanted)
        self._call(self.favourite, say("run.favourite"))
        self._call(self.aloud, say("run.read_aloud"))
        for tool in (self.favourite, self.report, self.aloud, self.back):
            self.left.addWidget(tool)
            tool.hide()
        self._state = Label("", "label", "ink2", wrap=False, align="right", name="chosen")
        self.step = Button("", "primary", large=True, icon_after=True, name="step")
        self.step.clicked.connect(self.stepped)
        self.right.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.right.addWidget(self.step)

    def show_tools(self, *, question: bool, aloud: bool, back: str = "") -> None:
        """Show the tools of a question, or the way back where none stands on the screen."""
        self.favourite.setVisible(question)
        self.report.setVisible(question)
        self.aloud.setVisible(question and aloud)
        self.back.setVisible(bool(back))
        if back:
            self.back.set_text(back)

    def show_favourite(self, on: bool) -> None:
        """Show whether the question is among the favourites; the button keeps its width."""
        wide = 0
        for text in (say("run.favourite"), say("run.is_favourite")):
            self._call(self.favourite, text)
            wide = max(wide, self.favourite.sizeHint().width())
        self.favourite.setFixedWidth(wide)
        self.favourite.setChecked(on)
        self.favourite.set_icon("heart-filled" if on else "heart")
        self._call(self.favourite, say("run.is_favourite" if on else "run.favourite"))

    def show_step(self, text: str, *, icon: str = "", ready: bool = True, state: str = "") -> None:
        """Say what the one step is, whether it can be taken, and what is chosen or why it cannot."""
        self.step.set_text(text)
        self.step.set_icon(icon)
        self.step.setEnabled(ready)
        shown = "" if self._short or (theme.current().elder and ready) else state
        self._state.set_text(shown)
        self._state.setMinimumWidth(self._state.text_width() + 2 if shown else 0)
        self.step.setAccessibleDescription(state)

    def show_speaking(self, speaking: bool) -> None:
        """Say on the button what pressing it does now."""
        self._call(self.aloud, say("run.hush" if speaking else "run.read_aloud"))
        self.aloud.set_icon("speaker-off" if speaking else "speaker")

    def _call(self, tool: Button, text: str) -> None:
        if self._short:
            tool.setAccessibleName(text)
            tool.setToolTip(text)
        else:
            tool.set_text(text)

    def _mark(self, on: bool) -> None:
        self.show_favourite(on)
        self.favourite_switched.emit(on)
