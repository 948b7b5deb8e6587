import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.sync.backoff import FIRST_S, MOST_S, QUIET_S, Backoff


@given(
    seed=st.integers(),
    outcomes=st.lists(st.one_of(st.none(), st.floats(-10, 1e9)), min_size=1, max_size=60),
)
def test_there_is_always_a_next_time_and_never_far_away(seed, outcomes):
    backoff = Backoff(random.Random(seed))

    waits = [backoff.after_success() if asked is None else backoff.after_failure(asked) for asked in outcomes]

    assert all(0 < wait <= 3600 + MOST_S + 1800 for wait in waits)


def test_waits_grow_with_each_failure_and_start_small_again_after_a_success():
    backoff = Backoff(random.Random(1))
    waits = [backoff.after_failure() for _ in range(12)]
    assert waits[0] <= FIRST_S
    assert waits[-1] >= MOST_S / 2
    assert waits[:8] == sorted(waits[:8])

    assert QUIET_S / 2 < backoff.after_success() < QUIET_S * 2

    assert backoff.after_failure() <= FIRST_S
    backoff.after_failure()
    backoff.reset()
    assert backoff.after_failure() <= FIRST_S


@pytest.mark.parametrize("asked_s", [0, 30])
def test_a_thousand_pcs_that_were_turned_away_together_do_not_come_back_together(asked_s):
    turned_away = [Backoff(random.Random(seed)) for seed in range(1_000)]
    for backoff in turned_away:
        for _ in range(3):
            backoff.after_failure()

    waits = [backoff.after_failure(asked_s) for backoff in turned_away]

    each_second = [sum(second <= wait < second + 1 for wait in waits) for second in range(80)]
    assert min(waits) >= asked_s
    assert max(each_second) < 150
