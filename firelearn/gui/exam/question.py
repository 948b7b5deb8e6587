"""One question of an exam as it stands on the screen: number, marks and rule, stem, picture, pad."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from firelearn.domain.question import Question, QuestionType
from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label

_ONE_ANSWER: Final = (QuestionType.SINGLE, QuestionType.TRUE_FALSE)
_PICTURE_HEIGHT: Final = 200


@value
class Shown:
    """A question with its place in the paper (``number`` counts from 1) and its marks; ``picture`` if it has one."""

    question: Question
    number: int
    marks: int
    picture: Path | None


class QuestionColumn(QWidget):
    """The question with the pad on which it is answered."""

    def __init__(self, shown: Shown, pad: AnswerPad) -> None:
        super().__init__()
        self.setObjectName("question")
        question = shown.question
        self.shown, self.pad = shown, pad
        number = Label(say("exam.number", n=shown.number), "h2", "primary", wrap=False, name="number")
        head = row(number, Chip(_worth(shown), "plain", name="worth"), STRETCH, gap=16)
        parts: list[QWidget | int] = []
        rule = _rule(question) if theme.current().elder else ""
        if rule:
            parts.append(Label(rule, "caption", "ink2", name="rule"))
        self.stem = Label(words().text(question.stem), "stem", name="stem")
        parts.append(self.stem)
        if shown.picture is not None and question.type is not QuestionType.HOTSPOT:
            alt = words().text(question.picture_alt) if question.picture_alt else ""
            parts.append(Picture(shown.picture, alt=alt, height=_PICTURE_HEIGHT, name="question_picture"))
        parts += [4, pad]
        self.setLayout(column(head, *parts, STRETCH, gap=12))

    def prepare(self, size: QSize) -> None:
        """Lay everything out at ``size`` while nobody is waiting, so that showing it costs a paint only."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        self.resize(size)
        inside = self.layout()
        if inside is not None:
            inside.activate()

    def spoken(self) -> str:
        """Return question and options, to be read aloud."""
        shown = self.shown
        kind = say(f"terms.type_{shown.question.type}")
        stem = say("exam.read_text", n=shown.number, type=kind, stem=self.stem.text())
        return f"{stem} {self.pad.spoken()}"


def _worth(shown: Shown) -> str:
    kind = shown.question.type
    told = say(f"terms.type_{kind}")
    if theme.current().elder or kind in _ONE_ANSWER:
        return say("exam.worth", type=told, n=shown.marks)
    if kind is QuestionType.MULTIPLE:
        return say("exam.worth_multiple", n=shown.marks)
    return say("exam.worth_whole", type=told, n=shown.marks)


def _rule(question: Question) -> str:
    if question.type in _ONE_ANSWER:
        return ""
    return say("exam.rule_multiple" if question.type is QuestionType.MULTIPLE else "exam.rule_whole")
