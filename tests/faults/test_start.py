"""What stands in the way of a start: another program, a lock, a bank or a picture that is gone or broken."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.pictures import Picture
from firelearn.store import engine
from tests.conftest import ROOT
from tests.services import made

PATIENCE_S = 60
HOLD = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held(path, statement):
    """Let another process hold the file."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), statement], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            other.kill()


def until(happened):
    end = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        os.sched_yield()
    return True


def test_a_file_that_another_program_holds_is_told_of_and_untouched(where, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    path = where.store / "firelearn.db"

    with (
        held(path, "BEGIN EXCLUSIVE"),
        pytest.raises(Trouble, match="store_locked"),
        made.desk(where),
    ):
        pass

    with made.desk(where) as desk:
        assert desk.ready.rescue is None
        assert desk.suite.upkeep.check().sound


def test_an_act_waits_for_another_program_and_then_says_so(where, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    with made.desk(where) as desk:
        me = desk.guest()
        with held(where.store / "firelearn.db", "BEGIN IMMEDIATE"), pytest.raises(Trouble, match="store_locked"):
            desk.suite.practice.favourite(me, "gas-0001", kept=True)

        desk.suite.practice.favourite(me, "gas-0001", kept=True)

        assert desk.suite.practice.choices(me).favourites == 1
        assert desk.suite.upkeep.check().sound


def run(home, *words):
    environment = {**os.environ, "FIRELEARN_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "firelearn", *words],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_second_start_brings_the_first_to_the_front_and_ends(where):
    lock, knock = where.home / "running.lock", where.home / "come-forward"
    with run(where.home) as first:
        try:
            until(lambda: lock.exists() and lock.read_text().strip() == str(first.pid))
            until((where.store / "firelearn.db-wal").exists)
            second, doctor = run(where.home), run(where.home, "--speak", "en", "doctor")
            _, refusal = doctor.communicate(timeout=PATIENCE_S)
            _, complaints = second.communicate(timeout=PATIENCE_S)

            assert (second.returncode, complaints) == (0, b"")
            assert until(lambda: not knock.exists())
            assert doctor.returncode == 1
            assert refusal.decode().strip()
            assert first.poll() is None
        finally:
            first.send_signal(signal.SIGKILL)
    with made.desk(where) as desk:
        assert desk.ready.rescue is None
        assert desk.suite.upkeep.check().sound


def test_a_first_that_was_killed_does_not_keep_the_next_one_out(where):
    lock = where.home / "running.lock"
    with run(where.home) as first:
        until(lambda: lock.exists() and lock.read_text().strip() == str(first.pid))
        first.send_signal(signal.SIGKILL)
    with run(where.home, "doctor", "--json") as second:
        second.communicate(timeout=PATIENCE_S)

    assert second.returncode == 0


@pytest.mark.parametrize("fault", ["no bank", "no questions", "unknown type", "not toml", "no blueprint"])
def test_without_a_good_bank_the_compiled_one_goes_on_and_a_new_pc_is_told(where, tmp_path, fault):
    bank, resources = tmp_path / "bank", tmp_path / "resources"
    shutil.copytree(where.bank, bank)
    shutil.copytree(where.resources, resources)
    break_bank(bank, resources, fault)
    broken = replace(where, bank=bank, resources=resources)

    with made.desk(broken) as desk:
        me = desk.guest()
        assert desk.suite.practice.choices(me).total >= 160
        assert desk.suite.home.overview(me).exam_offer is not None
    with pytest.raises(Trouble, match=r"bank_missing|bank_broken"), made.desk(replace(broken, home=tmp_path / "new")):
        pass


def break_bank(bank, resources, fault):
    gas = bank / "questions" / "gas.toml"
    match fault:
        case "no bank":
            shutil.rmtree(bank)
        case "no questions":
            (bank / "bank.toml").unlink()
        case "unknown type":
            gas.write_text(gas.read_text(encoding="utf-8").replace('"single"', '"riddle"'), encoding="utf-8")
        case "not toml":
            gas.write_bytes(b"\x00\xff\xfe not toml")
        case "no blueprint":
            (resources / "blueprints" / "public.toml").write_text("id = ", encoding="utf-8")


@pytest.mark.parametrize("content", [None, b"", b"<svg", b"\x89PNG not a picture"])
def test_a_picture_that_is_not_there_leaves_a_place_and_no_error(qtbot, tmp_path, content):
    path = tmp_path / "gone.svg"
    if content is not None:
        path.write_bytes(content)
    picture = Picture(path, alt="A gas valve")
    qtbot.addWidget(picture)
    picture.resize(320, 180)

    image = picture.grab().toImage()

    assert not image.isNull()
    assert picture.accessibleName() == "A gas valve"
