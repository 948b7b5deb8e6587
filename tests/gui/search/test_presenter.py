"""The search over the real use cases."""

import threading

import pytest

from firelearn.gui.route import Run, Search
from firelearn.gui.search.presenter import Presenter
from firelearn.services.practice import PracticeRequest, Way


@pytest.fixture
def opened(qtbot, stage):
    def open_it(text=""):
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1084, 800)
        screen.page.show()
        screen.enter(Search(text=text))
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
        return screen

    return open_it


def _visible(screen):
    return [row for row in screen.page.hits.rows if row.isVisible()]


def _stem(stage):
    bank = stage.suite.seat.store.reader.bank
    return bank.questions(bank.ids())[0].stem.zh_CN


def test_a_word_of_the_stem_finds_the_question_and_opens_it(opened, stage, travel):
    screen = opened(_stem(stage)[:4])

    _visible(screen)[0].click()

    assert len(travel.went) == 1
    opened_run = travel.went[0]
    assert isinstance(opened_run, Run)
    assert opened_run.request.way is Way.ONE
    assert opened_run.request == PracticeRequest(way=Way.ONE, question=opened_run.request.question)


def test_nothing_is_looked_for_before_something_is_typed(opened):
    screen = opened()

    assert _visible(screen) == []
    assert not screen.page.field.text()


def test_an_answer_that_comes_too_late_is_dropped(opened, stage, qtbot):
    screen = opened()
    gate = threading.Event()
    stage.tasks.run(gate.wait, owner=screen)

    screen.page.wanted.emit(_stem(stage)[:4])
    screen.page.wanted.emit("zzz")
    gate.set()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert _visible(screen) == []


def test_coming_back_from_a_question_finds_the_same_list(opened, stage):
    word = _stem(stage)[:4]
    first = opened(word)
    _visible(first)[0].click()

    second = opened()

    assert second.page.field.text() == word
    assert _visible(second)
