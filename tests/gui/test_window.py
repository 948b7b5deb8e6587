"""The window: its frame, its sizes, and how it closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.rail import NavRail
from firelearn.gui.window import SMALLEST, Window
from tests.gui.running import at_rest, running, settle, started


def test_a_page_with_a_rail_marks_where_one_is(pc):
    with running(pc) as guest:
        started(guest)
        guest.press("nav_courses")
        guest.on("courses_page")

        assert guest.find("nav_courses").isChecked()
        assert not guest.find("nav_home").isChecked()


def test_start_has_no_rail_and_the_rail_is_there_again_after_it(pc):
    with running(pc) as guest:
        started(guest)
        assert guest.sees("rail")

        guest.app.way.replace(to.Start())
        at_rest(guest, "start_page")
        assert not guest.sees("rail")

        guest.press("start")
        at_rest(guest, "home_page")
        assert guest.sees("rail")


def test_a_new_frame_leaves_no_second_rail_in_sight(pc):
    with running(pc) as guest:
        started(guest)

        guest.app.choose(language="en")

        assert len([rail for rail in guest.app.window.findChildren(NavRail) if rail.isVisible()]) == 1


@pytest.mark.parametrize(("width", "rail"), [(1024, 96), (1280, 196), (1920, 236)])
def test_the_rail_takes_the_width_that_suits_the_window(pc, width, rail):
    with running(pc, size=(width, 800)) as guest:
        started(guest)

        guest.see("rail", lambda: guest.find("rail").width() == rail)


def test_in_elder_mode_every_page_but_home_has_one_way_back_home(pc):
    settle(pc, elder=True, motion=False)
    with running(pc) as guest:
        started(guest)
        assert not guest.sees("back_home")
        assert not guest.sees("rail")

        for there in (to.Courses(), to.Exams(), to.Practice(), to.Points(), to.Progress(), to.Me(), to.Settings()):
            guest.app.go(there)
            guest.on("back_home")
            assert not guest.sees("rail")
            guest.press("back_home")
            at_rest(guest, "home_page")


def test_elder_mode_leads_to_courses_settings_and_another_person(pc):
    settle(pc, elder=True, motion=False)
    with running(pc, size=(1024, 768)) as guest:
        started(guest)

        guest.press("tile_points")
        guest.press("nav_courses")
        at_rest(guest, "courses_body")
        assert not guest.sees("nav_courses")
        guest.press("nav_me")
        at_rest(guest, "me_body")
        guest.press("to_settings")
        at_rest(guest, "settings_page")
        assert guest.sees("text_larger")
        guest.press("settings_back")
        at_rest(guest, "me_body")
        guest.press("leave")

        at_rest(guest, "start_page")


def test_a_window_wider_than_1600_gets_larger_type_and_back_again(pc):
    with running(pc, size=(1280, 800)) as guest:
        started(guest)
        normal = theme.current().px("body")
        first = guest.app.window.screen_shown

        guest.app.window.resize(1920, 1080)
        guest.see("wide", lambda: theme.current().wide)
        assert theme.current().px("body") > normal
        assert guest.app.window.screen_shown is not first

        guest.app.window.resize(1280, 800)
        guest.see("narrow", lambda: not theme.current().wide)
        assert theme.current().px("body") == normal


def test_a_width_that_is_passed_while_dragging_rebuilds_nothing(pc):
    with running(pc) as guest:
        started(guest)
        told = []
        guest.app.window.wide_changed.connect(told.append)

        guest.app.window.resize(1920, 800)
        guest.app.window.resize(1300, 800)
        guest.rest(200)

        assert told == []


def test_the_window_is_never_smaller_than_the_smallest_screen(pc):
    with running(pc) as guest:
        guest.on("start_page")

        guest.app.window.resize(300, 200)

        assert guest.app.window.size() == SMALLEST


def test_f11_fills_the_screen_and_gives_it_back(pc, qtbot):
    with running(pc) as guest:
        started(guest)

        qtbot.keyClick(guest.app.window, Qt.Key.Key_F11)
        assert guest.app.window.isFullScreen()
        qtbot.keyClick(guest.app.window, Qt.Key.Key_F11)

        assert not guest.app.window.isFullScreen()


def test_closing_asks_the_screen_and_stays_open_until_it_lets_go(pc):
    with running(pc) as guest:
        started(guest)
        asked, closed = [], []
        guest.app.window.screen_shown.leave = asked.append
        guest.app.window.closing.connect(lambda: closed.append(True))

        guest.app.window.close()
        QApplication.processEvents()
        assert guest.app.window.isVisible()
        assert not closed
        asked[0]()
        guest.see("closed", lambda: not guest.app.window.isVisible())

        assert closed == [True]


def test_a_window_that_nobody_guards_closes_at_once(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.closing):
        window.close()

    assert not window.isVisible()


def test_a_screen_that_is_gone_was_closed(pc):
    with running(pc) as guest:
        started(guest)
        closed = []
        guest.app.window.screen_shown.close = lambda: closed.append(True)

        guest.app.go(to.Courses())

        assert closed == [True]


def test_a_page_that_still_loads_has_the_keyboard_and_nothing_hidden_has_it(pc, qtbot):
    with running(pc) as guest:
        started(guest)
        guest.find("nav_courses").setFocus()
        guest.app.go(to.Exams())

        page = guest.app.window.screen_shown.page
        focused = guest.app.window.focusWidget()

        assert focused is page or page.isAncestorOf(focused)
        at_rest(guest, "exams_page")


@pytest.mark.parametrize(
    ("there", "page", "stops"),
    [
        (to.Home(), "home_page", ["open_points", "all_courses"]),
        (to.Courses(), "courses_body", ["course_1", "course_4"]),  # one row down
        (to.Exams(), "exams_page", ["go_residents", "go_staff"]),
        (to.Search(text="119"), "hit_1", ["hit_1", "hit_2"]),
        (to.Settings(), "settings_page", ["language_1", "theme_1"]),
    ],
)
def test_arrows_move_the_focus_where_a_page_scrolls(pc, qtbot, there, page, stops):
    with running(pc, size=(1024, 700)) as guest:
        started(guest)
        window = guest.app.window
        guest.app.go(there)
        at_rest(guest, page)

        seen = []
        for _ in stops:
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
            seen.append(window.focusWidget())

        assert [stop.objectName() for stop in seen] == stops
        assert not seen[-1].visibleRegion().isEmpty()


def test_what_the_keyboard_comes_to_is_brought_into_sight(pc, qtbot):
    with running(pc, size=(1024, 700)) as guest:
        started(guest)
        window = guest.app.window
        guest.app.go(to.Search(text="火"))
        guest.see("rows", lambda: guest.sees("hit_20") and guest.find("hit_20").height())

        for _ in range(20):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)

        row = window.focusWidget()
        assert row.objectName() == "hit_20"
        assert row.visibleRegion().boundingRect() == row.rect()
