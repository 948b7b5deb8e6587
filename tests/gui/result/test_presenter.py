"""The result page over the real use cases: passed, failed, timed out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.domain.fact import HandIn
from firelearn.domain.question import Topic
from firelearn.gui import route as to
from firelearn.gui.certificate.paper import Preview
from firelearn.gui.result.presenter import Presenter
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.papers import EVERY, SHORT, WATCHED, sat


def _entered(qtbot, stage, exam):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(to.Result(exam=exam))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _text(screen, name):
    found = screen.page.findChild(object, name)
    return found.text() if found is not None else None


def test_a_pass_is_told_with_score_points_and_what_to_look_at(qtbot, stage, suite, clock, travel):
    exam = sat(suite, clock, stage.me, EVERY, wrong=1).exam
    screen = _entered(qtbot, stage, exam)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert _text(screen, "verdict") == "合格"
    assert _text(screen, "sentence") == "考过了，做得扎实"
    assert "答对 6 题，共 7 题；用时 1 分 10 秒。" in _text(screen, "facts")
    assert screen.page.findChild(object, "score").accessibleName() == "得分 30，满分 35，及格线 20"
    assert "第 1 次" in _text(screen, "which")
    assert travel.went == [to.Certificate(exam=exam)]


def test_a_failed_one_says_how_little_was_missing_and_leads_to_the_weakest_topic(qtbot, stage, suite, clock, travel):
    exam = sat(suite, clock, stage.me, EVERY, wrong=5).exam
    screen = _entered(qtbot, stage, exam)

    focused = QApplication.focusWidget().objectName()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert _text(screen, "verdict") == "未过"
    assert _text(screen, "sentence") == "这次差 2 题，先补这一块"
    assert focused == "follow"
    assert len(travel.went) == 1
    topic_run = to.Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.HOME))
    assert travel.went[0] == topic_run or isinstance(travel.went[0], to.Course)


def test_marks_that_differ_are_told_as_marks(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, SHORT, wrong=3).exam

    screen = _entered(qtbot, stage, exam)

    assert _text(screen, "sentence") == "这次差 6 分，先补这一块"


def test_one_button_alone_is_filled(qtbot, stage, suite, clock):
    passed = _entered(qtbot, stage, sat(suite, clock, stage.me, EVERY, wrong=1).exam)
    failed = _entered(qtbot, stage, sat(suite, clock, stage.me, EVERY, wrong=6).exam)

    for screen in (passed, failed):
        filled = [b for b in screen.page.findChildren(object) if getattr(b, "_kind", "") == "primary"]
        assert len(filled) == 1


def test_handed_in_by_the_clock_is_said(qtbot, stage, suite):
    sitting = suite.exams.start(stage.me, EVERY)
    suite.exams.hand_in(stage.me, sitting.exam, HandIn.TIME_OUT)

    screen = _entered(qtbot, stage, sitting.exam)

    assert _text(screen, "time_out") == "到点自动交卷"


def test_questions_are_offered_only_as_the_paper_allows(qtbot, stage, suite, clock):
    watched = _entered(qtbot, stage, sat(suite, clock, stage.me, WATCHED, wrong=1).exam)
    short = _entered(qtbot, stage, sat(suite, clock, stage.me, SHORT, wrong=1).exam)

    assert [_text(watched, name) for name in ("wrong_ones", "all_ones")] == [None, None]
    assert [_text(short, name) for name in ("wrong_ones", "all_ones")] == ["看错题", None]


def test_all_right_leads_on_to_practice(qtbot, stage, suite, clock, travel):
    screen = _entered(qtbot, stage, sat(suite, clock, stage.me, EVERY).exam)

    qtbot.mouseClick(screen.page.findChild(object, "follow"), Qt.MouseButton.LeftButton)

    assert _text(screen, "sentence") == "全对，考过了"
    assert travel.went == [to.Practice()]


def test_escape_leads_to_all_exams(qtbot, stage, suite, clock, travel):
    screen = _entered(qtbot, stage, sat(suite, clock, stage.me, EVERY).exam)

    qtbot.keyClick(screen.page.content, Qt.Key.Key_Escape)

    assert travel.went == [to.Exams()]


def test_a_pass_brings_a_certificate_with_a_look_at_it_where_there_is_room(qtbot, stage, suite, clock, travel):
    exam = sat(suite, clock, stage.me, EVERY).exam
    screen = _entered(qtbot, stage, exam)
    preview = screen.page.findChild(Preview)
    assert preview.isVisible()

    screen.page.resize(880, 700)
    screen.page.findChild(object, "certificate").click()

    qtbot.waitUntil(lambda: not preview.isVisible())
    assert preview.accessibleName().startswith("学习证明：访客 ")
    assert travel.went == [to.Certificate(exam=exam)]


def test_a_failed_exam_promises_no_certificate(qtbot, stage, suite, clock):
    screen = _entered(qtbot, stage, sat(suite, clock, stage.me, EVERY, wrong=6).exam)

    assert not [w for w in screen.page.findChildren(object) if hasattr(w, "text") and "证明" in str(w.text())]
