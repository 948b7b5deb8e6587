from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.seeded import Seeded, seed_of

SEEDS = st.integers(0, (1 << 64) - 1)


def test_the_stream_is_splitmix64_as_published():
    # The first outputs for seed 1234567, as given with the reference implementation (prng.di.unimi.it/splitmix64.c).
    stream = Seeded(1234567)

    assert [stream.next64() for _ in range(3)] == [6457827717110365317, 3203168211198807973, 9817491932198370423]


@given(SEEDS, st.integers(1, 1 << 64))
def test_a_draw_stays_below_its_bound(seed, bound):
    assert 0 <= Seeded(seed).below(bound) < bound


def test_a_bound_of_nought_is_a_mistake():
    with pytest.raises(ValueError, match="0"):
        Seeded(1).below(0)


@given(SEEDS, st.lists(st.integers()))
def test_shuffling_keeps_every_thing_once_and_can_be_repeated(seed, things):
    shuffled = Seeded(seed).shuffled(things)

    assert Counter(shuffled) == Counter(things)
    assert shuffled == Seeded(seed).shuffled(things)


@given(SEEDS, st.integers(0, 50), st.data())
def test_a_sample_is_of_different_things(seed, size, data):
    count = data.draw(st.integers(0, size))

    sample = Seeded(seed).sample(range(size), count)

    assert len(sample) == count
    assert set(sample) <= set(range(size))
    assert len(set(sample)) == count


def test_every_thing_is_sampled_about_equally_often():
    stream = Seeded(2026)

    seen = Counter(thing for _ in range(6000) for thing in stream.sample(range(10), 3))

    # 1,800 each are expected; six standard deviations are about 215.
    assert all(abs(count - 1800) < 215 for count in seen.values())


def test_more_than_there_are_cannot_be_sampled():
    with pytest.raises(ValueError, match="4"):
        Seeded(1).sample([1, 2, 3], 4)


def test_a_seed_depends_on_every_part_and_on_where_the_parts_meet():
    assert seed_of("daily_quiz", 20_000) == seed_of("daily_quiz", 20_000)
    assert seed_of("daily_quiz", 20_000) != seed_of("daily_quiz", 20_001)
    assert seed_of("ab", "c") != seed_of("a", "bc")
    assert 0 <= seed_of(b"x") < 1 << 64
