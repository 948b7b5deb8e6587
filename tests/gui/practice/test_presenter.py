"""The chooser over the real use cases."""

import pytest

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.states import TroubleCard
from firelearn.gui.practice.page import ChooserPage
from firelearn.gui.practice.presenter import Presenter
from firelearn.gui.route import Practice, Run, Search
from firelearn.services.practice import PracticeRequest, Way


@pytest.fixture
def opened(qtbot, stage):
    def open_it():
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1084, 800)
        screen.page.show()
        screen.enter(Practice())
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
        return screen

    return open_it


def test_a_newcomer_is_offered_the_daily_quiz(opened, travel):
    screen = opened()

    screen.page.content.hero.button.click()

    assert travel.went == [Run(request=PracticeRequest(way=Way.DAILY_QUIZ))]


def test_the_search_is_one_press_away(opened, travel):
    opened().page.content.search.click()

    assert travel.went == [Search()]


def test_trouble_is_told_and_can_be_tried_again(opened, stage, qtbot, monkeypatch):
    def refuse(*_):
        raise Trouble("store_locked", path="x")

    with monkeypatch.context() as patched:
        patched.setattr(type(stage.suite.practice), "choices", refuse)
        screen = opened()
    card = screen.page.findChild(TroubleCard)
    assert card is not None

    card.again.emit()
    qtbot.waitUntil(lambda: isinstance(screen.page.content, ChooserPage))
