"""What staff do with units: accept, close, merge, part; each with its line in the audit list."""

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.unit import UnitState
from tests.services import units as make


def test_a_new_unit_waits_until_staff_accept_it(desk):
    card = make.unit(desk)
    staff = desk.suite.unit_staff
    assert staff.pending() == (card,)

    accepted = staff.accept(card.unit)

    assert accepted.state is UnitState.ACCEPTED
    assert staff.pending() == ()
    assert make.acts(desk) == ["unit_accepted"]


def test_merged_units_are_one_until_they_are_parted(desk):
    kept, copy = make.unit(desk, "老刘米粉店"), make.unit(desk, "老刘米粉")
    who, other = make.person(desk, "甲"), make.person(desk, "乙")
    desk.suite.units.join(who, kept.unit)
    desk.suite.units.join(other, copy.unit)
    staff, units = desk.suite.unit_staff, desk.suite.units

    staff.merge(copy.unit, kept.unit, "同一家")
    assert units.mine(other) == kept
    assert units.figures(kept.unit).registered == 2
    assert [card.unit for card in staff.duplicates(kept.unit)] == [copy.unit]
    assert units.find("老刘").units == (kept,)
    staff.part(copy.unit, "看错了")

    assert units.mine(other) == copy
    assert units.figures(kept.unit).registered == 1
    assert make.acts(desk) == ["units_parted", "units_merged"]


def test_a_member_of_a_duplicate_can_leave_and_be_taken_out(desk):
    kept, copy = make.unit(desk, "老刘米粉店"), make.unit(desk, "老刘米粉")
    who = make.person(desk, "甲")
    desk.suite.units.join(who, copy.unit)
    desk.suite.unit_staff.merge(copy.unit, kept.unit, "同一家")

    desk.suite.units.leave(who, kept.unit)

    assert desk.suite.units.mine(who) is None


def test_what_cannot_be_done_is_told(desk):
    kept, copy = make.unit(desk, "老刘米粉店"), make.unit(desk, "老刘米粉")
    staff = desk.suite.unit_staff

    with pytest.raises(Trouble, match="units_same"):
        staff.merge(kept.unit, kept.unit, "同一家")
    with pytest.raises(Trouble, match="reason_missing"):
        staff.merge(copy.unit, kept.unit, " ")
    with pytest.raises(Trouble, match="units_apart"):
        staff.part(copy.unit, "看错了")
    with pytest.raises(Trouble, match="reason_missing"):
        staff.close(copy.unit, "")
