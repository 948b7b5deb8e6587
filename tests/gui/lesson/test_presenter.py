"""The lesson reader over the real use cases: from the first card to the end, and back after leaving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.domain.fact import QuestionReported
from firelearn.gui.kit.button import Button
from firelearn.gui.lesson.card_view import CardView
from firelearn.gui.lesson.check_view import CheckView
from firelearn.gui.lesson.end_view import EndView
from firelearn.gui.lesson.presenter import Presenter
from firelearn.gui.reporting import ReportDialog
from firelearn.gui.route import Course, Home, Lesson, Run
from firelearn.services.practice import PracticeRequest, Way


@pytest.fixture
def entered(qtbot, stage):
    """Open a lesson of the sound bank's course."""
    screens = []

    def enter(lesson="part-1"):
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1280, 800)
        screen.page.show()
        screen.enter(Lesson(course="pan", lesson=lesson))
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
        screens.append(screen)
        return screen

    yield enter
    for screen in screens:
        screen.close()


def _settle(qtbot, stage):
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)


def _to_check(qtbot, stage, screen):
    while isinstance(screen.page.view, CardView):
        screen.page.reader.on.click()
        _settle(qtbot, stage)


def _answer(qtbot, stage, screen, response=None):
    check = screen.page.view
    check.pad.set_response(check.asked.question.key if response is None else response)
    check.pad.changed.emit()
    screen.page.reader.on.click()
    _settle(qtbot, stage)


def _read_through(qtbot, stage, screen):
    _to_check(qtbot, stage, screen)
    _answer(qtbot, stage, screen)
    screen.page.reader.on.click()
    _settle(qtbot, stage)


def test_a_lesson_opens_at_its_first_card(entered):
    screen = entered()

    assert screen.rail == ""
    assert isinstance(screen.page.view, CardView)
    assert screen.page.reader.place.text() == "第 1 页 / 3"
    assert not screen.page.reader.back.isVisible()


def test_reading_through_ends_with_points_and_the_next_lesson(qtbot, stage, entered, travel):
    screen = entered()

    _read_through(qtbot, stage, screen)

    assert isinstance(screen.page.view, EndView)
    assert screen.page.view.findChild(QLabel, "end_points").text() == "积分 +2"
    assert screen.page.view.findChild(QLabel, "next_title").text() == "第 2 课"
    screen.page.reader.on.click()
    assert travel.replaced == [Lesson(course="pan", lesson="part-2")]


def test_the_last_lesson_shows_the_three_acts_for_tonight_and_leads_to_the_closing_quiz(qtbot, stage, entered, travel):
    for lesson in ("part-1", "part-2"):
        _read_through(qtbot, stage, entered(lesson))
    screen = entered("part-3")

    _read_through(qtbot, stage, screen)

    assert screen.page.view.accessibleName() == "整门课学完了，油锅"
    assert screen.page.view.findChild(object, "tonight_3") is not None
    screen.page.reader.on.click()
    screen.page.reader.back.click()
    quiz = PracticeRequest(way=Way.COURSE, course="pan")
    assert travel.replaced == [Run(request=quiz), Course(course="pan")]


def test_a_wrong_answer_is_explained_and_does_not_stop_the_lesson(qtbot, stage, entered, suite):
    screen = entered()
    _to_check(qtbot, stage, screen)

    _answer(qtbot, stage, screen, (0,))

    assert screen.page.view.judged
    assert screen.page.view.feedback.findChild(QLabel, "verdict").text() == "这题答错了"
    assert screen.page.reader.on.text() == "学完这一课"
    assert suite.seat.store.reader.progress.state(stage.me, "home-0001").in_book


def test_an_answer_is_recorded_once_however_often_one_presses(qtbot, stage, entered, suite):
    screen = entered()
    _to_check(qtbot, stage, screen)
    check = screen.page.view
    check.pad.set_response(check.asked.question.key)
    check.pad.changed.emit()

    check.committed.emit()
    check.committed.emit()
    _settle(qtbot, stage)

    assert suite.progress.view(stage.me).answers == 1


def test_leaving_and_coming_back_opens_the_same_card_with_the_answer_still_told(qtbot, stage, entered, travel):
    screen = entered()
    _to_check(qtbot, stage, screen)
    _answer(qtbot, stage, screen, (0,))

    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    again = entered()

    assert travel.backs == [True]
    assert again.page.at == 2
    assert again.page.view.judged
    assert again.page.view.pad.response == (0,)


def test_the_card_where_one_left_is_kept(qtbot, stage, entered):
    screen = entered()
    qtbot.keyClick(screen.page, Qt.Key.Key_Right)
    _settle(qtbot, stage)

    assert entered().page.at == 1


def test_going_back_shows_the_card_before(qtbot, stage, entered):
    screen = entered()
    _to_check(qtbot, stage, screen)

    screen.page.reader.back.click()
    _settle(qtbot, stage)

    assert isinstance(screen.page.view, CardView)
    assert screen.page.at == 1


def test_from_the_end_one_can_go_to_the_course(qtbot, stage, entered, travel):
    screen = entered()
    _read_through(qtbot, stage, screen)

    screen.page.reader.back.click()

    assert travel.replaced == [Course(course="pan")]


def test_a_check_that_lost_its_answer_is_asked_again_at_the_end(qtbot, stage, entered, suite):
    screen = entered()
    _to_check(qtbot, stage, screen)
    _answer(qtbot, stage, screen)
    suite.seat.store.desk.clear_lesson_place(stage.me, "pan")
    screen._responses.clear()

    screen.page.reader.on.click()
    _settle(qtbot, stage)

    assert isinstance(screen.page.view, CheckView)
    assert not screen.page.view.judged
    assert stage.host.findChild(QLabel, "trouble_title") is not None


def test_a_lesson_that_left_the_bank_is_told(entered):
    screen = entered("gone")

    assert screen.page.findChild(Button, "trouble_card_again").isVisible()


def test_another_route_is_refused(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)

    with pytest.raises(LookupError):
        screen.enter(Home())


@pytest.mark.parametrize("judged", [False, True])
def test_a_check_can_be_reported_before_and_after_it_is_judged(qtbot, stage, entered, judged):
    screen = entered()
    _to_check(qtbot, stage, screen)
    question = screen.page.view.asked.question.id
    if judged:
        _answer(qtbot, stage, screen)

    screen.page.reader.report.click()
    dialog = screen.page.findChild(ReportDialog)
    dialog.complaint.buttons["unclear"].click()
    dialog.other.click()
    _settle(qtbot, stage)

    fact = stage.suite.seat.store.links()[-1].entry.fact
    assert isinstance(fact, QuestionReported)
    assert (fact.question, fact.reason) == (question, "unclear")
    assert isinstance(screen.page.view, CheckView)


def test_a_card_and_the_end_have_no_question_to_report(qtbot, stage, entered):
    screen = entered()
    on_card = screen.page.reader.report.isVisible()

    _read_through(qtbot, stage, screen)

    assert not on_card
    assert not screen.page.reader.report.isVisible()
