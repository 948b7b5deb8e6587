import pytest
from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.staff_people.presenter import Presenter
from tests.services.staffed import OTHER_PIN, wish


@pytest.fixture
def screen(stage, qtbot):
    stage.suite.staff.set_up(wish())
    stage.among_staff = True
    stage.host.show()
    made = Presenter(stage)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    made.page.show()
    made.enter(to.StaffPeople())
    at_rest(made, qtbot)
    yield made
    made.close()


@pytest.fixture
def two(stage):
    people = stage.suite.people
    return tuple(
        people.card(people.rename(people.start_guest(Language.ZH_CN).person, name).person) for name in ("秀英", "秀兰")
    )


def at_rest(screen, qtbot):
    qtbot.waitUntil(lambda: screen.stage.tasks.waiting == 0)
    qtbot.wait(1)


def find(screen, qtbot, text):
    screen.page.field.set_text(text)
    screen.page.searched.emit(text)
    at_rest(screen, qtbot)
    return [tile for tile in screen.page.findChildren(QWidget) if tile.objectName().startswith("person_") and
            tile.isVisible() and tile.objectName() != "person_search"]  # fmt: skip


def choose(screen, qtbot, card):
    screen.page.chosen.emit(card)
    at_rest(screen, qtbot)


def press(screen, name):
    next(found for found in screen.page.findChildren(QWidget, name) if found.isVisible()).click()


def reason(screen, text):
    screen.page.acts.reason.set_text(text)


def test_nobody_is_listed_before_somebody_types(screen, two, qtbot):
    assert find(screen, qtbot, "") == []
    assert len(find(screen, qtbot, "秀")) == 2
    assert find(screen, qtbot, "王") == []


def test_a_pin_is_reset_by_the_person_with_the_reason_kept(screen, two, qtbot):
    choose(screen, qtbot, two[0])
    reason(screen, "忘了密码")
    press(screen, "reset_pin")
    pad = screen.stage.host.findChild(Keypad, "new_pin_pad")
    qtbot.keyClicks(pad, OTHER_PIN)
    qtbot.keyClicks(pad, OTHER_PIN)
    at_rest(screen, qtbot)

    assert screen.stage.suite.people.sign_in(two[0].person, OTHER_PIN)
    assert screen.stage.suite.staff.audit()[0].reason == "忘了密码"


def test_without_a_reason_nothing_happens_and_the_field_says_so(screen, two, qtbot):
    choose(screen, qtbot, two[0])

    press(screen, "erase")

    assert screen.stage.host.findChild(Dialog, "erase_dialog") is None
    assert screen.page.acts.reason.findChild(QWidget, "entry").accessibleDescription() == "先写一句原因"


def test_two_records_are_joined_and_parted_again(screen, two, qtbot):
    choose(screen, qtbot, two[0])
    press(screen, "hold")
    at_rest(screen, qtbot)
    choose(screen, qtbot, two[1])
    reason(screen, "同一个人")
    press(screen, "merge")
    at_rest(screen, qtbot)
    joined = screen.stage.suite.people.card(two[0].person).person
    reason(screen, "看错了")
    press(screen, f"part_{two[0].tag}")
    at_rest(screen, qtbot)

    assert joined == two[1].person
    assert screen.stage.suite.people.card(two[0].person).nickname == "秀英"


def test_removing_asks_first_and_escape_keeps(screen, two, qtbot):
    choose(screen, qtbot, two[0])
    reason(screen, "本人要求")
    press(screen, "erase")
    asked = screen.stage.host.findChild(Dialog, "erase_dialog")
    asked.other.click()
    at_rest(screen, qtbot)

    assert find(screen, qtbot, "秀英") == []
    assert screen.page.acts.isHidden()
