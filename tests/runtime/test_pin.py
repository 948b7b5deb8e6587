import pytest
from argon2.low_level import Type, hash_secret
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.errors import Trouble
from firelearn.runtime.pin import (
    CODE_ALPHABET,
    MEMORY_KIB,
    PASSES,
    PinFault,
    check_code,
    check_pin,
    claim_hash,
    hash_code,
    hash_pin,
    new_claim_code,
    new_rescue_code,
    normalise_code,
    pin_fault,
)


def test_the_right_pin_opens_and_a_wrong_one_does_not():
    verifier = hash_pin("802517")

    assert check_pin(verifier, "802517").right
    assert not check_pin(verifier, "802518").right
    assert not check_pin(verifier, "").right


def test_two_verifiers_of_one_pin_differ_and_neither_holds_it():
    one, other = hash_pin("802517"), hash_pin("802517")

    assert one != other
    assert "802517" not in one


def test_the_parameters_stand_in_the_verifier_and_keep_what_owasp_asks_for():
    verifier = hash_pin("802517")

    assert verifier.startswith(f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1$")
    assert MEMORY_KIB >= 19 * 1024
    assert PASSES >= 2


def test_a_verifier_of_older_parameters_still_opens_and_asks_to_be_made_anew():
    older = hash_secret(b"802517", b"s" * 16, 1, 8 * 1024, 1, 32, Type.ID).decode()

    assert check_pin(older, "802517").rehash
    assert not check_pin(older, "802518").rehash
    assert not check_pin(hash_pin("802517"), "802517").rehash


@pytest.mark.parametrize("verifier", ["", "plain", "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA", "锁"])
def test_a_damaged_verifier_lets_nobody_in(verifier):
    assert not check_pin(verifier, "802517").right


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "１２３４５６", " 80251", "-80251"])
def test_a_pin_is_six_digits(pin):
    assert pin_fault(pin) is PinFault.MALFORMED
    with pytest.raises(Trouble, match="pin_malformed"):
        hash_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "777777", "123456", "654321", "012345", "789012", "123123", "520131"])
def test_pins_that_are_tried_first_are_refused(pin):
    assert pin_fault(pin) is PinFault.WEAK
    with pytest.raises(Trouble, match="pin_weak"):
        hash_pin(pin)


@pytest.mark.parametrize("pin", ["850612", "802517", "001122", "135790"])
def test_birthdays_and_other_pins_are_taken(pin):
    assert pin_fault(pin) is None


def test_the_hash_of_a_claim_code_is_the_same_on_every_pc():
    assert claim_hash("ACDEFG").hex() == "3a9a54201abfcb3a2a039bedd6edc12a"
    assert claim_hash(" acd-efg ") == claim_hash("ACDEFG")
    assert claim_hash("ACDEFH") != claim_hash("ACDEFG")


def test_a_rescue_code_opens_however_it_is_typed():
    code = new_rescue_code()
    verifier = hash_code(code)

    assert check_code(verifier, code.lower().replace("-", " ")).right
    assert not check_code(verifier, new_rescue_code()).right


def test_codes_are_drawn_without_look_alikes():
    claims = {new_claim_code() for _ in range(200)}
    rescue = new_rescue_code()

    assert all(len(code) == 6 and set(code) <= set(CODE_ALPHABET) for code in claims)
    assert len(claims) > 190
    assert [len(group) for group in rescue.split("-")] == [4, 4, 4, 4]
    assert not set("01258BILOSZ") & set(CODE_ALPHABET)


@given(st.text(CODE_ALPHABET, min_size=6, max_size=16))
def test_a_code_stays_as_it_was_drawn(code):
    assert normalise_code(code) == code
    assert normalise_code(f" {code[:3].lower()}-{code[3:]} ") == code


@given(st.text(max_size=20))
def test_whatever_is_typed_is_normalised_once_and_for_all(typed):
    once = normalise_code(typed)

    assert normalise_code(once) == once


def test_look_alikes_and_wide_letters_are_forgiven():
    assert normalise_code("ＡＣＤ７３Q") == "ACD73Q"
    assert normalise_code("ACD1BO") == "ACD73Q"
