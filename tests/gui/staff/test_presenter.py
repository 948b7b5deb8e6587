import pytest
from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.staff.presenter import Presenter
from firelearn.services.units import UnitDraft
from tests.services.staffed import OTHER_PIN, wish

DAY_MS = 86_400_000


@pytest.fixture
def screen(stage, qtbot):
    stage.suite.staff.set_up(wish(guest_days=30))
    stage.among_staff = True
    stage.host.show()
    made = Presenter(stage)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    made.page.show()
    yield made
    made.close()


def entered(screen, qtbot):
    screen.enter(to.Staff())
    at_rest(screen, qtbot)
    return screen


def at_rest(screen, qtbot):
    qtbot.waitUntil(lambda: screen.stage.tasks.waiting == 0)
    qtbot.wait(1)


def tile(screen, what):
    return screen.page.tiles[what]


def dialog(screen, name):
    return screen.stage.host.findChild(Dialog, name)


@pytest.mark.parametrize(
    ("what", "route"),
    [("people", to.StaffPeople), ("premises", to.Setup), ("audit", to.Audit), ("check", to.CertificateCheck)],
)
def test_the_tiles_lead_to_what_staff_do(screen, qtbot, travel, what, route):
    entered(screen, qtbot)

    tile(screen, what).click()

    assert [type(went) for went in travel.went] == [route]


def test_old_guests_are_counted_first_and_removed_behind_a_question(screen, qtbot, clock):
    guest = screen.stage.suite.people.start_guest(Language.ZH_CN).person
    screen.stage.suite.people.leave()
    clock.advance(31 * DAY_MS)
    screen.stage.suite.session.begin()
    entered(screen, qtbot)
    told = tile(screen, "guests").accessibleName()

    tile(screen, "guests").click()
    qtbot.waitUntil(lambda: dialog(screen, "guests_dialog") is not None)
    dialog(screen, "guests_dialog").other.click()
    at_rest(screen, qtbot)

    assert "2" in told
    assert screen.stage.suite.seat.store.reader.person.of(guest) is None
    assert not tile(screen, "guests").isEnabled()


def test_backup_and_check_say_how_it_went(screen, qtbot):
    entered(screen, qtbot)

    tile(screen, "care").click()
    at_rest(screen, qtbot)

    assert "完好" in tile(screen, "care").accessibleName()


def test_another_staff_pin_is_chosen_twice(screen, qtbot):
    entered(screen, qtbot)
    tile(screen, "pin").click()
    pad = screen.stage.host.findChild(Keypad, "new_pin_pad")

    qtbot.keyClicks(pad, OTHER_PIN)
    qtbot.keyClicks(pad, OTHER_PIN)
    at_rest(screen, qtbot)
    screen.stage.suite.session.end()
    screen.stage.suite.staff.sign_in(OTHER_PIN)

    assert screen.stage.suite.session.open


def test_a_new_unit_is_accepted_with_a_line_in_the_audit_list(screen, qtbot):
    units = screen.stage.suite.units
    units.create(screen.stage.me, UnitDraft(name="老街五金店"))
    entered(screen, qtbot)
    line = screen.page.findChild(QWidget, "pending_unit")

    next(child for child in line.findChildren(QWidget) if child.objectName().startswith("accept_")).click()
    at_rest(screen, qtbot)

    assert screen.stage.suite.unit_staff.pending() == ()
    assert screen.stage.suite.staff.audit()[0].action == "unit_accepted"


def test_done_leads_home_where_somebody_learns(screen, qtbot, travel):
    entered(screen, qtbot)

    screen.page.done.click()

    assert travel.replaced == [to.Home()]


def test_without_a_staff_pin_the_set_up_comes_first(stage, qtbot, travel):
    made = Presenter(stage)
    qtbot.addWidget(made.page)

    made.enter(to.Staff())

    qtbot.waitUntil(lambda: bool(travel.replaced))
    assert [type(route) for route in travel.replaced] == [to.Setup]
    made.close()
