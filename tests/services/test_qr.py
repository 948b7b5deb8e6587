from firelearn.services.qr import modules
from tests.wire.test_certificate_v1 import signed

FINDER = bytes((1, 1, 1, 1, 1, 1, 1))


def test_a_code_is_a_square_with_its_three_corners():
    rows = modules(signed())

    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == FINDER
    assert rows[-1][-7:] != FINDER


def test_a_certificates_letters_keep_it_small_enough_for_a_sheet():
    # Capitals and digits take 5.5 bits each, small letters would take 8: version 14 holds what else needed 18.
    assert len(modules(signed())) < len(modules(signed().lower()))
    assert len(modules(signed())) <= 4 * 16 + 17
