"""Identities: random, or derived from (device, incarnation, seq); never a name, a phone or a clock alone.

UUIDs are 16 raw bytes here, because they go into SQLite, the wire and hashes as such.
Layouts: RFC 9562, sections 5.7 (UUIDv7) and 5.8 (UUIDv8).
"""

from __future__ import annotations

import hashlib
import secrets
from typing import NewType

PersonId = NewType("PersonId", bytes)
UnitId = NewType("UnitId", bytes)
DeviceId = NewType("DeviceId", bytes)
ExamId = NewType("ExamId", bytes)
EntryId = NewType("EntryId", bytes)
BootId = NewType("BootId", bytes)
RegionId = NewType("RegionId", int)
"""One per county, opaque and stable: 63 bits, so that it is a BIGINT on every server. 0 until a device is enrolled."""
QuestionId = NewType("QuestionId", str)
CourseId = NewType("CourseId", str)
LessonId = NewType("LessonId", str)
BlueprintId = NewType("BlueprintId", str)
Revision = NewType("Revision", bytes)
"""The first 8 bytes of a BLAKE2b hash of canonical content."""

NO_UNIT = UnitId(bytes(16))
NO_PERSON = PersonId(bytes(16))
"""Whose entries are nobody's own: what staff did, and the records of units."""
NO_REGION = RegionId(0)
REVISION_BYTES = 8
_48_BITS = (1 << 48) - 1


def new_id(now_ms: int) -> bytes:
    """Draw a UUIDv7: sorts by ``now_ms`` (milliseconds since 1970, UTC), 74 random bits behind it."""
    return _lay_out(now_ms, secrets.randbits(74), version=7)


def entry_id(device: DeviceId, incarnation: int, seq: int, wall_utc_ms: int) -> EntryId:
    """Derive the id of a journal entry: the same on every machine, so applying it twice changes nothing.

    A UUIDv8 of the 48-bit wall clock and 74 bits of BLAKE2b(device, incarnation, seq).
    """
    place = device + incarnation.to_bytes(8, "big") + seq.to_bytes(8, "big")
    digest = hashlib.blake2b(place, digest_size=10).digest()
    return EntryId(_lay_out(wall_utc_ms, int.from_bytes(digest, "big") >> 6, version=8))


def revision_of(canonical: bytes) -> Revision:
    """Return the revision of some content, given its canonical bytes."""
    return Revision(hashlib.blake2b(canonical, digest_size=REVISION_BYTES).digest())


def _lay_out(wall_ms: int, tail: int, *, version: int) -> bytes:
    high = (min(max(wall_ms, 0), _48_BITS) << 16) | (version << 12) | (tail >> 62)
    low = (0b10 << 62) | (tail & ((1 << 62) - 1))
    return high.to_bytes(8, "big") + low.to_bytes(8, "big")
