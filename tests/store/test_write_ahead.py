import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from firelearn.store.write_ahead import has_hole, mend

FRAME = 4096 + 24
ROWS = 40


@pytest.fixture
def killed(tmp_path):
    """Make a file with forty acts in its write-ahead file, as a kill leaves them."""
    path = tmp_path / "live.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TABLE act (n INTEGER PRIMARY KEY, body BLOB)")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for n in range(ROWS):
            connection.execute("INSERT INTO act VALUES (?, ?)", (n, random.Random(n).randbytes(300)))
        for side in ("", "-wal"):
            shutil.copyfile(f"{path}{side}", tmp_path / f"killed.db{side}")
    return tmp_path / "killed.db", tmp_path / "killed.db-wal"


def rows_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT n FROM act ORDER BY n")]


def spoil(path, at, length=1):
    written = bytearray(path.read_bytes())
    for place in range(at, at + length):
        written[place] ^= 0x5A
    path.write_bytes(written)


def test_a_whole_file_has_no_hole(killed, tmp_path):
    _, wal = killed

    assert not has_hole(wal)
    assert not has_hole(tmp_path / "no-such-wal")


@pytest.mark.parametrize("cut", [0, 10, 31, 32, 40, 60, FRAME * 3 + 100])
def test_a_file_that_ends_early_has_no_hole(killed, cut):
    _, wal = killed
    wal.write_bytes(wal.read_bytes()[:cut])

    assert not has_hole(wal)


def test_a_tear_in_the_last_act_is_no_hole(killed):
    _, wal = killed
    spoil(wal, wal.stat().st_size - 2000)

    assert not has_hole(wal)


def test_frames_of_an_earlier_run_are_no_hole(tmp_path):
    path = tmp_path / "live.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE act (n INTEGER PRIMARY KEY, body BLOB)")
        for n in range(20):
            connection.execute("INSERT INTO act VALUES (?, ?)", (n, bytes(300)))
        connection.execute("PRAGMA wal_checkpoint(RESTART)")
        connection.execute("INSERT INTO act VALUES (100, NULL)")

        assert not has_hole(tmp_path / "live.db-wal")


@pytest.mark.parametrize("seed", range(25))
def test_damage_in_the_middle_is_a_hole_and_what_stands_behind_it_is_read_again(killed, seed):
    path, wal = killed
    draw = random.Random(seed)
    spoil(wal, draw.randrange(32, wal.stat().st_size - 6 * FRAME), draw.choice([1, 8, 64, 3000]))

    noticed = has_hole(wal)
    mend(wal)

    assert noticed
    assert not has_hole(wal)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT max(n) FROM act").fetchone() == (ROWS - 1,)


@pytest.mark.parametrize("at", [0, 3, 5, 17, 30])
def test_a_damaged_beginning_is_a_hole_too(killed, at):
    path, wal = killed
    spoil(wal, at)

    noticed = has_hole(wal)
    mend(wal)

    assert noticed
    assert rows_of(path) == list(range(ROWS))
