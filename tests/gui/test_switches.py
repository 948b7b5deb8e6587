"""The switches of start and home."""

import pytest

from firelearn.domain.text import Language
from firelearn.gui.kit import theme
from firelearn.gui.kit.language import use_words, words
from firelearn.gui.kit.theme import Theme
from firelearn.gui.switches import Switches


@pytest.fixture
def shown(qtbot):
    def make(**choices):
        switches = Switches(**choices)
        qtbot.addWidget(switches)
        switches.show()
        return switches

    return make


def test_the_language_button_says_the_other_language_in_that_language(shown, qtbot):
    chinese = shown()
    assert chinese.language.text() == "English"
    with qtbot.waitSignal(chinese.language_wanted) as told:
        chinese.language.click()
    assert told.args == ["en"]

    use_words(words().speaking(Language.EN))
    english = shown()

    assert english.language.text() == "中文"
    with qtbot.waitSignal(english.language_wanted) as told:
        english.language.click()
    assert told.args == ["zh_CN"]


@pytest.mark.parametrize("elder", [False, True])
def test_the_elder_button_changes_to_what_one_does_not_have(shown, qtbot, elder):
    theme.use(Theme("light", elder=elder, motion=False))
    switches = shown()

    with qtbot.waitSignal(switches.elder_wanted) as told:
        switches.elder.click()

    assert told.args == [not elder]


def test_read_aloud_is_offered_only_where_there_is_a_voice(shown):
    assert not shown().aloud.isVisible()
    assert shown(aloud=True).aloud.isVisible()


def test_while_it_speaks_the_button_offers_silence(shown):
    switches = shown(aloud=True)
    before = switches.aloud.text()

    switches.show_speaking(True)
    speaking = switches.aloud.text()
    switches.show_speaking(False)

    assert speaking != before
    assert switches.aloud.text() == before
