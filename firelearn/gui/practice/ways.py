"""The ways of practice as tiles: what each holds today, or why it rests."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from firelearn.domain.question import Audience
from firelearn.domain.value import value
from firelearn.gui.kit.language import say
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.practice.entry import RestingCard
from firelearn.services.practice import QUIZ_LENGTH, RUN_LENGTH, PracticeChoices, Way
from firelearn.services.topics import TopicCount

AUDIENCE_ICONS: Final = {
    Audience.RESIDENTS: "home",
    Audience.SHOP: "shop",
    Audience.KEYUNIT: "building",
    Audience.FACTORY: "factory",
    Audience.SCHOOL: "school",
    Audience.HOTEL: "hotel",
    Audience.HOSPITAL: "hospital",
    Audience.VILLAGE: "village",
    Audience.VOLUNTEER: "hand",
}
_ICONS: Final = {
    Way.DAILY_QUIZ: ("calendar", "blue"),
    Way.REVIEW: ("loop", "blue"),
    Way.WRONG_BOOK: ("cross", "wrong"),
    Way.FAVOURITES: ("heart", "ember"),
    Way.CHALLENGE: ("trophy", "ember"),
    Way.RANDOM: ("dice", "blue"),
    Way.IN_ORDER: ("list", "right"),
}


@value
class WayView:
    """One way of practice today. ``open`` is false where there is nothing in it; ``line`` then says why."""

    way: Way
    title: str
    line: str
    open: bool
    done: bool = False

    @property
    def name(self) -> str:
        """The object name of its tile."""
        return f"way_{self.way.value}"


def ways_of(choices: PracticeChoices) -> tuple[WayView, ...]:
    """Return the ways in the order in which they help most, each with what it holds."""
    quiz = "quiz_done" if choices.quiz_done else "quiz_line"
    challenge = say("practice.challenge_line")
    if choices.challenge_points:
        challenge = say("practice.challenge_got", n=choices.challenge_points)
    return (
        _way(Way.DAILY_QUIZ, say(f"practice.{quiz}", n=QUIZ_LENGTH), not choices.quiz_done, done=choices.quiz_done),
        _counted(Way.REVIEW, "practice.review", choices.due),
        _counted(Way.WRONG_BOOK, "practice.wrong_book", choices.wrong),
        _way(Way.CHALLENGE, challenge, bool(choices.total)),
        _way(Way.RANDOM, say("practice.random_line", n=min(RUN_LENGTH, choices.total)), bool(choices.total)),
        _way(Way.IN_ORDER, say("practice.in_order_line"), bool(choices.total)),
        _counted(Way.FAVOURITES, "practice.favourites", choices.favourites),
    )


def tile_of(view: WayView) -> QWidget:
    """Return the tile of a way: a button, or a card that says why it rests."""
    icon, tone = _ICONS[view.way]
    if view.open:
        return TileCard(view.title, view.line, icon=icon, tone=tone, name=view.name)
    resting = ("check", "right") if view.done else (icon, "plain")
    return RestingCard(view.title, view.line, icon=resting[0], tone=resting[1], name=view.name)


def topic_tile(count: TopicCount) -> TileCard:
    """Return the tile of a topic: how many were right of those practised, of how many there are."""
    topic = count.topic.value
    note = say("practice.topic_new", total=count.total)
    if count.practised:
        note = say("practice.topic_note", right=count.right, practised=count.practised, total=count.total)
    title = say(f"terms.topic_short_{topic}")
    return TileCard(title, bar=(count.right, count.practised or 1), note=note, name=f"topic_{topic}")


def _way(way: Way, line: str, is_open: bool, *, done: bool = False) -> WayView:
    return WayView(way=way, title=say(f"practice.{way.value}"), line=line, open=is_open, done=done)


def _counted(way: Way, key: str, count: int) -> WayView:
    line = say(f"{key}_line", n=count) if count else say(f"{key}_empty")
    return _way(way, line, bool(count))
