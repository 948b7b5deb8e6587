from contextlib import closing
from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import RegionId
from firelearn.store.engine import open_for_acts, suspicion
from firelearn.store.opening import FILE_NAME, open_store
from tests.domain.made import RULES, answered
from tests.store.made import NOW, PERSON, a_store, guest, opened, record, the_file


def test_the_first_start_makes_the_file_and_later_ones_find_it(tmp_path):
    first = opened(tmp_path / "deep" / "down")
    first.store.close()
    second = opened(tmp_path / "deep" / "down")
    second.store.close()

    assert (first.created, first.rescue, first.migrated_from) == (True, None, None)
    assert (second.created, second.rescue) == (False, None)


def test_a_kill_while_the_file_was_being_made_is_no_damage(tmp_path):
    with closing(open_for_acts(tmp_path / FILE_NAME)):
        pass

    again = opened(tmp_path)
    again.store.close()

    assert again.rescue is None


def test_a_newer_file_is_refused_and_left_alone(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(Trouble, match="store_newer"):
        opened(tmp_path)

    with the_file(tmp_path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)


def test_a_locked_file_is_told_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr("firelearn.store.engine.BUSY_MS", 0)
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")

        with pytest.raises(Trouble, match="store_locked"):
            opened(tmp_path)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(Trouble, match="folder_read_only"):
        opened(tmp_path / "file" / "store")


def test_what_an_older_rule_set_folded_is_folded_anew_when_the_rules_change(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered(), at_ms=NOW + 1000)
        before = store.reader.progress.total_points(PERSON)
    generous = replace(RULES, check_in=replace(RULES.check_in, points=5, cap=5))

    again = open_store(tmp_path, rules=(generous,), now_ms=NOW, region=RegionId(430528))
    after = again.store.reader.progress.total_points(PERSON)
    again.store.close()

    assert (before, after) == (1, 5)


def test_a_suspicion_is_cleared_when_the_file_turns_out_sound(tmp_path):
    with a_store(tmp_path):
        pass
    suspicion(tmp_path / FILE_NAME).touch()

    again = opened(tmp_path)
    again.store.close()

    assert again.rescue is None
    assert not suspicion(tmp_path / FILE_NAME).exists()
