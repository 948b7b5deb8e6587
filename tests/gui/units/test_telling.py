"""Where a search stands in a unit's name, also where it gave only initials."""

import pytest

from firelearn.gui.units.telling import within


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中心", [(3, 2)]),
        ("金石 小学", [(0, 2), (5, 2)]),
        ("jsz", [(0, 3)]),
        ("xx", [(4, 2)]),
        ("zzz", []),
        ("一中", []),
    ],
)
def test_the_letters_that_were_found_are_marked(text, found):
    assert within("金石镇中心小学", text) == found
