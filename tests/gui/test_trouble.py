"""When the app cannot open: it says why, tries again, and says truly what it saved."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import Label
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.running import STORE, at_rest, evening, paths_at, running, started


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


def _damage(file):
    """Overwrite the middle of the file, as a failing disk does."""
    size = file.stat().st_size
    with file.open("r+b") as raw:
        for at in range(4096, size, 4096):
            raw.seek(at + 8)
            raw.write(b"\xde\xad\xbe\xef" * 16)
