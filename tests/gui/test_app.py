"""The whole app: from the window to the first screen, through what can go wrong, to its end."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import Label
from firelearn.gui.knock import bring_forward
from firelearn.runtime.build import built_at_ms
from firelearn.runtime.settings import SettingsFile
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.running import BOOT, STORE, at_rest, evening, paths_at, running, started


def _said(guest, name):
    label = guest.find(name, Label)
    return label.text() if label else ""


def _answered(paths, clock, count):
    """Let a guest answer ``count`` questions, and close the records again."""
    suite = open_suite(paths, clock).suite
    me = suite.people.start_guest(Language.ZH_CN).person
    run = suite.practice.start(me, PracticeRequest(way=Way.IN_ORDER))
    for place in range(count):
        clock.advance(20_000)
        key = suite.practice.ask(me, run, place).question.key
        suite.practice.answer(me, run, place, key, 20_000)
    return suite


def test_the_window_is_there_before_the_records_are_open(pc, qapp):
    with running(pc) as guest:
        assert guest.app.window.isVisible()
        assert guest.app.stage is None
        assert guest.app.window.grab().width() == 1280

        at_rest(guest, "start_page")

        assert guest.app.stage is not None


def test_with_nobody_on_this_pc_the_first_screen_is_start(pc, qtbot):
    with running(pc) as guest, qtbot.waitSignal(guest.app.opened):
        guest.on("start_page")

        assert guest.app.stage.person is None
        assert not guest.sees("rail")


def test_after_a_restart_the_person_goes_on_at_home(pc):
    with running(pc) as guest:
        started(guest)
        me = guest.app.stage.me

    with running(pc) as again:
        again.on("home_page")

        assert again.app.stage.me == me


def test_a_data_folder_that_is_not_there_yet_is_made(tmp_path):
    with running(paths_at(tmp_path / "new" / "home")) as guest:
        guest.on("start_page")

        assert (tmp_path / "new" / "home" / "store" / STORE).is_file()


@pytest.mark.parametrize("there", [Language.EN, Language.ZH_CN])
def test_language_changes_at_once_and_is_kept(pc, there):
    with running(pc) as guest:
        started(guest)
        before = Language.ZH_CN if there is Language.EN else Language.EN
        guest.app.choose(language=before)
        guest.on("home_page")

        guest.app.choose(language=there)
        guest.on("home_page")

        assert guest.find("nav_courses").text() == {"en": "Courses", "zh_CN": "课程"}[there]
        assert guest.app.window.windowTitle() == {"en": "Firelearn", "zh_CN": "学消防"}[there]
        assert SettingsFile(pc.settings).load().language is there


def test_elder_mode_theme_and_text_size_rebuild_the_screen(pc):
    with running(pc) as guest:
        started(guest)
        normal = guest.app.window.screen_shown

        guest.app.choose(elder=True, text_pt=26)
        elder = guest.app.window.screen_shown
        guest.app.choose(theme="dark")

        assert normal is not elder
        assert not guest.sees("rail")
        assert theme.current().elder
        assert theme.current().one_column
        assert theme.current().dark
        guest.app.choose(elder=False, theme="light")
        guest.on("rail")


def test_a_choice_outside_its_limits_changes_nothing(pc):
    with running(pc) as guest:
        guest.on("start_page")

        with pytest.raises(ValueError, match="text_pt"):
            guest.app.choose(text_pt=200)

        assert guest.app.look.settings.text_pt == 18


def test_a_choice_that_cannot_be_kept_is_worn_and_the_person_is_told(pc):
    with running(pc) as guest:
        guest.on("start_page")
        pc.settings.unlink()
        pc.settings.mkdir()

        guest.app.choose(elder=True)

        assert theme.current().elder
        guest.on("trouble")
        guest.key(Qt.Key.Key_Escape)
        guest.on("start_page")


def test_damaged_settings_give_way_to_the_defaults(pc):
    pc.settings.write_text('{"language": "en", "text_pt"', encoding="utf-8")

    with running(pc) as guest:
        guest.on("start_page")

        assert guest.app.look.settings.language is Language.ZH_CN
        assert pc.settings.with_name("settings.json.damaged").is_file()


def test_a_clock_before_the_build_date_is_told_and_learning_goes_on(pc):
    clock = evening()
    clock.set_wall(built_at_ms() - 86_400_000)

    with running(pc, clock) as guest:
        guest.on("trouble")
        assert _said(guest, "trouble_title") == say("trouble.clock_before_build.title")

        guest.press("trouble_safe")
        started(guest)


def test_a_bug_in_a_screen_shows_the_card_and_starts_again_where_one_was(pc):
    with running(pc) as guest:
        started(guest)
        guest.app.go(to.Courses())
        at_rest(guest, "courses_page")
        before = guest.app.window.screen_shown

        guest.app.tasks.run(lambda: 1 // 0, owner=guest.app)
        guest.on("crash")
        guest.press("crash_safe")

        guest.see("the same screen anew", lambda: guest.app.window.screen_shown is not before)
        at_rest(guest, "courses_page")
        assert not guest.app.window.findChildren(Dialog, "crash", Qt.FindChildOption.FindDirectChildrenOnly)


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_second_start_brings_a_minimised_window_back(pc):
    with running(pc) as guest:
        guest.on("start_page")
        window = guest.app.window
        window.setWindowState(Qt.WindowState.WindowMinimized)

        bring_forward(guest.app.window)

        assert not window.isMinimized()
        assert window.isVisible()


def test_what_a_restart_finds_is_what_was_acknowledged(pc):
    clock = evening()
    suite = _answered(pc, clock, 3)
    head = suite.seat.store.identity.head_seq
    suite.seat.store.close()
    clock.reboot(BOOT + b"", away_ms=60_000)

    with running(pc, clock) as guest:
        guest.on("home_page")

        assert guest.app.stage.suite.seat.store.identity.head_seq == head


def test_closing_leaves_no_thread_and_no_file_open(pc):
    with running(pc) as guest:
        started(guest)

        assert guest.app.window.close() is False  # it asks the screen first, and closes with the next turn
        guest.see("closed", lambda: not guest.app.window.isVisible())

        assert "store" not in {thread.name for thread in threading.enumerate()}
        assert not _open_files(pc.home)


def _open_files(folder):
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            target = descriptor.readlink()
        except OSError:
            continue
        if target.is_relative_to(folder):
            found.append(target)
    return found
