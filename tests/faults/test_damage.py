"""Damage at random places: a start never goes on in silence with less than there was."""

import random
import shutil
from contextlib import suppress
from dataclasses import replace

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.domain.errors import Trouble
from firelearn.services.practice import PracticeRequest, Way
from tests.services import made

RUNS_BEFORE_THE_BACKUP, RUNS = 6, 10
ANSWERS = RUNS * 10
SAFE = RUNS_BEFORE_THE_BACKUP * 10 + 1


@pytest.fixture(scope="module")
def learned(compiled, tmp_path_factory):
    """Make two copies of a PC on which somebody learned: one closed well, one killed; both with a backup."""
    folder = tmp_path_factory.mktemp("learned")
    with made.desk(made.moved(compiled, folder / "closed")) as desk:
        me = desk.guest()
        for number in range(RUNS):
            run = desk.suite.practice.start(me, PracticeRequest(way=Way.RANDOM))
            for place in range(10):
                desk.clock.advance(made.MINUTE_MS)
                key = desk.suite.practice.ask(me, run, place).question.key
                desk.suite.practice.answer(me, run, place, key, made.SLOW_MS)
            if number + 1 == RUNS_BEFORE_THE_BACKUP:
                desk.suite.upkeep.backup()
        shutil.copytree(desk.paths.home, folder / "killed")
    return folder


def flip(written, draw):
    at = draw.randrange(len(written))
    written[at] ^= 1 << draw.randrange(8)


def scatter(written, draw):
    at = draw.randrange(len(written))
    for place in range(at, min(at + 64, len(written))):
        written[place] = draw.randrange(256)


def blank(written, draw):
    at = draw.randrange(len(written)) // 4096 * 4096
    length = min(4096, len(written) - at)
    written[at : at + length] = bytes(length)


def cut(written, draw):
    del written[draw.randrange(len(written)) :]


def behead(written, draw):
    length = draw.randrange(1, 200)
    written[:length] = draw.randbytes(length)


@pytest.mark.parametrize("damage", [flip, scatter, blank, cut, behead])
@pytest.mark.parametrize(
    ("copy", "name"), [("closed", "firelearn.db"), ("killed", "firelearn.db"), ("killed", "firelearn.db-wal")]
)
def test_no_damage_is_passed_over_in_silence(compiled, learned, tmp_path, rounds, copy, name, damage):
    for seed in range(max(rounds // 6, 1)):
        home = tmp_path / str(seed)
        shutil.copytree(learned / copy, home)
        path = home / "store" / name
        written = bytearray(path.read_bytes())
        damage(written, random.Random(f"{seed} {name} {damage.__name__}"))
        path.write_bytes(written)

        assert_told_or_whole(replace(compiled, home=home), f"{damage.__name__} {seed}")


def assert_told_or_whole(where, what):
    clock = SteppedClock(wall_utc_ms=made.MONDAY_MORNING + made.DAY_MS, boot=made.NEXT_BOOT)
    with made.desk(where, clock) as desk:
        report = desk.suite.upkeep.check()
        rescue = desk.ready.rescue
        if rescue is None:
            # Bytes inside a value are nobody's structure: the doctor finds them by hashes and by folding anew.
            assert report.entries == ANSWERS + 1, what
            return
        assert report.sound, f"{what}: {report.findings}"
        assert SAFE <= rescue.entries == report.entries <= ANSWERS + 1, what
        assert rescue.persons == 1
        assert desk.suite.people.current() is not None
        assert desk.suite.seat.store.rebuild().different == 0
        desk.suite.practice.favourite(desk.suite.people.current().person, "gas-0001", kept=True)
        assert desk.suite.upkeep.check().sound, what


def test_damage_that_hits_everything_at_once_still_starts_and_tells(compiled, learned, tmp_path):
    home = tmp_path / "pc"
    shutil.copytree(learned / "closed", home)
    for path in (home / "store").rglob("*.db"):
        path.write_bytes(b"\xa5" * 20_000)

    with made.desk(replace(compiled, home=home)) as desk:
        assert desk.ready.rescue is not None
        assert desk.ready.rescue.entries == 0
        assert desk.guest()


def test_damage_met_while_learning_is_told_and_looked_over_at_the_next_start(compiled, learned, tmp_path):
    home = tmp_path / "pc"
    shutil.copytree(learned / "closed", home)
    where = replace(compiled, home=home)
    with made.desk(where) as desk:
        me = desk.suite.people.current().person
        spoil_tables(desk.suite.seat.store.path)
        with pytest.raises(Trouble, match="store_damaged"):
            for _ in range(20):
                desk.suite.home.overview(me)
                desk.suite.practice.favourite(me, "gas-0001", kept=True)
                desk.suite.seat.store.reader._connection.execute("PRAGMA shrink_memory")
                desk.suite.seat.store._connection.execute("PRAGMA shrink_memory")
        with suppress(Trouble):
            desk.suite.seat.store.rest()

    with made.desk(where) as again:
        assert again.ready.rescue is not None
        assert again.ready.rescue.entries >= SAFE


def spoil_tables(path):
    with path.open("rb+") as file:
        file.seek(4096 * 9)
        file.write(b"\xa5" * 4096 * 20)


def test_a_missing_file_is_taken_from_the_newest_backup(compiled, learned, tmp_path):
    home = tmp_path / "pc"
    shutil.copytree(learned / "closed", home)
    (home / "store" / "firelearn.db").unlink()

    with made.desk(replace(compiled, home=home)) as desk:
        assert desk.ready.rescue is not None
        assert (desk.ready.rescue.entries, desk.ready.rescue.set_aside) == (SAFE, "")
        assert not desk.ready.created


def test_a_newer_file_is_refused_and_left_as_it_is(where):
    import sqlite3
    from contextlib import closing

    path = where.store / "firelearn.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 4000")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()

    with pytest.raises(Trouble, match="store_newer"), made.desk(where):
        pass

    assert path.read_bytes() == before


def test_a_question_whose_words_are_damaged_is_told_of_and_whole_again_at_the_next_start(compiled, learned, tmp_path):
    home = tmp_path / "pc"
    shutil.copytree(learned / "closed", home)
    where = replace(compiled, home=home)
    with made.desk(where) as desk:
        me = desk.suite.people.current().person
        desk.suite.upkeep.backup()
        desk.suite.seat.store._connection.execute("UPDATE question SET body = x'a5ff' WHERE id = 'gas-0001'")
        run = desk.suite.practice.start(me, PracticeRequest(way=Way.ONE, question="gas-0001"))
        with pytest.raises(Trouble, match="store_damaged"):
            desk.suite.practice.ask(me, run, 0)
        found = [finding.code for finding in desk.suite.upkeep.check().findings]

    with made.desk(where) as again:
        assert found == ["unreadable"]
        assert again.ready.rescue.entries == ANSWERS + 1
        assert again.suite.practice.ask(me, run, 0).question.stem.zh_CN
        assert again.suite.upkeep.check().sound


def test_an_entry_that_was_changed_is_noticed_by_the_backup_and_saved_from_the_one_before(compiled, learned, tmp_path):
    home = tmp_path / "pc"
    shutil.copytree(learned / "closed", home)
    where = replace(compiled, home=home)
    with made.desk(where) as desk:
        change = "UPDATE entry SET body = zeroblob(length(body)) WHERE seq = 20"
        desk.suite.seat.store._connection.execute(change)
        desk.clock.advance(made.DAY_MS)
        silent = desk.suite.upkeep.daily_backup()
        with pytest.raises(Trouble, match="backup_failed"):
            desk.suite.upkeep.backup()

    with made.desk(where) as again:
        assert silent is None
        assert again.ready.rescue.entries == ANSWERS + 1
        assert again.suite.upkeep.check().sound
