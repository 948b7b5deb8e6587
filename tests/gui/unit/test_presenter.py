"""The screen of a unit over the real use cases: joining, changing, leaving, the poster."""

import pytest
from PySide6.QtGui import QImage

from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.unit.presenter import Presenter
from firelearn.services.unit_views import UnitDraft


@pytest.fixture
def opened(qtbot, stage):
    def open_it(unit=None):
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1024, 768)
        screen.page.show()
        screen.enter(to.Unit(unit=unit))
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
        return screen

    return open_it


@pytest.fixture
def shop(stage):
    return stage.suite.units.create(None, UnitDraft(name="老刘米粉店"))


def test_whoever_has_no_unit_is_led_to_the_search(opened, travel):
    screen = opened()

    screen.page.find_wanted.emit()

    assert travel.went == [to.Units()]


def test_joining_shows_the_unit_as_ones_own(opened, shop, stage, qtbot):
    screen = opened(shop.unit)

    screen.page.board.join.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert stage.suite.units.mine(stage.me) == shop
    assert not screen.page.board.join.isVisible()
    assert screen.page.board.leave.isVisible()


def test_leaving_is_asked_about_first(opened, shop, stage, qtbot):
    stage.suite.units.join(stage.me, shop.unit)
    screen = opened()

    screen.page.board.leave.click()
    dialog = stage.host.findChild(Dialog, "leave_dialog")
    assert stage.suite.units.mine(stage.me) == shop
    dialog.other.click()
    qtbot.waitUntil(lambda: stage.suite.units.mine(stage.me) is None and stage.tasks.waiting == 0)


def test_where_one_must_ask_the_request_can_be_taken_back(opened, stage, qtbot):
    strict = stage.suite.units.create(None, UnitDraft(name="严格的店", approval=True))
    screen = opened(strict.unit)

    screen.page.board.join.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    assert stage.suite.units.asked(stage.me) == (strict,)
    screen.page.board.leave.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert stage.suite.units.asked(stage.me) == ()


def test_an_administrator_is_led_to_the_members(opened, stage, travel):
    own = stage.suite.units.create(stage.me, UnitDraft(name="好店一家"))
    screen = opened()

    screen.page.board.members.click()

    assert travel.went == [to.Members(unit=own.unit)]


def test_the_poster_is_kept_as_a_picture(opened, shop, stage, qtbot, tmp_path):
    screen = opened(shop.unit)

    screen.save_poster(tmp_path / "poster.png")
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert QImage(str(tmp_path / "poster.png")).width() == 1240


def test_a_poster_that_cannot_be_kept_is_told(opened, shop, stage, qtbot, tmp_path):
    screen = opened(shop.unit)

    screen.save_poster(tmp_path / "nowhere" / "poster.png")
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert stage.host.findChild(Dialog, "trouble") is not None
