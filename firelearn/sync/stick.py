"""Records on a stick: what the destination has not acknowledged goes out, what it holds comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from firelearn.domain.ids import new_id
from firelearn.domain.value import value
from firelearn.sync.engine import Speaker
from firelearn.sync.journal import Journal
from firelearn.wire.bundle_v1 import MOST_PARTS, Manifest, Receipt, part_of, write_bundle
from firelearn.wire.columns_v1 import MOST_ENTRIES
from firelearn.wire.messages_v1 import SetAside


@value
class Exported:
    """What stands on the stick. ``left``: entries that found no place in one bundle; export again after this one."""

    bundle: bytes
    entries: int
    left: int


@value
class Returned:
    """What a receipt told: entries confirmed, entries set aside, journals that had to go their own way."""

    confirmed: int
    set_aside: int
    parted: int


def export(
    journal: Journal, stream: BinaryIO, speaker: Speaker, *, signer: Callable[[bytes], bytes], now_ms: int, whole: bool
) -> Exported | None:
    """Write a bundle of every entry that is not acknowledged, of all entries where ``whole``; None when there is none.

    Nothing is noted as received: that takes a receipt, or a server met by the network.
    """
    batches: list[bytes] = []
    entries = left = 0
    for origin in journal.origins():
        after_seq = 0 if whole else origin.received_seq
        while len(batches) < MOST_PARTS:
            batch = journal.outgoing(origin, after_seq, MOST_ENTRIES)
            if batch is None:
                break
            batches.append(batch.raw)
            entries += batch.last_seq - after_seq
            after_seq = batch.last_seq
        left += max(origin.head_seq - after_seq, 0)
    if not batches:
        return None
    manifest = Manifest(
        id=new_id(now_ms),
        region=speaker.region,
        device=speaker.device,
        written_ms=now_ms,
        epoch=journal.feed_place().epoch,
        receipt_wanted=True,
        parts=tuple(map(part_of, batches)),
    )
    write_bundle(stream, manifest, batches, signer=signer)
    return Exported(bundle=manifest.id, entries=entries, left=left)


def take_receipt(journal: Journal, receipt: Receipt, now_ms: int) -> Returned:
    """Note what a server holds, as a receipt tells that was found sound.

    A journal that forked goes its own way behind what both have. What the receipt says of a journal is passed over
    where our entry at that seq is another one: the next hello, or the next receipt, sorts it out.
    """
    known = {(bytes(origin.device), origin.incarnation): origin for origin in journal.origins()}
    confirmed = parted = aside = 0
    # A receipt of before a restored backup may speak of what the server no longer holds, and we have sent again since.
    same_server = journal.feed_place().epoch in {b"", receipt.epoch}
    for fork in receipt.parted if same_server else ():
        origin = known.pop((fork.device, fork.incarnation), None)
        if origin is not None and fork.common_seq <= origin.head_seq:
            journal.received(origin, fork.common_seq, (), now_ms)
            journal.forked(origin, fork.common_seq, now_ms)
            parted += 1
    for held in receipt.held:
        origin = known.get((held.device, held.incarnation))
        if origin is None or held.forked or journal.hash_at(origin, held.seq) != held.hash:
            continue
        flaws = [
            SetAside(seq=one.seq, flaw=one.flaw)
            for one in receipt.set_aside
            if (one.device, one.incarnation) == origin.key
        ]
        journal.received(origin, held.seq, flaws, now_ms)
        confirmed += max(held.seq - origin.received_seq, 0)
        aside += len(flaws)
    return Returned(confirmed=confirmed, set_aside=aside, parted=parted)
