"""The way through the app: forwards, back, in place of, and past a screen that asks first."""

import importlib.util

from PySide6.QtCore import Qt

from firelearn.gui import route as to
from firelearn.gui.way import RAIL, SCREENS
from tests.gui.running import at_rest, running, started


def _went(guest):
    """Write down every route that is shown from now on."""
    shown = []
    guest.app.way.shown.connect(lambda _screen: shown.append(guest.app.way._here))
    return shown


def test_every_route_has_its_screen():
    routes = set(to.Route.__args__)

    assert set(SCREENS) == routes
    for folder in SCREENS.values():
        assert importlib.util.find_spec(f"firelearn.gui.{folder}.presenter") is not None, folder


def test_back_returns_step_by_step_and_home_in_the_end(pc):
    with running(pc) as guest:
        started(guest)
        for there in (to.Courses(), to.Exams(), to.Courses()):
            guest.app.go(there)
        shown = _went(guest)

        for _ in range(5):
            guest.app.way.back()

        assert shown == [to.Exams(), to.Courses(), to.Home(), to.Home(), to.Home()]


def test_to_go_where_one_is_leaves_no_step(pc):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Courses())
        guest.app.go(to.Courses())
        shown = _went(guest)

        guest.app.way.back()

        assert shown == [to.Home()]


def test_what_was_replaced_is_not_come_back_to(pc):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Exams())
        guest.app.way.replace(to.Courses())
        shown = _went(guest)

        guest.app.way.back()

        assert shown == [to.Home()]


def test_from_start_there_is_no_way_back_to_the_person_before(pc):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Courses())
        guest.app.way.replace(to.Start())
        at_rest(guest, "start_page")

        assert guest.app.way._behind == []


def test_a_long_way_keeps_its_last_fifty_steps(pc):
    with running(pc) as guest:
        started(guest)

        for number in range(60):
            guest.app.go(to.Points(day=number))

        assert len(guest.app.way._behind) == 50
        assert guest.app.way._behind[-1] == to.Points(day=58)


def test_reopening_keeps_place_and_way(pc):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Courses())
        before = guest.app.window.screen_shown

        guest.app.way.reopen()

        assert guest.app.window.screen_shown is not before
        assert guest.app.way._here == to.Courses()
        assert guest.app.way._behind == [to.Home()]


def test_each_entry_of_the_rail_opens_its_screen(pc):
    with running(pc) as guest:
        started(guest)
        shown = _went(guest)

        for key in RAIL:
            guest.press(f"nav_{key}")

        assert shown == [make() for make in RAIL.values()]


def test_alt_and_left_goes_back_from_every_page_whatever_holds_the_focus(pc, qtbot):
    with running(pc) as guest:
        started(guest)
        window = guest.app.window
        for there in (to.Courses(), to.Practice(), to.Exams(), to.Points(), to.Progress(), to.Settings(), to.Search()):
            guest.app.go(there)
            guest.see("page at rest", lambda: guest.app.tasks.waiting == 0)

            qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

            at_rest(guest, "home_page")


def test_under_a_question_no_key_goes_back(pc, qtbot):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Settings())
        at_rest(guest, "settings_page")
        guest.press("licences")
        guest.on("licences_dialog")
        shown = _went(guest)

        qtbot.keyClick(guest.app.window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

        assert shown == []
        assert guest.sees("licences_dialog")


def test_from_start_no_key_leads_back(pc, qtbot):
    with running(pc) as guest:
        at_rest(guest, "start_page")
        shown = _went(guest)

        qtbot.keyClick(guest.app.window, Qt.Key.Key_Back)

        assert shown == []


def test_a_screen_that_asks_first_is_left_only_when_it_lets_go(pc):
    with running(pc) as guest:
        started(guest)
        asked = []
        guest.app.window.screen_shown.leave = asked.append
        shown = _went(guest)

        guest.press("nav_courses")
        assert shown == []
        asked[0]()

        assert shown == [to.Courses()]
