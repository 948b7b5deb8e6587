"""Coming back to an exam: the same paper, the same answers, the time that its policy leaves."""

from PySide6.QtCore import Qt

from firelearn.domain.fact import HandIn
from firelearn.gui import route as to
from firelearn.gui.exam.seated import seated_on
from firelearn.gui.kit.keypad import Keypad
from tests.gui.papers import SHORT, WATCHED
from tests.services.staffed import PIN, wish


def test_after_a_power_cut_everything_is_found_again(qtbot, clock, begin, look, again, settled, go_to):
    shown = begin()
    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    go_to(shown, 2)
    clock.advance(60_000)
    qtbot.keyClick(shown.pad, Qt.Key.Key_F)
    settled()
    shown.screen.close()
    clock.reboot(b"after the outage", away_ms=3_600_000)

    back = look(shown.exam, again)

    assert back.number == "第 3 题"
    assert back.room.bottom.flag.isChecked()
    assert "14 分" in back.room.top.timer.accessibleName()
    cells = back.room.sheet.palette_cells.cells
    assert [cell.answered for cell in cells] == [True] + [False] * 6


def test_a_screen_built_anew_goes_on_with_the_same_sitting(qtbot, suite, clock, begin, look):
    shown = begin()
    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    clock.advance(1000)
    shown.screen.close()

    back = look(shown.exam)

    assert suite.seat.store.reader.exam.of(shown.exam).sitting == 1
    assert back.pad.response == (1,)


def test_who_leaves_goes_on_later_in_a_new_sitting_with_the_time_that_was_left(qtbot, suite, clock, begin, look):
    shown = begin()
    clock.advance(60_000)
    left = []
    shown.screen.leave(lambda: left.append(True))
    shown.dialog.other.click()
    qtbot.waitUntil(lambda: bool(left))
    clock.advance(600_000)

    back = look(shown.exam)

    assert suite.seat.store.reader.exam.of(shown.exam).sitting == 2
    assert "14 分" in back.room.top.timer.accessibleName()


def test_an_interrupted_watched_exam_waits_for_the_invigilator(qtbot, clock, begin, look, again):
    shown = begin(WATCHED)
    shown.screen.close()
    clock.advance(240_000)

    back = look(shown.exam, again)
    page = back.screen.page.invigilator
    told = page.findChild(object, "invigilator_text").text()
    qtbot.mouseClick(page.grant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: back.room is not None)

    assert "4 分" in told
    assert "15 分" in back.room.top.timer.accessibleName()


def test_where_there_is_a_staff_pin_time_is_given_back_by_it_only(qtbot, suite, clock, begin, look, again):
    suite.staff.set_up(wish())
    suite.session.end()
    shown = begin(WATCHED)
    shown.screen.close()
    clock.advance(240_000)

    back = look(shown.exam, again)
    host = back.screen.stage.host
    qtbot.mouseClick(back.screen.page.invigilator.grant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: host.findChild(Keypad, "staff_pad") is not None)
    waiting = back.room is None
    qtbot.keyClicks(host.findChild(Keypad, "staff_pad"), PIN)
    qtbot.waitUntil(lambda: back.room is not None)

    assert waiting
    assert "15 分" in back.room.top.timer.accessibleName()


def test_the_invigilator_may_let_the_time_run(qtbot, clock, begin, look, again):
    shown = begin(WATCHED)
    shown.screen.close()
    clock.advance(240_000)

    back = look(shown.exam, again)
    qtbot.mouseClick(back.screen.page.invigilator.let_run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: back.room is not None)

    assert "11 分" in back.room.top.timer.accessibleName()


def test_time_that_ran_out_while_away_is_told(qtbot, suite, clock, begin, look, again, travel, settled):
    shown = begin(SHORT)
    qtbot.keyClick(shown.pad, Qt.Key.Key_A)
    settled()
    shown.screen.close()
    clock.advance(600_000)

    back = look(shown.exam, again)
    told = back.screen.page.findChild(object, "ran_out_text").text()
    qtbot.mouseClick(back.screen.page.findChild(object, "see_result"), Qt.MouseButton.LeftButton)

    assert "已答的 1 题都算数，共 3 题" in told
    assert suite.results.result(shown.exam).how is HandIn.TIME_OUT
    assert travel.replaced == [to.Result(exam=shown.exam)]


def test_an_exam_that_is_over_shows_its_result(stage, begin, look, travel):
    shown = begin()
    seated_on(stage).hand_in(HandIn.BY_PERSON)

    look(shown.exam)

    assert travel.replaced == [to.Result(exam=shown.exam)]
