"""The chooser as it is seen: one next step, the other ways, topics and audiences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.hero import Hero
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import art
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.practice.entry import SearchEntry
from firelearn.gui.practice.ways import AUDIENCE_ICONS, tile_of, topic_tile, ways_of
from firelearn.gui.what_next import WhatNext, first_today
from firelearn.services.practice import PracticeChoices, PracticeRequest, Way

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 980
_SECONDS_A_QUESTION: Final = 25
_PICTURES: Final = {"due": "empty-review", "quiz": "empty-exam", "random": "empty-search"}
_HERO_HEIGHT, _HERO_HEIGHT_WIDE, _HERO_HEIGHT_ELDER = 216, 248, 316


class ChooserPage(ScrollPage):
    """Everything one can practise.

    Signals:
        chosen(request): practise this.
        search_wanted(): look for a question.
    """

    chosen = Signal(object)
    search_wanted = Signal()

    def __init__(self, choices: PracticeChoices) -> None:
        super().__init__(name="practice_page")
        self._first = first_today(choices)
        self._grids: list[tuple[QGridLayout, list[QWidget], int]] = []
        self.search = SearchEntry(say("practice.search"), name="search_entry")
        self.search.clicked.connect(self.search_wanted)
        self.hero = self._hero(self._first, choices)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.current().gap)
        self._parts.addLayout(self._head(choices))
        self._parts.addWidget(self.hero)
        self._parts.addWidget(self._ways(choices))
        self._parts.addWidget(self._topics(choices))
        if choices.audiences:
            self._parts.addWidget(self._audiences(choices))
        self._parts.addStretch(1)
        self.content.setLayout(self._parts)

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        focus_quietly(self.hero.button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page its margins, and the tiles their columns."""
        width, look = event.size().width(), theme.current()
        side = 24 if width < _NARROW_UNTIL else max(look.margin, (width - _WIDEST) // 2)
        self._parts.setContentsMargins(side, 56 if look.wide else 24, side, 36)
        for grid, tiles, columns in self._grids:
            _fill(grid, tiles, columns)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between what can be pressed; a stroke or Ctrl+F opens the search."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.focusNextPrevChild(key in {Qt.Key.Key_Down, Qt.Key.Key_Right})
        elif key == Qt.Key.Key_Slash or (
            key == Qt.Key.Key_F and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.search_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _head(self, choices: PracticeChoices) -> QVBoxLayout:
        title = column(
            Label(say("practice.title"), "h1", name="title"),
            Label(say("practice.subtitle", n=choices.total, shown=words().number(choices.total)), "label", "ink2"),
            gap=0,
        )
        return column(row((title, 1), (self.search, 1 if theme.current().elder else 0), gap=16))

    def _hero(self, first: WhatNext, choices: PracticeChoices) -> Hero:
        count = {"due": first.count, "quiz": 5}.get(first.reason, 10)
        minutes = words().minutes(max(1, round(count * _SECONDS_A_QUESTION / 60)))
        hero = Hero(
            chip=say("practice.first"),
            title=say(f"practice.first_{first.reason}", n=first.count),
            meta=say(f"practice.first_{first.reason}_why", minutes=minutes),
            button=say(f"practice.first_{first.reason}_go"),
            picture=art(_PICTURES[first.reason]),
            name="first",
        )
        look = theme.current()
        hero.setMinimumHeight(_HERO_HEIGHT_ELDER if look.elder else _HERO_HEIGHT_WIDE if look.wide else _HERO_HEIGHT)
        hero.acted.connect(lambda: self.chosen.emit(first.request))
        return hero

    def _ways(self, choices: PracticeChoices) -> QWidget:
        tiles: list[QWidget] = []
        for view in ways_of(choices):
            if view.way is self._first.request.way:
                continue
            tile = tile_of(view)
            if isinstance(tile, TileCard):
                tile.clicked.connect(lambda _=False, way=view.way: self.chosen.emit(PracticeRequest(way=way)))
            tiles.append(tile)
        return self._section("", "", tiles, normal=3)

    def _topics(self, choices: PracticeChoices) -> QWidget:
        tiles: list[QWidget] = []
        for count in choices.topics:
            tile = topic_tile(count)
            request = PracticeRequest(way=Way.TOPIC, topic=count.topic)
            tile.clicked.connect(lambda _=False, wanted=request: self.chosen.emit(wanted))
            tiles.append(tile)
        return self._section(say("practice.by_topic"), say("practice.by_topic_note"), tiles, normal=4)

    def _audiences(self, choices: PracticeChoices) -> QWidget:
        tiles: list[QWidget] = []
        for count in choices.audiences:
            name = count.audience.value
            tile = TileCard(
                say(f"terms.audience_{name}"),
                say("practice.audience_total", n=count.total),
                icon=AUDIENCE_ICONS[count.audience],
                tone="plain",
                name=f"audience_{name}",
            )
            request = PracticeRequest(way=Way.AUDIENCE, audience=count.audience)
            tile.clicked.connect(lambda _=False, wanted=request: self.chosen.emit(wanted))
            tiles.append(tile)
        return self._section(say("practice.by_audience"), say("practice.by_audience_note"), tiles, normal=3)

    def _section(self, title: str, note: str, tiles: Sequence[QWidget], *, normal: int) -> QWidget:
        look = theme.current()
        grid = QGridLayout()
        grid.setSpacing(16 if not look.wide else 20)
        columns = 1 if look.one_column else 2 if look.elder else normal
        self._grids.append((grid, list(tiles), columns))
        _fill(grid, tiles, columns)
        if not title:
            return holder(column(grid), name="ways")
        head = row((Label(title, "h2", name="section_title"), 1), Label(note, "caption", "ink2", wrap=False), gap=12)
        return holder(column(8, head, grid, gap=12), name="section")


def _fill(grid: QGridLayout, tiles: Sequence[QWidget], columns: int) -> None:
    for place, tile in enumerate(tiles):
        grid.addWidget(tile, place // columns, place % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
        grid.setColumnMinimumWidth(at, 0)
