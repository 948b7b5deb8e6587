import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from firelearn.domain.ids import BlueprintId
from firelearn.gui import route as to
from firelearn.gui.kit.keypad import Keypad
from tests.gui.kiosk.standing import idle
from tests.gui.running import at_rest, running, started
from tests.services.staffed import OTHER_PIN, PIN, WRONG_PIN, wish

PUBLIC = BlueprintId("public")


@pytest.fixture
def guest(pc, qtbot):
    with running(pc) as made:
        started(made)
        made.app.stage.suite.staff.set_up(wish(sign_out_min=2))
        made.app.stage.suite.session.end()
        made.app.way.replace(to.Home())
        made.see("home", lambda: made.sees("home_page"))
        yield made


def visible(guest, name):
    return any(found.isVisible() for found in guest.app.window.findChildren(QWidget, name))


def sit(guest):
    person = guest.app.stage.person
    sitting = guest.app.stage.suite.exams.start(person, PUBLIC)
    guest.app.way.replace(to.Exam(exam=sitting.exam))
    guest.see("room", lambda: guest.app.window.screen_shown.in_exam)
    return sitting


def test_whoever_went_away_is_signed_out_after_a_countdown_and_nothing_is_left(guest):
    QGuiApplication.clipboard().setText("7K3QF9")

    idle(guest, 90)
    counted = visible(guest, "countdown")
    idle(guest, 30)

    at_rest(guest, "start_page")
    assert counted
    assert guest.app.stage.person is None
    assert guest.app.stage.suite.people.current() is None
    assert QGuiApplication.clipboard().text() == ""
    assert guest.app.way._behind == []


def test_a_touch_in_the_countdown_stays(guest, qtbot):
    idle(guest, 100)

    qtbot.keyClick(guest.app.window, Qt.Key.Key_A)
    idle(guest, 60)

    assert not visible(guest, "countdown")
    guest.on("home_page")


def test_a_dialog_that_was_open_goes_too(guest):
    from firelearn.domain.errors import Trouble

    guest.app.tell(Trouble("pin_unset"))

    idle(guest, 120)

    at_rest(guest, "start_page")
    assert not visible(guest, "trouble")


def test_where_staff_chose_never_nobody_is_signed_out(guest):
    guest.app.stage.suite.premises.choose(sign_out_min=0)

    idle(guest, 4000)

    guest.on("home_page")
    assert not visible(guest, "countdown")


def test_an_exam_is_locked_behind_the_persons_pin_and_goes_on(guest, qtbot):
    person = guest.app.stage.person
    guest.app.stage.suite.people.set_pin(person, OTHER_PIN)
    sit(guest)

    idle(guest, 600)
    guest.see("lock", lambda: visible(guest, "seat_lock"))
    pad = guest.app.window.findChild(Keypad, "seat_pad")
    qtbot.keyClicks(pad, WRONG_PIN)
    guest.see("refused", lambda: bool(pad.told.text()) and guest.app.tasks.waiting == 0)
    still = visible(guest, "seat_lock")
    qtbot.keyClicks(pad, OTHER_PIN)

    guest.see("open", lambda: not visible(guest, "seat_lock"))
    assert still
    assert guest.app.stage.person == person
    assert guest.app.window.screen_shown.in_exam


def test_staff_unlock_the_seat_of_somebody_who_forgot_their_pin(guest, qtbot):
    guest.app.stage.suite.people.set_pin(guest.app.stage.person, OTHER_PIN)
    sit(guest)
    idle(guest, 600)
    guest.see("lock", lambda: visible(guest, "seat_lock"))

    guest.press("seat_by_staff")
    guest.see("gate", lambda: visible(guest, "staff_gate"))
    qtbot.keyClicks(guest.app.window.findChild(Keypad, "staff_pad"), PIN)

    guest.see("open", lambda: not visible(guest, "seat_lock"))
    assert guest.app.window.screen_shown.in_exam


def test_no_key_reaches_the_exam_behind_the_lock(guest, qtbot):
    sitting = sit(guest)
    idle(guest, 600)
    guest.see("lock", lambda: visible(guest, "seat_lock"))

    for key in (Qt.Key.Key_A, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        qtbot.keyClick(guest.app.window.findChild(QWidget, "seat_lock"), key)

    assert visible(guest, "seat_lock")
    assert guest.app.stage.suite.seat.store.reader.exam.answers(sitting.exam) == ()


def test_when_the_time_of_a_locked_exam_is_out_it_is_handed_in_and_nobody_sees_the_result(guest):
    sitting = sit(guest)
    idle(guest, 600)
    guest.see("lock", lambda: visible(guest, "seat_lock"))

    guest.clock.advance(16 * 60_000)

    guest.see("start", lambda: visible(guest, "start_page"))
    guest.see("rest", lambda: guest.app.tasks.waiting == 0)
    assert guest.app.stage.suite.results.result(sitting.exam).score == 0
    assert guest.app.stage.person is None


def test_staff_who_leave_their_screens_are_asked_again(guest, qtbot):
    guest.app.go(to.Staff())
    guest.see("gate", lambda: visible(guest, "staff_gate"))
    qtbot.keyClicks(guest.app.window.findChild(Keypad, "staff_pad"), PIN)
    guest.see("in", lambda: guest.app.stage.suite.session.open)
    guest.app.go(to.Audit())
    guest.see("audit", lambda: guest.app.tasks.waiting == 0)
    inside = visible(guest, "staff_gate")

    guest.app.go(to.Home())
    at_rest(guest, "home_page")

    assert not inside
    assert not guest.app.stage.suite.session.open


def test_staff_who_went_away_are_signed_out_after_five_minutes(guest, qtbot):
    guest.app.stage.suite.premises.choose(sign_out_min=0)
    guest.app.go(to.Staff())
    guest.see("gate", lambda: visible(guest, "staff_gate"))
    qtbot.keyClicks(guest.app.window.findChild(Keypad, "staff_pad"), PIN)
    guest.see("in", lambda: guest.app.stage.suite.session.open)

    idle(guest, 300)

    at_rest(guest, "start_page")
    assert not guest.app.stage.suite.session.open


def test_a_pc_that_signs_nobody_out_watches_nobody(pc, qtbot):
    with running(pc) as made:
        started(made)
        assert not made.app.leaving.watch.watching

        made.app.stage.suite.staff.set_up(wish(sign_out_min=2))
        made.app.way.replace(to.Home())
        made.see("home", lambda: made.sees("home_page"))
        assert made.app.leaving.watch.watching
