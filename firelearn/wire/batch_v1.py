"""A batch of journal entries as it travels, wire v1. Frozen: never edited once released.

Bytes: a MessagePack array of the header's bytes, the device's Ed25519 signature (64) over ``firelearn batch v1``, a
zero byte and the header, and the content (``columns_v1``). The header names the journal, the first seq, the count, the
last hash and the BLAKE2b-256 digest of the content, so nothing is unpacked before its signature was found sound.
Neither ids nor hashes travel: whoever holds the hash before the first entry computes the others, and the last one must
agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from firelearn.domain.ids import DeviceId, RegionId
from firelearn.domain.value import value
from firelearn.wire.columns_v1 import MOST_ENTRIES, MOST_PACKED_BYTES, Carried, Sixteen, chained, pack, unpack
from firelearn.wire.refusals import Reason, Refused

MOST_BYTES: Final = MOST_PACKED_BYTES
"""Of a whole batch."""

_SIGNED: Final = b"firelearn batch v1\0"
Hash = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
Region = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Incarnation = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Seq = Annotated[int, Meta(ge=0, le=1 << 53)]


class Header(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What is signed, in this order."""

    version: Annotated[int, Meta(ge=1, le=1)] = 1
    region: Region
    device: Sixteen
    incarnation: Incarnation
    first_seq: Annotated[int, Meta(ge=1, le=1 << 53)]
    count: Annotated[int, Meta(ge=1, le=MOST_ENTRIES)]
    last_hash: Hash
    digest: Hash

    @property
    def last_seq(self) -> int:
        """The seq of the last entry."""
        return self.first_seq + self.count - 1


class _Outer(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True):
    header: Annotated[bytes, Meta(max_length=256)]
    signature: Signature
    content: Annotated[bytes, Meta(max_length=MOST_BYTES)]


class _Versioned(msgspec.Struct, array_like=True, frozen=True):
    """The beginning that headers of all versions share."""

    version: int


@value
class Envelope:
    """A batch whose header was read and whose content is whole, but still packed and of unknown origin."""

    header: Header
    signature: bytes
    signed: bytes
    content: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """Tell whether the device with this key wrote it."""
        return is_sound(public_key, self.signature, self.signed)

    def follow(self, prev_hash: bytes) -> tuple[Carried, ...]:
        """Unpack the entries and chain them to ``prev_hash``, the hash held of the entry before the first.

        Raises:
            Refused: a broken limit, or ``FORKED``: they do not follow from that entry.
        """
        header = self.header
        entries = chained(
            unpack(self.content, header.count),
            region=RegionId(header.region),
            device=DeviceId(header.device),
            incarnation=header.incarnation,
            first_seq=header.first_seq,
            prev_hash=prev_hash,
        )
        followed = tuple(entries)
        if followed[-1].hash != header.last_hash:
            raise Refused(Reason.FORKED)
        return followed


@value
class Batch:
    """A batch that was found sound, and its entries with their hashes."""

    header: Header
    entries: tuple[Carried, ...]


_encode = msgspec.msgpack.Encoder().encode
_read_outer = msgspec.msgpack.Decoder(_Outer).decode
_read_header = msgspec.msgpack.Decoder(Header).decode
_read_version = msgspec.msgpack.Decoder(_Versioned).decode


def encode(
    region: RegionId,
    device: DeviceId,
    incarnation: int,
    first_seq: int,
    entries: Sequence[Carried],
    *,
    signer: Callable[[bytes], bytes],
) -> bytes:
    """Return a batch of ``entries``, the first of which has ``first_seq``; ``signer`` makes the device's signature.

    Raises:
        Refused: ``TOO_LARGE``: take fewer entries; one alone always fits.
    """
    content = pack(entries)
    header = _encode(
        Header(
            region=region,
            device=device,
            incarnation=incarnation,
            first_seq=first_seq,
            count=len(entries),
            last_hash=entries[-1].hash,
            digest=_digest(content),
        )
    )
    batch = _encode(_Outer(header, signer(_SIGNED + header), content))
    if len(batch) > MOST_BYTES:
        raise Refused(Reason.TOO_LARGE)
    return batch


def open_batch(raw: bytes) -> Envelope:
    """Read the header of a batch and see that its content is whole; nothing is unpacked yet.

    Raises:
        Refused: ``TOO_LARGE``, ``MALFORMED``, ``NEWER``, or ``ALTERED``: the content is not what the header names.
    """
    if len(raw) > MOST_BYTES:
        raise Refused(Reason.TOO_LARGE)
    try:
        outer = _read_outer(raw)
        if _read_version(outer.header).version > 1:
            raise Refused(Reason.NEWER)
        header = _read_header(outer.header)
    except msgspec.DecodeError as cause:
        raise Refused(Reason.MALFORMED) from cause
    if _digest(outer.content) != header.digest:
        raise Refused(Reason.ALTERED)
    return Envelope(header=header, signature=outer.signature, signed=_SIGNED + outer.header, content=outer.content)


def decode(raw: bytes, *, public_key: bytes, prev_hash: bytes) -> Batch:
    """Return the batch that ``raw`` spells, signed by the holder of ``public_key`` and following ``prev_hash``.

    Raises:
        Refused: as ``open_batch`` and ``Envelope.follow``; ``ALTERED`` too where the signature is not sound.
    """
    envelope = open_batch(raw)
    if not envelope.is_signed_by(public_key):
        raise Refused(Reason.ALTERED)
    return Batch(header=envelope.header, entries=envelope.follow(prev_hash))


def is_sound(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether ``signature`` of ``message`` was made with the key (Ed25519) that belongs to ``public_key``."""
    # 50 ms to import, and only where something is checked.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=32).digest()
