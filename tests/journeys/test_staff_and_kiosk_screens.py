"""Staff's screens and the kiosk's: everything fits, is named, reached and large enough, in both languages."""

import re
from collections import defaultdict

import pytest

from firelearn.domain.ids import BlueprintId
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.leaving.seat_lock import SeatLock
from firelearn.gui.setup.draft import SetUpDraft, Step
from firelearn.runtime.deployment import Place
from firelearn.runtime.settings import LARGEST_TEXT_PT
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.kiosk.standing import idle, kiosk
from tests.gui.running import running, settle, started
from tests.journeys.sight import faults, other_words
from tests.journeys.test_every_screen import BOTH, SIZES
from tests.services.staffed import PIN, wish

LOOKS = [
    pytest.param({"elder": False}, SIZES[0], id="normal small"),
    pytest.param({"elder": False}, SIZES[1], id="normal large"),
    pytest.param({"elder": True}, SIZES[0], id="elder small"),
    pytest.param({"elder": True, "text_pt": LARGEST_TEXT_PT}, SIZES[0], id="largest text"),
]
PUBLIC = BlueprintId("public")
ALSO_BOTH = re.compile(rf"{BOTH.pattern}|https://|\b[A-Z]{{4}}\b")
"""Beside those: an address, the groups of a rescue code."""


class Walk:
    """Looks at each screen, and gathers what is wrong with where it was."""

    def __init__(self, guest, language):
        self.guest, self.language = guest, language
        self.found = defaultdict(list)

    def look(self, name):
        self.guest.see(name, lambda: self.guest.app.tasks.waiting == 0)
        self.guest.rest(150)
        window = self.guest.app.window
        for fault in [*faults(window), *other_words(window, self.language.value, may=ALSO_BOTH)]:
            self.found[fault].append(name)

    def go(self, name, route):
        self.guest.app.way._push(route)
        self.look(name)

    def told(self):
        return "\n".join(f"{', '.join(places)} -- {fault}" for fault, places in self.found.items())


@pytest.mark.parametrize(("choices", "size"), LOOKS)
@pytest.mark.parametrize("language", list(Language))
def test_every_screen_of_staff_can_be_read_reached_and_pressed(pc, qtbot, language, choices, size):
    settle(pc, motion=False, language=language, **choices)

    with running(pc, size=size) as guest:
        started(guest)
        walk = Walk(guest, language)
        for step in (Step.PLACE, Step.WHERE, Step.RULES, Step.SERVER, Step.PIN):
            walk.go(f"setup {step.value}", to.Setup(draft=SetUpDraft(step=step, place=Place.UNIT)))
        guest.app.window.screen_shown._show_code("ACDE-FGHJ-KMNP-QRTU")
        walk.look("setup code")
        suite = guest.app.stage.suite
        suite.staff.set_up(wish())
        person = suite.people.rename(guest.app.stage.person, "老街的王师傅").person
        walk.go("staff", to.Staff())
        walk.go("people", to.StaffPeople())
        screen = guest.app.window.screen_shown
        screen._search("老街")
        screen._choose(suite.people.card(person))
        walk.look("people chosen")
        walk.go("audit", to.Audit())
        walk.go("rescue", to.StaffRescue())
        walk.go("home", to.Home())
        walk.go("gate", to.Staff())

    assert not walk.found, "\n" + walk.told()


@pytest.mark.parametrize(("choices", "size"), LOOKS)
@pytest.mark.parametrize("language", list(Language))
def test_every_screen_of_the_kiosk_can_be_read_reached_and_pressed(pc, qtbot, language, choices, size):
    settle(pc, motion=False, language=language, **choices)

    with kiosk(pc, size=size) as guest:
        guest.on("kiosk_page")
        walk = Walk(guest, language)
        walk.look("start")
        walk.go("claim", to.Claim())
        walk.go("start again", to.Start())
        guest.press("start")
        guest.on("kiosk_choose_page")
        walk.look("choose")
        walk.go("run", to.Run(request=PracticeRequest(way=Way.DAILY_QUIZ)))
        walk.go("lobby", to.Lobby(blueprint=PUBLIC))
        walk.go("end", to.KioskEnd())
        idle(guest, 70)
        walk.look("countdown")
        for has_pin in (True, False):
            lock = SeatLock(guest.app.window, has_pin=has_pin)
            walk.look(f"lock {has_pin}")
            lock.dismiss()

    assert not walk.found, "\n" + walk.told()


def test_the_kiosks_own_targets_are_sixty_pixels_and_more(pc, qtbot):
    with kiosk(pc) as guest:
        guest.on("kiosk_page")
        small = _small(guest)
        guest.press("start")
        guest.on("kiosk_choose_page")
        small += _small(guest)
        guest.app.go(to.KioskEnd())
        guest.on("kiosk_end_page")
        guest.see("end", lambda: guest.app.tasks.waiting == 0)
        small += _small(guest)

    assert not small


def _small(guest):
    from PySide6.QtWidgets import QAbstractButton

    buttons = guest.app.window.findChildren(QAbstractButton)
    return [found.objectName() for found in buttons if found.isVisible() and min(found.width(), found.height()) < 60]


def test_no_name_code_or_pin_is_in_the_log_or_in_the_title(pc, qtbot, tmp_path):
    from firelearn.runtime.logs import start_log, stop_log

    log = start_log(tmp_path / "logs")
    try:
        with running(pc) as guest:
            started(guest)
            suite, titles = guest.app.stage.suite, set()
            rescue = suite.staff.set_up(wish())
            person = suite.people.rename(guest.app.stage.person, "老街的王师傅").person
            suite.people.set_pin(person, "731905")
            claim = suite.people.claim_code(person)
            suite.session.end()
            for route in (to.Staff(), to.Home(), to.Points()):
                guest.app.go(route)
                guest.see("rest", lambda: guest.app.tasks.waiting == 0)
                titles.add(guest.app.window.windowTitle())
                gate = guest.app.window.findChild(Keypad, "staff_pad")
                if gate is not None:
                    qtbot.keyClicks(gate, "482915")
                    qtbot.keyClicks(gate, PIN)
                    guest.see("checked", lambda: guest.app.tasks.waiting == 0)
            idle(guest, 180)
            guest.see("rest", lambda: guest.app.tasks.waiting == 0)
            titles.add(guest.app.window.windowTitle())
    finally:
        stop_log()

    said = log.read_text(encoding="utf-8") + "".join(titles)
    for secret in ("王师傅", "731905", PIN, "482915", claim, rescue, rescue.replace("-", "")):
        assert secret not in said
    assert titles == {"学消防"}
