"""The lobby over the real use cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.domain.ids import BlueprintId
from firelearn.gui import route as to
from firelearn.gui.lobby.presenter import Presenter
from tests.gui.papers import EVERY, LARGE, SHORT, WATCHED, sat


def _entered(qtbot, stage, paper):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(to.Lobby(blueprint=paper))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _text(screen, name):
    return screen.page.findChild(object, name).text()


def test_the_rules_of_the_paper_are_told_before_it_is_drawn(qtbot, stage, suite):
    screen = _entered(qtbot, stage, EVERY)

    cells = [
        label.text()
        for label in screen.page.findChild(object, "composition").findChildren(object)
        if hasattr(label, "text")
    ]

    assert _text(screen, "lobby_title") == "各种题"
    assert {"判断", "2", "5 分", "10 分", "满分 35 分"} <= set(cells)
    assert "多选、排序、匹配、找隐患要全部做对才得分，错一处、漏一处都不得分。" in cells
    assert _text(screen, "rule_time") == "15 分钟"
    assert _text(screen, "rule_attempts") == "次数不限"
    assert "离开的时间不算" in _text(screen, "rule_away_why")
    assert _text(screen, "rule_review") == "交卷后能看全部题"
    assert suite.exams.unfinished(stage.me) is None


def test_what_happens_on_a_power_cut_follows_the_papers_policy(qtbot, stage):
    runs, asks = _entered(qtbot, stage, SHORT), _entered(qtbot, stage, WATCHED)

    assert "离开的时间照算" in _text(runs, "rule_away_why")
    assert "由监考人定" in _text(asks, "rule_away_why")
    assert (_text(runs, "rule_review"), _text(asks, "rule_review")) == ("交卷后能看错题", "交卷后不能看题")
    assert "每月最多 2 次" in _text(runs, "rule_attempts_why")


def test_enter_starts_the_exam_in_place_of_the_lobby(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage, EVERY)

    qtbot.keyClick(screen.page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [to.Exam(exam=suite.exams.unfinished(stage.me).exam)]


def test_a_second_press_draws_no_second_paper(qtbot, stage, travel):
    screen = _entered(qtbot, stage, EVERY)

    screen.page.board.act.click()
    screen.page.board.act.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert len(travel.replaced) == 1
    assert stage.host.findChild(object, "trouble") is None


def test_without_enough_questions_there_is_no_start(qtbot, stage):
    screen = _entered(qtbot, stage, LARGE)

    assert screen.page.board.act is None
    assert "多选要 20 题，只有 1 题" in _text(screen, "reason_text")
    assert QApplication.focusWidget() is screen.page.board.back


def test_without_tries_left_there_is_no_start(qtbot, stage, suite, clock):
    for _ in range(2):
        sat(suite, clock, stage.me, SHORT)

    screen = _entered(qtbot, stage, SHORT)

    assert screen.page.board.act is None
    assert _text(screen, "reason_text") == "本月的次数用完了，下月 1 日再考"


def test_another_exam_has_to_be_finished_first(qtbot, stage, suite, travel):
    sitting = suite.exams.start(stage.me, SHORT)
    screen = _entered(qtbot, stage, EVERY)

    told = _text(screen, "reason_text")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert "先把「小考」考完" in told
    assert travel.replaced == [to.Exam(exam=sitting.exam)]


def test_escape_and_the_button_lead_to_all_exams_wherever_one_came_from(qtbot, stage, travel):
    screen = _entered(qtbot, stage, EVERY)

    qtbot.keyClick(screen.page.board.act, Qt.Key.Key_Escape)
    screen.page.board.back.click()

    assert travel.replaced == [to.Exams(), to.Exams()]


def test_an_exam_that_does_not_exist_is_told_on_the_page(qtbot, stage):
    screen = _entered(qtbot, stage, BlueprintId("nothing"))

    assert screen.page.findChild(object, "trouble_card") is not None
