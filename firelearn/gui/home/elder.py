"""Home in elder mode: the greeting, the hero and four tiles with one fact each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from firelearn.gui.home.greeting import Greeting, greeting_of
from firelearn.gui.home.next_step import hero_words
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.hero import Hero
from firelearn.gui.kit.language import in_one_breath, in_one_line, in_sentences, say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.route import Courses, Exams, Points, Practice, Progress, Route, Run
from firelearn.services.home import HomeView
from firelearn.services.practice import PracticeRequest, Way

_WIDEST: Final = 1400
_MS_A_MINUTE: Final = 60_000


class ElderHome(ScrollPage):
    """Less, and larger.

    Signals:
        wanted(route): go there.
    """

    wanted = Signal(object)

    def __init__(self, view: HomeView, *, picture: Callable[[str], Path], aloud: bool) -> None:
        super().__init__(name="home_scroll")
        self.greeting = Greeting(view, aloud=aloud)
        said = hero_words(view, picture)
        self.hero = Hero(
            chip=say("home.next_chip"),
            title=said.title if theme.current().one_column else in_one_line(said.title),
            meta=said.meta,
            button=said.button,
            picture=said.picture,
        )
        self._tiles_said: list[str] = []
        tiles = self._tiles(view)
        self._spoken = in_sentences(greeting_of(view), in_one_line(said.title), said.meta, *self._tiles_said)
        body = column(self.greeting, (self.hero, 5), (tiles, 4), self._foot(), gap=18)
        self.content.setLayout(column((Centre(holder(body, name="home_body"), _WIDEST), 1), margins=(32, 20, 32, 16)))

    def spoken(self) -> str:
        """Return what stands on the page, to be read aloud."""
        return self._spoken

    def _foot(self) -> QBoxLayout:
        """Say that all is saved; beside it, what no tile leads to."""
        saved = row(
            IconPlate("saved", "right", 52, fill="bg"),
            (Label(say("home.saved"), "body", "ink2", middle=True, name="saved_here"), 1),
            gap=4,
        )
        buttons: list[Button] = []
        for key, icon, to in (("courses", "book", Courses()), ("me", "user", Progress())):
            button = Button(say(f"frame.{key}"), "quiet", icon=icon, name=f"open_{key}")
            button.clicked.connect(lambda _=False, to=to: self.wanted.emit(to))
            buttons.append(button)
        if theme.current().one_column:
            return column(row(*buttons, STRETCH, gap=8), saved, gap=8)
        return row((saved, 1), *buttons, gap=8)

    def _tiles(self, view: HomeView) -> QGridLayout:
        offer = view.exam_offer
        exam = say("home.tile_exam_none")
        if offer is not None:
            minutes = words().minutes(round(offer.blueprint.duration_ms / _MS_A_MINUTE))
            exam = say("home.tile_exam_fact", n=offer.blueprint.question_count, time=minutes)
        review_route: Route = Run(request=PracticeRequest(way=Way.REVIEW)) if view.due else Practice()
        review = say("home.tile_review_fact", n=view.due) if view.due else say("home.tile_review_none")
        grid = QGridLayout()
        grid.setSpacing(20)
        columns = 1 if theme.current().one_column else 2
        facts: tuple[tuple[str, str, str, str, Route], ...] = (
            ("review", "loop", "blue", review, review_route),
            ("practise", "pencil", "ember", say("home.tile_practise_fact"), Practice()),
            ("exam", "clipboard", "right", exam, Exams()),
            ("points", "flame", "ember", say("home.tile_points_fact", n=view.points.total), Points()),
        )
        for place, (key, icon, tone, fact, route) in enumerate(facts):
            title = say(f"home.tile_{key}")
            tile = TileCard(title, fact, icon=icon, tone=tone, name=f"tile_{key}")
            tile.clicked.connect(lambda _=False, to=route: self.wanted.emit(to))
            self._tiles_said.append(in_one_breath(title, fact))
            grid.addWidget(tile, place // columns, place % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        return grid
