"""The review of an exam over the real use cases."""

from PySide6.QtCore import Qt

from firelearn.domain.fact import HandIn, QuestionReported
from firelearn.gui import route as to
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.reporting import ReportDialog
from firelearn.gui.review.presenter import Presenter
from tests.gui.papers import EVERY, SHORT, WATCHED, sat


def _entered(qtbot, stage, exam, *, only_wrong=False):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(to.Review(exam=exam, only_wrong=only_wrong))
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _number(screen):
    # What was on the screen before is hidden at once, and deleted a little later.
    return next(label.text() for label in screen.board.findChildren(object, "number") if label.isVisible())


def test_every_question_stands_there_judged_with_its_explanation(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY, wrong=2).exam
    screen = _entered(qtbot, stage, exam)

    states = [option.state for option in screen.board.findChild(object, "options").options]
    card = screen.board.findChild(FeedbackCard)

    assert _number(screen) == "第 1 题"
    assert states == ["wrong", "right", "dim", "dim"]
    assert "0 / 5 分" in card.accessibleName()
    assert "正确答案是 B" in card.accessibleName()
    assert [cell.verdict for cell in screen.board.cells.cells] == ["wrong"] * 2 + ["right"] * 5


def test_every_kind_of_question_can_be_looked_at_with_the_arrow_keys(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY, wrong=7).exam
    screen = _entered(qtbot, stage, exam)
    seen = [_number(screen)]

    for _ in range(6):
        qtbot.keyClick(screen.board, Qt.Key.Key_Right)
        seen.append(_number(screen))
    qtbot.keyClick(screen.board, Qt.Key.Key_Left)

    assert seen == [f"第 {n} 题" for n in range(1, 8)]
    assert _number(screen) == "第 6 题"


def test_only_wrong_ones_keep_their_numbers(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY, wrong=2).exam
    screen = _entered(qtbot, stage, exam)
    qtbot.mouseClick(screen.board.cells.cells[1], Qt.MouseButton.LeftButton)

    screen.board.findChild(object, "filter").parts[1].click()

    assert [cell.number for cell in screen.board.cells.cells] == [1, 2]
    assert _number(screen) == "第 2 题"


def test_an_unanswered_question_says_so(qtbot, stage, suite, clock):
    sitting = suite.exams.start(stage.me, EVERY)
    suite.exams.hand_in(stage.me, sitting.exam, HandIn.BY_PERSON)
    screen = _entered(qtbot, stage, sitting.exam)

    assert "没答" in screen.board.findChild(FeedbackCard).accessibleName()
    assert screen.board.cells.cells[0].verdict == "open"


def test_a_paper_that_shows_only_wrong_ones_offers_no_choice(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, SHORT, wrong=1).exam
    screen = _entered(qtbot, stage, exam)

    assert screen.board.findChild(object, "filter") is None
    assert len(screen.board.cells.cells) == 1


def test_where_nothing_was_wrong_all_are_offered(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY).exam
    screen = _entered(qtbot, stage, exam, only_wrong=True)

    qtbot.mouseClick(screen.board.findChild(object, "no_mistakes_button"), Qt.MouseButton.LeftButton)

    assert len(screen.board.cells.cells) == 7


def test_the_last_step_and_escape_lead_back_to_the_result(qtbot, stage, suite, clock, travel):
    exam = sat(suite, clock, stage.me, SHORT, wrong=1).exam
    screen = _entered(qtbot, stage, exam)

    screen.board.next.click()
    qtbot.keyClick(screen.board, Qt.Key.Key_Escape)

    assert screen.board.next.text() == "返回成绩"
    assert travel.backs == [True, True]


def test_a_paper_that_may_not_be_looked_at_says_so(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, WATCHED).exam
    screen = _entered(qtbot, stage, exam)

    assert screen.page.findChild(object, "trouble_card") is not None


def test_the_question_that_is_shown_can_be_reported(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY, wrong=2).exam
    screen = _entered(qtbot, stage, exam)
    wanted = suite.results.review(exam, only_wrong=False)[1].question.id
    screen.board.next.click()

    screen.board.report.click()
    dialog = screen.page.findChild(ReportDialog)
    dialog.complaint.buttons["outdated"].click()
    dialog.complaint.remark.set_text("2026")
    dialog.other.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    fact = suite.seat.store.links()[-1].entry.fact
    assert isinstance(fact, QuestionReported)
    assert (fact.question, fact.reason, fact.remark) == (wanted, "outdated", "2026")


def test_where_no_question_is_shown_none_can_be_reported(qtbot, stage, suite, clock):
    exam = sat(suite, clock, stage.me, EVERY).exam

    screen = _entered(qtbot, stage, exam, only_wrong=True)

    assert not screen.board.report.isVisible()
