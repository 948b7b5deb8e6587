"""What a blind reader is handed: questions without keys, in an order in which neighbours don't help one another."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable

from firelearn.content.answer_file import ticket_of
from firelearn.content.answer_key import LETTERS
from firelearn.content.blind_answer import shown_order
from firelearn.domain.question import Hotspot, Question, QuestionType, Topic
from firelearn.domain.seeded import seed_of
from firelearn.domain.text import Text
from firelearn.domain.value import value


@value
class Region:
    """A framed part of a picture; ``place`` is its middle in hundredths of the picture, from the left and the top."""

    letter: str
    place: tuple[int, int]


@value
class BlindQuestion:
    """A question as a blind reader sees it: nothing here tells the key.

    ``choices`` stand behind A, B, C …; ``rights`` behind 1, 2, 3 … (matching alone). ``ticket`` names the question and
    the revision shown.
    """

    ticket: str
    type: QuestionType
    stem: Text
    choices: tuple[Text, ...]
    rights: tuple[Text, ...]
    regions: tuple[Region, ...]
    picture: str | None
    picture_alt: Text | None


def blind_questions(questions: Iterable[Question]) -> tuple[BlindQuestion, ...]:
    """Return the questions as a reader gets them.

    Topics take turns, each with an even share of every stretch, so that a question seldom stands beside another one on
    the same thing; within a topic the order is by chance, and the same every time.
    """
    by_topic: dict[Topic, list[Question]] = defaultdict(list)
    for question in questions:
        by_topic[question.topic].append(question)
    placed: list[tuple[float, str, Question]] = []
    for members in by_topic.values():
        members.sort(key=lambda question: seed_of("place", question.id))
        placed += [((place + 0.5) / len(members), one.id, one) for place, one in enumerate(members)]
    return tuple(_without_key(question) for _, _, question in sorted(placed, key=lambda three: three[:2]))


def labels_of(questions: Iterable[Question]) -> tuple[Text, ...]:
    """Return the labels of all regions, each once, sorted: to be compared between languages, tied to no picture.

    A label like "插线板串接" says that it is a hazard, so it must not stand with its region.
    """
    return tuple(sorted({spot.label for one in questions for spot in one.hotspots}, key=lambda text: text.zh_CN))


def _without_key(question: Question) -> BlindQuestion:
    order = shown_order(question)
    kind = question.type
    choices: tuple[Text, ...] = tuple(question.options[index] for index in order) if question.options else ()
    matching, hotspot = kind is QuestionType.MATCHING, kind is QuestionType.HOTSPOT
    return BlindQuestion(
        ticket=ticket_of(question),
        type=kind,
        stem=question.stem,
        choices=question.options if matching else choices,
        rights=tuple(question.matches[index] for index in order) if matching else (),
        regions=_regions(question, order) if hotspot else (),
        picture=question.picture,
        picture_alt=question.picture_alt,
    )


def _regions(question: Question, order: tuple[int, ...]) -> tuple[Region, ...]:
    spots = [question.hotspots[index] for index in order]
    return tuple(Region(letter=letter, place=_middle(spot)) for letter, spot in zip(LETTERS, spots, strict=False))


def _middle(spot: Hotspot) -> tuple[int, int]:
    return round((spot.x + spot.width / 2) * 100), round((spot.y + spot.height / 2) * 100)


def framed(svg: str, question: Question, width: float, height: float) -> str:
    """Return a picture with a frame and the letter of each region drawn over it.

    Args:
        svg: the picture as it stands in the bank.
        question: the one that asks for its hazards.
        width: of the grid the picture is drawn on.
        height: of that grid.
    """
    drawn = []
    for letter, index in zip(LETTERS, shown_order(question), strict=False):
        spot = question.hotspots[index]
        x, y = spot.x * width, spot.y * height
        frame = f'x="{x:.1f}" y="{y:.1f}" width="{spot.width * width:.1f}" height="{spot.height * height:.1f}"'
        drawn.append(f'<rect {frame} fill="none" stroke="#FFFFFF" stroke-width="6"/>')
        drawn.append(f'<rect {frame} fill="none" stroke="#C2185B" stroke-width="3"/>')
        drawn.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="26" height="28" fill="#C2185B"/>')
        style = 'font-size="22" font-weight="bold" font-family="sans-serif" fill="#FFFFFF"'
        drawn.append(f'<text x="{x + 5:.1f}" y="{y + 22:.1f}" {style}>{html.escape(letter)}</text>')
    head, close, tail = svg.rpartition("</svg>")
    return head + "\n".join(drawn) + close + tail
