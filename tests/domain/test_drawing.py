from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.blueprint import Blueprint, Candidate, Cell
from firelearn.domain.drawing import draw, option_order, shortages
from firelearn.domain.errors import Trouble
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.ids import BlueprintId, QuestionId
from firelearn.domain.question import QuestionType, Topic
from firelearn.domain.seeded import Seeded
from tests.domain.made import REVISION, text

SINGLE, MULTIPLE, TRUE_FALSE = QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE
SEEDS = st.integers(0, (1 << 64) - 1)


def blueprint(*cells: Cell, shuffle_questions: bool = True, shuffle_options: bool = True) -> Blueprint:
    return Blueprint(
        id=BlueprintId("public"),
        revision=REVISION,
        title=text("exam"),
        description=text("words"),
        audiences=frozenset(),
        duration_ms=900_000,
        pass_mark=60,
        attempts=0,
        shuffle_questions=shuffle_questions,
        shuffle_options=shuffle_options,
        time_policy=TimePolicy.STOP,
        review_policy=ReviewPolicy.ALL,
        cells=cells,
    )


def candidates(question_type: QuestionType, topic: Topic, level: int, count: int) -> list[Candidate]:
    options = 0 if question_type in (TRUE_FALSE, QuestionType.HOTSPOT) else 4
    return [
        Candidate(
            question=QuestionId(f"{topic}-{question_type}-{level}-{number:04d}"),
            revision=REVISION,
            type=question_type,
            topic=topic,
            level=level,
            options=options,
        )
        for number in range(count)
    ]


def sizes(pool: list[Candidate]) -> Counter[tuple[QuestionType, Topic, int]]:
    return Counter((one.type, one.topic, one.level) for one in pool)


POOL = [
    candidate
    for question_type in QuestionType
    for topic in (Topic.HOME, Topic.GAS, Topic.LAW)
    for level in (1, 2, 3)
    for candidate in candidates(question_type, topic, level, 6)
]
BY_ID = {candidate.question: candidate for candidate in POOL}
PUBLIC = blueprint(
    Cell(type=SINGLE, count=6, marks=5),
    Cell(type=SINGLE, topic=Topic.GAS, level=3, count=2, marks=5),
    Cell(type=MULTIPLE, topic=Topic.HOME, count=4, marks=5),
    Cell(type=TRUE_FALSE, level=1, count=8, marks=5),
)


@given(SEEDS)
def test_a_paper_has_the_exact_counts_without_a_question_twice(seed):
    paper = draw(PUBLIC, POOL, seed)

    drawn = [BY_ID[item.question] for item in paper.items]
    assert len({candidate.question for candidate in drawn}) == len(drawn) == 20
    assert Counter(candidate.type for candidate in drawn) == {SINGLE: 8, MULTIPLE: 4, TRUE_FALSE: 8}
    assert sum(one.type is SINGLE and (one.topic, one.level) == (Topic.GAS, 3) for one in drawn) >= 2
    assert all(one.topic is Topic.HOME for one in drawn if one.type is MULTIPLE)
    assert all(one.level == 1 for one in drawn if one.type is TRUE_FALSE)


@given(SEEDS, st.randoms())
def test_the_same_seed_gives_the_same_paper_in_whatever_order_the_bank_is_read(seed, random):
    shuffled = list(POOL)
    random.shuffle(shuffled)

    assert draw(PUBLIC, POOL, seed) == draw(PUBLIC, shuffled, seed)


def test_other_seeds_give_other_papers():
    papers = {draw(PUBLIC, POOL, seed).items for seed in range(50)}

    assert len(papers) == 50


def test_a_paper_never_changes_once_released():
    paper = draw(PUBLIC, POOL, 2026)

    assert [(item.question, item.order) for item in paper.items[:3]] == GOLDEN


@given(SEEDS)
def test_like_types_stand_together_singles_first(seed):
    cells = tuple(Cell(type=question_type, count=3, marks=1) for question_type in reversed(QuestionType))

    paper = draw(blueprint(*cells), POOL, seed)

    assert [BY_ID[item.question].type for item in paper.items] == [one for one in QuestionType for _ in range(3)]


def test_every_question_of_a_class_is_drawn_about_equally_often():
    one_class = candidates(SINGLE, Topic.HOME, 1, 10)

    seen = Counter(
        item.question
        for seed in range(3000)
        for item in draw(blueprint(Cell(type=SINGLE, count=3, marks=1)), one_class, seed).items
    )

    # 900 each are expected; six standard deviations are about 150.
    assert len(seen) == 10
    assert all(abs(count - 900) < 150 for count in seen.values())


def test_crossing_cells_are_filled_where_taking_one_after_the_other_would_fail():
    pool = candidates(SINGLE, Topic.HOME, 1, 1) + candidates(SINGLE, Topic.GAS, 2, 1)
    crossing = blueprint(Cell(type=SINGLE, topic=Topic.HOME, count=1, marks=2), Cell(type=SINGLE, count=1, marks=1))

    paper = draw(crossing, pool, 5)

    assert {(item.question, item.marks) for item in paper.items} == {(pool[0].question, 2), (pool[1].question, 1)}


def test_a_bank_that_is_too_small_is_named_with_what_is_wanted_and_what_is_there():
    pool = candidates(SINGLE, Topic.HOME, 1, 5)
    cell = Cell(type=SINGLE, topic=Topic.HOME, count=8, marks=5)

    with pytest.raises(Trouble) as short:
        draw(blueprint(cell, Cell(type=MULTIPLE, count=0, marks=5)), pool, 1)

    assert short.value.code == "bank_short"
    assert {name: short.value.values[name] for name in ("blueprint", "wanted", "available", "missing")} == {
        "blueprint": "public",
        "wanted": 8,
        "available": 5,
        "missing": 3,
    }
    assert short.value.values["shortages"] == shortages(blueprint(cell), sizes(pool))
    assert shortages(blueprint(cell), sizes(pool))[0].cells == (cell,)


def test_the_lobby_hears_of_no_shortage_where_a_paper_can_be_drawn():
    assert shortages(PUBLIC, sizes(POOL)) == ()


def test_a_pool_with_a_question_twice_is_a_mistake():
    with pytest.raises(ValueError, match="twice"):
        draw(PUBLIC, [*POOL, POOL[0]], 1)


def test_without_shuffling_questions_stand_by_id_and_options_as_written():
    as_written = replace(PUBLIC, shuffle_questions=False, shuffle_options=False)

    paper = draw(as_written, POOL, 1)

    singles = [item for item in paper.items if BY_ID[item.question].type is SINGLE]
    assert [item.question for item in singles] == sorted(item.question for item in singles)
    assert all(item.order == (0, 1, 2, 3) for item in singles)


@given(SEEDS, st.sampled_from(QuestionType), st.integers(2, 6), st.booleans())
def test_steps_and_right_sides_never_stand_as_written(seed, question_type, options, shuffle):
    order = option_order(question_type, options, Seeded(seed), shuffle=shuffle)

    assert sorted(order) == list(range(options))
    if question_type in (QuestionType.ORDERING, QuestionType.MATCHING):
        assert order != tuple(range(options))
    elif not shuffle:
        assert order == tuple(range(options))


def test_true_or_false_has_nothing_to_order():
    assert option_order(TRUE_FALSE, 0, Seeded(1), shuffle=True) == ()


def test_the_paper_is_complete_in_itself():
    paper = draw(PUBLIC, POOL, 9)

    assert (paper.blueprint, paper.blueprint_revision, paper.title) == (PUBLIC.id, PUBLIC.revision, PUBLIC.title)
    assert (paper.seed, paper.full_marks, paper.pass_mark) == (9, 100, 60)
    assert sum(item.marks for item in paper.items) == paper.full_marks


GOLDEN = [
    ("gas-single-3-0003", (2, 0, 1, 3)),
    ("gas-single-2-0002", (1, 2, 3, 0)),
    ("home-single-3-0002", (3, 1, 2, 0)),
]
