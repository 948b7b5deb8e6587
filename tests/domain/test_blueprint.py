import tomllib

import pytest

from firelearn.domain.blueprint import Blueprint, Cell
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.ids import BlueprintId
from firelearn.domain.question import Audience, QuestionType
from firelearn.domain.text import Text
from tests.domain.made import RESOURCES, REVISION

FILES = sorted((RESOURCES / "blueprints").glob("*.toml"))


def read(path) -> Blueprint:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Blueprint(
        id=BlueprintId(table["id"]),
        revision=REVISION,
        title=Text(**table["title"]),
        description=Text(**table["description"]),
        audiences=frozenset(Audience(one) for one in table["audiences"]),
        duration_ms=table["duration_min"] * 60_000,
        pass_mark=table["pass_mark"],
        attempts=table["attempts"],
        shuffle_questions=table["shuffle_questions"],
        shuffle_options=table["shuffle_options"],
        time_policy=TimePolicy(table["time_policy"]),
        review_policy=ReviewPolicy(table["review_policy"]),
        cells=tuple(Cell(**{**cell, "type": QuestionType(cell["type"])}) for cell in table["cells"]),
    )


@pytest.mark.parametrize(
    ("name", "counts", "minutes", "pass_mark"),
    [("public", (8, 4, 8), 15, 60), ("staff", (25, 10, 15), 45, 80), ("responsible", (50, 20, 30), 90, 80)],
)
def test_the_default_blueprints_are_those_of_the_product(name, counts, minutes, pass_mark):
    blueprint = read(RESOURCES / "blueprints" / f"{name}.toml")

    assert blueprint.id == name
    assert tuple(blueprint.counts_by_type().values()) == counts
    assert blueprint.question_count == sum(counts)
    assert blueprint.full_marks == 100
    assert (blueprint.duration_ms, blueprint.pass_mark) == (minutes * 60_000, pass_mark)


def test_counts_stand_in_the_order_of_the_paper():
    blueprint = read(RESOURCES / "blueprints" / "public.toml")

    assert list(blueprint.counts_by_type()) == [QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE]
