import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from firelearn.domain.errors import Trouble
from firelearn.wire.sealed_v1 import MAX_PLAIN_BYTES, OVERHEAD_BYTES, seal, unseal

PRIVATE = bytes(range(32))
PUBLIC = X25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw()
PHONE = b"13800001234"
PERSON = b"p" * 16
GOLDEN = bytes.fromhex(
    "01d6f5dade3a1327e803b8c108fbe51f21e5dded786f5bcc48030f2f827533852f179b88eacae9e9a1d75e7e9a66fa8293a2578261b5c5b829dd1bce"
)


def test_a_seal_of_wire_v1_is_still_opened():
    assert unseal(GOLDEN, PRIVATE, PERSON) == PHONE


@given(st.binary(max_size=64), st.binary(max_size=16))
@settings(deadline=None)
def test_what_was_sealed_comes_back(plain, context):
    sealed = seal(plain, PUBLIC, context)

    assert len(sealed) == len(plain) + OVERHEAD_BYTES
    assert unseal(sealed, PRIVATE, context) == plain


def test_two_seals_of_one_number_have_nothing_in_common():
    one, other = seal(PHONE, PUBLIC, PERSON), seal(PHONE, PUBLIC, PERSON)

    assert one[1:33] != other[1:33]
    assert one[33:] != other[33:]
    assert PHONE not in one


@given(st.integers(0, len(GOLDEN) - 1), st.integers(1, 255))
@settings(deadline=None)
def test_no_byte_can_be_altered(place, change):
    altered = bytearray(GOLDEN)
    altered[place] ^= change

    with pytest.raises(Trouble, match="seal_broken"):
        unseal(bytes(altered), PRIVATE, PERSON)


@pytest.mark.parametrize("length", range(len(GOLDEN)))
def test_a_seal_that_lost_its_end_is_refused(length):
    with pytest.raises(Trouble, match="seal_broken"):
        unseal(GOLDEN[:length], PRIVATE, PERSON)


def test_another_key_and_another_context_do_not_open_it():
    with pytest.raises(Trouble, match="seal_broken"):
        unseal(GOLDEN, bytes(range(1, 33)), PERSON)
    with pytest.raises(Trouble, match="seal_broken"):
        unseal(GOLDEN, PRIVATE, b"q" * 16)


def test_a_later_version_is_refused():
    with pytest.raises(Trouble, match="seal_broken"):
        unseal(b"\2" + GOLDEN[1:], PRIVATE, PERSON)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33), bytes(32)])
def test_what_is_no_public_key_is_refused(key):
    with pytest.raises(Trouble, match="seal_key_unusable"):
        seal(PHONE, key)


def test_what_is_no_private_key_is_refused():
    with pytest.raises(Trouble, match="seal_key_unusable"):
        unseal(GOLDEN, b"short", PERSON)


def test_a_seal_has_a_limit():
    longest = seal(b"x" * MAX_PLAIN_BYTES, PUBLIC)

    assert len(longest) <= 1024  # what a field of a person may hold
    with pytest.raises(ValueError, match="too long"):
        seal(b"x" * (MAX_PLAIN_BYTES + 1), PUBLIC)
    with pytest.raises(Trouble, match="seal_broken"):
        unseal(longest + b"x", PRIVATE)


def test_the_standard_written_out_opens_a_seal():
    sealed = seal(PHONE, PUBLIC, PERSON)

    assert open_by_rfc_9180(sealed[1:], PRIVATE, b"firelearn sealed v1\0" + PERSON) == PHONE


def open_by_rfc_9180(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """RFC 9180, sections 4.1, 5.1 and 6.1, with nothing but a MAC, X25519 and ChaCha20-Poly1305."""
    kem_suite, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x03"
    enc, cipher = sealed[:32], sealed[32:]
    key = X25519PrivateKey.from_private_bytes(private)
    shared = key.exchange(X25519PublicKey.from_public_bytes(enc))
    eae = extract(b"", kem_suite, b"eae_prk", shared)
    secret = expand(eae, kem_suite, b"shared_secret", enc + key.public_key().public_bytes_raw(), 32)
    context = b"\0" + extract(b"", suite, b"psk_id_hash", b"") + extract(b"", suite, b"info_hash", info)
    prk = extract(secret, suite, b"secret", b"")
    nonce = expand(prk, suite, b"base_nonce", context, 12)
    return ChaCha20Poly1305(expand(prk, suite, b"key", context, 32)).decrypt(nonce, cipher, b"")


def extract(salt: bytes, suite: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, "sha256")


def expand(prk: bytes, suite: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(prk, labelled + b"\1", "sha256")[:length]
