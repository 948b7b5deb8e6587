"""The certificate that a QR code carries, wire v1. Frozen: never edited once released.

Bytes: a MessagePack array (``CertificateBody``), the device's Ed25519 public key (32), the signature (64) over
``firelearn certificate v1``, a zero byte, the key and the array. Text: ``FLC1.`` and base32 (RFC 4648) without padding,
all of it in the characters of QR's alphanumeric mode. Base32 rather than base45: scanners that type, and people who
paste, lose blanks and change punctuation.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from firelearn.domain.certificate import (
    MOST_EDITION,
    MOST_NAME,
    MOST_TITLE_EN,
    MOST_TITLE_ZH,
    MOST_UNIT,
    Certificate,
    CertificateId,
)
from firelearn.domain.ids import DeviceId, RegionId
from firelearn.domain.text import Text
from firelearn.domain.value import value

MARK: Final = "FLC1."
MAX_TEXT: Final = 2000
KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64

_SIGNED: Final = b"firelearn certificate v1\0"
_ANY_VERSION: Final = re.compile(r"FLC([1-9][0-9]{0,3})\.")
_Sixteen = Annotated[bytes, Meta(min_length=16, max_length=16)]
_Count = Annotated[int, Meta(ge=0, le=100_000)]


class CertificateBody(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What is signed, in this order."""

    version: Annotated[int, Meta(ge=1, le=1)]
    id: _Sixteen
    region: Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
    device: _Sixteen
    name: Annotated[str, Meta(max_length=MOST_NAME)]
    unit: Annotated[str, Meta(max_length=MOST_UNIT)]
    title_zh_cn: Annotated[str, Meta(min_length=1, max_length=MOST_TITLE_ZH)]
    title_en: Annotated[str, Meta(min_length=1, max_length=MOST_TITLE_EN)]
    score: _Count
    full_marks: _Count
    pass_mark: _Count
    day: Annotated[int, Meta(ge=0, le=100_000)]
    issued_ms: Annotated[int, Meta(ge=0, lt=1 << 48)]
    edition: Annotated[str, Meta(max_length=MOST_EDITION)]


class Verdict(StrEnum):
    """What was found of a text that claims to be a certificate.

    Anybody can make a key. So a sound signature is ``INTACT`` only when its key is one that the reader trusts; else it
    is ``UNKNOWN_SIGNER``: nothing was altered since some PC signed it, but who that was cannot be told here.
    """

    INTACT = "intact"
    UNKNOWN_SIGNER = "unknown_signer"
    ALTERED = "altered"
    FOREIGN = "foreign"
    NEWER = "newer"


@value
class Checked:
    """A verdict, and what the certificate says where its signature is sound (``INTACT``, ``UNKNOWN_SIGNER``)."""

    verdict: Verdict
    certificate: Certificate | None = None
    public_key: bytes = b""


def sign(certificate: Certificate, public_key: bytes, signer: Callable[[bytes], bytes]) -> str:
    """Return the text of a certificate, signed: what goes into the QR code.

    ``signer`` makes the Ed25519 signature of some bytes with the key that ``public_key`` (32 bytes) belongs to.

    Raises:
        ValueError: a field breaks its limit; ``certificate.fitted`` cuts names to theirs.
    """
    body = _encode(certificate)
    if _decode(body) != certificate or len(public_key) != KEY_BYTES:
        raise ValueError("a certificate that would not come back as it is")
    signature = signer(_SIGNED + public_key + body)
    return MARK + base64.b32encode(body + public_key + signature).decode("ascii").rstrip("=")


def verify(text: str, trusted: Collection[bytes] = ()) -> Checked:
    """Judge a text as scanned or typed; blanks, line breaks and small letters do not matter.

    ``trusted``: the public keys of PCs that count as ours (this PC's own, and those that the server told of).
    """
    if len(text) > MAX_TEXT:
        return Checked(verdict=Verdict.FOREIGN)
    plain = "".join(text.split()).upper()
    marked = _ANY_VERSION.match(plain)
    if marked is None:
        return Checked(verdict=Verdict.FOREIGN)
    if marked[1] != "1":
        return Checked(verdict=Verdict.NEWER)
    try:
        written = _bytes_of(plain[len(MARK) :])
        body, key, signature = _parts(written)
        certificate = _decode(body)
    except ValueError:
        return Checked(verdict=Verdict.ALTERED)
    if not _is_sound(key, signature, body):
        return Checked(verdict=Verdict.ALTERED)
    verdict = Verdict.INTACT if key in trusted else Verdict.UNKNOWN_SIGNER
    return Checked(verdict=verdict, certificate=certificate, public_key=key)


def _encode(certificate: Certificate) -> bytes:
    return msgspec.msgpack.encode(
        CertificateBody(
            version=1,
            id=certificate.id,
            region=certificate.region,
            device=certificate.device,
            name=certificate.name,
            unit=certificate.unit,
            title_zh_cn=certificate.title.zh_CN,
            title_en=certificate.title.en,
            score=certificate.score,
            full_marks=certificate.full_marks,
            pass_mark=certificate.pass_mark,
            day=certificate.day,
            issued_ms=certificate.issued_ms,
            edition=certificate.edition,
        )
    )


def _decode(body: bytes) -> Certificate:
    """Return what a body says.

    Raises:
        ValueError: a broken limit (msgspec's own errors are ValueErrors) or another spelling than ``_encode`` writes.
    """
    told = msgspec.msgpack.decode(body, type=CertificateBody)
    certificate = Certificate(
        id=CertificateId(told.id),
        region=RegionId(told.region),
        device=DeviceId(told.device),
        name=told.name,
        unit=told.unit,
        title=Text(told.title_zh_cn, told.title_en),
        score=told.score,
        full_marks=told.full_marks,
        pass_mark=told.pass_mark,
        day=told.day,
        issued_ms=told.issued_ms,
        edition=told.edition,
    )
    if _encode(certificate) != body:
        raise ValueError("another spelling")
    return certificate


def _bytes_of(letters: str) -> bytes:
    """Undo base32; another spelling of the same bytes (loose bits at the end) is refused."""
    try:
        written = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as cause:
        raise ValueError("not base32") from cause
    if base64.b32encode(written).decode("ascii").rstrip("=") != letters:
        raise ValueError("another spelling")
    return written


def _parts(written: bytes) -> tuple[bytes, bytes, bytes]:
    tail = KEY_BYTES + SIGNATURE_BYTES
    return written[:-tail], written[-tail:-SIGNATURE_BYTES], written[-SIGNATURE_BYTES:]


def _is_sound(key: bytes, signature: bytes, body: bytes) -> bool:
    # 50 ms to import, and only where a certificate is made or checked.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _SIGNED + key + body)
    except (InvalidSignature, ValueError):
        return False
    return True
