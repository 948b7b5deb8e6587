"""The question bank as a whole: read from disk, refused when anything in it is broken, and ready to be compiled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from firelearn.content.blueprints import read_blueprints
from firelearn.content.complaint import Complaints
from firelearn.content.courses import WrittenCourse, read_courses
from firelearn.content.images import IMAGES_FOLDER
from firelearn.content.points import read_rule_sets
from firelearn.content.questions import WrittenQuestion, read_questions
from firelearn.content.sources import Instrument, read_instruments
from firelearn.content.table import read_table
from firelearn.domain.blueprint import Blueprint
from firelearn.domain.course import Course
from firelearn.domain.errors import Trouble
from firelearn.domain.ids import Revision, revision_of
from firelearn.domain.points import RuleSet
from firelearn.domain.question import Question
from firelearn.domain.text import Text

BANK_FILE = "bank.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """Everything there is to learn, with the ways to draw exams and to count points.

    ``questions`` are sorted by id, ``courses`` by rank, ``blueprints`` by size and ``rule_sets`` by date. ``images`` is
    the folder of pictures. ``revision`` changes when anything changes that a person could see, and only then.
    """

    revision: Revision
    edition: str
    name: Text
    questions: tuple[Question, ...]
    courses: tuple[Course, ...]
    blueprints: tuple[Blueprint, ...]
    rule_sets: tuple[RuleSet, ...]
    images: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBank:
    """A bank as its authors wrote it, with the places of everything: what the checker looks at."""

    root: Path
    edition: str
    name: Text
    instruments: dict[str, Instrument]
    questions: tuple[WrittenQuestion, ...]
    courses: tuple[WrittenCourse, ...]


def read_bank(folder: Path, complaints: Complaints) -> WrittenBank:
    """Read all that can be read; what cannot is told in ``complaints`` and left out."""
    whole = read_table(folder, BANK_FILE, complaints)
    edition = name = None
    if whole is not None:
        edition, name = whole.text("edition"), whole.both("name")
        whole.close()
    instruments = read_instruments(folder, complaints)
    return WrittenBank(
        root=folder,
        edition=edition or "",
        name=name or Text("", ""),
        instruments=instruments,
        questions=read_questions(folder, instruments, complaints),
        courses=read_courses(folder, complaints),
    )


def load_bank(folder: Path, resources: Path) -> Bank:
    """Load the bank in ``folder``, with the blueprints and rule sets in ``resources``.

    Raises:
        Trouble: ``bank_missing`` when no bank is there; ``bank_broken`` with the first complaint (``complaint``, its
            ``path`` and ``line``) and their ``count`` when anything is structurally wrong.
    """
    if not (folder / BANK_FILE).is_file():
        raise Trouble("bank_missing", path=str(folder))
    complaints = Complaints()
    written = read_bank(folder, complaints)
    refuse_broken(complaints)
    questions = tuple(one.question for one in written.questions)
    courses = tuple(one.course for one in written.courses)
    return Bank(
        revision=_revision(written),
        edition=written.edition,
        name=written.name,
        questions=questions,
        courses=courses,
        blueprints=load_blueprints(resources),
        rule_sets=load_rule_sets(resources),
        images=folder / IMAGES_FOLDER,
    )


def load_blueprints(resources: Path) -> tuple[Blueprint, ...]:
    """Load the ways to draw an exam, the shortest first. Raises ``Trouble`` like ``load_bank``."""
    complaints = Complaints()
    blueprints = read_blueprints(resources, complaints)
    refuse_broken(complaints)
    return blueprints


def load_rule_sets(resources: Path) -> tuple[RuleSet, ...]:
    """Load the rules of points, the oldest first. Raises ``Trouble`` like ``load_bank``."""
    complaints = Complaints()
    rule_sets = read_rule_sets(resources, complaints)
    refuse_broken(complaints)
    return rule_sets


def refuse_broken(complaints: Complaints) -> None:
    """Raise ``bank_broken`` when there is a complaint that must be mended."""
    if complaints.errors:
        first = complaints.in_order()[0]
        raise Trouble("bank_broken", path=first.path, line=first.line, count=complaints.errors, complaint=first)


def _revision(written: WrittenBank) -> Revision:
    """Hash what can be seen: the revisions of questions and courses, and the words of laws they quote."""
    lines = [written.edition, written.name.zh_CN, written.name.en]
    lines += [f"{one.question.id} {one.question.revision.hex()}" for one in written.questions]
    lines += [f"{one.course.id} {one.course.revision.hex()} {one.rank}" for one in written.courses]
    for key in sorted(written.instruments):
        instrument = written.instruments[key]
        lines += [f"{key} {instrument.title.zh_CN} {instrument.title.en} {instrument.edition}"]
    return revision_of("\n".join(lines).encode())
