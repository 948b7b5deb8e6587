"""Entries as columns of like values, packed: the content of a batch, wire v1. Frozen: never edited once released.

One zstd frame that tells its size, of a MessagePack array (``Columns``): like values side by side compress best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Annotated, Final, TypeVar

import msgspec
import zstandard
from msgspec import Meta

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, Stamp
from firelearn.domain.ids import DeviceId, PersonId, RegionId, UnitId
from firelearn.domain.value import value
from firelearn.wire.chain_v1 import entry_hash
from firelearn.wire.journal_v1 import MAX_BODY_BYTES, decode_body
from firelearn.wire.refusals import Flaw, Reason, Refused

MOST_ENTRIES: Final = 500
MOST_CONTENT_BYTES: Final = 2 * 1024 * 1024
"""Of the columns, unpacked."""
MOST_PACKED_BYTES: Final = 256 * 1024

_LEVEL: Final = 9
_MOST_WINDOW: Final = 1 << 23
_MOST_MS: Final = 1 << 52
Sixteen = Annotated[bytes, Meta(min_length=16, max_length=16)]
_Place = Annotated[int, Meta(ge=0, lt=MOST_ENTRIES)]
_Places = Annotated[tuple[_Place, ...], Meta(max_length=MOST_ENTRIES)]
_Ids = Annotated[tuple[Sixteen, ...], Meta(max_length=MOST_ENTRIES)]
_Boot = Annotated[bytes, Meta(max_length=64)]
_Offset = Annotated[int, Meta(ge=-(1 << 15), lt=1 << 15)]
_Step = Annotated[int, Meta(ge=-(1 << 55), le=1 << 55)]
_Steps = Annotated[tuple[_Step, ...], Meta(max_length=MOST_ENTRIES)]
_Length = Annotated[int, Meta(ge=0, le=MAX_BODY_BYTES)]
_K = TypeVar("_K", bytes, PersonId, UnitId)


@value
class Carried:
    """All that an entry says, as its hash covers it, and that hash. ``body`` may be such that nobody can read it."""

    kind: int
    person: PersonId
    unit: UnitId
    stamp: Stamp
    body: bytes
    hash: bytes


class Columns(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What the entries say, one column for each kind of value, in this order.

    ``*_at`` point into the lists before them. ``walls`` are steps from the entry before (the first from 0); so are
    ``steadies``, less the step of the wall clock: 0 while both clocks run alike.
    """

    kinds: Annotated[bytes, Meta(max_length=MOST_ENTRIES)]
    persons: _Ids
    person_at: _Places
    units: _Ids
    unit_at: _Places
    boots: Annotated[tuple[_Boot, ...], Meta(max_length=MOST_ENTRIES)]
    boot_at: _Places
    offsets: Annotated[tuple[_Offset, ...], Meta(max_length=MOST_ENTRIES)]
    walls: _Steps
    steadies: _Steps
    lengths: Annotated[tuple[_Length, ...], Meta(max_length=MOST_ENTRIES)]
    bodies: Annotated[bytes, Meta(max_length=MOST_CONTENT_BYTES)]


_encode = msgspec.msgpack.Encoder().encode
_read_columns = msgspec.msgpack.Decoder(Columns).decode


def pack(entries: Sequence[Carried]) -> bytes:
    """Return the entries as one frame.

    Raises:
        Refused: ``TOO_LARGE``: take fewer entries. ``MALFORMED``: a value that no receiver would take.
    """
    if not 1 <= len(entries) <= MOST_ENTRIES:
        raise Refused(Reason.TOO_LARGE)
    plain = _encode(_columns(entries))
    if len(plain) > MOST_CONTENT_BYTES:
        raise Refused(Reason.TOO_LARGE)
    return deflate(plain)


def unpack(content: bytes, count: int) -> Columns:
    """Return the columns of ``count`` entries; no more memory is taken than the limits allow.

    Raises:
        Refused: ``TOO_LARGE`` or ``MALFORMED``.
    """
    try:
        columns = _read_columns(inflate(content, MOST_CONTENT_BYTES))
    except msgspec.DecodeError as cause:
        raise Refused(Reason.MALFORMED) from cause
    ats = (columns.person_at, columns.unit_at, columns.boot_at)
    rows = (columns.kinds, *ats, columns.offsets, columns.walls, columns.steadies, columns.lengths)
    lists = (columns.persons, columns.units, columns.boots)
    fits = all(len(row) == count for row in rows) and sum(columns.lengths) == len(columns.bodies)
    if not fits or any(max(at) >= len(listed) for at, listed in zip(ats, lists, strict=True)):
        raise Refused(Reason.MALFORMED)
    return columns


def deflate(plain: bytes) -> bytes:
    """Return ``plain`` as one zstd frame that tells its size."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_dict_id=False).compress(plain)


def inflate(frame: bytes, most: int) -> bytes:
    """Return what a frame holds; it is refused before memory is spent when that is more than ``most`` bytes.

    Raises:
        Refused: ``TOO_LARGE``, also when the frame hides its size, or ``MALFORMED``.
    """
    try:
        told = zstandard.get_frame_parameters(frame)
        # A frame that hides its size says 2**64 - 1.
        if told.content_size > most or told.window_size > _MOST_WINDOW:
            raise Refused(Reason.TOO_LARGE)
        return zstandard.ZstdDecompressor().decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError as cause:
        raise Refused(Reason.MALFORMED) from cause


def chained(
    columns: Columns, *, region: RegionId, device: DeviceId, incarnation: int, first_seq: int, prev_hash: bytes
) -> Iterator[Carried]:
    """Yield the entries of ``columns`` with their hashes, the first chained to ``prev_hash``.

    Raises:
        Refused: ``MALFORMED``: a clock beyond all reason.
    """
    last_hash = prev_hash
    walls = tuple(accumulate(columns.walls))
    steps = tuple(s + w for s, w in zip(columns.steadies[1:], columns.walls[1:], strict=True))
    steadies = tuple(accumulate((columns.steadies[0], *steps)))
    if min(steadies) < 0 or max(steadies) >= _MOST_MS or not -_MOST_MS < min(walls) <= max(walls) < _MOST_MS:
        raise Refused(Reason.MALFORMED)
    end = 0
    for row, length in enumerate(columns.lengths):
        begin, end = end, end + length
        stamp = Stamp(
            wall_utc_ms=walls[row],
            utc_offset_min=columns.offsets[row],
            boot=columns.boots[columns.boot_at[row]],
            monotonic_ms=steadies[row],
        )
        kind, body = columns.kinds[row], columns.bodies[begin:end]
        person = PersonId(columns.persons[columns.person_at[row]])
        unit = UnitId(columns.units[columns.unit_at[row]])
        last_hash = entry_hash(
            region=region,
            device=device,
            incarnation=incarnation,
            seq=first_seq + row,
            kind=kind,
            person=person,
            unit=unit,
            body=body,
            stamp=stamp,
            prev_hash=last_hash,
        )
        yield Carried(kind=kind, person=person, unit=unit, stamp=stamp, body=body, hash=last_hash)


def read_fact(entry: Carried) -> Fact | Flaw:
    """Return the fact of an entry, or why the entry has to be set aside."""
    try:
        return decode_body(entry.kind, entry.body)
    except Trouble as trouble:
        return Flaw.UNKNOWN_KIND if isinstance(trouble.__cause__, KeyError) else Flaw.UNREADABLE


def _columns(entries: Sequence[Carried]) -> Columns:
    persons, person_at = _listed([entry.person for entry in entries])
    units, unit_at = _listed([entry.unit for entry in entries])
    boots, boot_at = _listed([entry.stamp.boot for entry in entries])
    walls = _steps([entry.stamp.wall_utc_ms for entry in entries])
    steadies = _steps([entry.stamp.monotonic_ms for entry in entries])
    bodies = [entry.body for entry in entries]
    return Columns(
        kinds=bytes([entry.kind for entry in entries]),
        persons=persons,
        person_at=person_at,
        units=units,
        unit_at=unit_at,
        boots=boots,
        boot_at=boot_at,
        offsets=tuple([entry.stamp.utc_offset_min for entry in entries]),
        walls=walls,
        steadies=(steadies[0], *[s - w for s, w in zip(steadies[1:], walls[1:], strict=True)]),
        lengths=tuple(map(len, bodies)),
        bodies=b"".join(bodies),
    )


def _listed(values: list[_K]) -> tuple[tuple[_K, ...], tuple[int, ...]]:
    """Return the different values in the order in which they first come, and each value's place among them."""
    places: dict[_K, int] = {}
    at = tuple([places.setdefault(one, len(places)) for one in values])
    return tuple(places), at


def _steps(values: list[int]) -> tuple[int, ...]:
    return (values[0], *[after - before for before, after in pairwise(values)])
