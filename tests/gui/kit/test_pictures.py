import logging

from firelearn.gui.kit import theme
from firelearn.gui.kit.pictures import Picture, art, picture
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme

LID = resources().parent / "question_bank" / "images" / "pan-lid.svg"


def test_a_drawing_is_drawn_once_for_each_size_and_theme(qapp):
    day = picture(LID, 200, 135)
    again = picture(LID, 200, 135)
    theme.use(Theme("dark", motion=False))
    night = picture(LID, 200, 135)

    assert day.cacheKey() == again.cacheKey()
    assert night.toImage() != day.toImage()


def test_on_the_hero_the_pale_ground_behind_the_subject_is_a_faint_light(qapp):
    assert picture(LID, 200, 135, on="hero").toImage() != picture(LID, 200, 135).toImage()


def test_a_missing_drawing_is_a_dashed_frame_and_a_line_in_the_log(qapp, caplog, tmp_path):
    with caplog.at_level(logging.WARNING):
        made = picture(tmp_path / "gone.svg", 40, 40)

    assert made.width() == 40
    assert "gone.svg" in caplog.text


def test_a_picture_says_what_it_shows(qtbot):
    shown = Picture("mark", alt="学消防", height=40)
    qtbot.addWidget(shown)

    assert art("mark").is_file()
    assert shown.accessibleName() == "学消防"
