"""The kiosk's choice as it is seen: a short course, today's quiz or an exam, in large tiles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from firelearn.domain.ids import BlueprintId
from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.stand_in import StandIn
from firelearn.services.learn import CourseCard

_WIDEST: Final = 1200
_MOST: Final = 4


@value
class ChooseView:
    """What can be done: the first courses, the quiz unless it was done today, a paper."""

    courses: tuple[CourseCard, ...]
    quiz_done: bool
    paper: BlueprintId | None
    paper_title: str
    paper_minutes: int


class ChoosePage(StandIn):
    """The choice.

    Signals:
        course_wanted(course): this course.
        quiz_wanted(): today's five questions.
        exam_wanted(blueprint): this paper.
    """

    course_wanted = Signal(object)
    quiz_wanted = Signal()
    exam_wanted = Signal(str)

    def __init__(self, picture: Callable[[str], Path]) -> None:
        super().__init__(name="kiosk_choose_page")
        self._picture = picture

    def show_view(self, view: ChooseView) -> None:
        """Put up what can be done."""
        look = theme.current()
        grid = QGridLayout()
        grid.setSpacing(16)
        columns = 1 if look.one_column else 2
        first: TileCard | None = None
        for at, card in enumerate(view.courses[:_MOST]):
            tile = self._course(card)
            first = first or tile
            grid.addWidget(tile, at // columns, at % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        others = self._others(view)
        asked = shares([(tile, 1) for tile in others], 16) if columns > 1 else column(*others, gap=16)
        head = column(
            Label(say("kiosk.choose"), "title", name="choose_title"),
            Label(say("kiosk.choose_lead"), "lead", "ink2"),
            gap=4,
        )
        body = holder(column(head, grid, Label(say("kiosk.or"), "h3", name="or"), asked, gap=16), name="choose_body")
        page = ScrollPage(name="choose_scroll")
        side = 24 if look.elder else 40
        outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH, margins=(side, 24, side, 24))
        page.content.setLayout(outer)
        self.put(page)
        focus_quietly(first or (others[0] if others else page))

    def _course(self, card: CourseCard) -> TileCard:
        tile = TileCard(
            words().text(card.title),
            say("kiosk.course_minutes", n=card.minutes),
            picture=self._picture(card.picture) if card.picture else None,
            name=f"course_{card.course}",
        )
        tile.clicked.connect(lambda: self.course_wanted.emit(card.course))
        return tile

    def _others(self, view: ChooseView) -> list[TileCard]:
        tiles = []
        if not view.quiz_done:
            quiz = TileCard(say("kiosk.quiz"), say("kiosk.quiz_what"), icon="target", name="quiz")
            quiz.clicked.connect(self.quiz_wanted)
            tiles.append(quiz)
        if view.paper is not None:
            paper = view.paper
            exam = TileCard(
                view.paper_title, say("kiosk.exam_minutes", n=view.paper_minutes), icon="clipboard", name="exam"
            )
            exam.clicked.connect(lambda: self.exam_wanted.emit(paper))
            tiles.append(exam)
        return tiles
