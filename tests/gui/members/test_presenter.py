"""The screen of a unit's people over the real use cases."""

import pytest

from firelearn.domain.membership import Standing
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.members.presenter import Presenter
from firelearn.services.unit_views import UnitDraft


@pytest.fixture
def shop(stage):
    me = stage.me
    card = stage.suite.units.create(me, UnitDraft(name="老刘米粉店"))
    people = stage.suite.people
    other = people.start_guest(Language.ZH_CN).person
    people.rename(other, "小李")
    stage.suite.units.join(other, card.unit)
    stage.suite.unit_editing.set_approval(me, card.unit, wanted=True)
    asking = people.start_guest(Language.ZH_CN).person
    people.rename(asking, "小张")
    stage.suite.units.join(asking, card.unit)
    return card, other, asking


@pytest.fixture
def opened(qtbot, stage, shop):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1024, 768)
    screen.page.show()
    screen.enter(to.Members(unit=shop[0].unit))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


@pytest.fixture
def settled(qtbot, stage):
    return lambda: qtbot.waitUntil(lambda: stage.tasks.waiting == 0)


def names(screen):
    return [row.card.nickname for row in screen.page.board.rows if row.isVisible()]


def test_a_request_is_answered_with_one_press(opened, stage, shop, settled):
    opened.page.board.requests.findChild(object, "accept_1").click()
    settled()

    assert stage.suite.units.standing(shop[2], shop[0].unit) is Standing.MEMBER
    assert opened.page.board.requests is None


def test_a_member_is_taken_out_only_with_a_reason(opened, stage, shop, settled):
    opened.page.board.rows[1].click()
    dialog = stage.host.findChild(Dialog, "member_dialog")
    assert not dialog.out.isEnabled()

    dialog.reason.set_text("调走了")
    dialog.reason.changed.emit("调走了")
    dialog.out.click()
    settled()

    assert stage.suite.units.mine(shop[1]) is None
    assert "小李" not in names(opened)


def test_a_member_is_made_an_administrator(opened, stage, shop, settled):
    opened.page.board.rows[1].click()
    stage.host.findChild(Dialog, "member_dialog").chief.click()
    settled()

    assert stage.suite.units.standing(shop[1], shop[0].unit) is Standing.ADMINISTRATOR


def test_members_are_found_by_initials(opened, settled):
    opened.page.text_wanted.emit("xl")
    settled()

    assert names(opened) == ["小李"]
    opened.page.text_wanted.emit("nobody")
    settled()
    assert names(opened) == []


def test_a_list_is_shown_first_and_imported_when_it_is_confirmed(opened, stage, shop, settled, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("姓名,部门\n小王,后勤\n小李,保卫\n", encoding="utf-8")
    before = stage.suite.seat.store.identity.head_seq

    opened.read(file)
    settled()
    assert stage.suite.seat.store.identity.head_seq == before
    opened.page.findChild(object, "import_go").click()
    settled()

    assert "小王" in names(opened)
    assert names(opened).count("小李") == 1


def test_another_column_of_the_list_can_be_chosen_and_the_list_dropped(opened, stage, settled, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("姓名,网名\n小王,山雀\n", encoding="utf-8")
    opened.read(file)
    settled()

    opened.page.findChild(object, "column_2").click()
    settled()
    assert "网名" in opened.page.findChild(object, "import_column").text()
    opened.page.findChild(object, "import_drop").click()
    settled()

    assert "山雀" not in names(opened)


def test_what_is_wrong_with_the_record_is_told_at_its_field(opened, stage, shop, settled):
    record = opened.page.board.record
    record.code.set_text("91431599MA4L1234X0")
    record.save.click()
    settled()
    assert record.code._frame.wrong

    record.code.set_text("")
    record.headcount.set_text("5")
    record.save.click()
    settled()

    assert stage.suite.units.of(shop[0].unit).headcount == 5


def test_the_list_is_exported(opened, settled, tmp_path):
    opened.export(tmp_path / "out.xlsx")
    settled()

    assert (tmp_path / "out.xlsx").stat().st_size > 1000


def test_whoever_does_not_administer_the_unit_sees_why_not(qtbot, stage, shop, settled):
    stage.person = shop[1]
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.enter(to.Members(unit=shop[0].unit))
    settled()

    assert screen.page.board is None
    assert screen.page.findChild(object, "trouble_card") is not None


def test_staff_see_every_unit(qtbot, stage, shop, settled):
    stage.person = shop[1]
    stage.among_staff = True
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.enter(to.Members(unit=shop[0].unit))
    settled()

    assert screen.page.board is not None
