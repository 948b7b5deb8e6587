"""The start screen over the real use cases."""

from dataclasses import replace

from PySide6.QtCore import Qt

from firelearn.domain.ids import PersonId
from firelearn.domain.text import Language
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.route import Claim, Home, Pick, Start
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

    gone = replace(suite.people.start_guest(Language.ZH_CN), person=PersonId(b"nobody of this p"))
    screen.page.chosen.emit(gone)
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    assert stage.host.findChild(object, "trouble") is not None
    assert screen.page.start.isEnabled()
    assert not travel.replaced


def test_somebody_with_a_pin_is_asked_for_it(qtbot, stage, suite, travel):
    who = stage.me
    suite.people.rename(who, "秀英")
    suite.people.set_pin(who, "302715")
    screen = _entered(qtbot, stage)

    screen.page.findChild(TileCard, "person_1").click()

    assert travel.replaced == [Pick(person=who)]


def test_on_a_pc_that_many_use_nobody_is_listed_but_who_is_signed_in(qtbot, stage, suite):
    suite.people.rename(stage.me, "秀英")
    other = suite.people.start_guest(Language.ZH_CN).person
    suite.people.rename(other, "玉兰")
    suite.premises.choose(place="unit")

    (tile,) = _entered(qtbot, stage).page.findChildren(TileCard)
    suite.people.leave()

    assert "玉兰" in tile.accessibleName()
    assert not _entered(qtbot, stage).page.findChildren(TileCard)


def test_the_other_ways_in_leave_no_way_back_to_a_page_of_nobody(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.pick.click()
    screen.page.claim.click()
    screen.page.register.click()

    assert travel.replaced[:2] == [Pick(), Claim()]
    assert not travel.went
