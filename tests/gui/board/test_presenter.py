"""The board over the real use cases."""

from firelearn.gui.board.page import BoardRow
from firelearn.gui.board.presenter import Presenter
from firelearn.gui.route import Board, Courses
from tests.gui.points.test_presenter import _practise


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Board())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _rows(screen):
    return [row.accessibleName() for row in screen.page.board.findChildren(BoardRow)]


def test_who_hides_is_gone_at_once_and_the_switch_stays_in_hand(qtbot, stage, suite):
    suite.people.rename(stage.me, "老周")
    _practise(suite, stage.me)
    screen = _entered(qtbot, stage)
    assert _rows(screen) == ["老周（我）", "老周（我）"]

    screen.page.hide_wanted.emit(True)
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0 and screen.page.board.switch is not None)

    qtbot.waitUntil(lambda: _rows(screen) == [])
    assert not screen.page.board.switch.on
    assert suite.board.view(stage.me).hidden


def test_nobody_yet_leads_to_the_courses(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.learn_wanted.emit()
    screen.page.board.back.click()

    assert travel.went == [Courses()]
    assert travel.backs == [True]
