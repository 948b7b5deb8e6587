"""Home on a normal screen: hero and points, three cards, the courses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from firelearn.gui.course.tile import CourseTile
from firelearn.gui.home.cards import PointsCard, ReviewCard, StreakCard, WeakCard
from firelearn.gui.home.greeting import Greeting, greeting_of
from firelearn.gui.home.next_step import hero_words, review_route, topic_route
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.hero import Hero
from firelearn.gui.kit.language import in_one_line, in_sentences, say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.pictures import art
from firelearn.gui.kit.text import Label
from firelearn.gui.route import Course, Courses, Points
from firelearn.services.home import HomeView
from firelearn.services.learn import CourseCard

_WIDEST: Final = 1400


class NormalHome(ScrollPage):
    """Everything at a glance, without scrolling from 1024 × 768 up.

    Signals:
        wanted(route): go there.
    """

    wanted = Signal(object)

    def __init__(self, view: HomeView, *, picture: Callable[[str], Path], aloud: bool, narrow: bool) -> None:
        super().__init__(name="home_scroll")
        look = theme.current()
        self._picture = picture
        self.greeting = Greeting(view, aloud=aloud)
        said = hero_words(view, picture, short=narrow)
        self.hero = Hero(
            chip=say("home.next_chip"),
            title=said.title,
            meta=said.meta,
            button=said.button,
            picture=said.picture,
        )
        self._spoken = in_sentences(greeting_of(view), in_one_line(said.title), said.meta)
        gap = 18 if narrow else look.gap
        body = column(
            self.greeting,
            (self._first_row(view, gap, narrow=narrow), 3),
            (self._second_row(view, gap), 2),
            self._courses_head(),
            self._courses(view.courses, gap),
            gap=gap,
        )
        body.setSpacing(0)
        for place, space in ((1, 14), (3, gap), (5, 16 if narrow else 20), (7, 8)):
            body.insertSpacing(place, space)
        side, top = (24, 18) if narrow else (look.margin, 56 if look.wide else 26)
        page = Centre(holder(body, name="home_body"), _WIDEST)
        self.content.setLayout(column((page, 1), margins=(side, top, side, 14 if narrow else 24)))

    def spoken(self) -> str:
        """Return greeting and next step, to be read aloud."""
        return self._spoken

    def _first_row(self, view: HomeView, gap: int, *, narrow: bool) -> QHBoxLayout:
        points = PointsCard(view.points, narrow=narrow)
        points.opened.connect(lambda: self.wanted.emit(Points()))
        for widget in (self.hero, points):
            widget.setMinimumHeight(330 if theme.current().wide else 256)
        return shares([(self.hero, 62), (points, 38)], gap)

    def _second_row(self, view: HomeView, gap: int) -> QHBoxLayout:
        review = ReviewCard(view.due, view.due_minutes)
        review.acted.connect(lambda: self.wanted.emit(review_route()))
        weak = WeakCard(view.weak)
        weak.practised.connect(lambda topic: self.wanted.emit(topic_route(topic)))
        cards = (review, weak, StreakCard(view.streak, view.day))
        for card in cards:
            card.setMinimumHeight(230 if theme.current().wide else 184)
        return shares(list(zip(cards, (30, 36, 34), strict=True)), gap)

    def _courses_head(self) -> QHBoxLayout:
        more = Button(say("home.all_courses"), "quiet", icon="arrow-right", icon_after=True, name="all_courses")
        more.clicked.connect(lambda: self.wanted.emit(Courses()))
        return row(Label(say("home.courses_title"), "h2", middle=True), STRETCH, more)

    def _courses(self, courses: tuple[CourseCard, ...], gap: int) -> QHBoxLayout:
        count = 4 if theme.current().wide else 3
        tiles: list[CourseTile] = []
        for place, card in enumerate(courses[:count], 1):
            picture = self._picture(card.picture) if card.picture else art("no-courses")
            tile = CourseTile(card, picture, name=f"course_{place}")
            tile.clicked.connect(lambda _=False, course=card.course: self.wanted.emit(Course(course=course)))
            tiles.append(tile)
        if not tiles:
            return row(Label(say("home.no_courses"), "body", "ink2", name="no_courses"))
        made = shares([(tile, 1) for tile in tiles], gap)
        if len(tiles) < count:
            made.addStretch(count - len(tiles))
        return made
