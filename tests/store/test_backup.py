import pytest

from firelearn.domain.errors import Trouble
from firelearn.store.backup import DAYS_KEPT, WEEKS_KEPT, backup_folder, backups, verify
from tests.domain.made import DAY_MS, answered
from tests.store.made import NOW, a_store, record


def names(store, pattern):
    return sorted(path.name for path in backup_folder(store.path).glob(pattern))


def test_a_backup_holds_every_record_and_opens_alone(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())

        made = store.backup(NOW)

    assert made.entries == 1
    assert verify(made.path) == 1
    assert made.bytes == made.path.stat().st_size
    assert [path.suffix for path in made.path.parent.iterdir()] == [".db", ".db"]


def test_the_daily_backup_is_made_once_a_day(tmp_path):
    with a_store(tmp_path) as store:
        first, second = store.daily_backup(NOW), store.daily_backup(NOW + 1000)
        tomorrow = store.daily_backup(NOW + DAY_MS)

    assert first is not None
    assert second is None
    assert tomorrow is not None


def test_seven_days_and_four_weeks_are_kept(tmp_path):
    with a_store(tmp_path) as store:
        for day in range(40):
            store.daily_backup(NOW + day * DAY_MS)

        days, weeks = names(store, "day-*"), names(store, "week-*")

    assert len(days) == DAYS_KEPT
    assert len(weeks) == WEEKS_KEPT
    assert days[-1] == "day-2026-12-11.db"


def test_a_clock_that_was_years_ahead_does_not_push_the_good_backups_out(tmp_path):
    with a_store(tmp_path) as store:
        store.backup(NOW + 3650 * DAY_MS)
        made = [store.backup(NOW + day * DAY_MS) for day in range(DAYS_KEPT)]

        assert all(one.path.exists() for one in made)


def test_a_damaged_backup_does_not_pass(tmp_path):
    with a_store(tmp_path) as store:
        made = store.backup(NOW)
    whole = made.path.read_bytes()
    made.path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(Trouble, match="backup_failed"):
        verify(made.path)


def test_a_backup_whose_last_entry_was_altered_does_not_pass(tmp_path):
    import sqlite3
    from contextlib import closing

    with a_store(tmp_path) as store:
        record(store, answered())
        made = store.backup(NOW)
    with closing(sqlite3.connect(made.path, isolation_level=None)) as connection:
        connection.execute("UPDATE entry SET monotonic_ms = 1234")

    with pytest.raises(Trouble, match="backup_failed"):
        verify(made.path)


def test_the_newest_backup_comes_first(tmp_path):
    with a_store(tmp_path) as store:
        store.backup(NOW)
        newest = store.backup(NOW + DAY_MS)

        assert backups(store.path)[0] == newest.path


def test_a_backup_for_which_there_is_no_room_leaves_no_half_of_it(tmp_path):
    with a_store(tmp_path) as store:
        backup_folder(store.path).write_text("a file where the folder should be", encoding="utf-8")

        with pytest.raises(Trouble, match="folder_read_only"):
            store.backup(NOW)

        assert list(tmp_path.glob("**/*.new")) == []
