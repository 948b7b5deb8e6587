"""Join codes are typed by people and by scanners."""

from firelearn.services import join_codes


def test_what_is_drawn_can_be_typed_and_scanned():
    code = join_codes.draw()

    assert join_codes.typed(code) == code
    assert join_codes.typed(f" {code[:3].lower()}-{code[3:]} ") == code
    assert join_codes.scanned(join_codes.payload(code)) == code
    assert join_codes.scanned(join_codes.payload(code).lower()) == code


def test_what_is_no_code_is_none():
    assert join_codes.typed("金石镇中学学") is None
    assert join_codes.typed("ACDEF") is None
    assert join_codes.scanned("ACDEFG") is None
    assert join_codes.scanned("FLU1.ACDEFGH") is None
    assert join_codes.scanned("FLU2.ACDEFG") is None
