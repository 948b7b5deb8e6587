"""What the screen of a unit shows, and how its numbers are written."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from firelearn.domain.membership import Standing
from firelearn.domain.value import value
from firelearn.gui.kit.language import words
from firelearn.services.unit_figures import UnitFigures
from firelearn.services.unit_views import UnitCard

_TENTHS: Final = 10


@value
class UnitView:
    """A unit as one person sees it. ``mine`` is the unit to which they belong, None for none or nobody."""

    card: UnitCard
    figures: UnitFigures
    standing: Standing | None
    mine: UnitCard | None
    requests: int
    utc_offset_min: int

    @property
    def belongs(self) -> bool:
        """Whether it is the person's own unit."""
        return self.mine is not None and self.mine.unit == self.card.unit

    @property
    def administers(self) -> bool:
        """Whether the person is an administrator of it."""
        return self.belongs and self.standing is Standing.ADMINISTRATOR

    @property
    def asked(self) -> bool:
        """Whether the person asked to join and waits for an answer."""
        return self.standing is Standing.ASKED


def one_decimal(number: Fraction) -> str:
    """Write a number with one decimal, rounded half up: 13.1."""
    tenths = (number.numerator * _TENTHS * 2 + number.denominator) // (2 * number.denominator)
    whole, rest = divmod(tenths, _TENTHS)
    return f"{words().number(whole)}.{rest}"


def percent(share: Fraction) -> str:
    """Write a share in percent with one decimal: 1.5 %."""
    return f"{one_decimal(share * 100)} %"
