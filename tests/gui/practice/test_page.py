"""The chooser: one next step, tiles that lead somewhere, and cards that say why nothing is there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.question import Audience, Topic
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.theme import Theme
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.practice.entry import RestingCard
from firelearn.gui.practice.page import ChooserPage
from firelearn.services.practice import AudienceCount, PracticeChoices, PracticeRequest, Way
from firelearn.services.topics import TopicCount

FULL = PracticeChoices(
    topics=tuple(TopicCount(topic=topic, right=2, practised=4, total=20) for topic in Topic),
    audiences=tuple(AudienceCount(audience=audience, total=30) for audience in Audience),
    total=320,
    due=12,
    wrong=3,
    favourites=2,
    quiz_done=False,
    challenge_points=3,
)
EMPTY = replace(FULL, due=0, wrong=0, favourites=0)


@pytest.fixture
def shown(qtbot):
    def show(choices, width=1084):
        page = ChooserPage(choices)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show()
        return page

    return show


def _press(qtbot, page, name):
    with qtbot.waitSignal(page.chosen) as told:
        page.findChild(TileCard, name).click()
    return told.args[0]


def test_there_is_exactly_one_primary_step_and_it_is_what_is_due(shown, qtbot):
    page = shown(FULL)

    with qtbot.waitSignal(page.chosen) as told:
        page.hero.button.click()

    assert told.args == [PracticeRequest(way=Way.REVIEW)]
    assert [b.kind for b in page.findChildren(Button) if b.kind in {"primary", "hero"}] == ["hero"]


@pytest.mark.parametrize(
    ("choices", "way"),
    [(EMPTY, Way.DAILY_QUIZ), (replace(EMPTY, quiz_done=True), Way.RANDOM)],
)
def test_with_nothing_due_the_quiz_or_a_draw_is_first(shown, qtbot, choices, way):
    page = shown(choices)

    with qtbot.waitSignal(page.chosen) as told:
        page.hero.button.click()

    assert told.args[0].way is way


@pytest.mark.parametrize(
    "way", [Way.DAILY_QUIZ, Way.WRONG_BOOK, Way.CHALLENGE, Way.RANDOM, Way.IN_ORDER, Way.FAVOURITES]
)
def test_every_other_way_is_one_press_away(shown, qtbot, way):
    assert _press(qtbot, shown(FULL), f"way_{way.value}") == PracticeRequest(way=way)


def test_topics_and_audiences_lead_to_their_questions(shown, qtbot):
    page = shown(FULL)

    assert _press(qtbot, page, "topic_gas") == PracticeRequest(way=Way.TOPIC, topic=Topic.GAS)
    assert _press(qtbot, page, "audience_shop") == PracticeRequest(way=Way.AUDIENCE, audience=Audience.SHOP)


@pytest.mark.parametrize("name", ["way_review", "way_wrong_book", "way_favourites"])
def test_an_empty_way_says_why_and_is_no_button(shown, name):
    page = shown(EMPTY)

    assert page.findChild(TileCard, name) is None
    resting = page.findChild(RestingCard, name)
    assert resting.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert len(resting.accessibleName()) > 6


def test_a_quiz_that_was_done_rests_until_tomorrow(shown):
    page = shown(replace(FULL, quiz_done=True))

    assert page.findChild(RestingCard, "way_daily_quiz") is not None


def test_a_topic_shows_right_of_practised_and_how_many_there_are(shown):
    spoken = shown(FULL).findChild(TileCard, "topic_gas").accessibleName()

    assert "2/4" in spoken
    assert "20" in spoken


def test_the_focus_waits_on_the_next_step_and_arrows_move_on(shown, qtbot):
    page = shown(FULL)
    page.activateWindow()
    page.focus_first()
    assert page.focusWidget() is page.hero.button

    qtbot.keyClick(page.hero.button, Qt.Key.Key_Down)

    assert isinstance(page.focusWidget(), TileCard)


def test_a_stroke_opens_the_search(shown, qtbot):
    page = shown(FULL)

    with qtbot.waitSignal(page.search_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Slash)
    with qtbot.waitSignal(page.search_wanted):
        page.search.click()


@pytest.mark.parametrize(("look", "width"), [(Theme("light", elder=True), 1024), (Theme("dark", wide=True), 1684)])
def test_every_tile_is_large_enough_to_touch(shown, look, width):
    theme.use(look)
    page = shown(FULL, width)

    assert all(tile.height() >= look.target for tile in page.findChildren(TileCard))
