"""The card of one exam on offer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.exams.telling import attempts_line, shortage_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.painting import begin
from firelearn.gui.kit.text import Label
from firelearn.services.exam_views import ExamOffer

_ICONS = {
    "public": "shield",
    "residents": "home",
    "staff": "building",
    "volunteers": "station",
    "shop": "shop",
    "responsible": "duty",
}


class Facts(QWidget):
    """Three figures side by side: questions, minutes, pass mark, each with its unit under it."""

    def __init__(self, offer: ExamOffer, *, role: str = "h2") -> None:
        super().__init__()
        self.setObjectName("facts")
        plan = offer.blueprint
        minutes = plan.duration_ms // 60_000
        self.figures = (
            (plan.question_count, say("exams.questions_unit", n=plan.question_count)),
            (minutes, say("exams.minutes_unit", n=minutes)),
            (plan.pass_mark, say("exams.pass_unit")),
        )
        self.setAccessibleName(words().joined(f"{figure} {unit}" for figure, unit in self.figures))
        line = row(gap=0)
        for place, (figure, unit) in enumerate(self.figures):
            if place:
                line.addWidget(_Upright())
            told = column(
                Label(str(figure), role, wrap=False, align="center"),
                Label(unit, "caption", "ink2", align="center"),
                gap=0,
            )
            line.addLayout(told, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class OfferCard(Card):
    """An exam: what it is, how long, how one stood last, and the way to its rules.

    Signals:
        asked(blueprint): the rules are wanted.
    """

    asked = Signal(object)

    def __init__(self, offer: ExamOffer, *, kind: Kind) -> None:
        plan = offer.blueprint
        super().__init__(name=f"offer_{plan.id}")
        speak = words().text
        self.setAccessibleName(speak(plan.title))
        head = row(IconPlate(_ICONS.get(plan.id, "clipboard"), "blue", 44), STRETCH, self._chip(offer))
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(Label(speak(plan.title), "h3", name="offer_title"))
        # Two lines whatever it says, so that the figures of cards side by side stand in one row.
        lines = 1 if theme.current().elder else 2
        self.body.addWidget(Label(speak(plan.description), "label", "ink2", lines=lines, name="offer_about"))
        # What is left over stands above the figures, so that those of cards side by side stand in one row.
        self.body.addStretch(1)
        self.body.addSpacing(6)
        self.body.addWidget(Facts(offer))
        self.body.addSpacing(6)
        self.button: Button | None = None
        if offer.shortage is not None:
            self.body.addWidget(
                NoteLine("info", shortage_line(offer.shortage), colour="warn_ink", name="offer_shortage")
            )
            return
        icon = "loop" if offer.attempts_left is None else "calendar"
        self.body.addWidget(NoteLine(icon, attempts_line(offer), name="offer_attempts"))
        free = offer.unfinished is None and offer.attempts_left != 0
        self.button = Button(say("exams.go" if free else "exams.rules"), kind, name=f"go_{plan.id}")
        self.button.setAccessibleDescription(speak(plan.title))
        self.button.clicked.connect(lambda: self.asked.emit(plan.id))
        self.body.addSpacing(2)
        self.body.addLayout(row(self.button, STRETCH))

    def _chip(self, offer: ExamOffer) -> Chip:
        if offer.best is None:
            return Chip(say("exams.not_yet"), "plain", name="offer_best")
        if offer.best >= offer.blueprint.pass_mark:
            return Chip(say("exams.best_passed", score=offer.best), "right", icon="check", name="offer_best")
        return Chip(say("exams.best", score=offer.best), "plain", name="offer_best")


class _Upright(QWidget):
    """A hairline between two figures."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, a little shorter than its room."""
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, 4, 1, max(self.height() - 8, 0)), theme.current().colour("line"))
        painter.end()
