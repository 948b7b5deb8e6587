import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.clock import SteppedClock
from firelearn.domain.exam import TimePolicy
from firelearn.domain.exam_clock import ExamClock, away_ms, resume
from tests.domain.made import MONDAY_MORNING, stamp

MINUTE = 60_000
DURATION = 15 * MINUTE
TIMES = st.integers(-(10**14), 10**14)
STAMPS = st.builds(stamp, TIMES, boot=st.sampled_from([b"one", b"two"]), monotonic_ms=st.integers(0, 10**12))


def power_cut(clock: SteppedClock, *, after_ms: int, away: int):
    """Begin an exam, lose power after a while, come back: first stamp, last durable moment, now."""
    started = clock.now()
    last_seen = clock.advance(after_ms)
    return started, last_seen, clock.reboot(b"second boot", away_ms=away)


def test_within_a_sitting_time_runs_by_the_steady_clock_whatever_the_wall_clock_says():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    exam = ExamClock(duration_ms=DURATION, sitting=clock.now(), used_at_sitting_ms=2 * MINUTE)

    clock.advance(MINUTE)
    clock.set_wall(MONDAY_MORNING - 365 * 86_400_000)

    assert exam.used_ms(clock.now()) == 3 * MINUTE
    assert exam.remaining_ms(clock.now()) == 12 * MINUTE


def test_time_never_goes_below_nought():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    exam = ExamClock(duration_ms=DURATION, sitting=clock.now(), used_at_sitting_ms=0)

    late = clock.advance(DURATION + 5)

    assert exam.remaining_ms(late) == 0
    assert exam.used_ms(late) == DURATION


@pytest.mark.parametrize(
    ("policy", "used_minutes", "asks"),
    [(TimePolicy.STOP, 4, False), (TimePolicy.RUN, 9, False), (TimePolicy.INVIGILATOR, 4, True)],
)
def test_after_a_power_cut_time_goes_on_as_the_policy_says(policy, used_minutes, asks):
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    started, last_seen, now = power_cut(clock, after_ms=4 * MINUTE, away=5 * MINUTE)

    again = resume(policy, DURATION, started=started, last_used_ms=4 * MINUTE, last_seen=last_seen, now=now)

    assert again.used_ms == used_minutes * MINUTE
    assert again.away_ms == 5 * MINUTE
    assert again.used_if_ran_ms == 9 * MINUTE
    assert again.needs_invigilator is asks
    assert not again.is_over(DURATION)


def test_an_exam_that_runs_on_is_over_when_its_time_has_passed_away_from_the_pc():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    started, last_seen, now = power_cut(clock, after_ms=4 * MINUTE, away=60 * MINUTE)

    again = resume(TimePolicy.RUN, DURATION, started=started, last_used_ms=4 * MINUTE, last_seen=last_seen, now=now)

    assert again.used_ms == DURATION
    assert again.is_over(DURATION)


def test_a_clock_set_back_while_the_power_was_off_takes_no_time_and_gives_none():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    started, last_seen, now = power_cut(clock, after_ms=4 * MINUTE, away=-10 * 365 * 86_400_000)

    again = resume(TimePolicy.RUN, DURATION, started=started, last_used_ms=4 * MINUTE, last_seen=last_seen, now=now)

    assert again.used_ms == 4 * MINUTE


def test_a_crash_within_one_boot_is_timed_exactly_from_the_start():
    clock = SteppedClock(wall_utc_ms=MONDAY_MORNING)
    started = clock.now()
    last_seen = clock.advance(MINUTE)
    clock.advance(5 * MINUTE)
    now = clock.set_wall(0)

    again = resume(TimePolicy.RUN, DURATION, started=started, last_used_ms=0, last_seen=last_seen, now=now)

    assert again.used_ms == 6 * MINUTE


@given(st.sampled_from(TimePolicy), STAMPS, STAMPS, STAMPS, TIMES)
def test_whatever_the_clocks_say_time_used_stays_between_nought_and_the_duration(policy, started, seen, now, used):
    again = resume(policy, DURATION, started=started, last_used_ms=used, last_seen=seen, now=now)
    exam = ExamClock(duration_ms=DURATION, sitting=seen, used_at_sitting_ms=again.used_ms)

    assert 0 <= again.used_ms <= again.used_if_ran_ms <= DURATION
    assert 0 <= exam.remaining_ms(now) <= DURATION
    assert away_ms(seen, now) >= 0
