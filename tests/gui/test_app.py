"""The whole app: from the window to the first screen, through what can go wrong, to its end."""

import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import Label
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


def test_records_of_a_newer_version_are_refused_in_words_until_they_are_readable(pc):
    file = pc.store / STORE
    with closing(sqlite3.connect(file)) as records:
        version = records.execute("PRAGMA user_version").fetchone()[0]
        records.execute("PRAGMA user_version = 9999")
    untouched = file.read_bytes()

    with running(pc) as guest:
        guest.on("trouble_page")
        assert _said(guest, "trouble_card_title") == say("trouble.store_newer.title")
        assert file.read_bytes() == untouched

        with closing(sqlite3.connect(file)) as records:
            records.execute(f"PRAGMA user_version = {version}")
        guest.press("trouble_card_again")
        guest.on("start_page")


def test_records_that_another_program_holds_are_opened_when_it_lets_go(pc, monkeypatch):
    monkeypatch.setattr("firelearn.store.engine.BUSY_MS", 50, raising=False)
    with closing(sqlite3.connect(pc.store / STORE, isolation_level=None)) as greedy:
        greedy.execute("PRAGMA locking_mode = EXCLUSIVE")
        greedy.execute("BEGIN EXCLUSIVE")

        with running(pc) as guest:
            guest.on("trouble_page")
            assert _said(guest, "trouble_card_title") == say("trouble.store_locked.title")
            greedy.execute("ROLLBACK")
            greedy.close()
            guest.press("trouble_card_again")
            guest.on("start_page")


def test_a_missing_bank_is_told_and_found_when_it_is_back(pc, tmp_path):
    bank, away = tmp_path / "bank", tmp_path / "away"
    shutil.copytree(pc.bank, away)

    with running(paths_at(tmp_path / "new", bank=bank)) as guest:
        guest.on("trouble_page")
        assert _said(guest, "trouble_card_title") == say("trouble.bank_missing.title")
        assert str(bank) in _said(guest, "trouble_card_advice")

        away.rename(bank)
        guest.press("trouble_card_again")
        guest.on("start_page")


def test_a_broken_bank_is_told_with_its_first_mistake_and_opened_when_it_is_mended(pc, tmp_path):
    bank = tmp_path / "bank"
    shutil.copytree(pc.bank, bank)
    file = bank / "questions" / "alarm.toml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound + '\n[[question]]\nid = "nothing-else"\n', encoding="utf-8")

    with running(paths_at(tmp_path / "new", bank=bank)) as guest:
        guest.on("trouble_page")
        assert _said(guest, "trouble_card_title") == say("trouble.bank_broken.title")
        assert "alarm.toml:" in _said(guest, "trouble_card_advice")

        file.write_text(sound, encoding="utf-8")
        guest.press("trouble_card_again")
        guest.on("start_page")


def test_where_the_bank_is_gone_one_goes_on_with_the_one_that_was_compiled_and_is_told(pc, tmp_path):
    with running(replace(pc, bank=tmp_path / "nowhere")) as guest:
        guest.on("trouble")
        assert _said(guest, "trouble_title") == say("trouble.bank_missing.title")

        guest.press("trouble_safe")
        started(guest)
        guest.app.go(to.Courses())

        at_rest(guest, "courses_page")
        guest.on("course_1")


def test_a_damaged_file_is_rescued_and_the_counts_that_are_told_are_true(pc):
    clock = evening()
    suite = _answered(pc, clock, 6)
    suite.upkeep.backup()
    entries = suite.seat.store.identity.head_seq
    suite.seat.store.close()
    _damage(pc.store / STORE)

    with running(pc, clock) as guest:
        guest.on("rescue_page")
        told = [label.text() for label in guest.app.window.findChildren(Label)]
        assert any(say("trouble_screen.rescue_saved", n=entries, persons=1) in text for text in told), told
        assert len(list(pc.store.glob(f"{STORE}.damaged-*"))) >= 1

        guest.press("go_on")
        guest.on("home_page")
        me = guest.app.stage.me

    with closing(sqlite3.connect(pc.store / STORE)) as records:
        saved = records.execute("SELECT count(*) FROM entry JOIN known_person ON no = person WHERE id = ?", (me,))
        assert saved.fetchone()[0] == entries


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

        guest.app.come_forward()

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


def _damage(file):
    """Overwrite the middle of the file, as a failing disk does."""
    size = file.stat().st_size
    with file.open("r+b") as raw:
        for at in range(4096, size, 4096):
            raw.seek(at + 8)
            raw.write(b"\xde\xad\xbe\xef" * 16)


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
