"""The exams page over the real use cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.gui import route as to
from firelearn.gui.exams.offer import OfferCard
from firelearn.gui.exams.past import PastRow
from firelearn.gui.exams.presenter import Presenter
from tests.gui.papers import EVERY, LARGE, SHORT, sat


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(to.Exams())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _card(screen, paper):
    return screen.page.findChild(OfferCard, f"offer_{paper}")


def _text(parent, name):
    return parent.findChild(object, name).text()


def test_one_button_is_filled_and_has_the_focus(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    filled = [
        card.button for card in screen.page.findChildren(OfferCard) if card.button and card.button._kind == "primary"
    ]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert len(filled) == 1
    assert QApplication.focusWidget() is filled[0]
    assert isinstance(travel.went[0], to.Lobby)


def test_a_paper_that_the_bank_cannot_fill_says_what_is_missing_and_cannot_be_started(qtbot, stage):
    screen = _entered(qtbot, stage)

    card = _card(screen, LARGE)
    told = [
        label.text()
        for label in card.findChild(object, "offer_shortage").findChildren(object)
        if hasattr(label, "text")
    ]

    assert card.button is None
    assert "多选要 20 题，只有 1 题" in told[0]


def test_what_is_left_of_the_month_and_the_best_score_stand_on_the_card(qtbot, stage, suite, clock):
    sat(suite, clock, stage.me, SHORT, wrong=3)
    screen = _entered(qtbot, stage)

    card = _card(screen, SHORT)

    assert _text(card, "offer_best") == "最好 0 分"
    assert "本月还能考 1 次" in [label.text() for label in card.findChildren(object) if hasattr(label, "text")]


def test_an_unfinished_exam_comes_first_with_one_press_to_go_on(qtbot, stage, suite, travel):
    sitting = suite.exams.start(stage.me, EVERY)
    screen = _entered(qtbot, stage)

    told = _text(screen.page, "unfinished_meta")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert told == "已答 0 题，共 7 题·还剩 15:00"
    assert travel.went == [to.Exam(exam=sitting.exam)]


def test_past_exams_stand_below_the_latest_first_and_open_their_results(qtbot, stage, suite, clock, travel):
    first = sat(suite, clock, stage.me, EVERY)
    sat(suite, clock, stage.me, SHORT, wrong=3)
    screen = _entered(qtbot, stage)

    rows = screen.page.findChildren(PastRow)
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)

    assert [("未过" in row.accessibleName(), "合格" in row.accessibleName()) for row in rows] == [
        (True, False),
        (False, True),
    ]
    assert travel.went == [to.Result(exam=first.exam)]


def test_who_never_sat_one_is_told_where_results_will_be(qtbot, stage):
    screen = _entered(qtbot, stage)

    assert "成绩会留在这里" in _text(screen.page, "past_none")
