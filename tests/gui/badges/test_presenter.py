"""The badges page over the real use cases."""

from firelearn.gui.badges.page import BadgeCard
from firelearn.gui.badges.presenter import Presenter
from firelearn.gui.route import Badges
from tests.gui.points.test_presenter import _read_lesson


def test_what_was_done_has_its_badge(qtbot, stage, suite, travel):
    _read_lesson(suite, stage.me)
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.show()

    screen.enter(Badges())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    first = screen.page.findChild(BadgeCard, "badge_card_first_lesson")
    assert first.accessibleName() == "第一课，学完一节课，2026-11-22 得到"
    screen.page.board.back.click()
    assert travel.backs == [True]
