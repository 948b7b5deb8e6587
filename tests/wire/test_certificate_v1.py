import base64
import dataclasses

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from firelearn.domain.certificate import Certificate, certificate_id
from firelearn.domain.ids import DeviceId, ExamId, RegionId
from firelearn.domain.text import Text
from firelearn.wire.certificate_v1 import MARK, MAX_TEXT, Verdict, sign, verify

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
OURS = frozenset({PUBLIC})
# Letters, digits and six marks, as QR codes have them: ISO/IEC 18004, table 5.
QR_ALPHANUMERIC = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def certificate(**changes) -> Certificate:
    whole = Certificate(
        id=certificate_id(ExamId(b"e" * 16)),
        region=RegionId(430528),
        device=DeviceId(b"d" * 16),
        name="老周",
        unit="金石镇中心小学",
        title=Text("公众消防安全测验", "Fire safety test for the public"),
        score=92,
        full_marks=100,
        pass_mark=60,
        day=20_781,
        issued_ms=1_795_500_000_000,
        edition="2026.11",
    )
    return dataclasses.replace(whole, **changes)


def signed(**changes) -> str:
    return sign(certificate(**changes), PUBLIC, KEY.sign)


GOLDEN = (
    "FLC1.TYA4IEBJVGBU4UQ2TCYUJCDOWQPGHTA2ZYAANEOAYQIGIZDEMRSGIZDEMRSGIZDEMRSGJJXIQCA6LENIWXUYPEPHT6Z6TFM"
    "H4S4K3ZN7QPS3BD7FVWTLRZMFVTSLZF7GW2EOTGFS4WXITZMFVDTLLC7JVKGL6RTJOJSSA43BMZSXI6JAORSXG5BAMZXXEIDUNBS"
    "SA4DVMJWGSY24MQ6M2UJNZ4AAAANCBQR4GAFHGIYDENROGEYQHIIHX7Z44EF6DVYN2GHHJPAJSZ7E2YYJXJINL4O5ZBTECJKTDOA"
    "MBKDEXSNJCEBKD57MRTBG4CJ3S6QM7H4MEM6E2GTAIQCS2DBU23S3KT5G7KKSC6GLP3P2HVZER5GCAGQTPRGBLVBEZQSCPTTJRQE"
    "QS"
)


def test_the_text_of_wire_v1_never_changes():
    assert signed() == GOLDEN


def test_an_old_certificate_is_still_read():
    checked = verify(GOLDEN, OURS)

    assert checked.verdict is Verdict.INTACT
    assert checked.certificate == certificate()
    assert checked.public_key == PUBLIC


def test_a_text_fits_a_qr_code_of_letters_and_digits():
    longest = signed(
        region=RegionId((1 << 63) - 1),
        name="周" * 24,
        unit="消" * 40,
        title=Text("防" * 40, "T" * 80),
        score=100_000,
        full_marks=100_000,
        pass_mark=100_000,
        day=100_000,
        edition="2" * 24,
    )

    assert set(longest) <= QR_ALPHANUMERIC
    assert len(longest) <= 1249  # version 23 with level M
    assert len(signed()) <= 528  # version 14 with level M


def test_blanks_line_breaks_and_small_letters_do_not_matter():
    text = signed()
    typed = "\n".join(text.lower()[start : start + 40] for start in range(0, len(text), 40))

    assert verify(f"  {typed} \n", OURS).verdict is Verdict.INTACT


def test_a_key_that_nobody_told_of_is_not_called_ours():
    stranger = sign(certificate(), OTHER.public_key().public_bytes_raw(), OTHER.sign)

    checked = verify(stranger, OURS)

    assert checked.verdict is Verdict.UNKNOWN_SIGNER
    assert checked.certificate == certificate()


@given(st.data())
@settings(deadline=None)
def test_no_byte_can_be_altered(data):
    written = bytearray(base64.b32decode(pad(GOLDEN.removeprefix(MARK))))
    place = data.draw(st.integers(0, len(written) - 1))
    written[place] ^= data.draw(st.integers(1, 255))

    checked = verify(MARK + base64.b32encode(bytes(written)).decode().rstrip("="), OURS)

    assert checked.verdict is Verdict.ALTERED
    assert checked.certificate is None


@given(st.integers(0, len(GOLDEN) - 1), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567890!=-"))
@settings(deadline=None)
def test_no_letter_can_be_altered(place, letter):
    spoilt = GOLDEN[:place] + letter + GOLDEN[place + 1 :]

    assert (verify(spoilt, OURS).verdict is Verdict.INTACT) == (spoilt == GOLDEN)


@given(st.integers(0, len(GOLDEN) - 1))
@settings(deadline=None)
def test_a_text_that_lost_its_end_is_refused(length):
    assert verify(GOLDEN[:length], OURS).verdict in {Verdict.ALTERED, Verdict.FOREIGN}


@given(st.text(max_size=60))
def test_other_texts_are_foreign_and_never_a_crash(text):
    assert verify(text, OURS).verdict in {Verdict.FOREIGN, Verdict.ALTERED, Verdict.NEWER}


@pytest.mark.parametrize("text", ["", "https://example.org", "FLC", "FLC0.AAAA", "FLC1", "FLC1." + "A" * MAX_TEXT])
def test_what_is_no_certificate_of_ours_is_foreign(text):
    assert verify(text, OURS).verdict is Verdict.FOREIGN


def test_a_certificate_of_a_later_version_is_called_so():
    assert verify(GOLDEN.replace("FLC1.", "FLC2."), OURS).verdict is Verdict.NEWER


def test_a_swapped_key_is_found():
    written = base64.b32decode(pad(GOLDEN.removeprefix(MARK)))
    swapped = written[:-96] + OTHER.public_key().public_bytes_raw() + written[-64:]

    assert verify(MARK + base64.b32encode(swapped).decode().rstrip("="), OURS).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    "change",
    [{"name": "周" * 25}, {"unit": "消" * 41}, {"title": Text("", "x")}, {"score": -1}, {"day": -1}, {"id": b"short"}],
)
def test_what_breaks_a_limit_is_never_signed(change):
    with pytest.raises(ValueError, match=r"."):
        signed(**change)


def pad(letters: str) -> str:
    return letters + "=" * (-len(letters) % 8)
