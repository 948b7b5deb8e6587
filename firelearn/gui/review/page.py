"""The review of an exam as it is seen: the question with its verdict, why, and all questions as cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from firelearn.domain.question import QuestionType
from firelearn.domain.text import Text
from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import ENTER, AnswerPad
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.choice import Segmented
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.reporting import report_tool
from firelearn.gui.review.cells import ReviewCells, Verdict
from firelearn.services.exam_views import ReviewItem

_WIDEST: Final = 1320
_NARROW: Final = 1180


@value
class ReviewShape:
    """What a review shows around its questions; ``filter`` is whether one may choose all or only the wrong ones."""

    title: Text
    verdicts: tuple[tuple[int, Verdict], ...]
    filter: bool
    only_wrong: bool
    every: int
    wrong: int


class ReviewBoard(Ground):
    """The review, once its questions are there.

    Signals:
        chosen(place): a question is wanted; places count from 0 among those shown.
        stepped(by): one question back (-1) or on (1).
        filtered(only_wrong): all questions, or only the wrong ones.
        left(): back to the result.
        report_wanted(): something is wrong with the question that is shown.
    """

    chosen = Signal(int)
    stepped = Signal(int)
    filtered = Signal(bool)
    left = Signal()
    report_wanted = Signal()

    def __init__(self, shape: ReviewShape) -> None:
        super().__init__(name="review_board")
        look = theme.current()
        self._shape = shape
        self.cells = ReviewCells(shape.verdicts)
        self.cells.chosen.connect(self.chosen)
        note = say("review.sheet_note", right=shape.every - shape.wrong, wrong=shape.wrong)
        sheet = Card(say("review.sheet"), note, pad=20 if look.elder else 16, name="sheet")
        sheet.body.addWidget(self.cells)
        if not shape.verdicts:
            sheet.hide()
        self._question, self._why = QVBoxLayout(), QVBoxLayout()
        self._pair: QBoxLayout
        if look.elder:
            self._pair = column(sheet, self._question, self._why, STRETCH, gap=20)
        else:
            left = holder(column(self._question, STRETCH))
            right = holder(column(sheet, self._why, STRETCH, gap=16))
            if not shape.verdicts:
                right.hide()
            self._pair = shares([(left, 56), (right, 44)], 36)
        self._scroll = ScrollPage(name="review_scroll")
        self._outer = column(Centre(holder(self._pair), _WIDEST))
        self._scroll.content.setLayout(self._outer)
        self.setLayout(column(self._top(), (self._scroll, 1), self._bottom(), gap=0))

    def show_item(self, place: int, item: ReviewItem, pad: AnswerPad, why: FeedbackCard, picture: Path | None) -> None:
        """Show a question with its judged pad and why it is so."""
        clear(self._question)
        clear(self._why)
        question, speak = item.question, words().text
        number = Label(say("exam.number", n=item.number), "h2", "primary", wrap=False, name="number")
        kind = say("exam.worth", type=say(f"terms.type_{question.type}"), n=item.marks)
        parts: list[QWidget | int] = [Label(speak(question.stem), "stem", name="stem")]
        if picture is not None and question.type is not QuestionType.HOTSPOT:
            alt = speak(question.picture_alt) if question.picture_alt else ""
            parts.append(Picture(picture, alt=alt, height=200, name="question_picture"))
        head = row(number, Chip(kind, "plain", name="worth"), STRETCH, gap=16)
        asked = holder(column(head, *parts, 4, pad, gap=12), name="question")
        for home, part in ((self._question, asked), (self._why, why)):
            home.addWidget(part)
            part.show()
        self.cells.set_current(place)
        count = len(self._shape.verdicts)
        self.previous.setEnabled(place > 0)
        last = place == count - 1
        self.next.set_text(say("review.done" if last else "review.next"))
        self._scroll.verticalScrollBar().setValue(0)
        focus_quietly(self.next)

    def show_none(self) -> None:
        """Say that nothing was wrong."""
        clear(self._question)
        clear(self._why)
        empty = EmptyState(
            say("review.none_title"),
            say("review.none_why"),
            picture="empty-wrong-book",
            button=say("review.none_go") if self._shape.filter else "",
            name="no_mistakes",
        )
        empty.acted.connect(lambda: self.filtered.emit(False))
        self._question.addWidget(empty)
        self.previous.setEnabled(False)
        self.report.hide()
        self.next.set_text(say("review.done"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right page, Enter goes on, Escape leads back to the result."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in ENTER:
            self.stepped.emit(1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit margins and gap to the width."""
        narrow = event.size().width() < _NARROW
        side = 24 if narrow or theme.current().elder else 40
        self._outer.setContentsMargins(side, 24 if narrow else 36, side, 24)
        if not theme.current().elder:
            self._pair.setSpacing(24 if narrow else 36)
        super().resizeEvent(event)

    def _top(self) -> TopBar:
        bar = TopBar()
        shape = self._shape
        back = Button(say("review.back"), "tool", icon="arrow-left", name="back_to_result")
        back.clicked.connect(self.left)
        bar.left.addWidget(back)
        bar.middle.addWidget(Label(words().text(shape.title), "h3", wrap=False, name="review_title"), 1)
        if shape.filter:
            choices = ((False, say("review.all", n=shape.every)), (True, say("review.wrong", n=shape.wrong)))
            chooser = Segmented(choices, shape.only_wrong, label=say("review.filter"), name="filter")
            chooser.chosen.connect(lambda only_wrong: self.filtered.emit(bool(only_wrong)))
            bar.right.addWidget(chooser)
        return bar

    def _bottom(self) -> BottomBar:
        bar = BottomBar()
        self.previous = Button(say("review.previous"), "secondary", icon="arrow-left", name="previous")
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        # Where there is nothing to look at, the one filled button is the one that says what to do about it.
        kind: Kind = "primary" if self._shape.verdicts or not self._shape.filter else "secondary"
        self.next = Button(say("review.next"), kind, icon="arrow-right", icon_after=True, large=True, name="next")
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.report = report_tool()
        self.report.clicked.connect(self.report_wanted)
        bar.left.addWidget(self.previous)
        bar.left.addWidget(self.report)
        bar.right.addWidget(self.next)
        return bar


def verdicts_of(items: Sequence[ReviewItem]) -> tuple[tuple[int, Verdict], ...]:
    """Return number and verdict of every question."""
    return tuple((i.number, "right" if i.right else "wrong" if i.response else "open") for i in items)
