"""The form of a new unit over the real use cases."""

import pytest

from firelearn.gui import route as to
from firelearn.gui.unit_new.presenter import Presenter
from firelearn.services.unit_views import UnitDraft


@pytest.fixture
def opened(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1024, 768)
    screen.page.show()
    screen.enter(to.UnitNew(name="好店一家"))
    return screen


def test_everything_that_was_written_becomes_the_unit(opened, stage, travel, qtbot, tmp_path):
    roster = tmp_path / "roster.csv"
    roster.write_text("单位名称,类别\n金石镇,乡镇\n教育局,行业部门\n", encoding="utf-8")
    stage.suite.unit_loading.load(stage.suite.unit_loading.plan(roster))
    form = opened.page.form
    form.above.field.set_text("金石")
    form.above._ask()
    qtbot.waitUntil(lambda: form.findChild(object, "above_1") is not None)
    form.findChild(object, "above_1").click()
    form.headcount.set_text("4")

    form.make.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    made = stage.suite.units.mine(stage.me)
    assert (made.name, made.above, made.headcount) == ("好店一家", ("金石镇",), 4)
    assert travel.replaced == [to.Unit(unit=made.unit)]


def test_what_it_belongs_to_can_be_given_back(opened, stage):
    card = stage.suite.units.create(None, UnitDraft(name="金石镇"))
    form = opened.page.form

    form.above.choose(card)
    assert not form.above.field.isVisible()
    form.above.take_back.click()

    assert form.above.chosen is None
    assert form.above.field.isVisible()


def test_offers_that_come_too_late_are_dropped(opened, stage):
    card = stage.suite.units.create(None, UnitDraft(name="金石镇"))
    form = opened.page.form
    form.above.field.set_text("白沙")

    form.above.show_offers("金石", [card])

    assert form.findChild(object, "above_1") is None
