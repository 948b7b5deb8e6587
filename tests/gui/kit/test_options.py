import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from firelearn.gui.kit.options import OptionGroup

TEXTS = ["先报警", "先关火", "泼水", "端锅跑"]


@pytest.fixture
def group(qtbot):
    def make(**options):
        made = OptionGroup(TEXTS, **options)
        qtbot.addWidget(made)
        made.resize(500, 400)
        made.show()
        made.activateWindow()
        made.focus_first()
        qtbot.waitUntil(made.options[0].hasFocus)
        return made

    return make


@pytest.mark.parametrize(("key", "index"), [(Qt.Key.Key_B, 1), (Qt.Key.Key_3, 2)])
def test_a_letter_or_a_digit_chooses(qtbot, group, key, index):
    pad = group()

    with qtbot.waitSignal(pad.changed):
        qtbot.keyClick(pad.options[0], key)

    assert pad.response == (index,)


def test_indexes_are_those_of_the_question_as_written(qtbot, group):
    pad = group(order=(2, 0, 3, 1))

    qtbot.mouseClick(pad.options[3], Qt.MouseButton.LeftButton)

    assert pad.response == (1,)
    assert pad.letters((1,)) == "D"


def test_one_answer_replaces_the_other_and_several_stand_together(qtbot, group):
    single, several = group(name="single"), group(multiple=True, name="several")

    for pad in (single, several):
        qtbot.mouseClick(pad.options[0], Qt.MouseButton.LeftButton)
        qtbot.mouseClick(pad.options[2], Qt.MouseButton.LeftButton)

    assert single.response == (2,)
    assert several.response == (0, 2)


def test_enter_commits_only_what_can_be_judged(qtbot, group):
    pad = group()
    committed = []
    pad.committed.connect(lambda: committed.append(pad.response))

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Return)
    first = list(committed)
    qtbot.keyClick(pad.options[0], Qt.Key.Key_Return)

    assert first == []
    assert committed == [(0,)]


def test_arrows_move_without_choosing_and_space_chooses(qtbot, group):
    pad = group()

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Down)
    moved = pad.response
    qtbot.keyClick(pad.options[1], Qt.Key.Key_Space)

    assert moved == ()
    assert pad.options[1].hasFocus()
    assert pad.options[1].ringed
    assert pad.response == (1,)


def test_judging_locks_and_tells_right_wrong_and_missed_in_words(qtbot, group):
    pad = group(multiple=True)
    pad.set_response((0, 2))

    pad.judge((0, 1))
    qtbot.mouseClick(pad.options[3], Qt.MouseButton.LeftButton)

    assert [option.state for option in pad.options] == ["right", "missed", "wrong", "dim"]
    assert [option.accessibleDescription() for option in pad.options] == ["正确答案", "漏选", "你的选择", ""]
    assert pad.response == (0, 2)


def test_a_verdict_never_makes_an_option_wrap_again(group):
    pad = group()
    before = [option.heightForWidth(option.width()) for option in pad.options]

    pad.judge((1,))

    assert [option.heightForWidth(option.width()) for option in pad.options] == before


def test_options_are_radio_buttons_or_check_boxes_to_the_ear(group):
    single, several = group(name="single"), group(multiple=True, name="several")

    assert QAccessible.queryAccessibleInterface(single.options[0]).role() == QAccessible.Role.RadioButton
    assert QAccessible.queryAccessibleInterface(several.options[0]).role() == QAccessible.Role.CheckBox


def test_a_group_is_one_stop_of_the_tab_key(group):
    pad = group()

    stops = [option for option in pad.options if option.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert len(stops) == 1
