"""Faults are seen: each one that is planted here is found, and a sound page has none."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Language
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import use_words, words
from firelearn.gui.kit.layout import STRETCH, column
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from tests.journeys.sight import faults, other_words

LONG = "楼道里不能停放电动自行车，也不能拉线充电。" * 4
NONE = re.compile(r"(?!)")


@pytest.fixture
def page(qtbot):
    theme.use(Theme("light", motion=False))
    use_words(words().speaking(Language.ZH_CN))
    made = QWidget()
    made.setObjectName("page")
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.label = Label(LONG, name="text")
    made.button = Button("开始", "primary", name="start")
    made.setLayout(column(made.label, made.button, STRETCH))
    made.show()
    return made


def _nameless(page):
    page.button.setObjectName("")


def _mute(page):
    page.button.setText("")


def _small(page):
    page.button.setFixedHeight(40)


def _unreachable(page):
    page.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def _cut(page):
    page.label.setFixedHeight(20)


def _elided(page):
    page.layout().addWidget(Label(LONG, wrap=False, name="title"))


def _outside(page):
    page.button.setParent(page)
    page.layout().removeWidget(page.button)
    page.button.move(580, 100)


def _too_wide(page):
    area = ScrollPage(name="area")
    area.setMinimumHeight(100)
    area.content.setMinimumWidth(900)
    page.layout().addWidget(area)


PLANTED = {
    _nameless: "no name of its own",
    _mute: "no accessible name",
    _small: "less than 44",
    _unreachable: "not reached by Tab",
    _cut: "shows not all",
    _elided: "cut at",
    _outside: "sticks out",
    _too_wide: "900 wide in",
}


def test_a_sound_page_has_no_faults(page, qtbot):
    qtbot.waitUntil(lambda: not faults(page))


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__.strip("_"))
def test_a_planted_fault_is_seen(page, qtbot, plant):
    qtbot.waitUntil(lambda: not faults(page))

    plant(page)

    qtbot.waitUntil(lambda: any(PLANTED[plant] in fault for fault in faults(page)))


def test_words_of_the_other_language_and_raw_keys_are_seen(page):
    assert other_words(page, "zh_CN", may=NONE) == []
    page.button.setText("Start")
    page.label.set_text("home.greeting_evening")

    assert any("'Start'" in fault for fault in other_words(page, "zh_CN", may=NONE))
    assert any("raw key" in fault for fault in other_words(page, "zh_CN", may=NONE))
    assert other_words(page, "en", may=NONE) == ["Label text: raw key home.greeting_evening"]
