import random
import time

import pytest

from firelearn.domain.clock import SteppedClock
from tests.faults.program import Program
from tests.faults.told import Told, assert_exam_goes_on, assert_nothing_lost
from tests.services import made

KILLS_A_FOLDER = 50
LONGEST_LIFE_S = 0.45
AWAY_MS = (30_000, 90_000, 400_000, 3_600_000, 86_400_000)


@pytest.fixture
def kills(rounds):
    """A kill takes half a second: half as many as other faults, but all 300 when they are asked for."""
    return rounds if rounds >= 100 else max(rounds // 2, 1)


def test_nothing_acknowledged_is_lost_at_any_kill(compiled, tmp_path, kills):
    for begun in range(0, kills, KILLS_A_FOLDER):
        where = made.moved(compiled, tmp_path / f"pc{begun}")
        told = Told(wall=made.MONDAY_MORNING)
        boot = made.BOOT

        for seed in range(begun, min(begun + KILLS_A_FOLDER, kills)):
            boot = live_until_killed(where, told, seed, boot)

        with made.desk(where, clock_at(told, boot)) as desk:
            assert desk.ready.rescue is None
            assert desk.suite.seat.store.rebuild().different == 0


def live_until_killed(where, told, seed, boot):
    draw = random.Random(seed)
    with Program("learner", where.home, where.resources, where.bank) as learner:
        # While the next learner wakes up, the records of the last one are looked over.
        boot = look_over(where, told, draw, boot)
        learner.let_go(wall=told.wall, steady=told.steady, boot=boot.hex(), seed=seed)
        if draw.random() < 0.9:
            assert learner.hear(told.hear), learner.kill()
        end = time.monotonic() + draw.uniform(0, LONGEST_LIFE_S)
        while (left := end - time.monotonic()) > 0:
            learner.hear(told.hear, for_s=left)
        complaints = learner.kill()
        learner.rest(told.hear)
    assert not complaints
    return boot


def look_over(where, told, draw, boot):
    away = draw.choice(AWAY_MS)
    told.wall += away
    told.steady += away
    if draw.random() < 0.5:
        boot, told.steady = draw.randbytes(16), 0
    with made.desk(where, clock_at(told, boot)) as desk:
        assert desk.ready.rescue is None
        assert_nothing_lost(desk.suite, told)
        report = desk.suite.upkeep.check()
        assert report.sound, report.findings
        assert_exam_goes_on(desk.suite, told)
        told.head = desk.suite.seat.store.identity.head_seq
    told.acts.clear()
    told.under_way = None
    return boot


def clock_at(told, boot):
    return SteppedClock(wall_utc_ms=told.wall, monotonic_ms=told.steady, boot=boot)
