"""Home as it is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.domain.question import Topic
from firelearn.gui.course.tile import CourseTile
from firelearn.gui.home.cards import PointsCard, streak_note
from firelearn.gui.home.elder import ElderHome
from firelearn.gui.home.normal import NormalHome
from firelearn.gui.home.page import HomePage
from firelearn.gui.home.weak import WeakRow
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.language import say
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.route import Course, Courses, Exams, Lesson, Points, Practice, Progress, Run
from firelearn.services.people import PersonCard
from firelearn.services.practice import PracticeRequest, Way
from firelearn.services.topics import TopicCount
from tests.gui.home.made import home, points, streak

WEAK = tuple(
    TopicCount(topic=topic, right=4, practised=11, total=90) for topic in (Topic.EBIKE, Topic.EVACUATION, Topic.HOME)
)


def _shown(qtbot, view, *, size=(1084, 800), aloud=False):
    page = HomePage(picture=lambda _: resources() / "art" / "mark.svg", aloud=aloud)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.show_view(view)
    return page


def _text(page, name):
    return page.findChild(QLabel, name).text()


def test_the_greeting_knows_the_time_of_day_and_the_name(qtbot):
    page = _shown(qtbot, home())

    assert _text(page, "hello") == "晚上好，秀英"
    assert _text(page, "hello_day") == "11 月 22 日 星期日"


def test_a_guest_is_greeted_without_a_name_and_told_apart_by_the_tag(qtbot):
    guest = PersonCard(person=b"g" * 16, nickname="", guest=True, tag="K7M", last_seen_ms=0, points=0)

    page = _shown(qtbot, home(person=guest))

    assert _text(page, "hello") == "晚上好"
    assert _text(page, "hello_day") == "访客 K7M·11 月 22 日 星期日"


def test_the_focus_is_on_the_next_step_and_enter_takes_it(qtbot):
    page = _shown(qtbot, home())
    page.activateWindow()
    qtbot.waitUntil(page.body.hero.button.hasFocus)

    with qtbot.waitSignal(page.wanted) as told:
        qtbot.keyClick(page.body.hero.button, Qt.Key.Key_Return)

    assert told.args == [Lesson(course="kitchen", lesson="pan-fire")]


@pytest.mark.parametrize(
    ("name", "route"),
    [
        ("open_points", Points()),
        ("review", Run(request=PracticeRequest(way=Way.REVIEW))),
        ("weak_1", Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.EBIKE))),
        ("all_courses", Courses()),
        ("course_2", Course(course="ebike")),
    ],
)
def test_every_card_leads_to_its_screen(qtbot, name, route):
    page = _shown(qtbot, home())

    with qtbot.waitSignal(page.wanted) as told:
        page.findChild(object, name).click()

    assert told.args == [route]


def test_the_whole_points_card_is_a_target_and_says_its_value(qtbot):
    page = _shown(qtbot, home())
    card = page.findChild(PointsCard)

    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())

    assert told.args == [Points()]
    assert card.button.accessibleName() == "今日积分 8，上限 19，看明细"


def test_points_of_courses_and_exams_stand_beside_the_ring_as_a_sum(qtbot):
    page = _shown(qtbot, home(points=points(special=20)))

    assert _text(page, "points_sum") == "今日合计 28 = 日常 8 + 课程与考试 20"


def test_nothing_due_and_nothing_weak_is_said_in_words(qtbot):
    page = _shown(qtbot, home(due=0, due_minutes=0, weak=()))

    assert page.findChild(Button, "review") is None
    assert "没有到期" in _text(page, "review_none")
    assert "六成" in _text(page, "weak_none")


def test_weak_topics_carry_their_numbers(qtbot):
    page = _shown(qtbot, home())

    assert page.findChild(object, "weak_1").accessibleName() == "练电动自行车，答对 4，已练 11"


def test_every_weak_topic_is_a_target_that_the_keyboard_reaches(qtbot):
    page = _shown(qtbot, home(weak=WEAK), size=(928, 768))
    rows = page.findChildren(WeakRow)

    with qtbot.waitSignal(page.wanted) as told:
        qtbot.keyClick(rows[2], Qt.Key.Key_Return)

    assert [row.focusPolicy() for row in rows] == [Qt.FocusPolicy.StrongFocus] * 3
    assert min(row.height() for row in rows) >= 44
    assert told.args == [Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.HOME))]


def test_a_weak_topic_has_its_short_name_where_the_whole_one_would_touch_the_count(qtbot):
    row = WeakRow(TopicCount(topic=Topic.EVACUATION, right=4, practised=11, total=90), name="weak_1")
    qtbot.addWidget(row)

    assert row.name_within(240) == say("terms.topic_evacuation")
    assert row.name_within(60) == say("terms.topic_short_evacuation")


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (streak(6), "今天学一课，就满一周"),
        (streak(2), "今天学一点，就是连续 3 天"),
        (streak(0), "今天学一点，就从第 1 天算起"),
        (streak(3, today_done=True), "今天学过了，明天接着来"),
        (streak(3, today_done=True, grace_used=True), "今天学过了。这周漏的一天不算断"),
    ],
)
def test_the_streak_says_what_today_adds(seen, told):
    assert streak_note(seen) == told


def test_a_bank_without_courses_leaves_no_hole(qtbot):
    page = _shown(qtbot, home(courses=()))

    assert "还没有课程" in _text(page, "no_courses")


def test_a_wide_window_shows_four_courses(qtbot):
    theme.use(Theme("light", wide=True, motion=False))

    page = _shown(qtbot, home(), size=(1684, 1080))

    assert len(page.findChildren(CourseTile)) == 4


@pytest.mark.parametrize("size", [(928, 768), (1084, 800)])
def test_home_fits_without_scrolling(qtbot, size):
    page = _shown(qtbot, home(points=points(special=20), weak=WEAK), size=size)

    qtbot.waitUntil(lambda: page.body.content.height() >= size[1])

    assert page.body.verticalScrollBar().maximum() == 0


def test_a_window_that_becomes_narrow_is_laid_out_anew(qtbot):
    page = _shown(qtbot, home())
    before = page.body

    page.resize(928, 768)

    assert page.body is not before
    assert isinstance(page.body, NormalHome)


def test_elder_mode_is_the_hero_and_four_tiles_with_one_fact_each(qtbot):
    theme.use(Theme("light", elder=True, motion=False))

    page = _shown(qtbot, home(), size=(1024, 768))

    assert isinstance(page.body, ElderHome)
    assert [tile.accessibleName() for tile in page.findChildren(TileCard)] == [
        "复习，12 题到期", "练习，选一个主题", "考试，20 题，15 分钟", "积分，今天 8 分",
    ]  # fmt: skip
    assert page.body.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("name", "route"),
    [
        ("tile_review", Run(request=PracticeRequest(way=Way.REVIEW))),
        ("tile_practise", Practice()),
        ("tile_exam", Exams()),
        ("tile_points", Points()),
        ("open_courses", Courses()),
        ("open_me", Progress()),
    ],
)
def test_each_tile_and_both_buttons_at_the_foot_lead_to_their_screens(qtbot, name, route):
    theme.use(Theme("light", elder=True, motion=False))
    page = _shown(qtbot, home(), size=(1024, 768))

    with qtbot.waitSignal(page.wanted) as told:
        page.findChild(object, name).click()

    assert told.args == [route]


def test_reading_aloud_is_offered_only_where_there_is_a_voice(qtbot):
    theme.use(Theme("light", elder=True, motion=False))

    silent, speaking = _shown(qtbot, home()), _shown(qtbot, home(), aloud=True)

    assert not silent.findChild(Button, "read_aloud").isVisible()
    assert speaking.findChild(Button, "read_aloud").isVisible()
    assert speaking.spoken().startswith("晚上好，秀英。油锅起火，先关火再盖盖")


def test_arrows_move_the_focus(qtbot):
    page = _shown(qtbot, home())
    page.activateWindow()
    qtbot.waitUntil(page.body.hero.button.hasFocus)

    qtbot.keyClick(page, Qt.Key.Key_Down)

    assert not page.body.hero.button.hasFocus()
