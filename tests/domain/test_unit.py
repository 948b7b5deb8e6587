from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import UnitId
from firelearn.domain.unit import Unit
from tests.domain.made import DESK, LAPTOP

SCHOOL = UnitId(b"u" * 16)


def test_two_desks_that_edit_different_fields_of_a_unit_both_win():
    unit = Unit()

    unit.change(UnitChanged(subject=SCHOOL, hlc=9, fields={"name": "县一中"}), DESK)
    unit.change(UnitChanged(subject=SCHOOL, hlc=3, fields={"name": "一中", "headcount": 120}), LAPTOP)

    assert unit.value("name") == "县一中"
    assert unit.value("headcount") == 120
    assert unit.value("alias") is None
