"""The invented learners belong to the invented units."""

import pytest

from firelearn.content.demo_learners import read_learners
from firelearn.content.roster import read_roster
from firelearn.runtime.paths import shipped_folder

DEMO = shipped_folder() / "resources" / "demo"


def test_every_learner_has_a_name_of_their_own_and_a_unit_that_is_there():
    learners = read_learners(DEMO / "learners.csv")
    units = {unit.name for unit in read_roster(DEMO / "county.csv").units}

    assert len(learners) > 300
    assert len({learner.nickname for learner in learners}) == len(learners)
    assert {learner.unit for learner in learners} <= units


def test_a_row_that_is_no_learner_is_a_bug(tmp_path):
    (tmp_path / "learners.csv").write_text("a,b,c,d\n小王,from_18,某店,8\n", encoding="utf-8")

    with pytest.raises(ValueError, match="demonstration"):
        read_learners(tmp_path / "learners.csv")
