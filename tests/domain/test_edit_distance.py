import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.edit_distance import distance

WORDS = st.text("abc", max_size=8)


def slow_distance(one: str, other: str) -> int:
    """The textbook's whole table, without a band."""
    table = {(row, -1): row + 1 for row in range(-1, len(one))} | {(-1, col): col + 1 for col in range(-1, len(other))}
    for row, letter in enumerate(one):
        for col, opposite in enumerate(other):
            costs = [
                table[row - 1, col - 1] + (letter != opposite),
                table[row - 1, col] + 1,
                table[row, col - 1] + 1,
            ]
            if row and col and letter == other[col - 1] and one[row - 1] == opposite:
                costs.append(table[row - 2, col - 2] + 1)
            table[row, col] = min(costs)
    return table[len(one) - 1, len(other) - 1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "", 0), ("中学", "中学", 0), ("中学", "小学", 1), ("老王超市", "王老超市", 1), ("超市", "大超市", 1)],
)
def test_one_letter_is_one_step(one, other, expected):
    assert distance(one, other, 3) == expected


@given(WORDS, WORDS, st.integers(0, 8))
def test_the_band_changes_nothing_within_the_limit(one, other, limit):
    whole = slow_distance(one, other)

    assert distance(one, other, limit) == (whole if whole <= limit else None)


@given(WORDS, WORDS, st.integers(0, 4))
def test_it_is_the_same_from_either_side(one, other, limit):
    def price(left: str, right: str) -> int:
        return 1 if {left, right} == {"a", "b"} else 2

    assert distance(one, other, limit, price) == distance(other, one, limit, price)


def test_an_exchange_can_cost_more():
    assert distance("王", "李", 2, lambda _one, _other: 2) == 2
    assert distance("王", "李", 1, lambda _one, _other: 2) is None
