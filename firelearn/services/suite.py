"""The suite of use cases, wired once over one seat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.services.exam_results import ExamResults
from firelearn.services.exams import Exams
from firelearn.services.home import Home
from firelearn.services.learn import Learn
from firelearn.services.library import Library
from firelearn.services.people import People
from firelearn.services.points import PointsDesk
from firelearn.services.practice import Practice
from firelearn.services.progress import ProgressDesk
from firelearn.services.upkeep import Upkeep

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.services.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """Everything the PC can do for a person. Used on the store thread."""

    seat: Seat
    people: People
    home: Home
    learn: Learn
    practice: Practice
    exams: Exams
    results: ExamResults
    points: PointsDesk
    progress: ProgressDesk
    library: Library
    upkeep: Upkeep


def suite(seat: Seat, bank: Path, resources: Path) -> Suite:
    """Wire the use cases over ``seat``, the bank in folder ``bank`` and the program's ``resources``."""
    people, learn, exams, points = People(seat), Learn(seat), Exams(seat), PointsDesk(seat)
    results = ExamResults(seat, exams)
    return Suite(
        seat=seat,
        people=people,
        home=Home(seat, people, learn, points, results),
        learn=learn,
        practice=Practice(seat),
        exams=exams,
        results=results,
        points=points,
        progress=ProgressDesk(seat, results),
        library=Library(seat, bank, resources),
        upkeep=Upkeep(seat),
    )
