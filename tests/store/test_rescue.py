import shutil

import pytest

from firelearn.store.rescue import finish
from tests.domain.made import answered, exam_started, paper
from tests.store.made import NOW, PERSON, a_store, guest, opened, record

DAY = 20759


@pytest.fixture
def backed_up(tmp_path):
    """Make a store with a guest and three answers in its backup, and two answers after it."""
    with a_store(tmp_path) as store:
        guest(store)
        for second in range(1, 4):
            record(store, answered(), at_ms=NOW + second * 1000)
        store.backup(NOW + 4000)
        for second in range(5, 7):
            record(store, answered("gas-0001"), at_ms=NOW + second * 1000)
        store.desk.set_current_person(PERSON)
        identity = store.identity
    return tmp_path / "firelearn.db", identity


def spoil(path, place, length=4096):
    with path.open("rb+") as file:
        file.seek(place)
        file.write(b"\xa5" * length)


def root_of(path, table):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as connection:
        statement = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return (connection.execute(statement, (table,)).fetchone()[0] - 1) * 4096


@pytest.mark.parametrize("table", ["question_state", "points_day", "question", "entry_person", "desk"])
def test_damage_beside_the_journal_loses_no_entry(backed_up, table):
    path, _ = backed_up
    spoil(path, root_of(path, table))

    again = opened(path.parent)
    answers = again.store.reader.progress.day(PERSON, DAY).answers
    sound = {finding.code for finding in again.store.check().findings}
    again.store.close()

    assert again.rescue is not None
    assert (again.rescue.entries, again.rescue.entries_from_backup, again.rescue.entries_saved) == (6, 4, 2)
    assert answers == 5
    assert sound == {"none"}  # the bank is to be compiled again


def test_a_destroyed_beginning_is_read_with_a_lent_first_page(backed_up):
    path, _ = backed_up
    spoil(path, 0)

    again = opened(path.parent)
    again.store.close()

    assert again.rescue is not None
    assert again.rescue.entries == 6
    assert again.rescue.last_entry_ms == NOW + 6000


def test_a_journal_that_cannot_be_read_falls_back_to_the_backup(backed_up):
    path, _ = backed_up
    spoil(path, root_of(path, "entry"))

    again = opened(path.parent)
    again.store.close()

    assert again.rescue is not None
    assert (again.rescue.entries, again.rescue.entries_saved) == (4, 0)
    assert again.rescue.backup is not None


def test_without_a_backup_everything_readable_is_saved(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered(), at_ms=NOW + 1000)
        record(store, exam_started(b"x" * 16, paper=paper()), at_ms=NOW + 2000)
        record(store, answered(exam=b"x" * 16), at_ms=NOW + 3000)
    path = tmp_path / "firelearn.db"
    spoil(path, root_of(path, "points_day"))

    again = opened(tmp_path)
    row = again.store.reader.exam.in_progress(PERSON)
    again.store.close()

    assert again.rescue is not None
    assert again.rescue.backup is None
    assert (again.rescue.entries, again.rescue.persons) == (4, 1)
    assert row is not None
    assert row.paper == paper()


def test_the_damaged_file_is_kept_as_it_was(backed_up):
    path, _ = backed_up
    spoil(path, 0)
    damaged = path.read_bytes()

    again = opened(path.parent)
    again.store.close()

    assert again.rescue is not None
    assert again.rescue.set_aside is not None
    assert again.rescue.set_aside.name == "firelearn.db.damaged-20261102-000000"
    assert again.rescue.set_aside.read_bytes() == damaged


def test_a_file_that_is_gone_is_told_of_and_taken_from_the_backup(backed_up):
    path, _ = backed_up
    path.unlink()

    again = opened(path.parent)
    again.store.close()

    assert again.rescue is not None
    assert again.rescue.set_aside is None
    assert again.rescue.entries == 4
    assert not again.created


def test_after_a_rescue_the_journal_is_a_new_incarnation_so_that_no_number_is_given_twice(backed_up):
    path, before = backed_up
    spoil(path, root_of(path, "entry"))

    again = opened(path.parent)
    record(again.store, answered(), at_ms=NOW + 9000)
    after = again.store.identity
    again.store.close()

    assert after.device == before.device
    assert after.incarnation > before.incarnation
    assert after.head_seq == 1


def test_what_the_desk_remembers_is_saved_too(backed_up):
    path, _ = backed_up
    spoil(path, root_of(path, "points_day"))

    again = opened(path.parent)
    person = again.store.reader.desk.current_person()
    again.store.close()

    assert person == PERSON


def test_a_damaged_backup_is_passed_over_for_an_older_good_one(backed_up):
    path, _ = backed_up
    with_backup = sorted((path.parent / "backups").iterdir())
    spoil(with_backup[0], 0)
    spoil(path, root_of(path, "entry"))

    again = opened(path.parent)
    again.store.close()

    assert again.rescue is not None
    assert again.rescue.backup == with_backup[1]
    assert again.rescue.entries == 4


def test_a_kill_before_the_last_step_of_a_rescue_is_made_good_at_the_next_start(backed_up):
    path, _ = backed_up
    sound = path.read_bytes()
    shutil.copyfile(path, path.with_name("firelearn.db.rescued"))
    spoil(path, 0)
    path.with_name("firelearn.db-wal").write_bytes(b"what the damaged file left behind")

    done = finish(path)

    assert done
    assert path.read_bytes() == sound
    assert not path.with_name("firelearn.db-wal").exists()
