"""A county's server in memory, as far as sync sees it: it keeps journals, answers, and can be restored."""

from collections import Counter
from copy import deepcopy

from firelearn.sync.conversation import COMPARE, HELLO, PULL, PUSH
from firelearn.sync.transport import Reply
from firelearn.wire.batch_v1 import open_batch
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.columns_v1 import Carried, read_fact
from firelearn.wire.messages_v1 import (
    MEDIA_TYPE,
    Compare,
    CompareAnswer,
    Fault,
    FaultAnswer,
    FeedPage,
    FeedRow,
    Held,
    Hello,
    HelloAnswer,
    Pull,
    Push,
    PushAnswer,
    SetAside,
    Taken,
    encode_message,
    read_message,
)
from firelearn.wire.refusals import Flaw, Reason, Refused

Key = tuple[bytes, int]


def replied(message, status=200, wait_s=0):
    return Reply(status=status, media_type=MEDIA_TYPE, wait_s=wait_s, body=encode_message(message))


class County:
    def __init__(self, public_key: bytes, *, now_ms: int = 0) -> None:
        self.public_key = public_key
        self.now_ms = now_ms
        self.journals: dict[Key, list[Carried]] = {}
        self.ever: set[bytes] = set()
        self.feed: list[FeedRow] = []
        self.page_rows = 3
        self.restores = 0
        self.pushes: list[tuple[int, int]] = []
        self.most_entries = 500
        self.fault: FaultAnswer | None = None

    @property
    def epoch(self) -> bytes:
        return b"epoch-%d" % self.restores

    def backup(self):
        return deepcopy(self.journals), list(self.feed)

    def restore(self, kept) -> None:
        self.journals, self.feed = deepcopy(kept[0]), list(kept[1])
        self.restores += 1

    def bodies(self) -> Counter[bytes]:
        return Counter(entry.body for entries in self.journals.values() for entry in entries)

    def tell(self, kind: str, body: bytes) -> None:
        self.feed.append(FeedRow(seq=len(self.feed) + 1, kind=kind, body=body))

    def answer(self, path: str, body: bytes) -> Reply:
        if self.fault is not None:
            return replied(self.fault, 403, self.fault.wait_s)
        shape, act = {
            HELLO: (Hello, self._hello),
            COMPARE: (Compare, self._compare),
            PUSH: (Push, self._push),
            PULL: (Pull, self._pull),
        }[path]
        try:
            return act(read_message(body, shape))
        except Refused as refused:
            return replied(FaultAnswer(fault=Fault.REFUSED, reason=refused.reason), 422)

    def hash_at(self, key: Key, seq: int) -> bytes:
        return self.journals[key][seq - 1].hash if seq else NO_HASH

    def _hello(self, hello: Hello) -> Reply:
        held = []
        for head in hello.heads:
            key = head.device, head.incarnation
            seq = len(self.journals.get(key, ()))
            forked = seq >= head.seq > 0 and self.hash_at(key, head.seq) != head.hash
            held.append(Held(device=key[0], incarnation=key[1], seq=seq, hash=self.hash_at(key, seq), forked=forked))
        return replied(
            HelloAnswer(
                epoch=self.epoch,
                held=tuple(held),
                wall_utc_ms=self.now_ms,
                feed_head=len(self.feed),
                oldest_program="0",
            )
        )

    def _compare(self, compare: Compare) -> Reply:
        if compare.epoch != self.epoch:
            return replied(FaultAnswer(fault=Fault.OTHER_EPOCH), 409)
        key = compare.device, compare.incarnation
        held = len(self.journals.get(key, ()))
        agreed = [one.seq for one in compare.probes if one.seq <= held and self.hash_at(key, one.seq) == one.hash]
        return replied(CompareAnswer(device=key[0], incarnation=key[1], common_seq=max(agreed, default=0)))

    def _push(self, push: Push) -> Reply:
        envelope = open_batch(push.batch)
        header = envelope.header
        if header.count > self.most_entries:
            return Reply(status=413, media_type="text/plain", wait_s=0, body=b"")
        if not envelope.is_signed_by(self.public_key):
            raise Refused(Reason.ALTERED)
        key = header.device, header.incarnation
        if push.epoch != self.epoch:
            return self._pushed(key, Taken.OTHER_EPOCH)
        held = self.journals.setdefault(key, [])
        if header.first_seq > len(held) + 1:
            return self._pushed(key, Taken.GAP)
        try:
            entries = envelope.follow(self.hash_at(key, header.first_seq - 1))
        except Refused as refused:
            if refused.reason is not Reason.FORKED:
                raise
            return self._pushed(key, Taken.FORKED)
        known = held[header.first_seq - 1 : header.last_seq]
        if [one.hash for one in known] != [one.hash for one in entries[: len(known)]]:
            return self._pushed(key, Taken.FORKED)
        held += entries[len(known) :]
        self.ever |= {one.hash for one in held[-header.count :]}
        self.pushes.append((header.first_seq, header.count))
        flaws = [(header.first_seq + row, read_fact(one)) for row, one in enumerate(entries)]
        aside = tuple(SetAside(seq=seq, flaw=flaw) for seq, flaw in flaws if isinstance(flaw, Flaw))
        return self._pushed(key, Taken.TAKEN, aside)

    def _pushed(self, key: Key, outcome: Taken, aside: tuple[SetAside, ...] = ()) -> Reply:
        seq = len(self.journals.get(key, ()))
        return replied(
            PushAnswer(
                epoch=self.epoch,
                device=key[0],
                incarnation=key[1],
                outcome=outcome,
                received_seq=seq,
                received_hash=self.hash_at(key, seq),
                set_aside=aside,
            )
        )

    def _pull(self, pull: Pull) -> Reply:
        restart = pull.epoch != self.epoch
        after = 0 if restart else pull.cursor
        rows = tuple(self.feed[after : after + self.page_rows])
        cursor = rows[-1].seq if rows else after
        return replied(
            FeedPage(epoch=self.epoch, restart=restart, rows=rows, cursor=cursor, more=cursor < len(self.feed))
        )
