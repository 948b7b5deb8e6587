"""Bundles on a stick and the receipts for them, wire v1. Frozen: never edited once released.

A bundle: the mark ``firelearn bundle 1`` and a line feed, the manifest behind its length (u32, big-endian), the
exporting device's Ed25519 signature (64) over the mark and the manifest, then the batches (``batch_v1``) back to back;
the manifest tells the size and the BLAKE2b-256 digest of each. A receipt: the mark ``firelearn receipt 1`` and a line
feed, its body behind its length, and the server's signature likewise, nothing more.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, BinaryIO, Final

import msgspec
from msgspec import Meta

from firelearn.domain.value import value
from firelearn.wire.batch_v1 import MOST_BYTES, Hash, Incarnation, Region, Seq, is_sound, open_batch
from firelearn.wire.columns_v1 import Sixteen
from firelearn.wire.messages_v1 import Held
from firelearn.wire.refusals import Flaw, Reason, Refused

MOST_PARTS: Final = 4096
MOST_MANIFEST_BYTES: Final = 1024 * 1024
MOST_SET_ASIDE: Final = 5000

_BUNDLE: Final = b"firelearn bundle "
_RECEIPT: Final = b"firelearn receipt "
_VERSION: Final = b"1\n"
_LENGTH: Final = struct.Struct(">I")
_SIGNATURE_BYTES: Final = 64
_Wall = Annotated[int, Meta(ge=-(1 << 52), le=1 << 52)]
_Epoch = Annotated[bytes, Meta(max_length=16)]


class Written(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What manifests and receipts share: an array in the order of the fields, nothing beyond them."""


class Part(Written, frozen=True):
    """One batch of a bundle."""

    device: Sixteen
    incarnation: Incarnation
    first_seq: Seq
    last_seq: Seq
    size: Annotated[int, Meta(ge=1, le=MOST_BYTES)]
    digest: Hash


class Manifest(Written, frozen=True):
    """What a bundle carries, who wrote it and when by its own clock; ``epoch`` of the server it last heard of."""

    id: Sixteen
    region: Region
    device: Sixteen
    written_ms: _Wall
    epoch: _Epoch
    receipt_wanted: bool
    parts: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=MOST_PARTS)]


class Parted(Written, frozen=True):
    """A journal that forked: both sides agree up to ``common_seq``."""

    device: Sixteen
    incarnation: Incarnation
    common_seq: Seq


class Flawed(Written, frozen=True):
    """An entry that is kept, but not counted until staff have looked at it."""

    device: Sixteen
    incarnation: Incarnation
    seq: Seq
    flaw: Flaw


class Receipt(Written, frozen=True):
    """What a server holds after it read the bundle ``id``; the journals of the bundle, and what became of them."""

    id: Sixteen
    region: Region
    device: Sixteen
    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    written_ms: _Wall
    held: Annotated[tuple[Held, ...], Meta(max_length=MOST_PARTS)]
    parted: Annotated[tuple[Parted, ...], Meta(max_length=MOST_PARTS)] = ()
    set_aside: Annotated[tuple[Flawed, ...], Meta(max_length=MOST_SET_ASIDE)] = ()


@value
class Bundle:
    """A bundle found whole: its manifest is signed, every batch is the one that the manifest names."""

    manifest: Manifest
    stream: BinaryIO
    begin: int

    def batches(self) -> Iterator[bytes]:
        """Yield the batches one by one, so that no more than one is in memory.

        Raises:
            Refused: ``TRUNCATED`` or ``ALTERED``: the stick changed under our hands.
        """
        self.stream.seek(self.begin)
        for part in self.manifest.parts:
            raw = _exactly(self.stream, part.size)
            if _digest(raw) != part.digest:
                raise Refused(Reason.ALTERED)
            yield raw


_encode = msgspec.msgpack.Encoder().encode
_read_manifest = msgspec.msgpack.Decoder(Manifest).decode
_read_receipt = msgspec.msgpack.Decoder(Receipt).decode


def part_of(raw: bytes) -> Part:
    """Return what a manifest says of the batch ``raw``.

    Raises:
        Refused: it is no batch.
    """
    header = open_batch(raw).header
    return Part(
        device=header.device,
        incarnation=header.incarnation,
        first_seq=header.first_seq,
        last_seq=header.last_seq,
        size=len(raw),
        digest=_digest(raw),
    )


def write_bundle(
    stream: BinaryIO, manifest: Manifest, batches: Sequence[bytes], *, signer: Callable[[bytes], bytes]
) -> None:
    """Write a bundle; ``manifest.parts`` are those of ``batches``, in their order.

    Raises:
        ValueError: they are not.
    """
    if tuple(map(part_of, batches)) != manifest.parts:
        raise ValueError("parts that are not the batches")
    _write_signed(stream, _BUNDLE, _encode(manifest), signer)
    stream.writelines(batches)


def read_bundle(stream: BinaryIO, *, region: int, key_of: Callable[[bytes], bytes | None]) -> Bundle:
    """Read a bundle from a stream that can be rewound, and look at all of it before any of it is taken.

    ``key_of`` returns the public key of a device, None for one that is not known.

    Raises:
        Refused: ``FOREIGN`` (no bundle, of another region or of an unknown device), ``NEWER``, ``TRUNCATED``,
            ``TOO_LARGE`` or ``ALTERED``. One whose entries are all held already is up to the receiver: ``is_old``.
    """
    body, signature, signed = _read_signed(stream, _BUNDLE)
    try:
        manifest = _read_manifest(body)
    except ValueError as cause:
        raise Refused(Reason.ALTERED) from cause
    key = key_of(manifest.device)
    if manifest.region != region or key is None:
        raise Refused(Reason.FOREIGN)
    if not is_sound(key, signature, signed):
        raise Refused(Reason.ALTERED)
    bundle = Bundle(manifest=manifest, stream=stream, begin=stream.tell())
    for raw, part in zip(bundle.batches(), manifest.parts, strict=True):
        if part_of(raw) != part:
            raise Refused(Reason.ALTERED)
    if stream.read(1):
        raise Refused(Reason.ALTERED)
    return bundle


def is_old(manifest: Manifest, held_seq: Callable[[bytes, int], int]) -> bool:
    """Tell whether all that a bundle carries is held already, given how far a journal (device, incarnation) is held."""
    return all(part.last_seq <= held_seq(part.device, part.incarnation) for part in manifest.parts)


def write_receipt(stream: BinaryIO, receipt: Receipt, *, signer: Callable[[bytes], bytes]) -> None:
    """Write a receipt, signed by the server."""
    _write_signed(stream, _RECEIPT, _encode(receipt), signer)


def read_receipt(stream: BinaryIO, *, region: int, device: bytes, server_key: bytes, after_ms: int) -> Receipt:
    """Read a receipt that is meant for ``device``.

    Raises:
        Refused: ``FOREIGN`` (none, of another region or for another PC), ``NEWER``, ``TRUNCATED``, ``TOO_LARGE``,
            ``ALTERED``, or ``OLD``: the server wrote it no later than ``after_ms``, when it wrote the last one read.
    """
    body, signature, signed = _read_signed(stream, _RECEIPT)
    if not is_sound(server_key, signature, signed) or stream.read(1):
        raise Refused(Reason.ALTERED)
    try:
        receipt = _read_receipt(body)
    except ValueError as cause:
        raise Refused(Reason.ALTERED) from cause
    if (receipt.region, receipt.device) != (region, device):
        raise Refused(Reason.FOREIGN)
    if receipt.written_ms <= after_ms:
        raise Refused(Reason.OLD)
    return receipt


def _digest(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=32).digest()


def _write_signed(stream: BinaryIO, mark: bytes, body: bytes, signer: Callable[[bytes], bytes]) -> None:
    if len(body) > MOST_MANIFEST_BYTES:
        raise Refused(Reason.TOO_LARGE)
    signed = mark + _VERSION + body
    stream.write(mark + _VERSION + _LENGTH.pack(len(body)) + body + signer(signed))


def _read_signed(stream: BinaryIO, mark: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the body, its signature, and what was signed."""
    begin = stream.read(len(mark))
    if begin != mark:
        raise Refused(Reason.TRUNCATED if mark.startswith(begin) else Reason.FOREIGN)
    version = _exactly(stream, len(_VERSION))
    if version != _VERSION:
        raise Refused(Reason.NEWER if version[:1].isdigit() else Reason.ALTERED)
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > MOST_MANIFEST_BYTES:
        raise Refused(Reason.TOO_LARGE)
    body = _exactly(stream, length)
    return body, _exactly(stream, _SIGNATURE_BYTES), mark + version + body


def _exactly(stream: BinaryIO, count: int) -> bytes:
    read = stream.read(count)
    if len(read) < count:
        raise Refused(Reason.TRUNCATED)
    return read
