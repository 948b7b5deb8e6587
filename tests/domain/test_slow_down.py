import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.slow_down import full_wait_ms, wait_ms

NOW = 1_795_500_000_000
MOMENTS = st.integers(0, 1 << 42)


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (10_000, 900)],
)
def test_four_tries_are_free_and_then_each_one_waits_longer(wrong, seconds):
    assert wait_ms(wrong, NOW, NOW) == seconds * 1000


def test_waiting_counts():
    assert wait_ms(5, NOW, NOW + 10_000) == 20_000
    assert wait_ms(5, NOW, NOW + 30_000) == 0
    assert wait_ms(5, NOW, NOW + 90_000_000) == 0


@given(st.integers(0, 30), MOMENTS, MOMENTS)
def test_a_wait_is_never_negative_and_never_longer_than_the_full_one(wrong, last_ms, now_ms):
    assert 0 <= wait_ms(wrong, last_ms, now_ms) <= full_wait_ms(wrong)


@given(st.integers(0, 30), MOMENTS, st.integers(1, 1 << 40))
def test_a_clock_set_back_gives_the_full_wait(wrong, last_ms, back):
    assert wait_ms(wrong, last_ms, last_ms - back) == full_wait_ms(wrong)
