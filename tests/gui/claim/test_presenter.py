"""Claiming over the real use cases."""

from PySide6.QtWidgets import QAbstractButton

from firelearn.domain.text import Language
from firelearn.gui.claim.presenter import Presenter
from firelearn.gui.route import Claim, Home, Pick, Start

PIN = "302715"


def _entered(qtbot, stage, *, person):
    stage.person = person
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(Claim())
    return screen


def _settled(qtbot, stage):
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    qtbot.wait(0)


def test_a_code_goes_on_as_its_record(qtbot, stage, suite, travel):
    me = stage.me
    code = suite.people.claim_code(me)
    suite.people.leave()
    screen = _entered(qtbot, stage, person=None)

    qtbot.keyClicks(screen.page.pad, code.lower())
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [Home()]
    assert stage.person == me == suite.people.current().person


def test_a_record_with_a_pin_here_asks_for_it_as_well(qtbot, stage, suite, travel):
    me = stage.me
    suite.people.set_pin(me, PIN)
    screen = _entered(qtbot, stage, person=None)

    qtbot.keyClicks(screen.page.pad, suite.people.claim_code(me))
    qtbot.waitUntil(lambda: screen.page.pad.objectName() == "pin_pad")
    assert stage.person is None
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert stage.person == me


def test_back_from_the_pin_leads_to_the_code_and_from_there_out(qtbot, stage, suite, travel):
    me = stage.me
    suite.people.set_pin(me, PIN)
    screen = _entered(qtbot, stage, person=None)
    qtbot.keyClicks(screen.page.pad, suite.people.claim_code(me))
    qtbot.waitUntil(lambda: screen.page.pad.objectName() == "pin_pad")

    screen.page.back.click()
    assert screen.page.pad.objectName() == "claim_pad"
    screen.page.back.click()

    assert travel.replaced == [Start()]


def test_an_unknown_code_is_told_on_the_pad(qtbot, stage, travel):
    screen = _entered(qtbot, stage, person=None)

    qtbot.keyClicks(screen.page.pad, "ACDEFG")
    _settled(qtbot, stage)

    assert "✕" in screen.page.pad.told.text()
    assert not travel.replaced


def test_what_a_guest_did_is_added_and_can_be_taken_back(qtbot, stage, suite, travel):
    guest = suite.people.start_guest(Language.ZH_CN).person
    code = suite.people.claim_code(guest)
    me = stage.me
    screen = _entered(qtbot, stage, person=me)
    stage.host.show()

    qtbot.keyClicks(screen.page.pad, code)
    qtbot.waitUntil(lambda: bool(travel.backs))
    assert suite.people.canonical(guest) == me

    stage.host.findChild(QAbstractButton, "toast_action").click()
    qtbot.waitUntil(lambda: suite.people.canonical(guest) == guest)


def test_ones_own_code_adds_nothing(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage, person=stage.me)

    qtbot.keyClicks(screen.page.pad, suite.people.claim_code(stage.me))
    _settled(qtbot, stage)

    assert "✕" in screen.page.pad.told.text()
    assert not travel.backs
    screen.page.back.click()
    assert travel.backs


def test_without_a_code_one_is_found_by_name(qtbot, stage, travel):
    screen = _entered(qtbot, stage, person=None)

    screen.page.findChild(QAbstractButton, "pick_instead").click()

    assert travel.replaced == [Pick()]
