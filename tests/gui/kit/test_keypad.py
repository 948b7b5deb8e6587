import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from firelearn.gui.kit import theme
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.theme import Theme


@pytest.fixture
def made(qtbot):
    def make(**options):
        pad = Keypad(**options)
        pad.given, pad.counts = [], []
        pad.entered.connect(pad.given.append)
        pad.changed.connect(pad.counts.append)
        qtbot.addWidget(pad)
        pad.show()
        pad.activateWindow()
        pad.focus_first()
        qtbot.waitUntil(pad.hasFocus)
        return pad

    return make


def tap(qtbot, pad, *keys):
    for key in keys:
        qtbot.mouseClick(pad.findChild(QAbstractButton, f"key_{key}"), Qt.MouseButton.LeftButton)


def test_taps_fill_the_boxes_and_the_last_one_gives_the_pin(made, qtbot):
    pad = made()

    tap(qtbot, pad, *"190284")

    assert pad.given == ["190284"]
    assert pad.counts == [1, 2, 3, 4, 5, 6]


def test_a_keyboard_fills_the_same_boxes(made, qtbot):
    pad = made()

    qtbot.keyClicks(pad, "1a2")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    qtbot.keyClicks(pad, "90284")

    assert pad.given == ["190284"]


def test_delete_takes_one_and_clear_takes_all(made, qtbot):
    pad = made()

    tap(qtbot, pad, "1", "2", "3", "delete")
    after_delete = pad.text
    tap(qtbot, pad, "clear")

    assert (after_delete, pad.text) == ("12", "")


def test_with_a_key_to_confirm_the_entry_waits_for_it_or_for_enter(made, qtbot):
    pad = made(confirm="登录")

    tap(qtbot, pad, *"190284")
    before = list(pad.given)
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    qtbot.mouseClick(pad.findChild(QAbstractButton, "keypad_confirm"), Qt.MouseButton.LeftButton)

    assert before == []
    assert pad.given == ["190284", "190284"]


def test_a_wrong_entry_is_said_in_words_and_goes_with_the_next_key(made, qtbot):
    pad = made()
    qtbot.keyClicks(pad, "111222")

    pad.set_wrong("密码不对")
    told = pad.told.text(), pad.accessibleDescription(), pad.text
    tap(qtbot, pad, "1")

    assert told == ("✕ 密码不对", "密码不对", "")
    assert (pad.told.text(), pad.text) == ("", "1")


def test_a_locked_pad_takes_nothing(made, qtbot):
    pad = made()
    pad.lock(True)

    qtbot.keyClicks(pad, "123")
    tap(qtbot, pad, "4")
    pad.lock(False)
    qtbot.keyClicks(pad, "5")

    assert pad.text == "5"


def test_what_is_masked_is_told_to_the_ear_as_a_count_only(made, qtbot):
    hidden, open_ = made(), made(letters=True, masked=False, group=3)

    qtbot.keyClicks(hidden, "1902")
    qtbot.keyClicks(open_, "k7")

    assert hidden.accessibleName() == "已输入 4 位，共 6 位"
    assert "K 7" in open_.accessibleName()


def test_a_code_that_is_typed_is_forgiven_case_blanks_and_look_alikes(made, qtbot):
    pad = made(letters=True, masked=False)

    qtbot.keyClicks(pad, "7k o-qf")
    tap(qtbot, pad, "9")

    assert pad.given == ["7KQQF9"]


def test_arrows_walk_over_the_keys_and_enter_presses_the_one_with_the_ring(made, qtbot):
    pad = made()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(pad.focusWidget() or pad, key)
    qtbot.keyClick(pad.focusWidget(), Qt.Key.Key_Return)

    assert pad.text == "5"


@pytest.mark.parametrize("options", [{}, {"letters": True}, {"large": True}])
@pytest.mark.parametrize("elder", [False, True])
def test_every_key_is_large_enough_for_a_finger_and_has_a_name(made, elder, options):
    theme.use(Theme("light", elder=elder, motion=False))
    pad = made(**options)

    keys = pad.findChildren(QAbstractButton)

    assert all(min(key.width(), key.height()) >= 60 and key.accessibleName() for key in keys)
