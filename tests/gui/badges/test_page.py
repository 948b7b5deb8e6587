"""The badges page."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.badges import Badge, Record, TopicRecord, standings
from firelearn.domain.question import Topic
from firelearn.domain.text import Language
from firelearn.gui.badges.page import BadgeCard, BadgesPage
from firelearn.gui.badges.picture import BadgePicture
from firelearn.gui.kit import language
from firelearn.gui.kit.text import Label
from firelearn.services.badges import BadgesView

TODAY = 20_779
RECORD = Record(
    days=(TODAY,),
    lessons=(TODAY - 3,),
    hazards=12,
    mended=3,
    topics=(TopicRecord(topic=Topic.GAS, total=18, last_right=12),),
)


@pytest.fixture
def page(qtbot):
    made = BadgesPage()
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    made.show_badges(BadgesView(badges=standings(RECORD)))
    return made


def _card(page, badge):
    return page.findChild(BadgeCard, f"badge_card_{badge.value}")


def test_an_earned_badge_has_its_day_and_one_of_present_standing_says_so(page):
    assert _card(page, Badge.FIRST_LESSON).accessibleName() == "第一课，学完一节课，2026-11-19 得到"
    assert _card(page, Badge.HAZARD_FINDER).accessibleName() == "火眼金睛，答对 10 道不同的找隐患题，已得到"


def test_one_that_is_not_yet_earned_says_how_much_is_there(page):
    card = _card(page, Badge.MENDED_20)

    assert card.findChild(Label, "badge_progress").text() == "3 / 20"
    assert card.findChild(Label, "badge_how").text() == "20 道答错过的题，都答对过两次"


def test_the_topic_that_is_nearest_is_named(page):
    said = _card(page, Badge.TOPIC_MASTERED).accessibleName()

    assert said.endswith("12 / 18")
    assert "最接近的是" in said


def test_the_head_counts_them(page):
    assert page.findChild(Label, "badges_subtitle").text().startswith("得到 2 枚，共 10 枚。")
    assert len(page.findChildren(BadgeCard)) == 10


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("badge", list(Badge))
def test_every_badge_has_its_words(qtbot, badge, spoken):
    language.use_words(language.words().speaking(spoken))
    standing = next(one for one in standings(RECORD) if one.badge is badge)

    card = BadgeCard(standing)
    qtbot.addWidget(card)

    assert "badges." not in card.accessibleName()
    assert "{" not in card.accessibleName()


def test_a_badge_not_yet_earned_is_grey_and_without_a_tick(qtbot):
    def colourful(earned):
        drawn = BadgePicture(Badge.STREAK_7, 96, earned=earned)
        qtbot.addWidget(drawn)
        image = drawn.grab().toImage()
        pixels = (image.pixelColor(x, y) for x in range(0, 96, 4) for y in range(0, 96, 4))
        return Counter(pixel.saturation() > 60 for pixel in pixels)[True]

    assert colourful(earned=True) > 100
    assert colourful(earned=False) == 0


def test_escape_leads_back(qtbot, page):
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
