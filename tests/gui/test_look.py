"""The look and the language: what was chosen, kept and worn."""

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.gui.kit import theme
from firelearn.gui.kit.language import words
from firelearn.gui.look import Look
from firelearn.runtime.settings import Theme
from tests.gui.running import paths_at, settle


@pytest.fixture
def paths(tmp_path):
    return paths_at(tmp_path)


def test_what_was_chosen_before_is_worn_from_the_first_moment(paths, qapp):
    settle(paths, language=Language.EN, elder=True, text_pt=24, theme=Theme.DARK)

    Look(paths)

    assert words().language is Language.EN
    assert theme.current() == theme.Theme("dark", elder=True, text_pt=24)


def test_the_system_s_theme_is_followed_until_another_is_chosen(paths, qapp):
    look = Look(paths)
    assert theme.current().mode == theme.system_mode()

    look.choose(theme="dark")

    assert theme.current().mode == "dark"


def test_a_wide_window_is_worn_but_not_kept(paths, qapp):
    look = Look(paths)

    look.wide = True
    look.wear()

    assert theme.current().wide
    assert not paths.settings.exists()


def test_a_choice_is_worn_although_it_cannot_be_kept(paths, qapp):
    look = Look(paths)
    paths.settings.mkdir()

    with pytest.raises(Trouble):
        look.choose(elder=True)

    assert theme.current().elder
    assert look.settings.elder
