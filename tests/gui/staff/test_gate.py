import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.staff.gate import ask_staff
from tests.services.staffed import PIN, WRONG_PIN, wish


@pytest.fixture
def staffed(stage, clock):
    stage.suite.staff.set_up(wish())
    stage.suite.session.end()
    stage.host.show()
    return stage


def ask(stage, qtbot, done, name="staff_gate"):
    ask_staff(stage, "要给王师傅重设密码", lambda: done.append(True))
    qtbot.waitUntil(lambda: shown(stage, name) is not None or bool(done))
    return stage.host.findChild(Keypad, "staff_pad")


def shown(stage, name):
    return next((dialog for dialog in stage.host.findChildren(Dialog, name) if dialog.isVisible()), None)


def test_the_right_pin_lets_pass_and_opens_the_session(staffed, qtbot):
    done = []
    pad = ask(staffed, qtbot, done)

    qtbot.keyClicks(pad, PIN)

    qtbot.waitUntil(lambda: bool(done))
    assert shown(staffed, "staff_gate") is None
    assert staffed.suite.session.open


def test_a_wrong_pin_is_said_and_lets_nobody_pass(staffed, qtbot):
    done = []
    pad = ask(staffed, qtbot, done)

    qtbot.keyClicks(pad, WRONG_PIN)

    qtbot.waitUntil(lambda: "密码不对" in pad.told.text())
    assert "4" in pad.told.text()
    assert (done, pad.text) == ([], "")


def test_what_is_told_does_not_move_the_keys_from_under_the_finger(staffed, qtbot):
    pad = ask(staffed, qtbot, [])
    key = pad.findChild(QAbstractButton, "key_5")
    qtbot.waitUntil(key.isVisible)
    before = key.mapToGlobal(key.rect().topLeft()), key.size()

    qtbot.keyClicks(pad, WRONG_PIN)
    qtbot.waitUntil(lambda: "密码不对" in pad.told.text())
    qtbot.wait(0)

    assert (key.mapToGlobal(key.rect().topLeft()), key.size()) == before


def test_too_many_wrong_pins_lock_the_pad_and_count_the_seconds_down(staffed, qtbot):
    for _ in range(4):
        staffed.suite.seat.store.sign_ins.note_wrong(b"staff", staffed.suite.seat.now().wall_utc_ms - 60_000)
    done = []
    pad = ask(staffed, qtbot, done)

    qtbot.keyClicks(pad, WRONG_PIN)
    qtbot.waitUntil(lambda: "00:30" in pad.told.text())
    qtbot.keyClicks(pad, PIN)

    assert (done, pad.text) == ([], "")


def test_escape_is_not_now(staffed, qtbot):
    done = []
    pad = ask(staffed, qtbot, done)

    qtbot.keyClick(pad, Qt.Key.Key_Escape)

    assert shown(staffed, "staff_gate") is None
    assert done == []


def test_without_a_staff_pin_it_says_so_and_leads_to_the_set_up(stage, qtbot, travel):
    stage.host.show()
    done = []
    ask(stage, qtbot, done, "no_staff_pin")

    qtbot.keyClick(shown(stage, "no_staff_pin").safe, Qt.Key.Key_Return)

    assert [type(route) for route in travel.went] == [to.Setup]
    assert done == []


def test_among_staff_it_is_not_asked_again_until_their_five_minutes_are_over(staffed, qtbot, clock):
    staffed.suite.session.begin()
    staffed.among_staff = True
    done = []
    ask(staffed, qtbot, done)

    clock.advance(5 * 60_000)
    ask_staff(staffed, "再做一次", lambda: done.append(True))

    qtbot.waitUntil(lambda: shown(staffed, "staff_gate") is not None)
    assert done == [True]


def test_elsewhere_it_is_asked_every_time(staffed, qtbot):
    staffed.suite.session.begin()
    done = []

    ask(staffed, qtbot, done)

    assert shown(staffed, "staff_gate") is not None
    assert done == []


def test_a_screen_that_is_gone_before_it_is_known_whether_to_ask_is_left_alone(staffed, qtbot):
    done = []
    screen = QWidget()

    ask_staff(staffed, "审计", lambda: done.append(True), owner=screen)
    shiboken6.delete(screen)
    qtbot.waitUntil(lambda: staffed.tasks.waiting == 0)

    assert shown(staffed, "staff_gate") is None
    assert done == []
