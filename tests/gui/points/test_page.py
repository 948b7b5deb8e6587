"""The points page as it is seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.points_line import PointsLine
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from firelearn.gui.points.month import MonthGrid
from firelearn.gui.points.page import PointsPage
from firelearn.gui.route import Courses, Run
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.points.accounts import LINES, SUNDAY, ZONE, account, caps


@pytest.fixture
def page(qtbot):
    made = PointsPage()
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


def _show(page, view=None):
    page.show_day(view or account(), today=SUNDAY, zone_offset_min=ZONE)
    return page


def _said(page, name):
    return page.findChild(Label, name).text()


def test_every_line_stands_with_its_points_and_what_is_left(page):
    _show(page)

    lines = page.board.findChildren(PointsLine)
    assert len(lines) == len(LINES)
    assert lines[1].accessibleName() == "课时：燃气泄漏怎么办，首次学完一个课时，得 2 分·19:50，还有 8，+2"
    assert lines[3].accessibleName().endswith("，0")


def test_the_head_names_the_day_the_time_and_that_it_is_provisional(page):
    _show(page)

    assert _said(page, "points_title") == "今天的积分"
    assert _said(page, "points_as_of") == "11 月 22 日·截至 19:50·本机暂计，服务器核对后为准"
    assert _said(page, "points_rules") == "用的规则：2026-11 版。屏幕停留时间从不计分。"


def test_the_ring_shows_the_daily_points_and_the_sum_stands_in_words(page):
    _show(page)

    ring = page.board.findChild(Ring, "points_ring")
    assert ring.accessibleName() == "日常积分 6，上限 29"
    assert _said(page, "points_sum") == "今日合计 26 = 日常 6 + 考试 20"
    assert _said(page, "points_total") == "总积分 1,246"


def test_courses_and_exams_are_both_named_in_the_sum(page):
    _show(page, account(course_points=10))

    assert _said(page, "points_sum") == "今日合计 26 = \n日常 6 + 课程 10 + 考试 20"


def test_the_one_button_leads_to_the_next_points(qtbot, page):
    _show(page)

    with qtbot.waitSignal(page.wanted) as wanted:
        page.board.act.click()

    assert wanted.args == [Run(request=PracticeRequest(way=Way.DAILY_QUIZ))]
    assert page.focusWidget() is page.board.act


def test_a_day_without_points_says_how_to_get_some(qtbot, page):
    view = account(lines=())
    _show(page, replace(view, points=replace(view.points, caps=caps())))

    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "points_empty_button").click()

    assert wanted.args == [Courses()]
    assert page.findChild(Button, "next_points") is None


def test_the_day_before_and_after_are_those_with_a_record(qtbot, page):
    _show(page)
    chooser = page.board.header.chooser

    with qtbot.waitSignal(page.day_wanted) as wanted:
        chooser.previous.click()

    assert wanted.args == [SUNDAY - 2]
    assert not chooser.following.isEnabled()
    assert chooser.following.accessibleName() == "后面没有记录了"


def test_arrow_keys_show_the_days_before_and_after(qtbot, page):
    _show(page, account(day=SUNDAY - 2, is_today=False))
    wanted = []
    page.day_wanted.connect(wanted.append)

    qtbot.keyClick(page.board.act, Qt.Key.Key_Left)
    qtbot.keyClick(page.board.act, Qt.Key.Key_Right)

    assert wanted == [SUNDAY - 40, SUNDAY]


def test_a_past_day_leads_back_to_today(qtbot, page):
    _show(page, account(day=SUNDAY - 2, is_today=False))

    with qtbot.waitSignal(page.day_wanted) as wanted:
        page.findChild(Button, "see_today").click()

    assert wanted.args == [SUNDAY]
    assert _said(page, "points_title") == "11 月 20 日的积分"
    assert _said(page, "points_sum").startswith("当天合计")


def test_the_focus_stays_on_what_chose_the_day(page):
    _show(page)
    page.board.header.chooser.previous.setFocus()

    _show(page, account(day=SUNDAY - 2, is_today=False))

    assert page.focusWidget() is page.board.header.chooser.previous


def test_where_there_is_no_further_day_the_focus_goes_to_the_choice_of_days(page):
    _show(page)
    page.board.header.chooser.previous.setFocus()

    _show(page, account(day=SUNDAY - 40, is_today=False))

    assert page.focusWidget() is page.board.header.chooser.day


def test_any_day_is_chosen_in_a_month(qtbot, page):
    _show(page)
    page.board.header.chooser.day.click()
    grid = page.findChild(MonthGrid)
    assert grid.focusWidget() is grid.cells[SUNDAY]

    with qtbot.waitSignal(page.day_wanted) as wanted:
        grid.cells[SUNDAY - 2].click()

    assert wanted.args == [SUNDAY - 2]
    assert not page.findChild(Dialog, "day_dialog").isVisible()


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("text_pt", [18, 26])
def test_elder_mode_has_one_column_without_a_ring(qtbot, spoken, text_pt):
    theme.use(Theme(elder=True, text_pt=text_pt))
    language.use_words(language.words().speaking(spoken))
    page = PointsPage()
    qtbot.addWidget(page)
    page.resize(1024, 684)
    page.show()

    _show(page, account(course_points=10))

    assert page.board.findChild(Ring, "points_ring") is None
    assert "\n" not in _said(page, "points_sum")
    assert page.board.content.width() <= page.width()
    assert all(line.width() <= page.width() for line in page.board.findChildren(QWidget))
