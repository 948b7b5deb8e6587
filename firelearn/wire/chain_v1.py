"""The hash that chains journal entries, wire v1. Frozen: never edited once released."""

from __future__ import annotations

import hashlib
import struct
from typing import Final

from firelearn.domain.fact import Stamp
from firelearn.domain.ids import DeviceId, PersonId, RegionId, UnitId

NO_HASH: Final = bytes(32)
"""What the first entry of an incarnation chains to."""

_HEAD: Final = struct.Struct(">Bq16sQQB16s16sqhQ32s")


def entry_hash(
    *,
    region: RegionId,
    device: DeviceId,
    incarnation: int,
    seq: int,
    kind: int,
    person: PersonId,
    unit: UnitId,
    body: bytes,
    stamp: Stamp,
    prev_hash: bytes,
) -> bytes:
    """Return the 32 bytes BLAKE2b-256 that chain an entry to the one before it.

    Over, all big-endian: version u8 = 1 · region i64 · device 16 · incarnation u64 · seq u64 · kind u8 · person 16 ·
    unit 16 · wall clock i64 (ms) · offset i16 (min) · monotonic u64 (ms) · prev_hash 32, then boot and body, each with
    its length as u32 before it.
    """
    boot = stamp.boot
    head = _HEAD.pack(
        1,
        region,
        device,
        incarnation,
        seq,
        kind,
        person,
        unit,
        stamp.wall_utc_ms,
        stamp.utc_offset_min,
        stamp.monotonic_ms,
        prev_hash,
    )
    tail = struct.pack(">I", len(boot)), boot, struct.pack(">I", len(body)), body
    return hashlib.blake2b(b"".join((head, *tail)), digest_size=32).digest()
