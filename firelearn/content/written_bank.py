"""A bank as its authors wrote it, with the places of everything: what is loaded, and what the checker's rules judge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from firelearn.content.bank import BANK_FILE
from firelearn.content.complaint import Complaints
from firelearn.content.courses import WrittenCourse, read_courses
from firelearn.content.facts import CheckedFact, read_facts
from firelearn.content.images import Picture, read_pictures
from firelearn.content.questions import WrittenQuestion, read_questions
from firelearn.content.reviews import Review, read_reviews
from firelearn.content.sources import Instrument, read_instruments
from firelearn.content.table import read_table
from firelearn.domain.ids import Revision, revision_of
from firelearn.domain.text import Text
from firelearn.domain.value import value


@value
class WrittenBank:
    """All that could be read of a bank on disk."""

    root: Path
    edition: str
    name: Text
    instruments: dict[str, Instrument]
    questions: tuple[WrittenQuestion, ...]
    courses: tuple[WrittenCourse, ...]


@value
class Subject:
    """A bank with everything around it that the rules of the checker speak of."""

    bank: WrittenBank
    facts: dict[str, CheckedFact]
    pictures: dict[str, Picture]
    reviews: tuple[Review, ...]


Rule = Callable[[Subject, Complaints], None]
"""Looks at the whole subject and tells what it finds; it changes nothing."""


def read_subject(folder: Path, complaints: Complaints) -> Subject:
    """Read a bank with its facts, pictures and reviews, as the rules need it."""
    return Subject(
        bank=read_bank(folder, complaints),
        facts=read_facts(folder, complaints),
        pictures=read_pictures(folder, complaints),
        reviews=read_reviews(folder, complaints),
    )


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


def revision_of_bank(written: WrittenBank) -> Revision:
    """Hash what can be seen: the revisions of questions and courses, and the words of laws they quote."""
    lines = [written.edition, written.name.zh_CN, written.name.en]
    lines += [f"{one.question.id} {one.question.revision.hex()}" for one in written.questions]
    lines += [f"{one.course.id} {one.course.revision.hex()} {one.rank}" for one in written.courses]
    for key in sorted(written.instruments):
        instrument = written.instruments[key]
        lines += [f"{key} {instrument.title.zh_CN} {instrument.title.en} {instrument.edition}"]
    return revision_of("\n".join(lines).encode())
