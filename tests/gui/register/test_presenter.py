"""Registering over the real use cases; the whole way with real presses stands in tests/journeys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from firelearn.domain.age import AgeBand
from firelearn.gui.register.bodies import DoneBody, NameBody, PhoneBody
from firelearn.gui.register.draft import Draft, Step
from firelearn.gui.register.presenter import Presenter
from firelearn.gui.route import Home, Register, Start
from firelearn.runtime.paths import shipped_folder
from firelearn.services.privacy import Privacy
from firelearn.services.unit_views import UnitDraft, UnitPicked

PIN = "302715"


@pytest.fixture(autouse=True)
def texts(suite):
    """Let the small bank's resources have the program's own texts."""
    suite.privacy = Privacy(suite.seat, shipped_folder() / "resources")


def _entered(qtbot, stage, draft=None):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1280, 800)
    screen.page.show()
    screen.enter(Register(draft=draft or Draft()))
    qtbot.waitUntil(lambda: bool(screen._texts))
    return screen


def _at(step, **more):
    return Draft(step=step, **{"age_band": AgeBand.FROM_18, "nickname": "秀英", **more})


def test_a_guest_registers_and_keeps_the_record(qtbot, stage, suite, travel):
    me = stage.me
    screen = _entered(qtbot, stage, _at(Step.PIN))

    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.waitUntil(lambda: isinstance(screen.page.body, DoneBody))

    card = suite.people.card(me)
    assert (card.nickname, card.guest, card.has_pin) == ("秀英", False, True)
    assert not screen.page.back.isVisible()
    screen.page.act.click()
    assert travel.replaced == [Home()]


@pytest.mark.parametrize("place", ["home", "outreach"])
def test_the_pin_may_be_left_for_later_and_it_is_said_how_one_comes_back(qtbot, stage, suite, place):
    suite.premises.choose(place=place)
    screen = _entered(qtbot, stage, _at(Step.PIN))
    told = " ".join(label.text() for label in screen.page.findChildren(QLabel))

    screen.page.findChild(QAbstractButton, "skip_pin").click()
    qtbot.waitUntil(lambda: isinstance(screen.page.body, DoneBody))

    assert not suite.people.card(stage.me).has_pin
    assert ("认领码" in told) == (place != "home")


def test_a_weak_pin_and_two_that_differ_are_told(qtbot, stage, suite):
    screen = _entered(qtbot, stage, _at(Step.PIN))

    qtbot.keyClicks(screen.page.pad, "123456")
    weak = screen.page.pad.told.text()
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.keyClicks(screen.page.pad, "918273")

    assert "✕" in weak and "✕" in screen.page.pad.told.text()
    assert suite.people.card(stage.me).guest


def test_a_nickname_may_be_taken_from_those_offered(qtbot, stage):
    screen = _entered(qtbot, stage, Draft(step=Step.NAME, age_band=AgeBand.FROM_18))
    assert not screen.page.act.isEnabled()

    offer = screen.page.findChild(QAbstractButton, "offer_1")
    offer.click()

    assert screen.page.body.field.text() == offer.text()
    assert screen.page.act.isEnabled()


def test_a_name_that_cannot_be_shown_is_told_at_its_field(qtbot, stage):
    screen = _entered(qtbot, stage, _at(Step.NAME, nickname="a\u202eb"))

    screen.page.act.click()

    assert isinstance(screen.page.body, NameBody)
    assert "✕" in screen.page.body.field._below.text()


def test_a_phone_is_asked_for_only_where_it_can_be_sealed_and_looked_at_before_one_goes_on(qtbot, stage, suite):
    suite.premises.choose(seal_key="aa" * 32)
    screen = _entered(qtbot, stage, _at(Step.PHONE, phone="12345"))

    screen.page.act.click()
    assert isinstance(screen.page.body, PhoneBody)
    screen.page.body.field.set_text("")
    screen.page.act.click()

    assert not isinstance(screen.page.body, PhoneBody)


def test_a_new_look_loses_nothing_because_the_draft_lives_with_the_route(qtbot, stage):
    draft = Draft()
    first = _entered(qtbot, stage, draft)
    first.page.findChild(QAbstractButton, "age_from_60").click()
    qtbot.keyClicks(first.page.body.field._entry, "Anna")
    first.page.act.click()

    again = _entered(qtbot, stage, draft)

    assert draft.step is Step.UNIT and draft.nickname == "Anna"
    again.page.back.click()
    assert again.page.body.field.text() == "Anna"


def test_a_unit_may_be_left_out(qtbot, stage):
    screen = _entered(qtbot, stage, _at(Step.UNIT))

    screen.page.findChild(QAbstractButton, "skip_unit").click()

    assert screen._draft.step is Step.CONSENT


def test_escape_on_the_first_question_leads_out(qtbot, stage, travel):
    screen = _entered(qtbot, stage)
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    assert travel.backs

    stage.person = None
    screen = _entered(qtbot, stage)
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)

    assert travel.replaced == [Start()]


def test_going_back_from_the_form_of_a_new_unit_returns_to_the_search(qtbot, stage):
    screen = _entered(qtbot, stage, _at(Step.UNIT))
    picker = screen.page.picker
    picker.finder.new_wanted.emit("南街王记小吃店")

    screen.page.back.click()
    searching = picker.searching
    screen.page.back.click()

    assert searching
    assert isinstance(screen.page.body, NameBody)


@pytest.mark.parametrize("place", ["home", "outreach"])
def test_where_many_register_the_next_one_is_a_press_away(qtbot, stage, suite, travel, place):
    suite.premises.choose(place=place)
    screen = _entered(qtbot, stage, _at(Step.PIN, unit=UnitPicked(name="王记", draft=UnitDraft(name="王记"))))
    screen.page.findChild(QAbstractButton, "skip_pin").click()
    qtbot.waitUntil(lambda: isinstance(screen.page.body, DoneBody))
    told = " ".join(label.text() for label in screen.page.findChildren(QLabel))
    another = screen.page.findChild(QAbstractButton, "another")

    assert "待核" in told
    assert (another is not None) == (place != "home")
    if another is not None:
        another.click()
        qtbot.waitUntil(lambda: bool(travel.replaced))
        assert isinstance(travel.replaced[0], Register)
        assert stage.person is None
        assert suite.people.current() is None
