import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.short_code import ALPHABET, LENGTH, check_character, normalised, short_code

BODIES = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_the_code_of_an_id_never_changes():
    assert short_code(bytes(16)) == "KX9E-4P7G-J"
    assert short_code(b"c" * 16) == "WAC3-4GW4-T"


@given(st.binary(min_size=16, max_size=16))
def test_a_code_is_valid_as_it_is_made(ident):
    code = short_code(ident)

    assert normalised(code) == code


@given(st.binary(min_size=16, max_size=16))
def test_case_blanks_and_hyphens_do_not_matter(ident):
    code = short_code(ident)

    assert normalised(f" {code.lower().replace('-', ' ')} ") == code
    assert normalised(code.replace("-", "")) == code


@given(BODIES, st.integers(0, LENGTH), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(body, place, wrong):
    plain = body + check_character(body)

    spoilt = plain[:place] + wrong + plain[place + 1 :]

    assert (normalised(spoilt) is None) == (spoilt != plain)


@given(BODIES, st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_two_swapped_characters_are_always_found(body, one, other):
    letters = list(body + check_character(body))

    letters[one], letters[other] = letters[other], letters[one]

    spoilt = "".join(letters)
    assert (normalised(spoilt) is None) == (spoilt != body + check_character(body))


@pytest.mark.parametrize("text", ["", "ACDE", "ACDE-FGHJ", "0CDE-FGHJ-K", "证书", "A" * 500])
def test_what_cannot_be_a_code_is_refused(text):
    assert normalised(text) is None
