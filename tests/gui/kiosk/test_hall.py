import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.gui import route as to
from firelearn.gui.kiosk.bar import Hold
from firelearn.gui.kit.keypad import Keypad
from tests.gui.kiosk.standing import idle, kiosk
from tests.gui.running import at_rest
from tests.services.staffed import PIN, wish

PUBLIC = BlueprintId("public")


@pytest.fixture
def guest(pc, qtbot):
    with kiosk(pc) as made:
        made.on("kiosk_page")
        yield made


def begun(guest):
    guest.press("start")
    at_rest(guest, "kiosk_choose_page")
    return guest.app.stage.person


def visible(guest, name):
    return any(found.isVisible() for found in guest.app.window.findChildren(QWidget, name))


def store(guest):
    return guest.app.stage.suite.seat.store


def test_a_visit_goes_from_one_tap_to_the_claim_code_and_leaves_nothing(guest):
    person = begun(guest)
    guest.app.go(to.KioskEnd())
    at_rest(guest, "kiosk_end_page")
    code = guest.app.stage.suite.people.claims.code_of(person)
    assert visible(guest, "claim_qr")

    guest.press("done")

    at_rest(guest, "kiosk_page")
    assert guest.app.stage.person is None
    assert store(guest).reader.desk.current_person() is None
    assert guest.app.stage.suite.people.by_claim_code(code).person == person


def test_a_code_leads_back_to_its_record(guest, qtbot):
    person = begun(guest)
    code = guest.app.stage.suite.people.claim_code(person)
    guest.app.leaving.wipe()
    at_rest(guest, "kiosk_page")

    guest.press("claim")
    guest.see("pad", lambda: visible(guest, "claim_pad"))
    qtbot.keyClicks(guest.find("claim_pad"), code)

    at_rest(guest, "kiosk_choose_page")
    assert guest.app.stage.person == person


def test_nobody_closes_it_by_a_key(guest, qtbot):
    window = guest.app.window

    window.close()
    for key, held in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(window, key, held)

    assert window.isVisible()
    assert not window.isFullScreen()
    guest.on("kiosk_page")


def test_a_kiosk_watches_for_idle_hands_from_its_first_screen_on(guest):
    assert guest.app.leaving.watch.watching


def test_idle_is_warned_of_after_a_minute_and_wiped_twenty_seconds_later(guest):
    begun(guest)

    idle(guest, 60)
    warned = visible(guest, "countdown")
    idle(guest, 20)

    assert warned
    at_rest(guest, "kiosk_page")
    assert not visible(guest, "countdown")
    assert guest.app.stage.person is None


def test_any_touch_keeps_the_visit(guest, qtbot):
    person = begun(guest)
    idle(guest, 70)

    qtbot.keyClick(guest.app.window, Qt.Key.Key_A)
    idle(guest, 30)

    assert not visible(guest, "countdown")
    assert guest.app.stage.person == person


def test_an_exam_is_locked_and_goes_on_and_its_seat_is_opened_again(guest):
    person = begun(guest)
    guest.app.go(to.Lobby(blueprint=PUBLIC))
    guest.see("lobby", lambda: guest.app.tasks.waiting == 0)
    sitting = guest.app.stage.suite.exams.start(person, PUBLIC)
    guest.app.way.replace(to.Exam(exam=sitting.exam))
    guest.see("room", lambda: guest.app.window.screen_shown.in_exam)

    idle(guest, 200)
    guest.see("lock", lambda: visible(guest, "seat_lock"))
    hidden = not visible(guest, "countdown")
    guest.press("seat_go_on")

    assert hidden
    assert guest.app.window.screen_shown.in_exam
    assert not visible(guest, "seat_lock")


def test_an_exam_that_was_left_is_given_up_when_the_visit_ends(guest):
    person = begun(guest)
    sitting = guest.app.stage.suite.exams.start(person, PUBLIC)

    guest.app.leaving.wipe()
    at_rest(guest, "kiosk_page")

    assert guest.app.stage.suite.results.result(sitting.exam).how is HandIn.ABANDONED


def test_the_corner_is_staffs_door_and_only_the_pin_opens_it(guest, qtbot):
    guest.app.stage.suite.staff.set_up(wish(kiosk=True))
    guest.app.stage.suite.session.end()
    corner = guest.find("staff_corner")
    hold = corner.findChild(Hold)

    guest.press("staff_corner")
    short = visible(guest, "staff_gate")
    qtbot.mousePress(corner, Qt.MouseButton.LeftButton)
    hold.clock.timeout.emit()
    guest.see("gate", lambda: visible(guest, "staff_gate"))
    qtbot.keyClicks(guest.app.window.findChild(Keypad, "staff_pad"), PIN)
    at_rest(guest, "staff_page")

    assert not short
    assert visible(guest, "staff_leave_kiosk")


def test_ctrl_alt_k_asks_too_and_staff_let_the_window_go(guest, qtbot):
    guest.app.stage.suite.staff.set_up(wish(kiosk=True))
    guest.app.stage.suite.session.end()

    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(guest.app.window, Qt.Key.Key_K, held)
    guest.see("gate", lambda: visible(guest, "staff_gate"))
    qtbot.keyClicks(guest.app.window.findChild(Keypad, "staff_pad"), PIN)
    at_rest(guest, "staff_page")
    guest.press("staff_leave_kiosk")

    guest.see("closed", lambda: not guest.app.window.isVisible())
