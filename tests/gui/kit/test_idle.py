import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.idle import IdleWatch


@pytest.fixture
def watch(qtbot):
    made = IdleWatch()
    made.told, made.touches = [], []
    made.ticked.connect(made.told.append)
    made.touched.connect(lambda: made.touches.append(True))
    made.begin()
    yield made
    made.end()


def test_seconds_without_a_touch_are_counted(watch):
    for _ in range(3):
        watch.tick()

    assert watch.told == [1, 2, 3]


@pytest.mark.parametrize("touch", ["key", "press", "move"])
def test_any_touch_begins_anew_and_is_told_once(watch, qtbot, touch):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    watch.tick()

    for _ in range(2):
        if touch == "key":
            qtbot.keyClick(widget, Qt.Key.Key_A)
        elif touch == "press":
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            qtbot.mouseMove(widget)

    assert watch.idle_s == 0
    assert watch.touches == [True]


def test_the_touch_itself_goes_on_to_what_was_touched(watch, qtbot):
    pressed = []
    widget = QWidget()
    widget.mousePressEvent = lambda event: pressed.append(event.type())
    qtbot.addWidget(widget)
    widget.show()

    qtbot.mousePress(widget, Qt.MouseButton.LeftButton)

    assert len(pressed) == 1
