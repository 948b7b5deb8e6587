"""The tour itself: it reaches its end, and no screen of the app is left out of its pictures."""

import pytest

from firelearn.domain.text import Language
from firelearn.gui.tour.play import play
from firelearn.gui.way import SCREENS

CALLED = {"home": "home-new", "lesson": "lesson-card", "run": "question"}
"""The pictures of screens that have several."""


@pytest.mark.parametrize(("language", "elder"), [(Language.ZH_CN, False), (Language.EN, True)])
def test_the_tour_is_played_to_its_end_with_a_picture_of_every_screen(tmp_path, capsys, language, elder):
    done = play(tmp_path, language=language, elder=elder, size=(1024, 768))

    pictured = {path.stem.partition("-")[2] for path in done.pictures}
    assert {CALLED.get(screen, screen) for screen in SCREENS.values()} <= pictured
    assert all(path.stat().st_size for path in done.pictures)
    assert len(capsys.readouterr().out.splitlines()) == 10
