"""What a PC and a server say to each other, wire v1. Frozen: never edited once released.

MessagePack arrays, each beginning with its tag, so that nothing else (a captive portal's page, another message) is
taken for one. Every list, size and string has a limit; an unknown field refuses the message.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta

from firelearn.wire.batch_v1 import MOST_BYTES, Hash, Incarnation, Region, Seq
from firelearn.wire.columns_v1 import MOST_ENTRIES, Sixteen, deflate, inflate
from firelearn.wire.refusals import Flaw, Reason, Refused

MEDIA_TYPE: Final = "application/vnd.firelearn.v1+msgpack"
MOST_JOURNALS: Final = 64
MOST_PROBES: Final = 64
MOST_ROWS: Final = 1000
MOST_ROW_BYTES: Final = 64 * 1024
MOST_MESSAGE_BYTES: Final = 4 * 1024 * 1024
"""Of a message, unpacked; a feed page is the largest."""

_LONG: Final = 1024
_FRAME: Final = b"\x28\xb5\x2f\xfd"
"""What zstd frames begin with, and no message (RFC 8878, 3.1.1)."""
_Wall = Annotated[int, Meta(ge=-(1 << 52), le=1 << 52)]
_Steady = Annotated[int, Meta(ge=0, le=1 << 52)]
_Epoch = Annotated[bytes, Meta(max_length=16)]
_Version = Annotated[str, Meta(max_length=32)]
_Wait = Annotated[int, Meta(ge=0, le=86_400)]


class Message(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What all messages share."""


class Head(Message, frozen=True):
    """How far a journal has come on the PC that asks: the last seq, 0 for none, and its hash."""

    device: Sixteen
    incarnation: Incarnation
    seq: Seq
    hash: Hash


class Held(Message, frozen=True):
    """How far the server holds a journal, and the hash there.

    ``forked``: the server holds an entry at the seq that the PC named, and it is another one.
    """

    device: Sixteen
    incarnation: Incarnation
    seq: Seq
    hash: Hash
    forked: bool


class Hello(Message, frozen=True, tag="hello1"):
    """A PC says which journals it has, how far it read the feed (``epoch`` empty: not yet), and its clocks."""

    region: Region
    device: Sixteen
    heads: Annotated[tuple[Head, ...], Meta(max_length=MOST_JOURNALS)]
    epoch: _Epoch
    cursor: Seq
    wall_utc_ms: _Wall
    utc_offset_min: Annotated[int, Meta(ge=-(1 << 15), lt=1 << 15)]
    boot: Annotated[bytes, Meta(max_length=64)]
    monotonic_ms: _Steady
    program: _Version


class HelloAnswer(Message, frozen=True, tag="hello1.answer"):
    """What the server holds of each journal, in the order asked; its epoch, its clock and the end of its feed."""

    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    held: Annotated[tuple[Held, ...], Meta(max_length=MOST_JOURNALS)]
    wall_utc_ms: _Wall
    feed_head: Seq
    oldest_program: _Version


class Probe(Message, frozen=True):
    """A seq and the hash that a journal has there."""

    seq: Seq
    hash: Hash


class Compare(Message, frozen=True, tag="compare1"):
    """A PC whose journal forked asks how far it agrees with what the server holds; probes in rising order.

    A server of another epoch than the one named says ``OTHER_EPOCH``: it may have lost what both had.
    """

    region: Region
    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    device: Sixteen
    incarnation: Incarnation
    probes: Annotated[tuple[Probe, ...], Meta(max_length=MOST_PROBES)]


class CompareAnswer(Message, frozen=True, tag="compare1.answer"):
    """The highest seq among the probes at which both hold the same entry; 0 for none."""

    device: Sixteen
    incarnation: Incarnation
    common_seq: Seq


class Push(Message, frozen=True, tag="push1"):
    """A batch, and the epoch of the server that it is meant for.

    So what was on its way while a backup was restored is not taken by the restored server.
    """

    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    batch: Annotated[bytes, Meta(max_length=MOST_BYTES)]


class Taken(StrEnum):
    """What became of a batch. The values travel, so they are final."""

    TAKEN = "taken"
    """All of it is held now, or was held before."""
    GAP = "gap"
    """It begins behind what is held; send from there."""
    FORKED = "forked"
    """It does not follow from what is held."""
    OTHER_EPOCH = "other_epoch"
    """The server was restored meanwhile; say hello again."""


class SetAside(Message, frozen=True):
    """An entry that is kept, but not counted until staff have looked at it."""

    seq: Seq
    flaw: Flaw


class PushAnswer(Message, frozen=True, tag="push1.answer"):
    """How far the server holds the journal now, with the hash there: the acknowledgement."""

    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    device: Sixteen
    incarnation: Incarnation
    outcome: Taken
    received_seq: Seq
    received_hash: Hash
    set_aside: Annotated[tuple[SetAside, ...], Meta(max_length=MOST_ENTRIES)] = ()


class Pull(Message, frozen=True, tag="pull1"):
    """A PC asks for the feed behind its cursor."""

    region: Region
    device: Sixteen
    epoch: _Epoch
    cursor: Seq
    limit: Annotated[int, Meta(ge=1, le=MOST_ROWS)]


class FeedKind(StrEnum):
    """What a row of the feed is about. The values travel, so they are final; a PC sets aside those it does not know."""

    UNIT = "unit"
    MEMBERSHIP = "membership"
    MERGE = "merge"
    POINTS = "points"
    ENTRY = "entry"
    RULE_SET = "rule_set"
    POLICY = "policy"
    BLUEPRINT = "blueprint"
    EXAM_SCHEDULE = "exam_schedule"
    BANK_RELEASE = "bank_release"


class FeedRow(Message, frozen=True):
    """One row: its number in the feed, its kind (maybe one of a later server), and its body, laid out by the kind."""

    seq: Seq
    kind: Annotated[str, Meta(min_length=1, max_length=32, pattern="^[a-z][a-z0-9_]*$")]
    body: Annotated[bytes, Meta(max_length=MOST_ROW_BYTES)]


class FeedPage(Message, frozen=True, tag="pull1.answer"):
    """Rows behind the cursor, numbers rising; all up to ``cursor`` is told then. ``more``: ask again at once.

    ``restart``: the cursor is of another epoch, or stands before what is still kept; the rows begin from the start.
    """

    epoch: Annotated[bytes, Meta(min_length=1, max_length=16)]
    restart: bool
    rows: Annotated[tuple[FeedRow, ...], Meta(max_length=MOST_ROWS)]
    cursor: Seq
    more: bool


class Fault(StrEnum):
    """Why a server does not answer what was asked. The values travel, so they are final."""

    REFUSED = "refused"
    TOO_LARGE = "too_large"
    BUSY = "busy"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    OTHER_REGION = "other_region"
    PROGRAM_TOO_OLD = "program_too_old"
    OTHER_EPOCH = "other_epoch"
    BROKEN = "broken"


class FaultAnswer(Message, frozen=True, tag="fault1"):
    """An answer that says no. It never echoes what was sent; ``reason`` where a batch or a message was refused."""

    fault: Fault
    reason: Reason | None = None
    wait_s: _Wait = 0


Asked = Hello | Compare | Push | Pull
A = TypeVar("A", bound=Message)

_encode = msgspec.msgpack.Encoder().encode


def encode_message(message: Message) -> bytes:
    """Return the bytes of a message; a long one becomes a zstd frame, but for a batch, which is packed already."""
    plain = _encode(message)
    return deflate(plain) if len(plain) > _LONG and not isinstance(message, Push) else plain


def read_message(raw: bytes, shape: type[A]) -> A:
    """Return the message of the wanted ``shape`` that ``raw`` spells.

    Raises:
        Refused: ``TOO_LARGE`` or ``MALFORMED``; what was sent is not quoted.
    """
    if len(raw) > MOST_MESSAGE_BYTES:
        raise Refused(Reason.TOO_LARGE)
    plain = inflate(raw, MOST_MESSAGE_BYTES) if raw.startswith(_FRAME) else raw
    try:
        return msgspec.msgpack.decode(plain, type=shape)
    except (ValueError, RecursionError) as cause:
        # msgspec's errors are ValueErrors, and so is that of a text that is not UTF-8.
        raise Refused(Reason.MALFORMED) from cause
