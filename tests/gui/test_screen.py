"""What every screen and the stage promise."""

import pytest
from PySide6.QtWidgets import QWidget

from firelearn.gui.route import Home
from firelearn.gui.screen import Screen


def test_with_nobody_learning_asking_for_the_person_is_a_bug(stage):
    stage.person = None

    with pytest.raises(LookupError):
        _ = stage.me


def test_a_screen_that_asks_nothing_lets_go_at_once(stage, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    left = []

    Screen(stage, page).leave(lambda: left.append(True))

    assert left == [True]


def test_a_route_that_a_screen_does_not_show_is_a_bug(stage, qtbot):
    page = QWidget()
    qtbot.addWidget(page)

    with pytest.raises(LookupError, match="Home"):
        Screen(stage, page).enter(Home())
