"""What a paper is made of, as a small table: type, questions, marks each, marks together."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from firelearn.domain.question import QuestionType
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Align, Label
from firelearn.services.exam_views import ExamOffer

_WHOLE: Final = (QuestionType.MULTIPLE, QuestionType.ORDERING, QuestionType.MATCHING, QuestionType.HOTSPOT)


class Composition(Card):
    """The composition of one paper, and when an answer counts as right."""

    def __init__(self, offer: ExamOffer) -> None:
        plan = offer.blueprint
        super().__init__(say("lobby.paper"), say("lobby.full", n=plan.full_marks), name="composition")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 2)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        heads = (say(f"lobby.head_{head}") for head in ("type", "count", "marks", "sum"))
        self._row(0, *heads, role="caption", colour="ink2")
        at = 1
        for part in offer.by_type:
            self._grid.addWidget(Rule(), at, 0, 1, 4)
            name = say(f"terms.type_{part.type}")
            marks = sum(cell.count * cell.marks for cell in plan.cells if cell.type is part.type)
            each = say("lobby.marks", n=part.marks) if part.marks else say("lobby.marks_differ")
            self._row(at + 1, name, str(part.count), each, say("lobby.marks", n=marks), role="label")
            at += 2
        self.body.addLayout(self._grid)
        self.body.addSpacing(8)
        whole = [part.type for part in offer.by_type if part.type in _WHOLE]
        if whole == [QuestionType.MULTIPLE]:
            self.body.addWidget(NoteLine("info", say("lobby.exact"), role="label", name="exact_rule"))
        elif whole:
            types = words().joined(say(f"terms.type_{kind}") for kind in whole)
            self.body.addWidget(NoteLine("info", say("lobby.exact_all", types=types), role="label", name="exact_rule"))
        self.body.addWidget(NoteLine("check", say("lobby.no_minus"), role="label", name="no_minus"))

    def _row(self, at: int, *cells: str, role: str, colour: str = "ink") -> None:
        for column, text in enumerate(cells):
            align: Align = "left" if column == 0 else "right"
            bold = role == "label" and column in {0, 3}
            label = Label(text, f"{role}_bold" if bold else role, colour, wrap=False, align=align)
            if column:
                label.setMinimumWidth(label.text_width() + 1)  # numbers, and what they count, are never cut
            self._grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignVCenter)
