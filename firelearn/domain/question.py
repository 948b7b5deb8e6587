"""Questions: the six types, their texts and the key that judges them.

Indexes in keys and responses always mean the order of the question *as written*, never the shuffled
order a person saw; so a response reads the same on every screen, PC and server.
"""

from __future__ import annotations

from enum import StrEnum

from firelearn.domain.ids import QuestionId, Revision
from firelearn.domain.text import Text
from firelearn.domain.value import value


class QuestionType(StrEnum):
    """The six kinds of question (题型)."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    ORDERING = "ordering"
    MATCHING = "matching"
    HOTSPOT = "hotspot"


class Topic(StrEnum):
    """The sixteen topics of the bank (知识点), in the order people meet them."""

    BASICS = "basics"
    ALARM = "alarm"
    EVACUATION = "evacuation"
    EXTINGUISHER = "extinguisher"
    FACILITIES = "facilities"
    HOME = "home"
    GAS = "gas"
    EBIKE = "ebike"
    LANES = "lanes"
    LAW = "law"
    DUTY = "duty"
    PATROL = "patrol"
    HIGHRISE = "highrise"
    VENUES = "venues"
    RURAL = "rural"
    STATION = "station"


class Audience(StrEnum):
    """Whom a question or course serves (适用人群); one may serve several."""

    RESIDENTS = "residents"
    SHOP = "shop"
    KEYUNIT = "keyunit"
    FACTORY = "factory"
    SCHOOL = "school"
    HOTEL = "hotel"
    HOSPITAL = "hospital"
    VILLAGE = "village"
    VOLUNTEER = "volunteer"


@value
class Source:
    """The law or standard that a question rests on (依据).

    ``article`` is the bare number: ``"28"`` of a law, ``"5.2.3"`` of a standard, ``""`` for the whole instrument.
    """

    key: str
    title: Text
    edition: str
    article: str


@value
class Hotspot:
    """A region of a picture, in fractions of its width and height (0 to 1), with the words for it.

    ``hazard`` is the key: true where the region shows a hazard, false for a decoy.
    """

    x: float
    y: float
    width: float
    height: float
    label: Text
    hazard: bool


@value
class Question:
    """One question, whole, at one revision.

    ``options``: the choices; for *ordering* the steps in their right order; for *matching* the left side;
    for *true/false* empty (index 0 means true, 1 means false); for *hotspot* empty (see ``hotspots``).
    ``matches``: the right side of *matching*, ``matches[i]`` belongs to ``options[i]``; otherwise empty.
    ``key``: the right response: one index (single, true/false), the sorted indexes of all right options
    (multiple, hotspot), ``0..n-1`` (ordering, matching).
    """

    id: QuestionId
    revision: Revision
    type: QuestionType
    topic: Topic
    level: int
    audiences: frozenset[Audience]
    stem: Text
    options: tuple[Text, ...]
    matches: tuple[Text, ...]
    hotspots: tuple[Hotspot, ...]
    key: tuple[int, ...]
    explanation: Text
    remember: Text | None
    sources: tuple[Source, ...]
    picture: str | None
    picture_alt: Text | None
