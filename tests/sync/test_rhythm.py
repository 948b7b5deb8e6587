import random
import threading

from firelearn.sync.backoff import FIRST_S, QUIET_S, Backoff
from firelearn.sync.engine import Outcome
from firelearn.sync.rhythm import Rhythm
from firelearn.sync.setback import Cause

WELL = Outcome(complete=True, confirmed=0, rows=0)
TURNED_AWAY = Outcome(complete=False, confirmed=0, rows=0, cause=Cause.BUSY, wait_s=30)


def kept(*outcomes):
    """Let a rhythm go through some outcomes, nudged after each; return what it waited for."""
    left, waits = list(outcomes), []
    ran = threading.Event()

    def run(_stopping):
        outcome = left.pop(0)
        ran.set()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    rhythm = Rhythm(run, Backoff(random.Random(1)))
    thread = threading.Thread(target=rhythm.keep)
    thread.start()
    while True:
        ran.wait(5)
        ran.clear()
        if not left:
            break
        rhythm.nudge()
    rhythm.stop()
    thread.join(5)
    assert not thread.is_alive()
    waits.append(rhythm.next_s)
    return waits[-1]


def test_it_runs_again_after_a_success_and_after_a_failure():
    assert QUIET_S / 2 < kept(WELL, TURNED_AWAY, WELL) < QUIET_S * 2
    assert kept(WELL, TURNED_AWAY) >= 30


def test_a_bug_does_not_end_it():
    assert 0 < kept(WELL, RuntimeError("a bug"), RuntimeError("again")) <= FIRST_S * 2


def test_a_run_is_told_when_it_is_to_stop():
    told = []
    rhythm = Rhythm(lambda stopping: told.append(stopping()) or rhythm.stop() or told.append(stopping()) or WELL,
                    Backoff(random.Random(1)))  # fmt: skip

    rhythm.keep()

    assert told == [False, True]
