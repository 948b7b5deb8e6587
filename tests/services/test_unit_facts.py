"""What may be written of a unit, and the facts by which people stand to it."""

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.membership import Standing
from firelearn.services.unit_facts import (
    administered,
    becoming,
    checked_credit_code,
    checked_headcount,
    checked_name,
)
from tests.services import units as make


def test_names_lose_needless_blanks_and_codes_are_brought_into_form():
    assert checked_name("  老刘   米粉店 ") == "老刘 米粉店"
    assert checked_credit_code(" 11431599t2-0029772p ") == "11431599T20029772P"
    assert checked_credit_code("  ") == ""
    assert checked_headcount(None) is None


@pytest.mark.parametrize("name", ["", "店", "店 …", "x" * 61, "老刘\u0007店"])
def test_what_is_no_name_is_refused(name):
    with pytest.raises(Trouble, match="unit_name_malformed"):
        checked_name(name)


def test_belonging_to_a_unit_ends_belonging_to_others(desk):
    who, card = make.administrator(desk)
    other = make.unit(desk, "第二家")

    facts = becoming(desk.suite.seat, who, other.unit, Standing.MEMBER)

    assert [(fact.subject, fact.state) for fact in facts] == [(card.unit, "left"), (other.unit, "member")]
    assert len({fact.hlc for fact in facts}) == 1


def test_staff_administer_every_unit_and_a_member_none(desk):
    who, card = make.administrator(desk)
    other = make.person(desk)
    desk.suite.units.join(other, card.unit)
    seat = desk.suite.seat

    assert administered(seat, who, card.unit).id == card.unit
    assert administered(seat, None, card.unit).id == card.unit
    with pytest.raises(Trouble, match="not_administrator"):
        administered(seat, other, card.unit)
