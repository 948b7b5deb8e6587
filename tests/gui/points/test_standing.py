"""What stands beside a day's account."""

from dataclasses import replace

import pytest

from firelearn.domain.text import Language
from firelearn.gui.badges.picture import BadgePicture
from firelearn.gui.kit import language
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.text import Label
from firelearn.gui.points.page import PointsPage
from firelearn.gui.route import Badges, Board, Unit, Units
from firelearn.services.points_standing import PointsStates, UnitStanding
from firelearn.services.streak_view import StreakView
from tests.gui.points.accounts import SUNDAY, SUNDAY_EVENING_MS, ZONE, account
from tests.gui.points.standings import figures, standing

ONLY_HERE = PointsStates(provisional=1246, sent=0)


@pytest.fixture
def page(qtbot):
    made = PointsPage()
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


def _show(page, told, states=ONLY_HERE):
    page.show_day(account(), today=SUNDAY, zone_offset_min=ZONE, states=states)
    page.show_standing(told)


def _said(page, name):
    found = page.board.findChild(Label, name)
    return found.text() if found is not None else None


def test_while_no_server_knows_anything_the_words_say_so(page):
    _show(page, standing())

    assert _said(page, "points_only_here") == "全部记在这台电脑上，暂计；还没有服务器核对过"
    assert _said(page, "state_sent") is None


def test_the_three_states_stand_apart_with_their_times(page):
    states = PointsStates(
        provisional=26, sent=1220, sent_ms=SUNDAY_EVENING_MS, confirmed=1218, confirmed_ms=SUNDAY_EVENING_MS + 60_000
    )
    _show(page, standing(), states)

    assert _said(page, "points_only_here") is None
    assert (_said(page, "state_provisional"), _said(page, "state_provisional_points")) == ("记在本机，暂计", "26")
    assert (_said(page, "state_sent"), _said(page, "state_sent_points")) == ("已送到服务器·11 月 22 日 19:50", "1,220")
    assert (_said(page, "state_confirmed"), _said(page, "state_confirmed_points")) == (
        "服务器已确认·11 月 22 日 19:51",
        "1,218",
    )


def test_what_was_sent_and_not_yet_confirmed_says_so(page):
    _show(page, standing(), PointsStates(provisional=0, sent=1246, sent_ms=SUNDAY_EVENING_MS))

    assert (_said(page, "state_confirmed"), _said(page, "state_confirmed_points")) == ("服务器已确认", "还没有")


def test_the_level_tells_the_way_to_the_next_and_the_highest_none(page):
    _show(page, standing(1246))
    assert (_said(page, "level_title"), _said(page, "level_next")) == ("8 级·路灯", "再得 4 分，到「灯塔」")

    _show(page, standing(5000))
    assert _said(page, "level_next") == "已经是最高一级"


@pytest.mark.parametrize(("used", "said"), [(False, "这周还没歇。"), (True, "这周已经歇过了。")])
def test_the_weeks_grace_day_is_explained(page, used, said):
    streak = StreakView(length=8, today_done=False, grace_used=used, week=(True,) * 6 + (False,))

    _show(page, standing(streak=streak))

    assert _said(page, "grace").endswith(said)


def test_badges_stand_in_a_row_with_the_nearest_one(qtbot, page):
    _show(page, standing())

    assert len(page.board.findChildren(BadgePicture)) == 10
    assert _said(page, "badges_row_title") == "徽章 2 / 10"
    assert _said(page, "badges_next") == "最接近的：火眼金睛，7 / 10"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "see_badges").click()
    assert wanted.args == [Badges()]


def test_the_unit_has_its_figures_with_what_they_are_divided_by(qtbot, page):
    _show(page, standing())

    told = [_said(page, f"unit_{fact}_figure") for fact in ("registered", "learners", "points", "average")]
    assert told == ["37 / 40 人，92.5%", "5", "8,123", "219.5"]
    assert _said(page, "unit_as_of") == "截至 19:50，这台电脑知道的，含下级单位"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "see_unit").click()
    assert wanted.args == [Unit()]


def test_too_few_people_have_no_average_and_no_headcount_no_rate(page):
    unit = UnitStanding(name="小店", figures=figures(registered=3, headcount=None))

    _show(page, standing(unit=unit))

    assert (_said(page, "unit_registered_figure"), _said(page, "unit_average_figure")) == ("3", "不到 5 人不显示")


def test_without_a_unit_the_way_to_one_is_shown(qtbot, page):
    _show(page, standing(unit=None))

    assert _said(page, "unit_title") == "还没有加入单位"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "see_unit").click()
    assert wanted.args == [Units()]


def test_the_board_is_linked_where_there_is_one(qtbot, page):
    _show(page, standing())
    with qtbot.waitSignal(page.wanted) as wanted:
        page.findChild(Button, "see_board").click()
    assert wanted.args == [Board()]

    _show(page, standing(board=False))
    assert page.board.findChild(Button, "see_board") is None


def test_there_is_still_one_next_step(page):
    _show(page, standing())

    primary = [button for button in page.board.findChildren(Button) if button.kind == "primary"]
    assert [button.objectName() for button in primary] == ["next_points"]


def test_a_past_day_shows_its_lines_only(page):
    page.show_day(replace(account(), is_today=False, day=SUNDAY - 2), today=SUNDAY, zone_offset_min=ZONE)
    page.show_standing(standing())

    assert _said(page, "level_title") is None
    assert _said(page, "points_title") == "11 月 20 日的积分"


def test_one_missing_point_is_told_as_one_in_english(page):
    language.use_words(language.words().speaking(Language.EN))

    _show(page, standing(1249))

    assert _said(page, "level_next") == "1 more point to Lighthouse"
