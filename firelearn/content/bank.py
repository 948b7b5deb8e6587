"""The question bank as a whole: read from disk, refused when anything in it is broken, and ready to be compiled."""

from __future__ import annotations

from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.domain.blueprint import Blueprint
from firelearn.domain.course import Course
from firelearn.domain.errors import Trouble
from firelearn.domain.ids import Revision
from firelearn.domain.levels import LevelSet
from firelearn.domain.points import RuleSet
from firelearn.domain.question import Question
from firelearn.domain.text import Text
from firelearn.domain.value import value

BANK_FILE = "bank.toml"
IMAGES_FOLDER = "images"


@value
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


def load_bank(folder: Path, resources: Path) -> Bank:
    """Load the bank in ``folder``, with the blueprints and rule sets in ``resources``.

    Raises:
        Trouble: ``bank_missing`` when no bank is there; ``bank_broken`` with the first complaint (``complaint``, its
            ``path`` and ``line``) and their ``count`` when anything is structurally wrong.
    """
    from firelearn.content.written_bank import (
        read_bank,
        revision_of_bank,
    )  # a start with a compiled bank needs none of it

    if not (folder / BANK_FILE).is_file():
        raise Trouble("bank_missing", path=str(folder))
    complaints = Complaints()
    written = read_bank(folder, complaints)
    _refuse_broken(complaints)
    return Bank(
        revision=revision_of_bank(written),
        edition=written.edition,
        name=written.name,
        questions=tuple(one.question for one in written.questions),
        courses=tuple(one.course for one in written.courses),
        blueprints=load_blueprints(resources),
        rule_sets=load_rule_sets(resources),
        images=folder / IMAGES_FOLDER,
    )


def load_blueprints(resources: Path) -> tuple[Blueprint, ...]:
    """Load the ways to draw an exam, the shortest first. Raises ``Trouble`` like ``load_bank``."""
    from firelearn.content.blueprints import read_blueprints

    complaints = Complaints()
    blueprints = read_blueprints(resources, complaints)
    _refuse_broken(complaints)
    return blueprints


def load_rule_sets(resources: Path) -> tuple[RuleSet, ...]:
    """Load the rules of points, the oldest first. Raises ``Trouble`` like ``load_bank``."""
    from firelearn.content.points import read_rule_sets

    complaints = Complaints()
    rule_sets = read_rule_sets(resources, complaints)
    _refuse_broken(complaints)
    return rule_sets


def load_level_sets(resources: Path) -> tuple[LevelSet, ...]:
    """Load the levels, the oldest first. Raises ``Trouble`` like ``load_bank``."""
    from firelearn.content.levels import read_level_sets

    complaints = Complaints()
    levels = read_level_sets(resources, complaints)
    _refuse_broken(complaints)
    return levels


def _refuse_broken(complaints: Complaints) -> None:
    """Raise ``bank_broken`` when there is a complaint that must be mended."""
    if complaints.errors:
        first = complaints.in_order()[0]
        raise Trouble("bank_broken", path=first.path, line=first.line, count=complaints.errors, complaint=first)
