"""Where one can be in the app: a route is a plain value that names a screen and what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firelearn.domain.ids import BlueprintId, CourseId, ExamId, LessonId
    from firelearn.services.practice import PracticeRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The first screen: guest, continue, language, elder mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What to do next, today's points, reviews due, weak topics, streak, courses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Courses:
    """All courses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One course: its lessons and how far one has come."""

    course: CourseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The lesson reader, at the card where one left."""

    course: CourseId
    lesson: LessonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The practice chooser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A practice run: question after question with feedback."""

    request: PracticeRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Search in the question bank."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exams:
    """The exams on offer, and the last results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lobby:
    """The rules of one paper, before it is drawn."""

    blueprint: BlueprintId


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """The exam itself."""

    exam: ExamId


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of an exam that was handed in."""

    exam: ExamId


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The questions of an exam that was handed in, as its blueprint allows."""

    exam: ExamId
    only_wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Points line by line on one day; ``day`` counts local days since 1970, ``None`` is today."""

    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Mastery by topic, the last 30 days, past exams."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Language, text size, elder mode, theme, read-aloud."""


Route = (
    Start
    | Home
    | Courses
    | Course
    | Lesson
    | Practice
    | Run
    | Search
    | Exams
    | Lobby
    | Exam
    | Result
    | Review
    | Points
    | Progress
    | Settings
)
