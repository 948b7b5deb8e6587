"""Builds every widget of the kit in every look; FIRELEARN_GALLERY=<folder> keeps the pictures."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.runtime.words import Words
from tests.gui.kit.gallery import PLATES

LOOKS = {
    "light": Theme("light", motion=False),
    "dark": Theme("dark", motion=False),
    "elder": Theme("light", elder=True, motion=False),
    "wide": Theme("light", wide=True, motion=False),
}


@pytest.fixture(autouse=True)
def normal_again():
    before = language.words()
    yield
    theme.use(Theme("light", motion=False))
    language.use_words(before)


@pytest.mark.parametrize("tongue", list(Language))
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("plate", PLATES)
def test_every_widget_paints_in_every_look_and_language_without_a_warning(qtbot, plate, look, tongue):
    theme.use(LOOKS[look])
    language.use_words(Words(resources() / "words", tongue, strict=True))
    widget = PLATES[plate](tongue is Language.EN)
    qtbot.addWidget(widget)
    widget.resize(1024, 768) if look == "elder" else widget.resize(1280, 800)

    widget.show()
    picture = widget.grab()

    assert not picture.isNull()
    small = picture.scaled(64, 48).toImage()
    assert len({small.pixel(x, y) for x in range(64) for y in range(48)}) > 10
    if folder := os.environ.get("FIRELEARN_GALLERY"):
        picture.save(str(Path(folder) / f"kit-{plate}-{look}-{tongue}.png"))


@pytest.mark.parametrize("plate", PLATES)
def test_whatever_can_be_pressed_has_a_name_to_be_read(qtbot, plate):
    language.use_words(Words(resources() / "words", Language.ZH_CN, strict=True))
    widget = PLATES[plate](False)
    qtbot.addWidget(widget)

    nameless = [
        part
        for part in widget.findChildren(QWidget)
        if isinstance(part, QAbstractButton) and not (part.accessibleName() or part.text())
    ]

    assert nameless == []


def test_a_theme_change_redresses_what_is_on_the_screen(qtbot):
    theme.use(LOOKS["light"])
    widget = PLATES["buttons"](False)
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    widget.show()
    before = widget.grab().toImage().pixelColor(2, 2)

    theme.use(LOOKS["dark"])

    after = widget.grab().toImage().pixelColor(2, 2)
    assert before == LOOKS["light"].colour("bg")
    assert after == LOOKS["dark"].colour("bg")
