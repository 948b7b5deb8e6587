from pathlib import Path

import pytest

from firelearn.content.bank import Bank, load_bank
from firelearn.content.blueprints import read_blueprints
from firelearn.content.complaint import Complaints
from firelearn.domain.blueprint import Candidate, Cell
from firelearn.domain.drawing import draw
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.question import Audience, QuestionType, Topic
from tests.content.desk import Desk

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
PAPERS = 1000


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
        "residents": (50, 100, 60, 2_400_000),
        "staff": (50, 100, 80, 2_700_000),
        "volunteers": (50, 100, 80, 2_700_000),
        "shop": (60, 100, 80, 3_000_000),
        "responsible": (100, 100, 80, 5_400_000),
    }
    assert len(complaints) == 0


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank(ROOT / "question_bank", RESOURCES)


@pytest.mark.parametrize("name", sorted(file.stem for file in (RESOURCES / "blueprints").glob("*.toml")))
def test_a_thousand_papers_are_drawn_without_a_shortage_or_a_question_twice(bank: Bank, name: str) -> None:
    blueprint = next(one for one in bank.blueprints if one.id == name)
    served = [one for one in bank.questions if not blueprint.audiences or one.audiences & blueprint.audiences]
    pool = [
        Candidate(
            question=one.id,
            revision=one.revision,
            type=one.type,
            topic=one.topic,
            level=one.level,
            options=len(one.options),
        )
        for one in served
    ]

    asked = [[item.question for item in draw(blueprint, pool, seed).items] for seed in range(PAPERS)]

    assert {len(paper) for paper in asked} == {blueprint.question_count}
    assert all(len(set(paper)) == len(paper) for paper in asked)
    assert len({frozenset(paper) for paper in asked}) == PAPERS
