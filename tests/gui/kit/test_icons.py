import logging

import pytest

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import icon
from firelearn.gui.kit.places import resources

DRAWN = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", DRAWN)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp, name):
    image = icon(name, "ember", 48).toImage()

    drawn = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 250]

    assert drawn
    assert theme.current().colour("ember") in drawn


def test_the_same_icon_is_drawn_once(qapp):
    assert icon("home", "ink", 24).cacheKey() == icon("home", "ink", 24).cacheKey()


def test_a_missing_icon_is_a_dashed_square_and_a_line_in_the_log(qapp, caplog):
    with caplog.at_level(logging.WARNING):
        made = icon("no-such-icon", "ink", 24)

    assert made.width() == 24
    assert "no-such-icon" in caplog.text
