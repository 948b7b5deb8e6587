"""One's own page over the real use cases."""

import json

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.me.presenter import Presenter
from firelearn.services.unit_views import UnitDraft

PIN = "302715"
OTHER = "918273"


@pytest.fixture
def screen(qtbot, stage):
    stage.host.show()
    return _entered(qtbot, stage)


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(to.Me())
    qtbot.waitUntil(lambda: screen.page.board is not None)
    return screen


def _press(widget, name):
    widget.findChild(QAbstractButton, name).click()


def _there(qtbot, widget, kind, name):
    qtbot.waitUntil(lambda: any(child.isVisible() for child in widget.findChildren(kind, name)))
    return next(child for child in widget.findChildren(kind, name) if child.isVisible())


def test_a_guest_is_invited_to_register_and_others_are_not(qtbot, stage, suite, screen, travel):
    _press(screen.page, "register")
    assert isinstance(travel.went[0], to.Register)

    from tests.gui.pick.test_presenter import _registered

    stage.person = _registered(suite, "秀英").person

    assert _entered(qtbot, stage).page.findChild(QWidget, "register") is None


@pytest.mark.parametrize(
    ("tile", "route"),
    [
        ("to_progress", to.Progress()),
        ("to_points", to.Points()),
        ("to_unit", to.Units()),
        ("to_settings", to.Settings()),
    ],
)
def test_the_tiles_lead_on(screen, travel, tile, route):
    _press(screen.page, tile)

    assert travel.went == [route]


def test_the_level_stands_with_the_name(screen):
    assert screen.page.findChild(object, "me_level").text() == "1 级·微光"


def test_the_code_is_hidden_until_it_is_asked_for(qtbot, stage, suite, screen):
    card = screen.page.board.code
    assert not card.shown

    card.show_code.click()
    qtbot.waitUntil(lambda: card.shown)

    assert card._boxes._text == suite.people.claim_code(stage.me)
    card.show_code.click()
    assert not card.shown and card._boxes._text == ""


def test_another_code_is_added_on_its_own_page(screen, travel):
    _press(screen.page, "other_code")

    assert travel.went == [to.Claim()]


def test_a_pin_is_set_and_changed_with_the_old_one_first(qtbot, stage, suite, screen):
    _press(screen.page, "change_pin")
    pad = _there(qtbot, stage.host, Keypad, "my_pin_pad")
    for pin in (PIN, PIN):
        qtbot.keyClicks(pad, pin)
    qtbot.waitUntil(lambda: suite.people.card(stage.me).has_pin)
    qtbot.waitUntil(lambda: not stage.host.findChildren(Keypad, "my_pin_pad"))

    screen = _entered(qtbot, stage)
    _press(screen.page, "change_pin")
    pad = _there(qtbot, stage.host, Keypad, "my_pin_pad")
    for pin in (PIN, OTHER, OTHER):
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0 and not pad._locked)
        qtbot.keyClicks(pad, pin)
    qtbot.waitUntil(lambda: not stage.host.findChildren(Keypad, "my_pin_pad"))

    assert suite.people.sign_in(stage.me, OTHER).person == stage.me


def test_a_wrong_old_pin_changes_nothing(qtbot, stage, suite):
    suite.people.set_pin(stage.me, PIN)
    stage.host.show()
    screen = _entered(qtbot, stage)
    _press(screen.page, "change_pin")
    pad = _there(qtbot, stage.host, Keypad, "my_pin_pad")

    qtbot.keyClicks(pad, OTHER)
    qtbot.waitUntil(lambda: "✕" in pad.told.text())

    assert suite.people.sign_in(stage.me, PIN).person == stage.me


def test_my_data_is_saved_where_one_chooses(qtbot, stage, screen, tmp_path):
    screen.choose_folder = lambda: tmp_path
    _press(screen.page, "save_data")
    _there(qtbot, stage.host, QWidget, "saved_dialog")

    (saved,) = tmp_path.glob("*.json")
    assert json.loads(saved.read_text(encoding="utf-8"))["person"]["id"] == stage.me.hex()
    assert len(list(tmp_path.glob("*.html"))) == 1


def test_who_would_rather_not_save_saves_nothing(qtbot, stage, screen, tmp_path):
    screen.choose_folder = lambda: None
    _press(screen.page, "save_data")

    assert not list(tmp_path.glob("*.json"))


def test_to_be_removed_is_asked_twice_and_leads_to_the_start(qtbot, stage, suite, screen, travel):
    me = stage.me
    _press(screen.page, "erase_me")
    _press(_there(qtbot, stage.host, QWidget, "erase_dialog"), "erase_dialog_other")
    _press(_there(qtbot, stage.host, QWidget, "erase_sure_dialog"), "erase_sure_dialog_other")
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [to.Start()] and stage.person is None
    assert suite.seat.store.reader.person.of(me) is None


def test_with_a_pin_it_is_asked_for_before_anything_is_removed(qtbot, stage, suite, travel):
    me = stage.me
    suite.people.set_pin(me, PIN)
    stage.host.show()
    screen = _entered(qtbot, stage)
    _press(screen.page, "erase_me")
    _press(_there(qtbot, stage.host, QWidget, "erase_dialog"), "erase_dialog_other")
    pad = _there(qtbot, stage.host, Keypad, "my_pin_pad")
    qtbot.keyClicks(pad, OTHER)
    qtbot.waitUntil(lambda: "✕" in pad.told.text())
    assert suite.seat.store.reader.person.of(me) is not None

    qtbot.keyClicks(pad, PIN)
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert suite.seat.store.reader.person.of(me) is None


def test_the_safe_answer_removes_nothing(qtbot, stage, suite, screen):
    _press(screen.page, "erase_me")
    _press(_there(qtbot, stage.host, QWidget, "erase_dialog"), "erase_dialog_safe")

    assert suite.people.card(stage.me).person == stage.me


def test_signing_out_leads_to_the_start(qtbot, stage, suite, screen, travel):
    _press(screen.page, "leave")
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [to.Start()] and suite.people.current() is None


def test_whoever_was_merged_meanwhile_goes_on_as_who_stands_for_them(qtbot, stage, suite):
    guest = stage.me
    owner = suite.people.start_guest(Language.ZH_CN).person
    suite.people.claims.merge(guest, owner)

    _entered(qtbot, stage)

    assert stage.person == owner


def test_a_unit_that_has_not_answered_is_named(qtbot, stage, suite):
    unit = suite.units.create(None, UnitDraft(name="金石镇中学", approval=True))
    suite.units.join(stage.me, unit.unit)

    screen = _entered(qtbot, stage)

    assert "金石镇中学" in screen.page.findChild(QAbstractButton, "to_unit").accessibleName()
