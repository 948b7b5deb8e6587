"""The start screen over the real use cases."""

from PySide6.QtCore import Qt

from firelearn.domain.text import Language
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.route import Home, Start
from firelearn.gui.start.presenter import Presenter


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(Start())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def test_one_press_starts_a_guest_and_goes_home(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage)

    qtbot.mouseClick(screen.page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [Home()]
    assert stage.person == suite.people.current().person
    assert suite.people.current().guest


def test_enter_starts_because_the_focus_is_there(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    qtbot.keyClick(screen.page.start, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [Home()]


def test_a_second_press_does_not_start_a_second_guest(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage)
    before = suite.upkeep.check().persons

    screen.page.start.click()
    screen.page.start.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert suite.upkeep.check().persons == before + 1


def test_somebody_known_goes_on_with_their_own_record(qtbot, stage, suite, travel):
    who = stage.me
    suite.people.rename(who, "秀英")
    suite.people.leave()
    screen = _entered(qtbot, stage)

    tile = screen.page.findChild(TileCard, "person_1")
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert "秀英" in tile.accessibleName()
    assert stage.person == who
    assert travel.replaced == [Home()]


def test_nobody_is_learning_while_the_start_screen_is_shown(qtbot, stage):
    _entered(qtbot, stage)

    assert stage.person is None


def test_the_switches_choose_language_and_elder_mode(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.switches.language.click()
    screen.page.switches.elder.click()

    assert travel.chosen == [{"language": Language.EN.value}, {"elder": True}]


def test_a_person_who_is_gone_is_told_and_the_screen_takes_presses_again(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage)

    screen.page.chosen.emit(b"nobody of this pc")
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert stage.host.findChild(object, "trouble") is not None
    assert screen.page.start.isEnabled()
    assert not travel.replaced
