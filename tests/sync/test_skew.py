from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.clock import SteppedClock
from firelearn.sync.skew import better, corrected, heard, measured

TRUE_MS = 1_793_577_600_000
YEARS_MS = 10 * 365 * 86_400_000


@given(
    wrong_ms=st.integers(-YEARS_MS, YEARS_MS), there_ms=st.integers(0, 5_000), back_ms=st.integers(0, 5_000),
    later_ms=st.integers(-86_400_000, 86_400_000), jump_ms=st.integers(-YEARS_MS, YEARS_MS),
)  # fmt: skip
def test_what_was_recorded_in_one_boot_gets_its_true_time_whatever_the_wall_clock_says(
    wrong_ms, there_ms, back_ms, later_ms, jump_ms
):
    clock = SteppedClock(wall_utc_ms=TRUE_MS + wrong_ms, monotonic_ms=86_400_000)
    sent = clock.now()
    got = clock.advance(there_ms + back_ms)

    anchor = measured(sent, got, TRUE_MS + there_ms)

    assert anchor is not None
    recorded = replace(sent, wall_utc_ms=jump_ms, monotonic_ms=sent.monotonic_ms + later_ms)
    assert abs(corrected(recorded, anchor) - (TRUE_MS + later_ms)) <= anchor.within_ms
    assert abs(anchor.ahead_ms - wrong_ms) <= anchor.within_ms


def test_nothing_is_measured_across_two_boots():
    clock = SteppedClock(wall_utc_ms=TRUE_MS)
    sent = clock.now()

    assert measured(sent, clock.reboot(b"other boot", away_ms=10), TRUE_MS) is None
    assert corrected(clock.now(), heard(sent, TRUE_MS)) is None


def test_the_surer_of_two_measurements_is_kept_within_one_boot_and_the_new_one_after_it():
    clock = SteppedClock(wall_utc_ms=TRUE_MS)
    quick = measured(clock.now(), clock.advance(40), TRUE_MS)
    slow = measured(clock.now(), clock.advance(4_000), TRUE_MS)
    rebooted = measured(clock.reboot(b"other boot"), clock.advance(9_000), TRUE_MS)

    assert better(None, slow) is slow
    assert better(slow, quick) is better(quick, slow) is quick
    assert better(quick, rebooted) is rebooted


def test_a_server_hears_how_far_a_clock_is_off():
    clock = SteppedClock(wall_utc_ms=TRUE_MS + 5_000)

    anchor = heard(clock.now(), TRUE_MS)

    assert anchor.ahead_ms == 5_000
    assert corrected(clock.advance(700), anchor) == TRUE_MS + 700
