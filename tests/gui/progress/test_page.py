"""One's own page as it is seen."""

import pytest

from firelearn.domain.question import Topic
from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.bars import MasteryBars
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from firelearn.gui.progress.ahead import AheadBars
from firelearn.gui.progress.page import ProgressPage
from firelearn.gui.progress.topics import IN_ORDER, WEAKEST
from firelearn.gui.route import Exams, Practice, Run, Settings
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.progress.standing import days, standing, topics


def _shown(qtbot, view=None, size=(1084, 800)):
    page = ProgressPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.show_view(view or standing())
    return page


def _said(page, name):
    return page.findChild(Label, name).text()


def _bars(page):
    return "；".join(bars.accessibleName() for bars in page.board.topics.findChildren(MasteryBars))


def test_the_head_says_who_one_is_and_where_it_is_kept(qtbot):
    page = _shown(qtbot)

    assert _said(page, "me_name") == "秀英"
    assert _said(page, "me_line") == "访客 KJ3·记录存在这台电脑"


def test_a_guest_without_a_name_is_told_apart_by_the_tag(qtbot):
    page = _shown(qtbot, standing(nickname=""))

    assert _said(page, "me_name") == "访客 KJ3"


def test_the_figures_carry_their_denominators(qtbot):
    page = _shown(qtbot)

    assert _said(page, "fact_points_number") == "1,246"
    assert _said(page, "fact_streak_number") == "2"
    assert _said(page, "fact_practised_number") == "23 / 480"
    assert _said(page, "fact_courses_number") == "1 / 4"


def test_the_weakest_topic_stands_first_and_the_topics_own_order_is_one_press_away(qtbot):
    page = _shown(qtbot)
    assert _bars(page) == "燃气 2 / 8，家庭用火用电 9 / 10；电动自行车 5 / 5"

    page.board.topics.order.step(1)
    assert page.board.topics.order.value == IN_ORDER
    assert _bars(page) == "家庭用火用电 9 / 10，燃气 2 / 8；电动自行车 5 / 5"

    page.board.topics.order.step(1)
    assert page.board.topics.order.value == WEAKEST


def test_topics_not_tried_are_named_in_words(qtbot):
    page = _shown(qtbot)

    told = _said(page, "topics_fresh")

    assert told.startswith("还没练过：燃烧基础、")
    assert "燃气" not in told


def test_what_is_due_today_is_the_next_step(qtbot):
    page = _shown(qtbot)
    act = page.board.ahead.act

    with qtbot.waitSignal(page.wanted) as wanted:
        act.click()

    assert wanted.args == [Run(request=PracticeRequest(way=Way.REVIEW))]
    assert (act.text(), act.kind, page.board.topics.act.kind) == ("现在复习 3 题", "primary", "soft")
    assert page.focusWidget() is act


def test_no_more_is_offered_than_one_run_asks(qtbot):
    page = _shown(qtbot, standing(due_ahead=(81, 0, 0, 0, 0, 0, 0)))

    assert page.board.ahead.act.text() == "现在复习 20 题"


def test_the_days_ahead_are_told_in_words(qtbot):
    page = _shown(qtbot)

    told = page.findChild(AheadBars).accessibleName()

    assert told.startswith("今天 3 题、11 月 23 日 0 题、11 月 24 日 5 题")


def test_with_nothing_due_the_weakest_topic_is_the_next_step(qtbot):
    page = _shown(qtbot, standing(due_ahead=(0, 0, 5, 0, 0, 0, 0)))
    act = page.board.topics.act

    with qtbot.waitSignal(page.wanted) as wanted:
        act.click()

    assert wanted.args == [Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.GAS))]
    assert (act.text(), act.kind) == ("练最弱的：燃气", "primary")
    assert _said(page, "ahead_today") == "今天没有到期的题。"


def test_a_beginner_is_led_to_practice(qtbot):
    page = _shown(qtbot, standing(topics=topics(), days=days(), due_ahead=(0,) * 7))

    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "topics_empty_button").click()

    assert wanted.args == [Practice()]
    assert _said(page, "days_none").startswith("最近 30 天还没有记录")
    assert not page.board.days.wants_plots


@pytest.mark.parametrize(("name", "route"), [("settings", Settings()), ("see_exams", Exams())])
def test_the_ways_to_other_pages(qtbot, name, route):
    page = _shown(qtbot)

    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, name).click()

    assert wanted.args == [route]


def test_leaving_is_asked_for_once(qtbot):
    page = _shown(qtbot)

    with qtbot.waitSignal(page.leave_wanted):
        page.board.header.leave.click()
    page.set_leaving(True, "正在退出")

    assert not page.board.header.leave.isEnabled()


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("text_pt", [18, 26])
def test_elder_mode_tells_the_days_in_words_and_shows_no_plot(qtbot, spoken, text_pt):
    theme.use(Theme(elder=True, text_pt=text_pt))
    language.use_words(language.words().speaking(spoken))

    page = _shown(qtbot, size=(1024, 684))

    assert not page.board.days.wants_plots
    assert page.findChild(Label, "days_told").text()
    assert page.findChild(Label, "fact_streak_number") is None
    assert page.board.content.width() <= page.width()
