"""Kills while the records are cared for: after each the next start is sound, and nothing is lost."""

import random
import shutil
import time
from dataclasses import replace

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.services.practice import PracticeRequest, Way
from firelearn.store import migrate
from firelearn.store.backup import backups, verify
from tests.faults.keeper import NEXT_STEP
from tests.faults.program import Program
from tests.services import made

ANSWERS = 60
LONGEST_S = {"make": 0.06, "migrate": 0.06, "rescue": 0.15, "compile": 0.25, "backup": 0.25, "rebuild": 0.25}


@pytest.fixture(scope="module")
def learned(compiled, tmp_path_factory):
    """Make a PC on which somebody learned, with a second bank beside the first."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copytree(compiled.bank, folder / "bank")
    shutil.copytree(compiled.bank, folder / "other-bank")
    change_bank(folder / "other-bank")
    with made.desk(replace(made.moved(compiled, folder / "home"), bank=folder / "bank")) as desk:
        me = desk.guest()
        run = desk.suite.practice.start(me, PracticeRequest(way=Way.CHALLENGE))
        for place in range(ANSWERS):
            desk.clock.advance(made.MINUTE_MS)
            key = desk.suite.practice.ask(me, run, place).question.key
            desk.suite.practice.answer(me, run, place, key, made.SLOW_MS)
            if place == ANSWERS // 2:
                desk.suite.upkeep.backup()
    return desk.paths


def change_bank(bank):
    """Take a file of questions out, and change the words of another."""
    (bank / "questions" / "hotspots-ebike.toml").unlink()
    path = bank / "questions" / "gas.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("燃气", "煤气"), encoding="utf-8")


def kill_while(what, where, seed):
    draw = random.Random(f"{what} {seed}")
    with Program("keeper", where.home, where.resources, where.bank) as keeper:
        keeper.let_go(what=what, wall=made.MONDAY_MORNING + made.DAY_MS * (seed + 1), boot=made.BOOT.hex())
        assert keeper.hear(lambda _: None), keeper.kill()
        end = time.monotonic() + draw.uniform(0, LONGEST_S[what])
        while (left := end - time.monotonic()) > 0 and keeper.hear(lambda _: None, for_s=left):
            pass
        complaints = keeper.kill()
        keeper.rest(lambda _: None)
    assert not complaints


def kills(rounds):
    """Tell how many kills each kind of care gets: few by default, its share of the 300 when they are asked for."""
    return range(max(rounds // 8, 1))


def reopened(where, seed):
    return made.desk(where, SteppedClock(wall_utc_ms=made.MONDAY_MORNING + made.DAY_MS * (seed + 2), boot=made.BOOT))


def assert_all_there(desk):
    report = desk.suite.upkeep.check()
    assert report.sound, report.findings
    assert report.entries == ANSWERS + 1


def test_a_kill_while_the_records_are_made_leaves_nothing_in_the_way(compiled, tmp_path, rounds):
    for seed in kills(rounds):
        where = made.paths(tmp_path / str(seed), compiled.resources)
        kill_while("make", where, seed)

        with reopened(where, seed) as desk:
            assert desk.ready.rescue is None
            assert desk.guest()
            assert desk.suite.upkeep.check().sound


def test_a_kill_while_migrating_leaves_the_old_or_the_new_and_a_backup(learned, tmp_path, rounds, monkeypatch):
    known = migrate.steps()
    for seed in kills(rounds):
        where = made.moved(learned, tmp_path / str(seed))
        with monkeypatch.context() as future:
            kill_while("migrate", where, seed)
            future.setattr(migrate, "steps", lambda: (*known, NEXT_STEP))

            with reopened(where, seed) as desk:
                assert desk.ready.rescue is None
                assert_all_there(desk)
                before = [path for path in backups(desk.suite.seat.store.path) if path.name.startswith("version-")]
                assert before
                assert all(verify(path) == ANSWERS + 1 for path in before)


def test_a_kill_while_compiling_leaves_one_whole_bank(learned, tmp_path, rounds):
    where = made.moved(learned, tmp_path / "pc")
    for seed in kills(rounds):
        kill_while("compile", where, seed)

        with reopened(where, seed) as desk:
            bank = desk.suite.seat.store.reader.bank
            assert_all_there(desk)
            assert len(bank.questions(bank.ids())) == bank.edition().questions == bank.count()


def test_a_kill_while_backing_up_leaves_whole_backups_only(learned, tmp_path, rounds):
    where = made.moved(learned, tmp_path / "pc")
    for seed in kills(rounds):
        kill_while("backup", where, seed)

        with reopened(where, seed) as desk:
            assert_all_there(desk)
            kept = backups(desk.suite.seat.store.path)
            assert {verify(path) for path in kept} <= {ANSWERS + 1, ANSWERS // 2 + 2}
            desk.suite.upkeep.backup()
            left = [path.name for path in (where.store / "backups").iterdir() if path.suffix != ".db"]
            assert left == []


def test_a_kill_while_folding_anew_leaves_the_projections_whole(learned, tmp_path, rounds):
    where = made.moved(learned, tmp_path / "pc")
    for seed in kills(rounds):
        kill_while("rebuild", where, seed)

        with reopened(where, seed) as desk:
            assert_all_there(desk)


def test_a_kill_while_rescuing_still_ends_in_a_rescue_that_is_told(learned, tmp_path, rounds):
    for seed in kills(rounds):
        where = made.moved(learned, tmp_path / str(seed))
        with (where.store / "firelearn.db").open("rb+") as file:
            file.write(b"\xa5" * 4096)
        kill_while("rescue", where, seed)

        with reopened(where, seed) as desk:
            assert desk.ready.rescue is not None
            assert desk.ready.rescue.entries == ANSWERS + 1
            assert_all_there(desk)
            assert desk.suite.seat.store.identity.head_seq == 0
