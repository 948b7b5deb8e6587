"""Coming back to an exam that cannot simply go on: the invigilator decides, or the time ran out meanwhile."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label
from firelearn.services.exam_views import Unfinished

_WIDEST: Final = 720


class InvigilatorPage(ScrollPage):
    """An exam was interrupted, and only the invigilator says whether the time away is given back.

    Signals:
        decided(grant): go on, with the time away given back or not.
        left(): not now.
    """

    decided = Signal(bool)
    left = Signal()

    def __init__(self, unfinished: Unfinished) -> None:
        super().__init__(name="invigilator_page")
        self._unfinished = unfinished
        card = Card(level=2, pad=28, name="invigilator")
        title = Label(say("exam.invigilator_title"), "h1", middle=True, name="invigilator_title")
        self._text = Label("", "body", "ink2", name="invigilator_text")
        self._granted, self._ran = (Label("", "number", align="center", wrap=False) for _ in range(2))
        self.grant = Button(say("exam.grant"), "primary", icon="undo", large=True, name="grant")
        self.grant.clicked.connect(lambda: self.decided.emit(True))
        self.let_run = Button(say("exam.run"), "secondary", icon="play", large=True, name="let_run")
        self.let_run.clicked.connect(lambda: self.decided.emit(False))
        not_now = Button(say("exam.not_now"), "tool", icon="arrow-left", name="not_now")
        not_now.clicked.connect(self.left)
        card.body.setSpacing(12)
        card.body.addLayout(row(IconPlate("hand", "blue", 48), (title, 1), gap=14))
        card.body.addWidget(self._text)
        card.body.addSpacing(8)
        card.body.addWidget(Label(say("exam.invigilator_ask"), "h3", name="invigilator_ask"))
        pair = row(
            (_choice("exam.grant_left", self._granted, self.grant), 1),
            (_choice("exam.run_left", self._ran, self.let_run), 1),
            gap=16,
        )
        if theme.current().elder:
            pair.setDirection(QBoxLayout.Direction.TopToBottom)
        card.body.addLayout(pair)
        card.body.addSpacing(4)
        card.body.addLayout(row(not_now, STRETCH, margins=(-14, 0, 0, 0)))
        self.content.setLayout(_middle(card))
        self.show_elapsed(0)

    def show_elapsed(self, ms: int) -> None:
        """Show the figures as they stand ``ms`` after the page came up: the time away grows while it is shown."""
        found = self._unfinished
        speak = words()
        self._text.set_text(
            say(
                "exam.invigilator_text",
                title=speak.text(found.title),
                away=speak.duration(found.away_ms + ms),
                answered=found.answered,
                questions=found.questions,
            )
        )
        ran = max(found.remaining_if_ran_ms - ms, 0)
        self._granted.set_text(speak.countdown(found.remaining_ms))
        self._ran.set_text(speak.countdown(ran))
        self.let_run.set_text(say("exam.run" if ran else "exam.run_over"))

    def focus_first(self) -> None:
        """Put the focus on the page's next step."""
        focus_quietly(self.grant)

    def freeze(self) -> None:
        """Take no second decision."""
        self.grant.setEnabled(False)
        self.let_run.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape means not now."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class RanOutPage(ScrollPage):
    """The time ended while nobody sat at the exam; it was handed in.

    Signals:
        result_wanted(): show the result.
    """

    result_wanted = Signal()

    def __init__(self, unfinished: Unfinished) -> None:
        super().__init__(name="ran_out_page")
        card = Card(level=2, pad=28, name="ran_out")
        card.body.setSpacing(12)
        card.body.addWidget(Picture("trouble-saved", height=150))
        card.body.addWidget(Label(say("exam.ran_out_title"), "h1", align="center", name="ran_out_title"))
        text = say(
            "exam.ran_out_text",
            title=words().text(unfinished.title),
            answered=unfinished.answered,
            questions=unfinished.questions,
        )
        card.body.addWidget(Label(text, "body", "ink2", align="center", name="ran_out_text"))
        card.body.addSpacing(8)
        self.see = Button(
            say("exam.see_result"), "primary", icon="arrow-right", icon_after=True, large=True, name="see_result"
        )
        self.see.clicked.connect(self.result_wanted)
        card.body.addLayout(row(STRETCH, self.see, STRETCH))
        self.content.setLayout(_middle(card))

    def focus_first(self) -> None:
        """Put the focus on the page's next step."""
        focus_quietly(self.see)


def _choice(key: str, figure: Label, button: Button) -> QWidget:
    box = Card(level=0, tone="plain", pad=16)
    box.body.addWidget(Label(say(key), "label", "ink2", align="center"))
    box.body.addWidget(figure)
    box.body.addSpacing(4)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.body.addWidget(button)
    return box


def _middle(card: Card) -> QBoxLayout:
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return column(STRETCH, Centre(holder(column(card)), _WIDEST), STRETCH, margins=(24, 24, 24, 24))
