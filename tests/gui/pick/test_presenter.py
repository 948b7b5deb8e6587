"""Finding oneself over the real use cases."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from firelearn.domain.age import AgeBand
from firelearn.domain.fact import StaffActed
from firelearn.domain.text import Language
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.pick.presenter import Presenter
from firelearn.gui.route import Claim, Home, Pick, Register, Start
from firelearn.services.people_registering import Registration
from firelearn.services.unit_views import UnitDraft, UnitPicked

PIN = "302715"
STAFF_PIN = "246810"


def _registered(suite, nickname, *, pin=PIN, unit=None):
    picked = None if unit is None else UnitPicked(name=unit.name, unit=unit.unit)
    said = Registration(
        age_band=AgeBand.FROM_18, nickname=nickname, consent_version="2026-11", language=Language.ZH_CN, pin=pin,
        unit=picked,
    )  # fmt: skip
    return suite.people.register(None, said)


@pytest.fixture
def school(suite):
    return suite.units.create(None, UnitDraft(name="金石镇中学"))


def _entered(qtbot, stage, route=None):
    stage.person = None
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(route or Pick())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _press(screen, name):
    screen.page.findChild(QAbstractButton, name).click()


def _type(qtbot, stage, screen, text):
    names = screen.page.names
    names.field.set_text(text)
    names._ask()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    qtbot.wait(0)


def _people(screen):
    """Return the cards that stand there; they become visible with the next turns of the event loop."""
    cards = screen.page.names._cards
    return [cards.itemAt(at).widget() for at in range(cards.count())]


def test_unit_name_and_pin_lead_home(qtbot, stage, suite, travel, school):
    me = _registered(suite, "王秀英", unit=school)
    _registered(suite, "李秀英")
    suite.people.leave()
    screen = _entered(qtbot, stage)

    screen.page.finder.chosen.emit(school)
    _type(qtbot, stage, screen, "wxy")
    (tile,) = _people(screen)
    tile.click()
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [Home()]
    assert stage.person == me.person == suite.people.current().person


def test_without_a_unit_two_letters_are_needed(qtbot, stage, suite):
    _registered(suite, "王秀英")
    screen = _entered(qtbot, stage)
    _press(screen, "no_unit")

    _type(qtbot, stage, screen, "王")
    assert not _people(screen)

    _type(qtbot, stage, screen, "王秀")
    assert len(_people(screen)) == 1


def test_never_more_than_eight_are_shown(qtbot, stage, suite):
    for number in range(10):
        _registered(suite, f"小明{number}", pin=None)
    screen = _entered(qtbot, stage)
    _press(screen, "no_unit")

    _type(qtbot, stage, screen, "小明")

    assert len(_people(screen)) == 8
    assert "8" in screen.page.names.told.text()


def test_nobody_of_that_name_leads_to_registering(qtbot, stage, travel):
    screen = _entered(qtbot, stage)
    _press(screen, "no_unit")

    _type(qtbot, stage, screen, "无此人")
    _press(screen, "nobody_button")
    _press(screen, "nobody_claim")

    assert isinstance(travel.replaced[0], Register)
    assert travel.replaced[1] == Claim()


def test_enter_takes_the_only_one_that_was_found(qtbot, stage, suite):
    me = _registered(suite, "王秀英")
    screen = _entered(qtbot, stage)
    _press(screen, "no_unit")
    _type(qtbot, stage, screen, "王秀")

    screen.page.names.field.entered.emit()

    assert screen.page.pad is not None and screen._card.person == me.person


def test_a_wrong_pin_is_told_and_nobody_is_let_in(qtbot, stage, suite, travel):
    me = _registered(suite, "王秀英")
    screen = _entered(qtbot, stage, Pick(person=me.person))

    for _ in range(5):
        qtbot.keyClicks(screen.page.pad, "918273")
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    qtbot.waitUntil(lambda: "00:30" in screen.page.pad.told.text())

    assert not travel.replaced and stage.person is None


def test_at_home_a_person_without_a_pin_goes_on_at_once(qtbot, stage, suite, travel):
    me = _registered(suite, "王秀英", pin=None)

    _entered(qtbot, stage, Pick(person=me.person))
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert stage.person == me.person


def test_on_a_shared_pc_without_a_pin_one_comes_in_by_the_code_or_by_staff(qtbot, stage, suite, travel):
    suite.premises.choose(place="unit")
    me = _registered(suite, "王秀英", pin=None)
    screen = _entered(qtbot, stage, Pick(person=me.person))
    assert not travel.replaced

    _press(screen, "by_claim")

    assert travel.replaced == [Claim()]


def test_staff_lets_somebody_in_who_chooses_a_pin_and_the_reason_is_kept(qtbot, stage, suite, travel):
    suite.premises.choose(place="unit")
    suite.seat.store.sign_ins.put(b"staff", _verifier(STAFF_PIN))
    me = _registered(suite, "王秀英", pin=None)
    screen = _entered(qtbot, stage, Pick(person=me.person))
    stage.host.show()

    _press(screen, "by_staff")
    qtbot.waitUntil(lambda: stage.host.findChild(Keypad, "staff_pad") is not None)
    qtbot.keyClicks(stage.host.findChild(Keypad, "staff_pad"), STAFF_PIN)
    qtbot.waitUntil(lambda: screen.page.pad is not None)
    for pin in ("123456", PIN, "918273", PIN, PIN):
        screen.page.pinned.emit(pin)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert stage.person == me.person and suite.people.card(me.person).has_pin
    (acted,) = [link.entry.fact for link in suite.seat.store.links() if isinstance(link.entry.fact, StaffActed)]
    assert (acted.action, acted.person) == ("pin_reset", me.person)
    assert acted.reason


def test_back_goes_one_question_back_and_out_in_the_end(qtbot, stage, suite, travel, school):
    _registered(suite, "王秀英", unit=school)
    screen = _entered(qtbot, stage)
    screen.page.finder.chosen.emit(school)
    _type(qtbot, stage, screen, "王")
    _people(screen)[0].click()

    screen.page.back.click()
    assert screen.page.names is not None
    screen.page.back.click()
    assert screen.page.finder is not None
    screen.page.back.click()

    assert travel.replaced == [Start()]


def test_a_unit_is_looked_for_by_name(qtbot, stage, school):
    screen = _entered(qtbot, stage)

    screen.page.finder.set_text("金石")
    qtbot.waitUntil(lambda: bool(screen.page.finder.rows) and screen.page.finder.rows[0].isVisible())

    assert screen.page.finder.rows[0].card.unit == school.unit


def _verifier(pin):
    from firelearn.runtime.pin import hash_pin

    return hash_pin(pin)


def test_who_forgot_the_pin_is_shown_the_other_ways_and_may_come_back(qtbot, stage, suite, travel):
    me = _registered(suite, "王秀英")
    suite.people.leave()
    screen = _entered(qtbot, stage, Pick(person=me.person))
    qtbot.waitUntil(lambda: screen.page.pad is not None)

    _press(screen, "forgotten")
    staff = screen.page.findChild(QAbstractButton, "by_staff")
    screen.page.left.emit()
    back_at_the_pin = screen.page.pad is not None
    _press(screen, "forgotten")
    _press(screen, "by_claim")

    assert staff is not None
    assert back_at_the_pin
    assert travel.replaced == [Claim()]
