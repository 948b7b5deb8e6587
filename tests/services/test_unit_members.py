"""What an administrator may do with their unit's people."""

import pytest
from openpyxl import load_workbook

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Mode
from firelearn.domain.membership import Standing
from firelearn.services.asking import answer_question
from tests.services import made
from tests.services import units as make

WORDS = ("成员", "序号", "昵称", "管理员", "本周学过", "是", "否")


def learns(desk, who):
    bank = desk.suite.seat.store.reader.bank
    question = bank.question(bank.ids()[0])
    answer_question(
        desk.suite.seat, who, question, question.key, elapsed_ms=made.SLOW_MS, mode=Mode.PRACTICE, session=1
    )


def test_only_an_administrator_and_staff_see_the_members(desk):
    chief, card = make.administrator(desk)
    other = make.person(desk, "小李")
    desk.suite.units.join(other, card.unit)
    members = desk.suite.unit_members

    with pytest.raises(Trouble, match="not_administrator"):
        members.view(other, card.unit)

    assert members.view(chief, card.unit).total == 2
    assert members.view(None, card.unit).total == 2


def test_the_view_says_who_learned_this_week_and_nothing_more_of_them(desk):
    chief, card = make.administrator(desk)
    other = make.person(desk, "小李")
    desk.suite.units.join(other, card.unit)
    learns(desk, other)

    view = desk.suite.unit_members.view(chief, card.unit)

    assert [(one.nickname, one.learned, one.administrator) for one in view.members] == [
        ("老刘", False, True), ("小李", True, False),
    ]  # fmt: skip
    assert (view.learned, view.total, view.more) == (1, 2, False)
    assert desk.suite.unit_members.view(chief, card.unit, "xl").members == view.members[1:]


def test_a_request_is_answered_once(desk):
    chief, card = make.administrator(desk)
    desk.suite.unit_editing.set_approval(chief, card.unit, wanted=True)
    first = make.unit(desk, "原来的店")
    who = make.person(desk, "小李")
    desk.suite.units.join(who, first.unit)
    desk.suite.units.join(who, card.unit)
    members = desk.suite.unit_members
    assert members.waiting(card.unit) == 1

    members.answer_request(chief, who, card.unit, accepted=True)

    assert desk.suite.units.mine(who).unit == card.unit
    assert desk.suite.units.standing(who, first.unit) is Standing.LEFT
    assert make.acts(desk)[0] == "member_accepted"
    with pytest.raises(Trouble, match="request_gone"):
        members.answer_request(chief, who, card.unit, accepted=False)


def test_whoever_is_refused_stays_where_they_are_and_may_ask_again(desk):
    chief, card = make.administrator(desk)
    desk.suite.unit_editing.set_approval(chief, card.unit, wanted=True)
    who = make.person(desk, "小李")
    desk.suite.units.join(who, card.unit)

    desk.suite.unit_members.answer_request(chief, who, card.unit, accepted=False, reason="不认识")

    assert desk.suite.units.standing(who, card.unit) is Standing.REFUSED
    assert desk.suite.units.mine(who) is None
    assert desk.suite.units.join(who, card.unit) is Standing.ASKED


def test_a_member_is_promoted_and_taken_out_with_a_reason(desk):
    chief, card = make.administrator(desk)
    who = make.person(desk, "小李")
    desk.suite.units.join(who, card.unit)
    members = desk.suite.unit_members

    members.promote(chief, who, card.unit)
    assert desk.suite.units.standing(who, card.unit) is Standing.ADMINISTRATOR
    with pytest.raises(Trouble, match="reason_missing"):
        members.remove(chief, who, card.unit, "  ")
    members.remove(chief, who, card.unit, "调走了")

    assert desk.suite.units.mine(who) is None
    assert make.acts(desk)[:2] == ["member_removed", "member_promoted"]
    with pytest.raises(Trouble, match="not_member"):
        members.promote(chief, who, card.unit)


def test_an_export_holds_the_names_as_text(desk, tmp_path):
    chief, card = make.administrator(desk)
    who = make.person(desk, "=1+1")
    desk.suite.units.join(who, card.unit)

    written = desk.suite.unit_members.export(chief, card.unit, tmp_path / "out.xlsx", WORDS)

    page = load_workbook(tmp_path / "out.xlsx").active
    rows = [tuple(cell.value for cell in row) for row in page.iter_rows()]
    assert written == 2
    assert rows[0] == ("序号", "昵称", "管理员", "本周学过")
    assert (2, "=1+1", "否", "否") in rows
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)


def test_an_export_that_cannot_be_written_is_told(desk, tmp_path):
    chief, card = make.administrator(desk)

    with pytest.raises(Trouble, match="folder_read_only"):
        desk.suite.unit_members.export(chief, card.unit, tmp_path / "nowhere" / "out.xlsx", WORDS)
