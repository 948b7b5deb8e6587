from pathlib import Path

from firelearn.content.blueprints import read_blueprints
from firelearn.content.complaint import Complaints
from firelearn.domain.blueprint import Cell
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.question import Audience, QuestionType, Topic
from tests.content.desk import Desk

RESOURCES = Path(__file__).parents[2] / "resources"


def test_a_blueprint_is_read_whole(desk: Desk) -> None:
    blueprint = read_blueprints(desk.resources, Complaints())[0]

    assert (blueprint.id, blueprint.duration_ms, blueprint.pass_mark, blueprint.attempts) == ("short", 300_000, 6, 2)
    assert blueprint.audiences == {Audience.RESIDENTS}
    assert (blueprint.shuffle_questions, blueprint.shuffle_options) == (True, False)
    assert (blueprint.time_policy, blueprint.review_policy) == (TimePolicy.RUN, ReviewPolicy.WRONG)
    assert blueprint.cells[0] == Cell(type=QuestionType.TRUE_FALSE, topic=Topic.HOME, level=1, count=2, marks=4)
    assert blueprint.full_marks == 10


def test_a_blueprint_revision_changes_with_its_rules_alone(desk: Desk) -> None:
    before = read_blueprints(desk.resources, Complaints())[0].revision
    desk.edit("resources/blueprints/short.toml", "attempts = 2", "attempts  =  2  # a month")
    laid_out_anew = read_blueprints(desk.resources, Complaints())[0].revision
    desk.edit("resources/blueprints/short.toml", "pass_mark = 6", "pass_mark = 8")
    stricter = read_blueprints(desk.resources, Complaints())[0].revision

    assert laid_out_anew == before
    assert stricter != before


def test_the_blueprints_that_ship_are_those_of_the_product() -> None:
    complaints = Complaints()

    blueprints = read_blueprints(RESOURCES, complaints)

    sizes = {one.id: (one.question_count, one.full_marks, one.pass_mark, one.duration_ms) for one in blueprints}
    assert sizes == {
        "public": (20, 100, 60, 900_000),
        "staff": (50, 100, 80, 2_700_000),
        "responsible": (100, 100, 80, 5_400_000),
    }
    assert len(complaints) == 0
