"""A county's roster is loaded as one act, after a plan that says what would happen."""

import pytest

from firelearn.domain.unit import Section, UnitState
from tests.services import units as make

HEAD = "单位名称,类别,别名,上级部门,乡镇,核定人员数,统一社会信用代码"
CODE = "11431599T20029772P"


@pytest.fixture
def plan(desk, tmp_path):
    def made(*lines):
        file = tmp_path / "roster.csv"
        file.write_text("\n".join((HEAD, *lines)), encoding="utf-8")
        return desk.suite.unit_loading.plan(file)

    return made


def test_a_plan_changes_nothing(desk, plan):
    before = desk.suite.seat.store.identity.head_seq

    told = plan("县教育局,行业部门,,,,,", "县一中,重点单位,,县教育局,,286,")

    assert (told.new, told.changed, told.same, told.in_section(Section.SECTOR)) == (2, 0, 0, 1)
    assert desk.suite.seat.store.identity.head_seq == before


def test_a_roster_becomes_official_units_that_belong_to_each_other(desk, plan):
    loading, units = desk.suite.unit_loading, desk.suite.units

    loaded = loading.load(
        plan("县一中,重点单位,一中,县教育局,金石镇,286,", "县教育局,行业部门,,,,,", "金石镇,乡镇,,,,,")
    )

    school = units.find("一中").units[0]
    assert loaded == 3
    assert (school.above, school.headcount, school.official) == (("县教育局", "金石镇"), 286, True)
    assert (school.state, school.sections) == (UnitState.ACCEPTED, {Section.KEY_UNIT})
    assert make.acts(desk) == ["units_loaded"]


def test_loading_again_changes_only_what_differs(desk, plan):
    loading = desk.suite.unit_loading
    loading.load(plan("县一中,重点单位,一中,,,286,", "县二中,重点单位,,,,100,"))
    before = desk.suite.seat.store.identity.head_seq

    again = plan("县一中,重点单位,,,,290,", "县二中,,,,,,")

    assert (again.new, again.changed, again.same) == (0, 1, 1)
    loading.load(again)
    patch = desk.suite.seat.store.links(before)[0].entry.fact
    assert patch.fields == {"headcount": 290}
    assert desk.suite.units.find("一中").units[0].headcount == 290


def test_a_pending_unit_of_the_same_name_or_code_becomes_the_official_one(desk, plan):
    by_name, by_code = make.unit(desk, "县一中"), make.unit(desk, "老名字的店", credit_code=CODE)

    desk.suite.unit_loading.load(plan("县一中,重点单位,,,,,", f"新名字的店,,,,,,{CODE}"))

    assert desk.suite.units.of(by_name.unit).official
    assert desk.suite.units.of(by_code.unit).name == "新名字的店"
    assert desk.suite.units.of(by_code.unit).join_code == by_code.join_code


def test_much_alike_names_are_kept_apart_and_told(desk, plan):
    make.unit(desk, "金石镇第一中学")

    told = plan("金石镇一中,重点单位,,,,,")

    assert [(one.row.name, one.known) for one in told.alike] == [("金石镇一中", "金石镇第一中学")]
    assert told.new == 1


def test_parents_that_nobody_knows_are_faults_of_their_cells(desk, plan):
    make.unit(desk, "县商务局")

    told = plan("县一中,,,没有的局,,,", "县二中,,,,没有的镇,,", "县三中,,,县三中,,,", "某超市,,,县商务局,,,")

    assert [(fault.place.row, fault.place.letter, fault.code) for fault in told.faults] == [
        (2, "D", "parent_unknown"), (3, "E", "township_unknown"), (4, "D", "own_parent"),
    ]  # fmt: skip
    assert [one.row.name for one in told.units] == ["某超市"]


def test_nothing_to_do_is_no_act(desk, plan):
    before = desk.suite.seat.store.identity.head_seq

    assert desk.suite.unit_loading.load(plan("县,,,,,,")) == 0
    assert desk.suite.seat.store.identity.head_seq == before
