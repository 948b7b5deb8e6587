from firelearn.domain.clock import Clock, SteppedClock
from tests.domain.made import MONDAY_MORNING


def test_the_clock_goes_on_and_names_its_boot():
    clock = Clock(b"this boot")

    first, then = clock.now(), clock.now()

    assert then.monotonic_ms >= first.monotonic_ms
    assert first.boot == b"this boot"
    assert first.wall_utc_ms > 1_577_836_800_000
    assert -14 * 60 <= first.utc_offset_min <= 14 * 60


def test_a_stepped_clock_stands_still_until_it_is_advanced():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    first = clock.now()

    later = clock.advance(250)

    assert first == SteppedClock(wall_utc_ms=MONDAY_MORNING).now()
    assert later.wall_utc_ms - first.wall_utc_ms == 250
    assert later.monotonic_ms - first.monotonic_ms == 250


def test_setting_the_wall_clock_leaves_the_steady_one_alone():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING, monotonic_ms=5)

    moved = clock.set_wall(0)

    assert (moved.wall_utc_ms, moved.monotonic_ms) == (0, 5)


def test_a_reboot_takes_time_and_begins_the_steady_clock_anew():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING, monotonic_ms=5)

    woken = clock.reboot(b"second boot", away_ms=90_000)

    assert woken.boot == b"second boot"
    assert woken.monotonic_ms == 0
    assert woken.wall_utc_ms == MONDAY_MORNING + 90_000
