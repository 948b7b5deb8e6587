"""The two bars of the exam: what it is, that it is kept, the time, the hand-in; and the way through the questions."""

from __future__ import annotations

from PySide6.QtCore import Signal

from firelearn.domain.exam import Paper
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.timer import SavedMark, Timer


class ExamTop(TopBar):
    """Title, saved mark, timer and hand-in.

    Signals:
        left_wanted(): the person wants to leave.
        handed_in(): the person wants to hand in.
    """

    left_wanted = Signal()
    handed_in = Signal()

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        look = theme.current()
        self.leave = Button(say("exam.leave"), "tool", icon="close", name="leave")
        self.leave.clicked.connect(self.left_wanted)
        self.title = Label(words().text(paper.title), "h3", wrap=False, name="exam_title")
        told: list[Label] = [self.title]
        if not look.elder:
            # Elder text leaves no room for it beside the clock; the lobby said it.
            line = say("exam.subtitle", questions=len(paper.items), full=paper.full_marks, **{"pass": paper.pass_mark})
            told.append(Label(line, "caption", "ink2", wrap=False, name="exam_subtitle"))
        self.saved = SavedMark()
        self.timer = Timer()
        self.hand_in = Button(say("exam.hand_in"), "secondary", icon="send", name="hand_in")
        self.hand_in.clicked.connect(self.handed_in)
        titles = holder(column(STRETCH, *told, STRETCH, gap=0))
        if look.one_column:
            first = row(self.leave, (titles, 1), self.hand_in)
            second = row(self.saved, STRETCH, self.timer)
            self.middle.addLayout(column(STRETCH, first, second, STRETCH, gap=4))
            self.heights = (0, self.hand_in.sizeHint().height() + self.timer.sizeHint().height() + 20)
            self._fit()
            return
        self.left.addWidget(self.leave)
        self.middle.addWidget(titles, 1)
        self.right.setSpacing(16 if look.elder else 24)
        for widget in (self.saved, self.timer, self.hand_in):
            self.right.addWidget(widget)

    def show_time(self, remaining_ms: int, duration_ms: int) -> None:
        """Show the time left; in elder mode the title makes room for the words of the last minutes."""
        self.timer.set_time(remaining_ms, duration_ms)
        look = theme.current()
        self.title.setVisible(not (look.elder and not look.one_column and self.timer.stage))


class ExamBottom(BottomBar):
    """Previous, flag, read aloud; next at the right, always at the same place.

    Signals:
        stepped(by): one question back (-1) or on (1).
        flagged(): flag the question, or take the flag off.
        read(): read the question aloud, or stop reading.
    """

    stepped = Signal(int)
    flagged = Signal()
    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.previous = Button(say("exam.previous"), "secondary", icon="arrow-left", name="previous")
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.flag = Button(say("exam.flag"), "tool", icon="flag", name="flag")
        self.flag.setCheckable(True)
        self.flag.clicked.connect(self.flagged)
        self.speak = Button(say("exam.read"), "tool", icon="speaker", name="read_aloud")
        self.speak.clicked.connect(self.read)
        self.speak.hide()
        for button in (self.previous, self.flag, self.speak):
            self.left.addWidget(button)
        self.next = Button(say("exam.next"), "primary", icon="arrow-right", icon_after=True, large=True, name="next")
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.right.addWidget(self.next)
        # As wide for 交卷 as for 下一题: the step at the right never moves.
        self.next.setMinimumWidth(self.next.sizeHint().width())

    def show_place(self, at: int, count: int) -> None:
        """Offer the steps that there are from question ``at`` (0-based) of ``count``."""
        self.previous.setEnabled(at > 0)
        last = at == count - 1
        self.next.set_text(say("exam.hand_in" if last else "exam.next"))
        self.next.set_icon("send" if last else "arrow-right")

    def show_flag(self, flagged: bool) -> None:
        """Show whether the question is flagged."""
        self.flag.setChecked(flagged)
        self.flag.set_text(say("exam.flagged" if flagged else "exam.flag"))
        self.flag.set_icon("flag-filled" if flagged else "flag")

    def show_speaking(self, speaks: bool) -> None:
        """Say on the button what pressing it does now."""
        self.speak.set_text(say("exam.hush" if speaks else "exam.read"))
        self.speak.set_icon("speaker-off" if speaks else "speaker")
