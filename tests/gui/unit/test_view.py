"""How a unit's numbers are written."""

from fractions import Fraction

import pytest

from firelearn.gui.unit.view import one_decimal, percent


@pytest.mark.parametrize(
    ("number", "text"),
    [(Fraction(0), "0.0"), (Fraction(1, 3), "0.3"), (Fraction(1, 20), "0.1"), (Fraction(12345), "12,345.0")],
)
def test_a_number_has_one_decimal_rounded_half_up(number, text):
    assert one_decimal(number) == text


def test_a_share_is_not_capped():
    assert percent(Fraction(43, 40)) == "107.5 %"
