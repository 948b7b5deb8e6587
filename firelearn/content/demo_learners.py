"""The invented learners of the demonstration county, as they stand in ``resources/demo/learners.csv``."""

from __future__ import annotations

from pathlib import Path

from firelearn.content.sheet import read_sheets
from firelearn.domain.age import AgeBand
from firelearn.domain.value import value

DAYS_OF_A_WEEK = 7


@value
class DemoLearner:
    """Somebody invented: a nickname, the unit that they belong to, and on how many days of a week they learn."""

    nickname: str
    age_band: AgeBand
    unit: str
    days: int


def read_learners(path: Path) -> tuple[DemoLearner, ...]:
    """Read the learners; the file is ours, so a wrong row is a bug of ours.

    Raises:
        ValueError: a row that is none.
        Trouble: ``sheet_unreadable``.
    """
    (sheet,) = read_sheets(path)
    learners = []
    for nickname, band, unit, days in sheet.rows[1:]:
        learner = DemoLearner(nickname=nickname, age_band=AgeBand(band), unit=unit, days=int(days))
        if not nickname or not 0 <= learner.days <= DAYS_OF_A_WEEK:
            raise ValueError("not a learner of the demonstration county")
        learners.append(learner)
    return tuple(learners)
