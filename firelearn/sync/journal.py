"""What the engine needs of whoever keeps journals: a PC's store, or a hub's database."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from firelearn.domain.ids import DeviceId, RegionId
from firelearn.domain.value import value
from firelearn.wire.batch_v1 import encode
from firelearn.wire.columns_v1 import Carried
from firelearn.wire.messages_v1 import FeedPage, SetAside
from firelearn.wire.refusals import Refused

_RANDOM_BITS: Final = 16


@value
class Origin:
    """A journal that is to travel, as it stands now.

    ``open``: entries are still appended to it (the newest incarnation of this PC). ``head_wall_ms``: the wall clock of
    its last entry, 0 for an empty journal.
    """

    region: RegionId
    device: DeviceId
    incarnation: int
    open: bool
    head_seq: int
    head_hash: bytes
    head_wall_ms: int
    received_seq: int

    @property
    def key(self) -> tuple[DeviceId, int]:
        """What names a journal."""
        return self.device, self.incarnation


@value
class Outgoing:
    """A batch ready to be sent, and the last entry in it."""

    raw: bytes
    first_seq: int
    last_seq: int
    last_hash: bytes
    last_wall_ms: int


@value
class FeedPlace:
    """How far the feed was read, and in which epoch of the server; ``epoch`` is empty before the first page."""

    epoch: bytes
    cursor: int


class Journal(Protocol):
    """Keeps journals. Each call is one transaction, complete when it returns: none is open while the network is.

    The engine calls from the sync thread; whoever keeps the journal takes the call to the thread it belongs to.
    """

    def origins(self) -> Sequence[Origin]:
        """Return every journal that is to travel, those that are received whole too: a server may have lost them."""

    def outgoing(self, origin: Origin, after_seq: int, limit: int) -> Outgoing | None:
        """Return a batch of at most ``limit`` entries behind ``after_seq``; None where there are none.

        A PC makes it with ``pack``; a hub hands on what the device itself signed, which may begin earlier.
        """

    def hash_at(self, origin: Origin, seq: int) -> bytes | None:
        """Return the hash of an entry, ``NO_HASH`` for seq 0, None where it is not kept."""

    def received(self, origin: Origin, seq: int, set_aside: Sequence[SetAside], now_ms: int) -> None:
        """Note that the server holds ``origin`` up to ``seq``, which may be less than before, and what it set aside."""

    def forked(self, origin: Origin, common_seq: int, now_ms: int) -> None:
        """Note that the server holds other entries behind ``common_seq``, which both have.

        A PC moves what stands behind it to the beginning of a new incarnation, numbered by ``next_incarnation``, which
        is the open one from then on; with nothing to move it begins one all the same where ``origin`` is open.
        """

    def feed_place(self) -> FeedPlace:
        """Return how far the feed was read."""

    def apply(self, page: FeedPage, now_ms: int) -> None:
        """Take in the rows of a page and its cursor together; after ``page.restart`` what came earlier is void."""


def pack(origin: Origin, after_seq: int, tail: Sequence[Carried], signer: Callable[[bytes], bytes]) -> Outgoing | None:
    """Return a batch of the entries behind ``after_seq``: as many of ``tail`` as fit, None for none."""
    count = len(tail)
    while count:
        chosen = tail[:count]
        try:
            raw = encode(origin.region, origin.device, origin.incarnation, after_seq + 1, chosen, signer=signer)
        except Refused:
            if count == 1:
                raise
            count //= 2
            continue
        last = chosen[-1]
        return Outgoing(
            raw=raw,
            first_seq=after_seq + 1,
            last_seq=after_seq + count,
            last_hash=last.hash,
            last_wall_ms=last.stamp.wall_utc_ms,
        )
    return None


def next_incarnation(before: int, first_moved: Carried) -> int:
    """Return the incarnation that begins with ``first_moved``, an entry of incarnation ``before`` that has to leave it.

    It is derived, not drawn: two clones of one disk that both have to move the same entries move them to the same
    places, so the server counts them once.
    """
    place = before.to_bytes(8, "big") + first_moved.hash
    tail = int.from_bytes(hashlib.blake2b(place, digest_size=_RANDOM_BITS // 8).digest(), "big")
    return max(before, max(first_moved.stamp.wall_utc_ms, 0) << _RANDOM_BITS) + 1 + tail
