"""Where two journals that bear one name part: cloned disks, PCs restored from a backup."""

from __future__ import annotations

from firelearn.sync.conversation import Conversation
from firelearn.sync.journal import Journal, Origin
from firelearn.wire.messages_v1 import MOST_PROBES, Compare, Probe


def part(
    journal: Journal, conversation: Conversation, origin: Origin, held_seq: int, epoch: bytes, now_ms: int
) -> None:
    """Let this journal go its own way from where it stops agreeing with what the server of ``epoch`` holds.

    Raises:
        Setback: the server could not be asked, or is not the one any more that said hello.
    """
    common = _common_seq(journal, conversation, origin, held_seq, epoch)
    journal.received(origin, common, (), now_ms)
    journal.forked(origin, common, now_ms)


def _common_seq(journal: Journal, conversation: Conversation, origin: Origin, held_seq: int, epoch: bytes) -> int:
    """Return the last seq at which this journal and the server's hold the same entry, 0 for none.

    Each question narrows the place down to one of 65 parts: three for a journal of 200,000 entries. As a hash stands
    for all entries before it, agreeing at one seq is agreeing on everything up to it.
    """
    low, high = 0, min(origin.head_seq, held_seq)
    while low < high:
        parts = min(MOST_PROBES, high - low)
        seqs = [low + (high - low) * part // parts for part in range(1, parts + 1)]
        probes = tuple(Probe(seq=seq, hash=held) for seq in seqs if (held := journal.hash_at(origin, seq)) is not None)
        if not probes:
            break
        answer = conversation.compare(
            Compare(
                region=origin.region,
                epoch=epoch,
                device=origin.device,
                incarnation=origin.incarnation,
                probes=probes,
            )
        )
        low = max(low, answer.common_seq)
        high = min([high, *(probe.seq - 1 for probe in probes if probe.seq > answer.common_seq)])
    return low
