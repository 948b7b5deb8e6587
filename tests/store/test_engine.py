import sqlite3
from contextlib import closing

import pytest

from firelearn.domain.errors import Trouble
from firelearn.store.engine import open_for_acts, open_for_screens, suspicion, transaction, trouble_of


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "one.db"
    with closing(open_for_acts(path)) as connection:
        connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)")
    return path


def test_a_commit_is_on_disk_when_it_returns(path):
    with closing(open_for_acts(path)) as connection:
        promises = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert promises == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_transaction_that_fails_leaves_nothing(path):
    with closing(open_for_acts(path)) as connection:
        with pytest.raises(ZeroDivisionError), transaction(connection, path):
            connection.execute("INSERT INTO t (a) VALUES (1)")
            raise ZeroDivisionError

        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
        assert not connection.in_transaction


def test_screens_see_what_was_committed_and_nothing_else(path):
    with closing(open_for_acts(path)) as acts, closing(open_for_screens(path)) as screens:
        with transaction(acts, path):
            acts.execute("INSERT INTO t (a) VALUES (1)")
            during = screens.execute("SELECT count(*) FROM t").fetchone()
        after = screens.execute("SELECT count(*) FROM t").fetchone()

    assert (during, after) == ((0,), (1,))


def test_screens_cannot_write(path):
    with closing(open_for_screens(path)) as screens, pytest.raises(Trouble, match="folder_read_only"):
        screens.execute("INSERT INTO t (a) VALUES (1)")


def test_a_locked_file_is_told_in_words(path):
    with closing(open_for_acts(path)) as one, closing(open_for_acts(path)) as other:
        other.execute("PRAGMA busy_timeout = 0")
        with transaction(one, path), pytest.raises(Trouble, match="store_locked"), transaction(other, path):
            pass


def test_a_damaged_page_is_told_in_words_and_leaves_a_suspicion(path):
    with closing(open_for_acts(path)) as connection:
        connection.executemany("INSERT INTO t (b) VALUES (?)", [(b"x" * 500,)] * 200)
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096 * 3)

    with closing(open_for_screens(path)) as screens, pytest.raises(Trouble, match="store_damaged"):
        screens.execute("SELECT sum(length(b)) FROM t").fetchone()

    assert suspicion(path).exists()


def test_a_bug_of_ours_is_not_told_as_a_trouble(path):
    with closing(open_for_screens(path)) as screens, pytest.raises(sqlite3.OperationalError, match="no such table"):
        screens.execute("SELECT * FROM not_there")


def test_a_failing_disk_is_not_taken_for_a_full_one(path):
    cause = sqlite3.OperationalError("disk I/O error")
    cause.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE

    trouble = trouble_of(cause, path)

    assert trouble is not None
    assert trouble.code == "disk_failing"
