"""What was said so far by somebody who registers; nothing of it is recorded before the end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firelearn.domain.age import AgeBand
    from firelearn.services.unit_views import UnitPicked


class Step(StrEnum):
    """The questions, in their order; some are not for everybody."""

    AGE = "age"
    GUARDIAN = "guardian"
    NAME = "name"
    UNIT = "unit"
    PHONE = "phone"
    CONSENT = "consent"
    PIN = "pin"
    DONE = "done"


@dataclass(slots=True, eq=False)
class Draft:
    """Changed step by step. It lives as long as its route, so that neither back nor a new look loses anything."""

    step: Step = Step.AGE
    age_band: AgeBand | None = None
    guardian: bool = False
    nickname: str = ""
    unit: UnitPicked | None = None
    phone: str = ""

    def steps(self, *, phone: bool) -> tuple[Step, ...]:
        """Return the questions for this person; ``phone`` tells whether this PC takes numbers at all.

        A child's guardian reads and agrees to both texts in one step.
        """
        child = self.age_band is not None and self.age_band.needs_guardian
        left_out = {Step.CONSENT, Step.PHONE} if child else {Step.GUARDIAN}
        if not phone:
            left_out.add(Step.PHONE)
        return tuple(step for step in Step if step not in left_out)
