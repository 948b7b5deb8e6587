"""Sitting at an exam over the real use cases: nothing is lost, whatever happens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.domain.fact import HandIn
from firelearn.gui import route as to
from tests.gui.papers import SHORT


def test_an_exam_begins_with_its_first_question_its_whole_time_and_the_focus_on_the_options(begin):
    shown = begin()

    assert shown.number == "第 1 题"
    assert shown.room.top.title.text() == "各种题"
    assert "15 分" in shown.room.top.timer.accessibleName()
    assert shown.room.top.saved.accessibleName().startswith("已保存 19:50:00")
    assert QApplication.focusWidget() is shown.pad.options[0]


def test_an_answer_is_in_the_journal_before_the_next_question_shows(qtbot, begin, kept):
    shown = begin()
    seen = []
    shown.screen.sitting.recorder.kept.connect(lambda _: seen.append((shown.number, kept(shown.exam))))

    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    qtbot.keyClick(shown.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.number == "第 2 题")

    assert seen == [("第 1 题", {0: (1,)})]


def test_every_change_is_kept_and_the_last_one_counts(qtbot, begin, settled, kept):
    shown = begin()

    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_B, Qt.Key.Key_D):
        qtbot.keyClick(shown.pad, key)
    settled()

    assert kept(shown.exam) == {0: (3,)}
    assert shown.room.sheet.palette_cells.cells[0].answered


def test_taking_every_option_back_leaves_the_question_unanswered(qtbot, begin, settled, kept, go_to):
    shown = begin()
    go_to(shown, 1)

    qtbot.keyClick(shown.pad, Qt.Key.Key_A)
    qtbot.keyClick(shown.pad, Qt.Key.Key_A)
    settled()

    assert kept(shown.exam)[1] == ()
    assert not shown.room.sheet.palette_cells.cells[1].answered


def test_steps_that_are_right_as_they_stand_count_with_enter(qtbot, begin, settled, kept, go_to):
    shown = begin()
    go_to(shown, 4)
    order = shown.pad.response

    qtbot.keyClick(shown.pad, Qt.Key.Key_Return)
    settled()

    assert kept(shown.exam) == {4: order}


def test_ties_that_are_not_complete_stand_there_again_on_coming_back(begin, go_to):
    shown = begin()
    go_to(shown, 5)
    shown.pad.left[0].click()
    shown.pad.right[0].click()
    ties = shown.pad.partial
    go_to(shown, 0)

    go_to(shown, 5)

    assert shown.pad.partial == ties
    assert shown.pad.response == ()


def test_when_the_time_is_up_the_paper_is_handed_in_by_itself(qtbot, suite, clock, begin, travel):
    shown = begin()
    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    shown.room.top.hand_in.click()
    qtbot.waitUntil(lambda: shown.dialog is not None)

    clock.advance(15 * 60_000)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    result = suite.results.result(shown.exam)
    assert travel.replaced == [to.Result(exam=shown.exam)]
    assert result.how is HandIn.TIME_OUT
    assert result.right == 1
    assert shown.dialog is None


def test_handing_in_says_what_is_open_and_the_safe_act_goes_there(qtbot, begin, travel, go_to):
    shown = begin()
    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    go_to(shown, 3)
    qtbot.keyClick(shown.pad, Qt.Key.Key_F)

    shown.room.top.hand_in.click()
    qtbot.waitUntil(lambda: shown.dialog is not None)
    text = shown.dialog.accessibleDescription()
    shown.dialog.safe.click()
    qtbot.waitUntil(lambda: shown.number == "第 2 题")

    assert text == "还有 6 题没答，1 题有标记。交卷后不能再改。"
    assert not travel.replaced


def test_handing_in_leads_to_the_result(qtbot, suite, begin, travel, settled):
    shown = begin(SHORT)
    for _ in range(3):
        qtbot.keyClick(shown.pad, Qt.Key.Key_A)
        qtbot.keyClick(shown.pad, Qt.Key.Key_Return)
        settled()

    text = shown.dialog.accessibleDescription()
    shown.dialog.other.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert text == "3 题都答了。交卷后不能再改。"
    assert travel.replaced == [to.Result(exam=shown.exam)]
    assert suite.results.result(shown.exam).how is HandIn.BY_PERSON


def test_leaving_asks_first_and_staying_is_the_safe_act(qtbot, begin, settled):
    shown = begin()
    left = []

    shown.screen.leave(lambda: left.append(True))
    text = shown.dialog.accessibleDescription()
    qtbot.keyClick(shown.dialog, Qt.Key.Key_Escape)
    settled()

    assert "回来接着考" in text
    assert left == []
    assert shown.dialog is None


def test_once_left_closing_the_window_does_not_ask_again(qtbot, begin):
    shown = begin()
    left = []
    shown.screen.leave(lambda: left.append("first"))
    shown.dialog.other.click()
    qtbot.waitUntil(lambda: bool(left))

    shown.screen.leave(lambda: left.append("second"))

    assert left == ["first", "second"]


def test_an_answer_that_cannot_be_kept_holds_the_question_until_it_is(qtbot, begin, settled, kept, write_protect):
    shown = begin()
    write_protect(on=True)

    qtbot.keyClick(shown.pad, Qt.Key.Key_B)
    qtbot.keyClick(shown.pad, Qt.Key.Key_Return)
    settled()
    held, title = shown.number, shown.dialog.accessibleName()
    write_protect(on=False)
    shown.dialog.safe.click()
    settled()

    assert (held, title) == ("第 1 题", "第 1 题还没存上")
    assert kept(shown.exam) == {0: (1,)}
    assert not shown.screen.sitting.recorder.unsaved


def test_a_paper_that_cannot_be_handed_in_is_not_lost(qtbot, suite, begin, travel, settled, write_protect):
    shown = begin()
    shown.room.top.hand_in.click()
    qtbot.waitUntil(lambda: shown.dialog is not None)
    write_protect(on=True)

    shown.dialog.other.click()
    settled()
    told = shown.dialog.objectName()
    write_protect(on=False)
    shown.dialog.safe.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert told == "not_handed_in_dialog"
    assert suite.results.result(shown.exam).questions == 7
