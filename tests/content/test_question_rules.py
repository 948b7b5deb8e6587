import pytest

from tests.content.desk import Desk

HOME = "bank/questions/home.toml"


def _told(desk: Desk) -> list[tuple[str, int]]:
    return [(complaint.code, complaint.line) for complaint in desk.complaints()]


def test_a_stem_of_exactly_the_limit_is_short_enough(desk: Desk) -> None:
    desk.edit(HOME, "每个人都有报告火警的义务。", ("火" * 29 + "。") * 2)

    assert _told(desk) == []


def test_a_long_stem_is_told_on_its_own_line(desk: Desk) -> None:
    desk.edit(HOME, "油锅起火，先做什么？", ("火" * 29 + "。") * 2 + "火")

    assert _told(desk) == [("too_long", 12)]


@pytest.mark.parametrize("phrase", ["以上都是", "以上全是", "都不对", "All of the above", "None of these"])
def test_empty_options_are_told(desk: Desk, phrase: str) -> None:
    desk.edit(HOME, '"打开油烟机"' if "o" not in phrase.lower() else '"Start the hood"', f'"{phrase}"')

    assert [code for code, _ in _told(desk)] == ["forbidden_phrase"]


def test_regions_that_touch_do_not_overlap(desk: Desk) -> None:
    desk.edit(HOME, "x = 0.5\ny = 0.6", "x = 0.5\ny = 0.3")

    assert _told(desk) == []


def test_a_region_as_wide_as_a_finger_is_large_enough(desk: Desk) -> None:
    desk.edit(HOME, "width = 0.2\nheight = 0.2", "width = 0.069\nheight = 0.102")

    assert _told(desk) == []


def test_a_region_flatter_than_a_finger_is_told(desk: Desk) -> None:
    desk.edit(HOME, "width = 0.2\nheight = 0.2", "width = 0.2\nheight = 0.08")

    assert [code for code, _ in _told(desk)] == ["hotspot_small"]
