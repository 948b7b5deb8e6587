"""The demonstration county is loaded as one act, and taken back without a trace on any screen."""

import shutil

import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.paths import shipped_folder
from tests.services import made
from tests.services import units as make


@pytest.fixture
def desk(compiled, tmp_path):
    resources = tmp_path / "resources"
    shutil.copytree(compiled.resources, resources)
    shutil.copytree(shipped_folder() / "resources" / "demo", resources / "demo")
    home = shutil.copytree(compiled.home, tmp_path / "pc")
    with made.desk(made.paths(home, resources)) as opened:
        yield opened


def test_the_county_is_alive_when_it_is_loaded(desk):
    loaded = desk.suite.demo.load()

    units = desk.suite.units
    assert loaded.units == 301
    assert loaded.learners > 300
    school = units.find("云澜一中").units or units.find("第一中学").units
    figures = units.figures(school[0].unit)
    assert figures.registered > 5
    assert figures.points > 0
    assert units.figures(units.find("教育局").units[0].unit).units_below > 30
    crew = units.figures(units.find("志愿消防宣传队").units[0].unit)
    assert crew.over
    assert all(card.demo for card in units.find("云澜").units)
    assert desk.suite.upkeep.check().sound


def test_clearing_takes_back_exactly_what_was_loaded(desk):
    own = make.administrator(desk, "老刘米粉店")
    guest = make.person(desk, "路人")
    loaded = desk.suite.demo.load()
    demo_unit = desk.suite.units.find("云澜县图书馆").units[0]
    desk.suite.units.join(guest, demo_unit.unit)

    cleared = desk.suite.demo.clear()

    units = desk.suite.units
    assert (cleared.units, cleared.learners, cleared.members_let_go) == (loaded.units, loaded.learners, 1)
    assert units.find("云澜").units == ()
    assert units.mine(guest) is None
    assert units.mine(own[0]) == own[1]
    assert desk.suite.people.card(guest).nickname == "路人"
    assert make.acts(desk)[:2] == ["demo_cleared", "demo_loaded"]
    report, _ = desk.suite.upkeep.rebuild()
    assert report.different == 0


def test_it_can_be_loaded_again_but_not_twice(desk):
    with pytest.raises(Trouble, match="demo_not_there"):
        desk.suite.demo.clear()
    desk.suite.demo.load()
    with pytest.raises(Trouble, match="demo_there"):
        desk.suite.demo.load()
    desk.suite.demo.clear()

    assert desk.suite.demo.load().units == 301


def test_a_real_unit_of_the_same_name_is_left_alone(desk):
    card = make.unit(desk, "云澜县图书馆")

    desk.suite.demo.load()
    desk.suite.demo.clear()

    assert desk.suite.units.find("云澜县图书馆").units == (card,)


def test_a_pc_of_a_real_county_takes_no_invented_one(desk):
    desk.suite.premises.choose(region=430528)

    with pytest.raises(Trouble, match="demo_not_here"):
        desk.suite.demo.load()
