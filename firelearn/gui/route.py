"""Where one can be in the app: a route is a plain value that names a screen and what it shows."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from firelearn.domain.value import value
from firelearn.gui.register.draft import Draft
from firelearn.gui.setup.draft import SetUpDraft

if TYPE_CHECKING:
    from firelearn.domain.ids import BlueprintId, CourseId, ExamId, LessonId, PersonId, UnitId
    from firelearn.services.practice import PracticeRequest


@value
class Start:
    """The first screen: guest, continue, language, elder mode."""


@value
class Pick:
    """Finding oneself: unit, name, PIN; with ``person`` the PIN at once."""

    person: PersonId | None = None


@value
class Register:
    """Registering; the draft lives as long as this route."""

    draft: Draft = field(default_factory=Draft)


@value
class Claim:
    """A claim code: go on as its record, or where somebody is learning join it to theirs."""


@value
class Me:
    """One's own page: nickname, unit, claim code, PIN, privacy, and the way out."""


@value
class Home:
    """What to do next, today's points, reviews due, weak topics, streak, courses."""


@value
class Courses:
    """All courses."""


@value
class Course:
    """One course: its lessons and how far one has come."""

    course: CourseId


@value
class Lesson:
    """The lesson reader, at the card where one left."""

    course: CourseId
    lesson: LessonId


@value
class Practice:
    """The practice chooser."""


@value
class Run:
    """A practice run: question after question with feedback."""

    request: PracticeRequest


@value
class Search:
    """Search in the question bank."""

    text: str = ""


@value
class Exams:
    """The exams on offer, and the last results."""


@value
class Lobby:
    """The rules of one paper, before it is drawn."""

    blueprint: BlueprintId


@value
class Exam:
    """The exam itself."""

    exam: ExamId


@value
class Result:
    """The result of an exam that was handed in."""

    exam: ExamId


@value
class Review:
    """The questions of an exam that was handed in, as its blueprint allows."""

    exam: ExamId
    only_wrong: bool = False


@value
class Points:
    """Points line by line on one day; ``day`` counts local days since 1970, ``None`` is today."""

    day: int | None = None


@value
class Progress:
    """Mastery by topic, the last 30 days, past exams."""


@value
class Badges:
    """The ten badges: which were earned when, and how far one is with the others."""


@value
class Board:
    """Who learned most on this PC this week and today, by nickname."""


@value
class Certificate:
    """The certificate of a passed exam."""

    exam: ExamId


@value
class CertificateCheck:
    """Certificates of others are checked here; ``text`` as scanned."""

    text: str = ""


@value
class Settings:
    """Language, text size, elder mode, theme, read-aloud."""


@value
class Units:
    """The search for units; with ``pick`` the one that is chosen comes back as ``stage.picked_unit``."""

    pick: bool = False
    text: str = ""


@value
class UnitNew:
    """The form of a new unit."""

    name: str = ""


@value
class Unit:
    """One unit: its figures, its join code; ``None`` is the one to which the person belongs."""

    unit: UnitId | None = None


@value
class Members:
    """A unit's people, for its administrators."""

    unit: UnitId


@value
class Staff:
    """What staff do on this PC."""


@value
class KioskChoose:
    """The kiosk: a short course, today's quiz or an exam."""


@value
class KioskEnd:
    """The kiosk: what one knows now, and the claim code."""


@value
class StaffRescue:
    """A new staff PIN by the rescue code."""


@value
class StaffPeople:
    """People's records in the hands of staff."""


@value
class Setup:
    """Setting this PC up, or changing what was chosen; the draft lives as long as this route."""

    draft: SetUpDraft = field(default_factory=SetUpDraft)


@value
class Audit:
    """What staff and administrators did, and why."""


Route = (
    Start
    | Pick
    | Register
    | Claim
    | Me
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
    | Badges
    | Board
    | Certificate
    | CertificateCheck
    | Settings
    | Units
    | UnitNew
    | Unit
    | Members
    | Staff
    | KioskChoose
    | KioskEnd
    | StaffRescue
    | StaffPeople
    | Setup
    | Audit
)
