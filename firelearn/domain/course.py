"""Courses (课程): lessons of cards with check questions between them, in both languages."""

from __future__ import annotations

from firelearn.domain.ids import CourseId, LessonId, QuestionId, Revision
from firelearn.domain.question import Audience, Topic
from firelearn.domain.text import Language, Text
from firelearn.domain.value import value


@value
class Step:
    """One numbered step of a card; ``badge`` is its one-word name (关, 盖, 等), empty where it has none."""

    badge: str
    text: str


@value
class CardText:
    """The words of a card in one language.

    A line break in ``heading`` was made by hand, at the phrase. ``never`` is the one "never do this" note. What a card
    does not have is empty.
    """

    heading: str
    caption: str = ""
    paragraphs: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    bullets: tuple[str, ...] = ()
    never: str = ""


@value
class Card:
    """One idea with one picture."""

    picture: str | None
    zh_CN: CardText  # noqa: N815 - the locale's own name
    en: CardText

    def of(self, language: Language) -> CardText:
        """Return the card's words in ``language``."""
        return self.zh_CN if language is Language.ZH_CN else self.en


@value
class Check:
    """A question between two cards."""

    question: QuestionId


@value
class Lesson:
    """A lesson (课时): cards and checks in the order in which they are met."""

    id: LessonId
    title: Text
    minutes: int
    parts: tuple[Card | Check, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards alone."""
        return tuple(part for part in self.parts if isinstance(part, Card))

    @property
    def checks(self) -> tuple[QuestionId, ...]:
        """The questions that are asked between the cards."""
        return tuple(part.question for part in self.parts if isinstance(part, Check))


@value
class Course:
    """A course, whole, at one revision. ``questions`` are those to practise afterwards, ``tonight`` the acts to do."""

    id: CourseId
    revision: Revision
    topics: tuple[Topic, ...]
    audiences: frozenset[Audience]
    minutes: int
    picture: str | None
    title: Text
    goal: Text
    tonight: tuple[Text, ...]
    questions: tuple[QuestionId, ...]
    lessons: tuple[Lesson, ...]
