import tomllib
from pathlib import Path

import pytest

from firelearn.content.complaint import Complaints
from firelearn.content.levels import read_level_sets
from firelearn.content.points import read_rule_sets

RESOURCES = Path(__file__).parents[2] / "resources"
WRITTEN = (RESOURCES / "points/levels-2026-11.toml").read_text(encoding="utf-8")


@pytest.fixture
def resources(tmp_path):
    (tmp_path / "points").mkdir()
    return tmp_path


def told(resources, text=WRITTEN, name="levels-2026-11.toml"):
    (resources / "points" / name).write_text(text, encoding="utf-8")
    complaints = Complaints()
    found = read_level_sets(resources, complaints)
    return [levels.id for levels in found], [(one.line, one.code) for one in complaints]


def test_the_levels_that_come_with_the_program_are_sound():
    complaints = Complaints()

    (levels,) = read_level_sets(RESOURCES, complaints)

    assert not list(complaints)
    assert len(levels.levels) == 10
    assert levels.levels[0].points == 0


def test_every_level_has_its_name_in_words():
    words = tomllib.loads((RESOURCES / "words/levels.toml").read_text(encoding="utf-8"))

    (levels,) = read_level_sets(RESOURCES, Complaints())

    assert [level.key for level in levels.levels] == list(words)


def test_levels_are_no_rules_of_points():
    rules = read_rule_sets(RESOURCES, complaints := Complaints())

    assert [one.id for one in rules] == ["2026-11"]
    assert not list(complaints)


def test_levels_that_do_not_rise_are_refused(resources):
    assert told(resources, WRITTEN.replace("points = 60", "points = 20")) == ([], [(7, "levels_rise")])


def test_a_wrong_number_is_told_on_its_line(resources):
    ids, complaints = told(resources, WRITTEN.replace("points = 60", 'points = "sixty"'))

    assert ids == []
    assert complaints == [(WRITTEN[: WRITTEN.index("points = 60")].count("\n") + 1, "level_form")]


def test_a_file_is_named_after_its_id(resources):
    assert told(resources, name="levels-2027-01.toml") == (["2026-11"], [(4, "file_name")])


def test_no_levels_at_all_are_told(resources):
    complaints = Complaints()

    assert read_level_sets(resources, complaints) == ()
    assert [one.code for one in complaints] == ["no_levels"]
