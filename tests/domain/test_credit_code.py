import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.credit_code import ALPHABET, check_character, is_valid, normalised

BODIES = st.text(ALPHABET, min_size=17, max_size=17)


def test_the_example_of_the_standard_is_valid():
    assert is_valid("91350100M000100Y43")


def test_a_check_character_is_worked_out_by_the_weights_of_the_standard():
    weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    body = "91430528MA4L1A2B3"

    total = sum(ALPHABET.index(letter) * weight for letter, weight in zip(body, weights, strict=True))

    assert ALPHABET.index(check_character(body)) == (31 - total % 31) % 31


@given(BODIES)
def test_a_code_with_its_check_character_is_valid(body):
    assert is_valid(body + check_character(body))


@given(BODIES, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(body, place, wrong):
    code = body + check_character(body)

    spoilt = code[:place] + wrong + code[place + 1 :]

    assert is_valid(spoilt) == (spoilt == code)


@given(BODIES, st.integers(0, 16))
def test_two_neighbours_swapped_are_always_found(body, place):
    code = body + check_character(body)

    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    assert is_valid(swapped) == (swapped == code)


@pytest.mark.parametrize("code", ["", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "消" * 18])
def test_what_is_no_code_is_refused(code):
    assert not is_valid(code)


@pytest.mark.parametrize("body", ["", "91350100M000100Y", "91350100O000100Y4"])
def test_no_check_character_is_made_up_for_what_is_no_code(body):
    with pytest.raises(ValueError, match="seventeen"):
        check_character(body)


def test_a_code_is_read_as_people_write_it():
    assert normalised(" 9135 0100-m000 100ｙ43 ") == "91350100M000100Y43"
