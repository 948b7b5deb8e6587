"""A unit's list of people is imported as one act, after a plan; nobody is made twice."""

import pytest

from firelearn.domain.errors import Trouble
from tests.services import units as make


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "list.csv"
    made.write_text("序号,姓名\n1,张三\n2,老刘\n3,\n4,李四\n", encoding="utf-8")
    return made


def test_a_plan_says_who_is_new_who_is_known_and_what_is_wrong(desk, file):
    chief, card = make.administrator(desk)
    before = desk.suite.seat.store.identity.head_seq

    plan = desk.suite.member_import.plan(chief, card.unit, file)

    assert [name.name for name in plan.new] == ["张三", "李四"]
    assert [name.name for name in plan.known] == ["老刘"]
    assert [fault.code for fault in plan.faults] == ["name_missing"]
    assert (plan.column, plan.heading) == (1, "姓名")
    assert desk.suite.seat.store.identity.head_seq == before


def test_whoever_is_imported_is_a_member_with_a_nickname_and_nothing_else(desk, file):
    chief, card = make.administrator(desk)
    lists = desk.suite.member_import

    made = lists.carry_out(chief, lists.plan(chief, card.unit, file))

    view = desk.suite.unit_members.view(chief, card.unit)
    row = desk.suite.seat.store.reader.person.of(view.members[1].person)
    assert made == 2
    assert {one.nickname for one in view.members} == {"老刘", "张三", "李四"}
    assert (row.age_band, row.guest, row.points) == (None, False, 0)
    assert make.acts(desk) == ["roster_imported"]
    assert desk.suite.upkeep.check().sound
    again = lists.plan(chief, card.unit, file)
    assert again.new == ()
    assert lists.carry_out(chief, again) == 0


def test_only_an_administrator_imports(desk, file):
    _, card = make.administrator(desk)
    other = make.person(desk)

    with pytest.raises(Trouble, match="not_administrator"):
        desk.suite.member_import.plan(other, card.unit, file)


def test_a_list_that_is_too_long_is_told(desk, tmp_path):
    chief, card = make.administrator(desk)
    (tmp_path / "long.csv").write_text("姓名\n" + "\n".join(f"人{n}" for n in range(3001)), encoding="utf-8")

    with pytest.raises(Trouble, match="list_too_long"):
        desk.suite.member_import.plan(chief, card.unit, tmp_path / "long.csv")
