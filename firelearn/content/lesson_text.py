"""Lessons as they are written: front matter between ``+++`` lines, then cards and checks in a very small Markdown.

``# `` starts a card (``/`` breaks its heading by hand), ``![caption](picture.svg)`` is its one picture; then come plain
paragraphs, then ``1. **badge** text`` steps or ``- `` bullets, and last one ``> `` note about what never to do.
``[check: id]`` on a line of its own asks a question between cards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.table import Place, Table
from firelearn.content.toml_file import parse_toml, read_text
from firelearn.domain.course import CardText, Step
from firelearn.domain.ids import QuestionId
from firelearn.domain.value import value

FENCE = "+++"
_PICTURE = re.compile(r"!\[(?P<caption>[^\]]*)\]\((?P<name>[^)\s]+)\)")
_CHECK = re.compile(r"\[check:\s*(?P<id>[a-z]+-[0-9]{4})\s*\]")
_STEP = re.compile(r"(?P<number>[0-9]+)\.\s+(?:\*\*(?P<badge>[^*]+)\*\*\s*)?(?P<text>.+)")
_STRAY = re.compile(r"\*\*|__|`|\]\(|^#|^\[|<[a-zA-Z/]|^\s*[*+]\s")


@value
class WrittenCard:
    """One card in one language."""

    line: int
    picture: str | None
    text: CardText


@value
class WrittenCheck:
    """A question asked between cards."""

    line: int
    question: QuestionId


@value
class LessonText:
    """A lesson in one language: its front matter, and its cards and checks in order."""

    path: str
    title: str
    minutes: int
    parts: tuple[WrittenCard | WrittenCheck, ...]


def read_lesson(root: Path, path: str, complaints: Complaints) -> LessonText | None:
    """Read one lesson file; everything wrong in it is told, and ``None`` comes back when it has no front matter."""
    text = read_text(root, path, complaints)
    if text is None:
        return None
    lines = text.splitlines()
    closing = next((number for number, line in enumerate(lines[1:], start=1) if line.strip() == FENCE), 0)
    if not closing or lines[0].strip() != FENCE:
        complaints.error(path, 1, "no_front_matter")
        return None
    parsed = parse_toml("\n".join(lines[1:closing]), path, complaints, first_line=2)
    if parsed is None:
        return None
    front = Table(parsed[0], Place(path, parsed[1], ()), complaints)
    title, minutes = front.text("title"), front.whole("minutes", least=1, most=15)
    front.close()
    parts = _LessonParser(path, complaints).parse(lines[closing + 1 :], first_line=closing + 2)
    if title is None or minutes is None:
        return None
    return LessonText(path=path, title=title, minutes=minutes, parts=parts)


class _Part(IntEnum):
    """The parts of a card in the order in which they may come."""

    HEADING = 0
    PICTURE = 1
    PARAGRAPH = 2
    LIST = 3
    NEVER = 4


@dataclass(slots=True)
class _Draft:
    """A card while its lines are being read."""

    line: int
    heading: str
    reached: _Part = _Part.HEADING
    caption: str = ""
    picture: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    open_paragraph: bool = False

    def close(self) -> WrittenCard:
        text = CardText(
            heading=self.heading,
            caption=self.caption,
            paragraphs=tuple(self.paragraphs),
            steps=tuple(self.steps),
            bullets=tuple(self.bullets),
            never=_join(self.never),
        )
        return WrittenCard(line=self.line, picture=self.picture, text=text)


class _LessonParser:
    """Reads the lines below the front matter."""

    def __init__(self, path: str, complaints: Complaints) -> None:
        self._path = path
        self._complaints = complaints
        self._parts: list[WrittenCard | WrittenCheck] = []
        self._card: _Draft | None = None

    def parse(self, lines: list[str], first_line: int) -> tuple[WrittenCard | WrittenCheck, ...]:
        for number, raw in enumerate(lines, start=first_line):
            self._take(raw.strip(), number)
        self._close_card()
        return tuple(self._parts)

    def _take(self, line: str, number: int) -> None:
        if not line:
            if self._card:
                self._card.open_paragraph = False
        elif line.startswith("# "):
            self._close_card()
            self._card = _Draft(line=number, heading=_broken_by_hand(line[2:]))
        elif check := _CHECK.fullmatch(line):
            self._close_card()
            self._parts.append(WrittenCheck(line=number, question=QuestionId(check["id"])))
        elif self._card is None:
            self._complain(number, "text_outside_card")
        else:
            self._take_into(self._card, line, number)

    def _take_into(self, card: _Draft, line: str, number: int) -> None:
        if picture := _PICTURE.fullmatch(line):
            if card.picture is not None:
                self._complain(number, "second_picture")
            self._reach(card, _Part.PICTURE, number)
            card.picture, card.caption = picture["name"], picture["caption"].strip()
        elif step := _STEP.fullmatch(line):
            self._reach(card, _Part.LIST, number)
            card.steps.append(Step(badge=(step["badge"] or "").strip(), text=self._plain(step["text"], number)))
            if int(step["number"]) != len(card.steps):
                self._complain(number, "step_number", wanted=len(card.steps))
        elif line.startswith("- "):
            self._reach(card, _Part.LIST, number)
            card.bullets.append(self._plain(line[2:], number))
        elif line.startswith("> "):
            self._reach(card, _Part.NEVER, number)
            card.never.append(self._plain(line[2:], number))
        else:
            self._take_paragraph(card, line, number)
        if card.steps and card.bullets:
            self._complain(number, "two_lists")

    def _take_paragraph(self, card: _Draft, line: str, number: int) -> None:
        self._reach(card, _Part.PARAGRAPH, number)
        words = self._plain(line, number)
        if card.open_paragraph and card.paragraphs:
            card.paragraphs[-1] = _join([card.paragraphs[-1], words])
        else:
            card.paragraphs.append(words)
        card.open_paragraph = True

    def _reach(self, card: _Draft, part: _Part, number: int) -> None:
        if part < card.reached:
            self._complain(number, "card_order")
        card.reached = max(card.reached, part)

    def _plain(self, words: str, number: int) -> str:
        if _STRAY.search(words):
            self._complain(number, "stray_markdown", text=words)
        return words.strip()

    def _close_card(self) -> None:
        if self._card is not None:
            self._parts.append(self._card.close())
        self._card = None

    def _complain(self, line: int, code: str, /, **values: object) -> None:
        self._complaints.error(self._path, line, code, **values)


def _broken_by_hand(heading: str) -> str:
    return "\n".join(part.strip() for part in heading.split("/"))


def _join(lines: list[str]) -> str:
    """Join wrapped lines: Chinese without a space, Latin words with one."""
    joined = ""
    for line in lines:
        joined += (" " if joined and joined[-1].isascii() and line[:1].isascii() else "") + line
    return joined
