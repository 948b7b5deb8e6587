"""Every screen of units, in both languages, for everybody and for the elderly, on a small and a large window."""

import re
import shutil
from collections import defaultdict
from itertools import chain

import pytest

from firelearn.content.demo_learners import read_learners
from firelearn.content.roster import read_roster
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.runtime.paths import shipped_folder
from firelearn.runtime.settings import LARGEST_TEXT_PT
from firelearn.services.opening import open_suite
from firelearn.services.unit_views import UnitDraft
from tests.gui import running
from tests.gui.running import paths_at, settle
from tests.journeys.sight import Strays, faults, other_words

SIZES = ((1024, 768), (1920, 1080))
LIST = "序号,姓名,部门\n1,张山雀,后勤\n2,谷雨,保卫\n3,,\n4,12345,教务\n"
TYPED = (
    "学校",
    "天鸿超市",
    "一中",
    "老刘米粉店",
    "老刘米粉",
    "老刘",
    "柳桥",
    "云澜来客",
    "张山雀",
    "谷雨",
    "序号",
    "姓名",
    "部门",
)
DEMO = shipped_folder() / "resources" / "demo"


def _theirs():
    """Return what is the same in every language: names of units and persons, other people's headings, codes."""
    units = read_roster(DEMO / "county.csv").units
    names = {*TYPED, *(name for unit in units for name in (unit.name, *unit.aliases))}
    names |= {learner.nickname for learner in read_learners(DEMO / "learners.csv")}
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(f"{known}|English|简体中文|中文|Firelearn|Enter|[A-Z0-9]{{2,7}}|Excel|list\\.csv|yldyzx")


THEIRS = _theirs()


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """Make a PC on which the demonstration county is loaded and somebody administers a unit of it."""
    home = tmp_path_factory.mktemp("county") / "home"
    running.compile_bank(home)
    suite = open_suite(paths_at(home), running.evening()).suite
    suite.demo.load()
    units = suite.units
    school = units.find("云澜县第一中学").units[0]
    suite.unit_editing.set_approval(None, school.unit, wanted=True)
    for name in ("", "云澜来客"):
        asking = suite.people.start_guest(Language.ZH_CN).person
        if name:
            suite.people.rename(asking, name)
        units.join(asking, school.unit)
    chief = suite.people.start_guest(Language.ZH_CN).person
    own = units.create(chief, UnitDraft(name="老刘米粉店"))
    units.join(chief, school.unit)
    suite.unit_members.answer_request(None, chief, school.unit, accepted=True)
    suite.unit_members.promote(None, chief, school.unit)
    suite.seat.store.close()
    return home, school.unit, own.unit


class _Walk:
    """Goes from screen to screen; each step tells its name once everything stands."""

    def __init__(self, guest):
        self.guest = guest

    def go(self, route):
        self.guest.app.way._push(route)
        return self.guest.app.window.screen_shown

    def stands(self, name):
        self.guest.see(name, lambda: self.guest.app.tasks.waiting == 0)
        self.guest.rest(30)
        return name

    def searches(self):
        self.go(to.Units())
        yield self.stands("units")
        for text in ("学校", "yldyzx", "天鸿超市", "一中"):
            self.go(to.Units(text=text))
            yield self.stands(f"units {text}")

    def new_units(self):
        picker = self.go(to.Units(pick=True)).page.picker
        picker._new("老刘米粉")
        yield self.stands("new unit in the picker")
        picker.form.make.click()
        yield self.stands("near duplicates")
        form = self.go(to.UnitNew(name="老刘")).page.form
        form.code.set_text("1143")
        form.above.field.set_text("柳桥")
        form.above._ask()
        yield self.stands("what a unit belongs to")
        form.make.click()
        yield self.stands("a wrong credit code")

    def units(self, school, own, list_file):
        self.go(to.Unit())
        yield self.stands("my unit")
        self.go(to.Unit(unit=own))
        yield self.stands("another unit")
        screen = self.go(to.Members(unit=school))
        yield self.stands("members")
        screen.page.board.rows[3].click()
        yield self.stands("a member")
        self.guest.app.window.findChild(Dialog, "member_dialog").safe.click()
        screen.read(list_file)
        yield self.stands("a list to import")


@pytest.fixture
def walk(county, tmp_path):
    """Return a way to go through every screen and look at each: what was found, with where it was."""
    home, school, own = county
    paths = paths_at(shutil.copytree(home, tmp_path / "pc"))
    list_file = tmp_path / "list.csv"
    list_file.write_text(LIST, encoding="utf-8")

    def go(look, size, **choices):
        found = defaultdict(list)
        settle(paths, motion=False, **choices)
        with running.running(paths, size=size) as guest, Strays(guest.app.window) as strays:
            guest.on("home_page")
            steps = _Walk(guest)
            for name in chain(steps.searches(), steps.new_units(), steps.units(school, own, list_file)):
                for fault in [*look(guest.app.window), *strays.seen]:
                    found[fault].append(name)
                strays.seen.clear()
        return [f"{', '.join(places)} -- {fault}" for fault, places in found.items()]

    return go


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("language", list(Language))
def test_every_screen_of_units_can_be_read_reached_and_pressed(walk, language, elder, size):
    found = walk(faults, size, language=language, elder=elder)

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", list(Language))
def test_every_screen_of_units_still_fits_with_the_largest_text(walk, language):
    found = walk(faults, SIZES[0], language=language, elder=True, text_pt=LARGEST_TEXT_PT)

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", list(Language))
def test_every_screen_of_units_speaks_one_language(walk, language):
    found = walk(
        lambda window: other_words(window, language.value, may=THEIRS), SIZES[0], language=language, theme="dark"
    )

    assert not found, "\n" + "\n".join(found)
