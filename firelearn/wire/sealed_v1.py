"""Seals, wire v1: what only the holder of a private key can open. Frozen: never edited once released.

A phone number is sealed to the deployment's public key before it enters the journal; this PC cannot open it again.
Layout: one byte of version (1), then HPKE base mode, single shot (RFC 9180, section 6.1), with DHKEM(X25519,
HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305: the encapsulated key (32 bytes), the ciphertext and its tag (16).
``info`` is ``firelearn sealed v1``, a zero byte and the context.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from firelearn.domain.errors import Trouble

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

KEY_BYTES: Final = 32
MAX_PLAIN_BYTES: Final = 512
OVERHEAD_BYTES: Final = 1 + 32 + 16

_VERSION: Final = b"\1"
_INFO: Final = b"firelearn sealed v1\0"


def seal(plain: bytes, public_key: bytes, context: bytes = b"") -> bytes:
    """Return ``plain`` sealed to the holder of ``public_key`` (X25519, 32 bytes): 49 bytes longer.

    ``context`` must be given again to open it: the id of the person whose number this is, so that nobody can move a
    seal into somebody else's record. Sealing twice gives two different results.

    Raises:
        Trouble: ``seal_key_unusable`` when ``public_key`` is not a key.
        ValueError: ``plain`` is longer than 512 bytes.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    if len(plain) > MAX_PLAIN_BYTES:
        raise ValueError("too long to be sealed")
    try:
        key = X25519PublicKey.from_public_bytes(public_key)
        return _VERSION + _suite().encrypt(plain, key, _INFO + context)
    except ValueError as cause:
        # 31 bytes, or one of the few points that give everybody the same secret.
        raise Trouble("seal_key_unusable") from cause


def unseal(sealed: bytes, private_key: bytes, context: bytes = b"") -> bytes:
    """Return what was sealed.

    Raises:
        Trouble: ``seal_broken`` for another key or context, altered or cut bytes, and an unknown version;
            ``seal_key_unusable`` when ``private_key`` is not a key.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    try:
        key = X25519PrivateKey.from_private_bytes(private_key)
    except ValueError as cause:
        raise Trouble("seal_key_unusable") from cause
    fits = OVERHEAD_BYTES <= len(sealed) <= OVERHEAD_BYTES + MAX_PLAIN_BYTES
    if not fits or not sealed.startswith(_VERSION):
        raise Trouble("seal_broken")
    try:
        return _suite().decrypt(sealed[1:], key, _INFO + context)
    except (InvalidTag, ValueError) as cause:
        raise Trouble("seal_broken") from cause


def _suite() -> Suite:
    from cryptography.hazmat.primitives import hpke

    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
