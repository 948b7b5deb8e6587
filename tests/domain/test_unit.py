from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import UnitId
from firelearn.domain.unit import Section, Unit, UnitState
from tests.domain.made import DESK, LAPTOP

SCHOOL = UnitId(b"u" * 16)


def test_two_desks_that_edit_different_fields_of_a_unit_both_win():
    unit = Unit()

    unit.change(UnitChanged(subject=SCHOOL, hlc=9, fields={"name": "县一中"}), DESK)
    unit.change(UnitChanged(subject=SCHOOL, hlc=3, fields={"name": "一中", "headcount": 120}), LAPTOP)

    assert unit.value("name") == "县一中"
    assert unit.value("headcount") == 120
    assert unit.value("alias") is None


def test_a_unit_tells_its_fields_with_their_types():
    unit, bureau, town = Unit(), UnitId(b"b" * 16), UnitId(b"t" * 16)
    fields = {
        "name": "县一中",
        "aliases": "一中\n新宁一中",
        "sector": bureau,
        "township": town,
        "parent": bureau,
        "is_key": True,
        "headcount": 120,
        "state": "accepted",
        "approval": True,
    }

    unit.change(UnitChanged(subject=SCHOOL, hlc=1, fields=fields), DESK)

    assert (unit.name, unit.aliases) == ("县一中", ("一中", "新宁一中"))
    assert unit.above == (bureau, town)
    assert unit.sections == {Section.KEY_UNIT}
    assert (unit.headcount, unit.state, unit.approval, unit.official) == (120, UnitState.ACCEPTED, True, False)


def test_rubbish_in_a_field_is_as_good_as_nothing():
    unit = Unit()

    unit.change(UnitChanged(subject=SCHOOL, hlc=1, fields={"name": 5, "headcount": True, "state": "burnt"}), DESK)

    assert (unit.name, unit.headcount, unit.state) == ("", None, UnitState.PENDING)
