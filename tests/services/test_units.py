"""Units: found, made, joined, left, changed for another."""

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import PersonChanged
from firelearn.domain.ids import NO_PERSON, PersonId, UnitId
from firelearn.domain.membership import Standing
from firelearn.domain.unit import UnitState
from firelearn.services.unit_views import UnitDraft, UnitPicked
from tests.services import units as make


def test_whoever_makes_a_unit_administers_it_and_it_is_pending(desk):
    who, card = make.administrator(desk)

    assert card.state is UnitState.PENDING
    assert len(card.join_code) == 6
    assert desk.suite.units.standing(who, card.unit) is Standing.ADMINISTRATOR
    assert desk.suite.units.mine(who) == card


def test_a_unit_is_found_by_its_scanned_and_its_typed_join_code(desk):
    card = make.unit(desk)
    units = desk.suite.units

    assert units.find(f"FLU1.{card.join_code}").direct == card
    assert units.find(f" flu1.{card.join_code.lower()} ").direct == card
    assert units.find(f"{card.join_code[:3]} {card.join_code[3:].lower()}").direct == card
    assert units.find("FLU1.XXXXXX").units == ()
    assert units.find("llmfd").direct is None


def test_a_search_tells_when_there_is_more(desk):
    for number in range(3):
        make.unit(desk, f"米粉店{number}")

    found = desk.suite.units.find("米粉店", limit=2)

    assert (len(found.units), found.more) == (2, True)


def test_near_duplicates_are_shown_with_the_reason(desk):
    card = make.unit(desk, "金石镇第一中学")

    near = desk.suite.units.near("金石镇一中")

    assert [(one.card.unit, one.same) for one in near] == [(card.unit, False)]
    assert desk.suite.units.near("金石镇第一中学")[0].same
    assert desk.suite.units.near("完全不同的一家") == ()
    assert desk.suite.units.near(" ") == ()


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (UnitDraft(name=" 店 "), "unit_name_malformed"),
        (UnitDraft(name="店" * 61), "unit_name_malformed"),
        (UnitDraft(name="老刘米粉店", credit_code=make.CREDIT_CODE), "credit_code_wrong"),
        (UnitDraft(name="老刘米粉店", headcount=0), "headcount_malformed"),
    ],
)
def test_what_is_no_unit_is_not_made(desk, draft, code):
    with pytest.raises(Trouble, match=code):
        desk.suite.units.check(draft)
    with pytest.raises(Trouble, match=code):
        desk.suite.units.create(None, draft)
    assert desk.suite.units.find("老刘").units == ()


def test_joining_leaves_the_unit_before_in_the_same_act(desk, me):
    first, second = make.unit(desk, "第一家"), make.unit(desk, "第二家")
    units = desk.suite.units

    assert units.join(me, first.unit) is Standing.MEMBER
    before = desk.suite.seat.store.identity.head_seq
    assert units.transfer(me, second.unit) is Standing.MEMBER

    assert desk.suite.seat.store.identity.head_seq == before + 2
    assert units.mine(me) == second
    assert units.standing(me, first.unit) is Standing.LEFT


def test_joining_where_one_is_changes_nothing(desk, me):
    card = make.unit(desk)
    desk.suite.units.join(me, card.unit)
    before = desk.suite.seat.store.identity.head_seq

    desk.suite.units.join(me, card.unit)

    assert desk.suite.seat.store.identity.head_seq == before


def test_where_joining_must_be_approved_one_asks_and_stays_where_one_is(desk, me):
    first, second = make.unit(desk, "第一家"), make.unit(desk, "第二家", approval=True)
    units = desk.suite.units
    units.join(me, first.unit)

    assert units.join(me, second.unit) is Standing.ASKED

    assert units.mine(me) == first
    assert units.asked(me) == (second,)
    units.leave(me, second.unit)
    assert units.asked(me) == ()
    assert units.mine(me) == first


def test_a_unit_may_be_left_and_joined_again(desk, me):
    card = make.unit(desk)
    units = desk.suite.units
    units.join(me, card.unit)

    units.leave(me, card.unit)

    assert units.mine(me) is None
    assert units.join(me, card.unit) is Standing.MEMBER


def test_a_closed_unit_cannot_be_joined(desk, me):
    card = make.unit(desk)
    desk.suite.unit_staff.close(card.unit, "搬走了")

    with pytest.raises(Trouble, match="unit_closed"):
        desk.suite.units.join(me, card.unit)


def test_an_unknown_unit_is_told(desk, me):
    with pytest.raises(Trouble, match="unit_unknown"):
        desk.suite.units.of(UnitId(b"nobody knows me."))


def test_a_registration_makes_person_and_unit_in_one_act(desk):
    units, seat = desk.suite.units, desk.suite.seat
    who = PersonId(b"somebody's own id")[:16]
    picked = UnitPicked(name="好店", draft=UnitDraft(name="好店"))

    own = PersonChanged(person=who, hlc=seat.tick(), fields={"nickname": "小王"})
    entries = seat.record_together((who, (own,)), *units.joining(who, picked))

    assert [entry.person for entry in entries] == [who, NO_PERSON, who]
    assert units.mine(who).name == "好店"
    assert units.standing(who, units.mine(who).unit) is Standing.ADMINISTRATOR


def test_nothing_of_an_act_over_several_records_stays_where_one_part_is_wrong(desk, me):
    units, seat = desk.suite.units, desk.suite.seat
    parts = units.joining(me, UnitPicked(name="好店", draft=UnitDraft(name="好店")))
    wrong = PersonChanged(person=me, hlc=seat.tick(), fields={"no_such_field": "x"})
    before = seat.store.identity.head_seq

    with pytest.raises(Trouble, match="entry_malformed"):
        seat.record_together(*parts, (me, (wrong,)))

    assert seat.store.identity.head_seq == before
    assert units.find("好店").units == ()
    assert units.mine(me) is None


def test_picking_a_unit_that_is_there_joins_it_and_picking_none_does_nothing(desk, me):
    card = make.unit(desk)
    units = desk.suite.units

    assert units.joining(me, UnitPicked(name="")) == ()
    desk.suite.seat.record_together(*units.joining(me, UnitPicked(name=card.name, unit=card.unit)))

    assert units.mine(me) == card


def test_who_asked_one_unit_and_then_joined_another_is_not_moved_by_a_late_answer(desk):
    boss, asked = make.administrator(desk, "老张饭店")
    desk.suite.unit_editing.set_approval(boss, asked.unit, wanted=True)
    shop, somebody = make.unit(desk), make.person(desk, "小李")
    desk.suite.units.join(somebody, asked.unit)

    desk.suite.units.join(somebody, shop.unit)

    assert desk.suite.unit_members.waiting(asked.unit) == 0
    with pytest.raises(Trouble, match="request_gone"):
        desk.suite.unit_members.answer_request(boss, somebody, asked.unit, accepted=True)
    assert desk.suite.units.mine(somebody).unit == shop.unit
