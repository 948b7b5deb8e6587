"""The search for units over the real use cases: typed, scanned, picked, made."""

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.membership import Standing
from firelearn.gui import route as to
from firelearn.gui.units.presenter import Presenter
from firelearn.services.unit_views import UnitDraft, UnitPicked


@pytest.fixture
def opened(qtbot, stage):
    def open_it(**route):
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1024, 768)
        screen.page.show()
        screen.enter(to.Units(**route))
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
        return screen

    return open_it


@pytest.fixture
def shop(stage):
    return stage.suite.units.create(None, UnitDraft(name="老刘米粉店"))


@pytest.fixture
def types(qtbot, stage):
    def write(screen, text, *, enter=False):
        entry = screen.page.picker.finder.field.focusProxy()
        if text.isascii():
            qtbot.keyClicks(entry, text)
        else:
            # Qt's test keys know no Chinese: an input method puts it in whole.
            screen.page.picker.finder.field.set_text(text)
            screen.page.picker.finder.field.changed.emit(text)
        if enter:
            qtbot.keyClick(entry, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not screen.page.picker.finder._pause.isActive() and stage.tasks.waiting == 0)

    return write


def rows(screen):
    return [row for row in screen.page.picker.finder.rows if row.isVisible()]


def test_a_unit_is_opened_by_its_initials(opened, types, shop, travel):
    screen = opened()

    types(screen, "llmf")
    rows(screen)[0].click()

    assert travel.went == [to.Unit(unit=shop.unit)]


def test_a_scanner_that_types_goes_straight_to_the_unit(opened, types, shop, travel):
    types(opened(), f"FLU1.{shop.join_code}", enter=True)

    assert travel.went == [to.Unit(unit=shop.unit)]


def test_a_typed_join_code_and_enter_go_there_too(opened, types, shop, travel):
    types(opened(), shop.join_code.lower(), enter=True)

    assert travel.went == [to.Unit(unit=shop.unit)]


def test_enter_takes_the_only_one_that_was_found(opened, types, shop, travel):
    types(opened(), "老刘", enter=True)

    assert travel.went == [to.Unit(unit=shop.unit)]


def test_enter_moves_to_the_list_where_there_are_several(opened, types, shop, stage, travel):
    stage.suite.units.create(None, UnitDraft(name="老刘五金"))
    screen = opened()

    types(screen, "老刘", enter=True)

    assert rows(screen)[0].hasFocus()
    assert not travel.went


def test_a_picked_unit_comes_back_to_whoever_asked(opened, types, shop, stage, travel):
    screen = opened(pick=True)

    types(screen, "老刘")
    rows(screen)[0].click()

    assert stage.picked_unit == UnitPicked(name="老刘米粉店", unit=shop.unit)
    assert travel.backs == [True]


def test_a_new_unit_that_is_picked_comes_back_as_a_draft_and_nothing_is_recorded(opened, types, stage, qtbot):
    screen = opened(pick=True)
    before = stage.suite.seat.store.identity.head_seq

    types(screen, "好店一家")
    screen.page.picker.finder.new_wanted.emit("好店一家")
    screen.page.picker.form.make.click()

    qtbot.waitUntil(lambda: stage.picked_unit is not None)

    assert stage.picked_unit == UnitPicked(name="好店一家", draft=UnitDraft(name="好店一家"))
    assert stage.suite.seat.store.identity.head_seq == before


def test_a_new_unit_is_made_and_opened_where_it_is_not_picked(opened, stage, travel, qtbot):
    screen = opened()
    screen.page.picker.finder.new_wanted.emit("好店一家")

    screen.page.picker.form.make.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    made = stage.suite.units.mine(stage.me)
    assert travel.replaced == [to.Unit(unit=made.unit)]
    assert stage.suite.units.standing(stage.me, made.unit) is Standing.ADMINISTRATOR


def test_a_near_duplicate_is_asked_about_and_can_be_taken(opened, stage, shop, travel, qtbot):
    screen = opened()
    screen.page.picker.finder.new_wanted.emit("老刘米粉")
    form = screen.page.picker.form

    form.make.click()
    qtbot.waitUntil(lambda: form.findChild(object, "near_1") is not None)
    form.findChild(object, "near_1").click()

    assert travel.went == [to.Unit(unit=shop.unit)]


def test_it_is_made_anyway_when_none_of_them_is_the_one(opened, stage, shop, travel, qtbot):
    screen = opened()
    screen.page.picker.finder.new_wanted.emit("老刘米粉")
    form = screen.page.picker.form

    form.make.click()
    qtbot.waitUntil(lambda: form.findChild(object, "make_anyway") is not None)
    form.findChild(object, "make_anyway").click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert stage.suite.units.mine(stage.me).name == "老刘米粉"


def test_a_wrong_credit_code_is_told_at_its_field(opened, stage, qtbot):
    screen = opened()
    screen.page.picker.finder.new_wanted.emit("好店一家")
    form = screen.page.picker.form
    form.code.set_text("91431599MA4L1234X0")

    form.make.click()
    qtbot.waitUntil(form.make.isEnabled)

    assert form.code._frame.wrong
    assert stage.suite.units.find("好店").units == ()


def test_escape_goes_back_step_by_step(opened, types, shop, travel, qtbot):
    screen = opened()
    types(screen, "老刘")
    screen.page.picker.finder.new_wanted.emit("老刘")

    qtbot.keyClick(screen.page.picker.form, Qt.Key.Key_Escape)
    assert screen.page.picker.searching
    qtbot.keyClick(screen.page.picker.finder, Qt.Key.Key_Escape)
    assert screen.page.picker.finder.text() == ""
    qtbot.keyClick(screen.page.picker.finder, Qt.Key.Key_Escape)

    assert travel.backs == [True]
