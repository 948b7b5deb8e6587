import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.ranking import places


@pytest.mark.parametrize(
    ("figures", "expected"),
    [((), ()), ((5,), (1,)), ((9, 7, 7, 3), (1, 2, 2, 4)), ((3, 7, 9, 7), (4, 2, 1, 2)), ((2, 2, 2), (1, 1, 1))],
)
def test_equals_share_a_place_and_the_next_one_is_behind_them_all(figures, expected):
    assert places(figures) == expected


@given(st.lists(st.integers(0, 50)))
def test_a_place_tells_how_many_are_better_whatever_the_order(figures):
    for figure, place in zip(figures, places(figures), strict=True):
        assert place == 1 + sum(other > figure for other in figures)
