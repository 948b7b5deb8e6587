"""The frame of the lesson reader: leave and progress on top, the step in the middle, back and on below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import Centre, clear, column
from firelearn.gui.kit.steps import Step, Steps
from firelearn.gui.kit.text import Label
from firelearn.gui.lesson.onward import Onward
from firelearn.gui.reporting import report_tool

_WIDEST: Final = 1280
_TALLEST: Final = 720
_NARROW_UNTIL: Final = 1180
_MARGIN: Final = 72
_WORTH_TELLING: Final = 24


class Reader(Ground):
    """The frame. What it holds and what its buttons say is up to the page.

    Signals:
        left(): leave the lesson.
        back_wanted(), on_wanted(): the buttons below were pressed.
        aloud_wanted(): read aloud, or stop reading.
        report_wanted(): something is wrong with the question that is shown.
        more_below(bool): a step that is taller than the room has more to read below, or its end was reached.
    """

    left = Signal()
    back_wanted = Signal()
    on_wanted = Signal()
    aloud_wanted = Signal()
    report_wanted = Signal()
    more_below = Signal(bool)

    def __init__(self, title: str, count: int, *, aloud: bool) -> None:
        super().__init__(name="reader")
        look = theme.current()
        self._count = count
        top = TopBar()
        self.leave = Button(say("lesson.leave"), "tool", icon="close", name="leave")
        self.leave.clicked.connect(self.left)
        top.left.addWidget(self.leave)
        if not look.elder:
            top.left.addWidget(Label(title, "label_bold", wrap=False, name="lesson_title"))
        self.steps = Steps(count)
        top.middle.addWidget(self.steps, 1)
        self.place = Label("", "label", "ink2", wrap=False, name="place")
        top.right.addWidget(self.place)
        self.aloud = Button(say("lesson.read_aloud"), "secondary", icon="speaker", name="read_aloud")
        self.aloud.clicked.connect(self.aloud_wanted)
        top.right.addWidget(self.aloud)
        if not aloud:
            self.aloud.hide()
        self._middle = QVBoxLayout()
        self.scroller = ScrollPage(name="step_scroll")
        self.setLayout(column(top, self._middle, self._bottom(), gap=0))
        self._middle.setStretch(0, 1)

    def put(self, view: QWidget, *, whole: bool) -> None:
        """Show ``view`` as the step; ``whole`` lets it take the height between the bars."""
        clear(self._middle)
        self.scroller = ScrollPage(name="step_scroll")
        if whole and not theme.current().one_column:
            # On a large window a card keeps its shape; where it must grow for its text it may.
            # Measured a bit too narrow rather than too wide: a maximum below what the text needs would cut it.
            needed = view.heightForWidth(min(_WIDEST, max(self.width() - 2 * _MARGIN, 1)))
            view.setMaximumHeight(max(_TALLEST, needed, self.height() if self.width() <= _WIDEST else 0))
        inside = column((Centre(view, _WIDEST), 1) if whole else Centre(view, _WIDEST))
        if not whole:
            inside.addStretch(1)
        self.scroller.content.setLayout(inside)
        self._middle.addWidget(self.scroller, 1)
        bar = self.scroller.verticalScrollBar()
        bar.rangeChanged.connect(self._tell_below)
        bar.valueChanged.connect(self._tell_below)
        self._fit()

    def show_place(self, at: int, *, over: bool = False) -> None:
        """Say at which step one is, or that the lesson is over."""
        states: list[Step] = [
            "done" if over or place < at else "now" if place == at else "todo" for place in range(self._count)
        ]
        self.steps.set_states(states)
        self.place.set_text("" if over else say("lesson.place", at=at + 1, of=self._count))

    def show_tools(self, *, back: bool, report: bool) -> None:
        """Show the tools that fit the step: the way back, and for a question that something is wrong with it."""
        self.back.setVisible(back)
        self.report.setVisible(report)

    def say_on(self, onward: Onward) -> None:
        """Say what the one step forward is, and why it cannot be taken yet or what comes."""
        self.on.set_text(onward.text)
        self.on.set_icon(onward.icon)
        self.on.setEnabled(onward.enabled)
        self.hint.set_text(onward.hint)

    def show_speaking(self, speaking: bool) -> None:
        """Say on the button what pressing it does now."""
        self.aloud.set_text(say("lesson.hush" if speaking else "lesson.read_aloud"))
        self.aloud.set_icon("speaker-off" if speaking else "speaker")

    def scroll_by(self, key: int) -> bool:
        """Scroll a step that is taller than the room; tell whether there was something to scroll."""
        bar = self.scroller.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + (bar.pageStep() // 2 if key == Qt.Key.Key_Down else -bar.pageStep() // 2))
        return bar.value() != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the step its margins."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page."""
        event.ignore()

    def _bottom(self) -> BottomBar:
        bottom = BottomBar()
        self.back = Button(say("lesson.back"), "secondary", icon="arrow-left", name="back")
        self.back.clicked.connect(self.back_wanted)
        self.report = report_tool()
        self.report.clicked.connect(self.report_wanted)
        bottom.left.addWidget(self.back)
        bottom.left.addWidget(self.report)
        self.hint = Label("", "label", "ink2", align="right", middle=True, name="hint")
        self.on = Button("", "primary", icon="arrow-right", icon_after=True, large=True, name="on")
        self.on.clicked.connect(self.on_wanted)
        bottom.right.addWidget(self.hint)
        bottom.right.addWidget(self.on)
        return bottom

    def _tell_below(self) -> None:
        bar = self.scroller.verticalScrollBar()
        self.more_below.emit(bar.maximum() - bar.value() > _WORTH_TELLING)

    def _fit(self) -> None:
        layout = self.scroller.content.layout()
        if layout is not None:
            side = 24 if self.width() < _NARROW_UNTIL else _MARGIN
            layout.setContentsMargins(side, 24 if self.height() < 790 else 28, side, 24)
