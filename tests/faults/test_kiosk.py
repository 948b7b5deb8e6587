"""A kiosk whose program is killed: its tiny parent brings it back, and nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from firelearn.domain.ids import BlueprintId
from firelearn.domain.text import Language
from firelearn.runtime.instance import owner_of
from firelearn.services.opening import open_suite
from tests.conftest import ROOT
from tests.gui.running import compile_bank, evening, paths_at

BACK_WITHIN_S = 5.0
PATIENCE_S = 60.0
WAITS = "the kiosk waits for somebody"


@pytest.fixture
def paths(tmp_path):
    """A PC on which a guest sits an exam when the power goes."""
    found = paths_at(tmp_path / "home")
    compile_bank(found.home)
    suite = open_suite(found, evening()).suite
    guest = suite.people.start_guest(Language.ZH_CN).person
    sitting = suite.exams.start(guest, BlueprintId("public"))
    suite.exams.answer(guest, sitting, 0, suite.exams.ask(guest, sitting, 0).question.key, 60_000)
    suite.seat.store.close()
    return found


@contextmanager
def running(paths):
    environment = {**os.environ, "FIRELEARN_HOME": str(paths.home), "QT_QPA_PLATFORM": "offscreen"}
    parent = subprocess.Popen(
        [sys.executable, "-m", "firelearn", "--kiosk"], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    try:
        yield parent
    finally:
        parent.send_signal(signal.SIGTERM)
        parent.wait(PATIENCE_S)


def until(happened, for_s):
    began = time.monotonic()
    while not happened():
        assert time.monotonic() - began < for_s, "it did not happen"
        os.sched_yield()


def times_waited(paths):
    log = paths.logs / "firelearn.log"
    return log.read_text(encoding="utf-8").count(WAITS) if log.exists() else 0


def entries(paths):
    store = open_suite(paths, evening()).suite.seat.store
    try:
        return len(store.links()), store.check().sound
    finally:
        store.close()


def test_a_killed_kiosk_is_back_at_its_first_screen_with_nothing_lost(paths):
    before = entries(paths)

    with running(paths) as parent:
        until(lambda: times_waited(paths) == 1, PATIENCE_S)
        child = owner_of(paths.lock)
        os.kill(child, signal.SIGKILL)
        until(lambda: times_waited(paths) == 2, BACK_WITHIN_S)
        again = owner_of(paths.lock)
        alive = parent.poll() is None

    assert child not in {again, parent.pid}
    assert alive
    assert (before[1], entries(paths)) == (True, (before[0] + 1, True))


def test_when_the_system_ends_the_parent_the_kiosk_ends_with_it(paths):
    with running(paths) as parent:
        until(lambda: times_waited(paths) == 1, PATIENCE_S)
        child = owner_of(paths.lock)

    assert parent.returncode == 0
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
