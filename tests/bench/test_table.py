from typing import Any

import pytest

from bench.table import Figure, percentile, table


def figure(**more: Any) -> Figure:
    return Figure(**{"work": "a start", "unit": "ms", "ours": 300.0, **more})


@pytest.mark.parametrize(
    ("more", "met"),
    [
        ({"floor": 200.0, "times": 1.65, "limit": 100.0}, True),
        ({"floor": 100.0, "times": 1.65, "limit": 400.0}, False),
        ({"times": 1.65, "limit": 400.0}, True),
        ({"limit": 299.0}, False),
        ({}, None),
        ({"ours": None, "limit": 299.0}, None),
    ],
)
def test_a_target_is_so_many_times_the_floor_where_there_is_one_and_a_limit_elsewhere(
    more: dict[str, Any], met: bool | None
) -> None:
    assert figure(**more).met is met


def test_the_table_says_what_was_missed_and_keeps_notes_below() -> None:
    told = table([figure(limit=299.0, note="warm"), figure(work="a search", ours=0.24, limit=0.5, note="warm")])

    lines = told.splitlines()
    assert lines[2].split("|")[1].strip() == "a start [1]"
    assert "**no**" in lines[2]
    assert "0.240" in lines[3]
    assert lines[-1] == "1. warm"
    assert told.count("warm") == 1


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([5.0, 1.0, 4.0, 2.0, 3.0], 0.5) == 3.0
    assert percentile(range(1, 101), 0.99) == 99
    assert percentile([7.0], 0.99) == 7.0
