from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.theme import Theme


def shown(qtbot, *args, **options):
    button = Button(*args, **options)
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    return button


def test_enter_and_space_press_it(qtbot):
    button, presses = shown(qtbot, "下一题", "primary"), []
    button.clicked.connect(lambda: presses.append(1))

    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert presses == [1, 1]


def test_the_ring_waits_for_the_first_key(qtbot):
    button = shown(qtbot, "下一题", "primary")
    focus_quietly(button)
    qtbot.waitUntil(button.hasFocus)
    quiet = button.ringed

    qtbot.keyClick(button, Qt.Key.Key_Left)
    after_key = button.ringed
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (quiet, after_key, button.ringed) == (False, True, False)


def test_a_busy_button_keeps_its_width_says_so_and_takes_no_presses(qtbot):
    button, presses = shown(qtbot, "导出到 U 盘", "primary"), []
    button.clicked.connect(lambda: presses.append(1))
    width = button.width()

    button.set_busy(True, "正在导出")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert button.width() == width
    assert button.accessibleName() == "正在导出"
    assert presses == []


def test_it_is_as_high_as_a_target_must_be(qtbot):
    button = shown(qtbot, "收藏", "tool")
    normal = button.sizeHint().height()

    theme.use(Theme("light", elder=True, motion=False))

    assert (normal, button.sizeHint().height()) == (48, 60)


def test_it_is_a_button_to_the_ear(qtbot):
    button = shown(qtbot, "下一题", "primary", icon="arrow-right")
    ear = QAccessible.queryAccessibleInterface(button)

    assert ear.role() == QAccessible.Role.Button
    assert ear.text(QAccessible.Text.Name) == "下一题"
