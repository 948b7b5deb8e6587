import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.slow_down import full_wait_ms, wait_ms


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (10_000, 900)],
)
def test_four_tries_are_free_and_then_each_one_waits_longer(wrong, seconds):
    assert wait_ms(wrong, 0) == seconds * 1000


def test_waiting_counts():
    assert wait_ms(5, 10_000) == 20_000
    assert wait_ms(5, 30_000) == 0
    assert wait_ms(5, 90_000_000) == 0


@given(st.integers(0, 30), st.integers(-(1 << 40), 1 << 40))
def test_a_wait_is_never_negative_and_never_longer_than_the_full_one(wrong, passed_ms):
    assert 0 <= wait_ms(wrong, passed_ms) <= full_wait_ms(wrong)
