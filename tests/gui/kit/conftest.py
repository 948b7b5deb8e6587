import pytest

from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.runtime.words import Words


@pytest.fixture(autouse=True)
def plain_look(qapp):
    """Start every test in the light theme, without motion, in Chinese."""
    theme.use(Theme("light", motion=False))
    language.use_words(Words(resources() / "words", Language.ZH_CN, strict=True))
