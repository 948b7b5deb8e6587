"""What an administrator writes of their unit becomes patches of what differs."""

import pytest

from firelearn.domain.errors import Trouble
from tests.services import units as make


def test_only_what_differs_is_recorded(desk):
    chief, card = make.administrator(desk)
    editing, store = desk.suite.unit_editing, desk.suite.seat.store
    before = store.identity.head_seq

    same = editing.edit(chief, card.unit, name=card.name, headcount=None, credit_code="")
    assert (same, store.identity.head_seq) == (card, before)
    changed = editing.edit(chief, card.unit, name=card.name, headcount=4, credit_code="")

    assert changed.headcount == 4
    assert store.links(before)[0].entry.fact.fields == {"headcount": 4}
    assert editing.edit(chief, card.unit, name=card.name, headcount=None, credit_code="").headcount is None


def test_wrong_values_are_refused(desk):
    chief, card = make.administrator(desk)

    with pytest.raises(Trouble, match="credit_code_wrong"):
        desk.suite.unit_editing.edit(chief, card.unit, name="老刘", headcount=1, credit_code=make.CREDIT_CODE)


def test_a_new_join_code_makes_the_old_one_open_nothing(desk):
    chief, card = make.administrator(desk)

    renewed = desk.suite.unit_editing.renew_join_code(chief, card.unit)

    assert renewed.join_code != card.join_code
    assert desk.suite.units.by_join_code(card.join_code) == ()
    assert desk.suite.units.by_join_code(renewed.join_code) == (renewed,)


def test_others_may_not_write_and_what_is_official_is_for_staff(desk, tmp_path):
    roster = tmp_path / "roster.csv"
    roster.write_text("单位名称,核定人员数\n老刘米粉店,4\n", encoding="utf-8")
    chief, card = make.administrator(desk)
    other = make.person(desk)
    editing = desk.suite.unit_editing
    desk.suite.unit_loading.load(desk.suite.unit_loading.plan(roster))

    with pytest.raises(Trouble, match="not_administrator"):
        editing.set_approval(other, card.unit, wanted=True)
    with pytest.raises(Trouble, match="unit_official"):
        editing.edit(chief, card.unit, name="老刘", headcount=9, credit_code="")
    assert editing.edit(None, card.unit, name="老刘", headcount=9, credit_code="").headcount == 9
    assert editing.set_approval(chief, card.unit, wanted=True).approval
