"""A practice run over the real use cases, from the first question to what came of it."""

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.errors import Trouble
from firelearn.domain.question import Topic
from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from firelearn.gui.reporting import ReportDialog
from firelearn.gui.route import Run
from firelearn.gui.run.summary import Summary
from firelearn.services.practice import PracticeRequest, Way


def _words(screen, name):
    return next(label.text() for label in screen.page.findChildren(Label, name) if label.isVisible())


def test_a_run_opens_with_its_first_question_and_the_focus_on_the_first_answer(desk):
    screen = desk.open()

    assert screen.page.pane.asked.question.id == "home-0001"
    assert isinstance(screen.page.focusWidget().parentWidget(), OptionGroup)
    assert not screen.page.bottom.step.isEnabled()
    assert "1" in _words(screen, "count")


def test_a_letter_chooses_and_enter_records_the_answer_before_the_feedback_shows(desk, stage):
    screen = desk.open()

    desk.key(screen, Qt.Key.Key_B)
    assert screen.page.bottom.step.isEnabled()
    desk.key(screen, Qt.Key.Key_Return)

    assert desk.showing(screen, FeedbackCard) is not None
    day = stage.suite.seat.store.reader.progress.state(stage.me, screen.page.pane.asked.question.id)
    assert day is not None
    assert screen.page.focusWidget() is screen.page.bottom.step


def test_enter_goes_on_after_the_feedback_and_the_next_question_was_made_ready(desk):
    screen = desk.open()
    desk.answer(screen)

    desk.go_on(screen)

    assert screen.page.pane.asked.question.id == "home-0002"
    assert desk.showing(screen, FeedbackCard) is None


@pytest.mark.parametrize("place", range(6))
def test_every_type_of_question_is_asked_answered_and_explained(desk, place):
    screen = desk.open()
    for _ in range(place):
        desk.answer(screen)
        desk.go_on(screen)

    desk.answer(screen, right=False)

    assert desk.showing(screen, FeedbackCard) is not None
    assert not screen.session.answers[-1].feedback.right
    assert len(screen.session.answers) == place + 1


def test_the_end_of_a_run_says_how_many_were_right_and_lists_the_wrong_ones(desk):
    screen = desk.open()
    for place in range(screen.session.count):
        desk.answer(screen, right=place != 1)
        if place + 1 < screen.session.count:
            desk.go_on(screen)

    desk.key(screen, Qt.Key.Key_Return)
    summary = desk.summary(screen)

    assert len(summary.tiles) == 1
    assert "7" in _words(screen, "summary_told")
    assert screen.session.points > 0


def test_a_wrong_question_can_be_looked_at_again_and_left_with_escape(desk, qtbot):
    screen = desk.open()
    desk.answer(screen, right=False)
    screen.page.top.end.click()
    summary = desk.summary(screen)

    summary.tiles[0].click()
    assert desk.pane(screen).pad.locked
    desk.key(screen, Qt.Key.Key_Escape)

    assert desk.summary(screen) is not None


def test_leaving_before_the_first_answer_goes_back_at_once(desk, travel):
    screen = desk.open()

    desk.key(screen, Qt.Key.Key_Escape)

    assert travel.backs == [True]


def test_leaving_in_the_middle_asks_nothing_and_shows_what_came_of_it(desk, travel):
    screen = desk.open()
    desk.answer(screen)

    screen.page.top.end.click()

    assert desk.summary(screen) is not None
    assert screen.page.findChild(Dialog) is None
    assert travel.backs == []


def test_the_summary_offers_one_next_run(desk, travel):
    screen = desk.open()
    desk.answer(screen, right=False)
    screen.page.top.end.click()
    desk.summary(screen)

    screen.page.bottom.step.click()

    assert [route.request.way for route in travel.replaced] == [Way.WRONG_BOOK]


def test_a_challenge_ends_at_the_first_wrong_answer(desk):
    screen = desk.open(Way.CHALLENGE)
    desk.answer(screen)
    desk.go_on(screen)
    desk.answer(screen, right=False)

    desk.key(screen, Qt.Key.Key_Return)

    assert desk.summary(screen) is not None
    assert screen.session.right == 1


def test_leaving_a_daily_quiz_half_way_asks_because_it_counts_as_a_whole(desk, qtbot):
    screen = desk.open(Way.DAILY_QUIZ)
    desk.answer(screen)
    left = []

    screen.leave(lambda: left.append(True))
    dialog = desk.shown(screen, Dialog)

    assert left == []
    dialog.other.click()
    assert left == [True]


def test_staying_in_a_daily_quiz_keeps_the_question(desk):
    screen = desk.open(Way.DAILY_QUIZ)
    desk.answer(screen)
    screen.page.top.end.click()

    desk.shown(screen, Dialog).safe.click()

    assert desk.showing(screen, Summary) is None
    assert screen.page.pane is not None


def test_a_page_built_anew_goes_on_with_the_same_run(desk, stage):
    route = Run(request=PracticeRequest(way=Way.RANDOM))
    first = desk.open(route=route)
    desk.answer(first)
    desk.go_on(first)
    desk.key(first, Qt.Key.Key_A)
    asked = first.page.pane.asked

    theme.use(Theme("dark", motion=False))
    second = desk.open(route=route)

    assert second.session is first.session
    assert second.page.pane.asked.question == asked.question
    assert second.page.pane.pad.response == first.page.pane.pad.response


def test_a_page_built_anew_after_an_answer_still_shows_the_feedback(desk):
    route = Run(request=PracticeRequest(way=Way.IN_ORDER))
    first = desk.open(route=route)
    desk.answer(first)

    second = desk.open(route=route)

    assert desk.showing(second, FeedbackCard) is not None
    assert second.page.pane.pad.locked


def test_another_route_to_the_same_practice_begins_anew(desk):
    first = desk.open(Way.IN_ORDER)
    desk.answer(first)

    second = desk.open(Way.IN_ORDER)

    assert second.session is not first.session
    assert second.session.answers == []


def test_nothing_to_review_says_why_and_leads_back(desk, travel):
    screen = desk.open(Way.REVIEW)
    empty = desk.shown(screen, EmptyState)

    empty.acted.emit()

    assert travel.backs == [True]


def test_a_topic_without_questions_is_told_in_words(desk):
    screen = desk.open(Way.TOPIC, topic=Topic.GAS)

    assert desk.shown(screen, EmptyState) is not None
    assert not screen.page.bottom.isVisible()


def test_a_favourite_is_kept_and_shown_as_such(desk, stage):
    screen = desk.open()

    screen.page.bottom.favourite.click()
    desk.settle()

    state = stage.suite.seat.store.reader.progress.state(stage.me, screen.page.pane.asked.question.id)
    assert state.favourite
    assert screen.page.bottom.favourite.isChecked()


def test_a_favourite_that_cannot_be_kept_is_taken_back_and_told(desk, stage, monkeypatch):
    screen = desk.open()

    def refuse(*_):
        raise Trouble("disk_full", path="x")

    monkeypatch.setattr(type(stage.suite.seat), "record", refuse)
    screen.page.bottom.favourite.click()
    desk.settle()

    assert not screen.page.bottom.favourite.isChecked()
    assert stage.host.findChild(Dialog, "trouble") is not None


def test_an_answer_that_cannot_be_recorded_is_told_and_can_be_given_again(desk, stage, monkeypatch):
    screen = desk.open()

    def refuse(*_):
        raise Trouble("disk_full", path="x")

    with monkeypatch.context() as patched:
        patched.setattr(type(stage.suite.seat), "record", refuse)
        desk.answer(screen)
    assert desk.showing(screen, FeedbackCard) is None
    assert stage.host.findChild(Dialog, "trouble") is not None

    desk.answer(screen)

    assert desk.showing(screen, FeedbackCard) is not None
    assert len(screen.session.answers) == 1


def test_a_question_is_reported_with_reason_and_remark(desk, stage, monkeypatch):
    screen = desk.open()
    sent = []
    real = type(stage.suite.practice).report
    monkeypatch.setattr(
        type(stage.suite.practice), "report", lambda *values: (sent.append(values[2:]), real(*values))[1]
    )

    screen.page.bottom.report.click()
    dialog = desk.shown(screen, ReportDialog)
    assert not dialog.other.isEnabled()
    dialog.complaint.buttons["outdated"].click()
    dialog.complaint.remark.set_text("2026")
    dialog.other.click()
    desk.settle()

    assert sent == [("home-0001", "outdated", "2026")]


def test_one_question_from_the_search_ends_with_done_and_no_summary(desk, travel):
    screen = desk.open(Way.ONE, question="home-0003")
    desk.answer(screen)

    desk.key(screen, Qt.Key.Key_Return)

    assert travel.backs == [True]
    assert desk.showing(screen, Summary) is None


def test_an_answer_given_faster_than_one_can_read_is_said_so(desk):
    screen = desk.open(Way.ONE, question="home-0003")

    desk.key(screen, Qt.Key.Key_A)
    desk.key(screen, Qt.Key.Key_Return)

    assert screen.session.answers[0].feedback.too_fast
