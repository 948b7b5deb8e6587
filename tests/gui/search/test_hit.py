"""Where the words of a search stand in a stem."""

import pytest

from firelearn.gui.search.hit import marks


@pytest.mark.parametrize(
    ("stem", "wanted", "expected"),
    [
        ("电动自行车放在哪里充电？", "充电", [(9, 2)]),
        ("灭火器和灭火毯", "灭火", [(0, 2), (4, 2)]),
        ("Which exit do you take?", "EXIT", [(6, 4)]),
        ("着火了先报警", "报警 着火", [(0, 2), (4, 2)]),
        ("没有这个词", "灭火", []),
        ("任何词", "？！", []),
    ],
)
def test_every_place_of_every_word_is_marked(stem, wanted, expected):
    assert marks(stem, wanted) == expected
