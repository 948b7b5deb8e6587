import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.errors import Trouble
from firelearn.domain.phone import masked, normalised


@pytest.mark.parametrize(
    "typed",
    [
        "13800001234",
        " 138 0000 1234 ",
        "138-0000-1234",
        "+86 138 0000 1234",
        "0086-13800001234",
        "8613800001234",
        "１３８００００１２３４",
        "(138) 0000.1234",
    ],
)
def test_a_number_is_read_as_people_write_it(typed):
    assert normalised(typed) == "13800001234"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "1380000123",
        "138000012345",
        "12800001234",
        "23800001234",
        "0738-12345678",
        "+85298765432",
        "1380000123a",
        "١٣٨",
    ],
)
def test_anything_else_is_refused_and_not_told(typed):
    with pytest.raises(Trouble, match="phone_malformed") as refused:
        normalised(typed)

    assert not refused.value.values


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mask_shows_seven_digits_of_eleven(number):
    shown = masked(normalised(number))

    assert len(shown) == 11
    assert shown[:3] == number[:3]
    assert shown[3:7] == "****"
    assert shown[7:] == number[7:]
