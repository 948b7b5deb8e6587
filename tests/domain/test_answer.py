import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.answer import check_response, choice_count, judge, reading_ms, reading_ms_of, stem_characters
from firelearn.domain.errors import Trouble
from firelearn.domain.question import QuestionType
from tests.domain.made import question

SINGLE = question(key=(2,))
TRUE_FALSE = question(QuestionType.TRUE_FALSE, key=(0,), options=0)
MULTIPLE = question(QuestionType.MULTIPLE, key=(0, 2, 3))
ORDERING = question(QuestionType.ORDERING, key=(0, 1, 2, 3))
MATCHING = question(QuestionType.MATCHING, key=(0, 1, 2), options=3)
HOTSPOT = question(QuestionType.HOTSPOT, key=(1, 4), options=0, regions=5)
ALL_TYPES = [SINGLE, TRUE_FALSE, MULTIPLE, ORDERING, MATCHING, HOTSPOT]


@pytest.mark.parametrize("asked", ALL_TYPES, ids=lambda one: one.type.value)
def test_the_key_itself_is_right_and_well_formed(asked):
    check_response(asked, asked.key)

    assert judge(asked, asked.key)


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (SINGLE, (1,)),
        (TRUE_FALSE, (1,)),
        (MULTIPLE, (0, 2)),
        (MULTIPLE, (0, 1, 2, 3)),
        (ORDERING, (1, 0, 2, 3)),
        (MATCHING, (0, 2, 1)),
        (HOTSPOT, (1,)),
        (HOTSPOT, (1, 2, 4)),
    ],
)
def test_anything_but_the_whole_key_is_wrong(asked, response):
    check_response(asked, response)

    assert not judge(asked, response)


@pytest.mark.parametrize("asked", [MULTIPLE, HOTSPOT], ids=lambda one: one.type.value)
def test_the_order_of_ticking_does_not_matter(asked):
    assert judge(asked, tuple(reversed(asked.key)))


@pytest.mark.parametrize("asked", ALL_TYPES, ids=lambda one: one.type.value)
def test_an_empty_response_is_never_right_and_fits_only_an_exam(asked):
    check_response(asked, (), may_be_empty=True)

    assert not judge(asked, ())
    with pytest.raises(Trouble):
        check_response(asked, ())


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (SINGLE, (4,)),
        (SINGLE, (-1,)),
        (SINGLE, (0, 1)),
        (TRUE_FALSE, (2,)),
        (MULTIPLE, (0, 0)),
        (MULTIPLE, (0, 1, 2, 3, 4)),
        (ORDERING, (0, 1, 2)),
        (ORDERING, (0, 1, 2, 2)),
        (MATCHING, (0, 1, 3)),
        (HOTSPOT, (5,)),
        (HOTSPOT, (1, 1)),
    ],
)
def test_a_response_that_no_screen_could_give_is_refused(asked, response):
    with pytest.raises(Trouble) as refused:
        check_response(asked, response)

    assert refused.value.code == "response_malformed"
    assert refused.value.values == {"question": asked.id}


@given(st.sampled_from(ALL_TYPES), st.lists(st.integers(-1, 6), max_size=7))
def test_a_response_that_is_right_is_always_well_formed(asked, response):
    if judge(asked, response):
        check_response(asked, response)


def test_choices_are_options_regions_or_true_and_false():
    assert [choice_count(asked) for asked in ALL_TYPES] == [4, 2, 4, 4, 3, 5]


def test_reading_takes_800_ms_and_15_ms_a_character_of_the_chinese_stem_without_blanks():
    asked = question(stem="第 4 题")

    assert reading_ms(0) == 800
    assert stem_characters(asked) == 3
    assert reading_ms_of(asked) == 845
