"""A real store as the engine asks for it. It stands for the adapter that the store will have."""

from collections.abc import Sequence
from dataclasses import replace

from firelearn.store.engine import transaction
from firelearn.store.journal import Journal as Entries
from firelearn.store.journal import Link, hash_of
from firelearn.store.journal import Origin as Kept
from firelearn.store.store import Store
from firelearn.sync.journal import FeedPlace, Origin, Outgoing, next_incarnation, pack
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.columns_v1 import Carried
from firelearn.wire.messages_v1 import FeedPage, SetAside
from tests.wire.made import KEY

_MOVE = "UPDATE entry SET origin = ?, seq = ?, hash = ? WHERE origin = ? AND seq = ?"


class SyncedStore:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.set_aside: dict[int, SetAside] = {}
        self._place = FeedPlace(epoch=b"", cursor=0)

    def origins(self) -> Sequence[Origin]:
        own = [origin for origin in self._entries.origins() if origin.own]
        return [self._told(kept, is_open=kept is own[-1]) for kept in own]

    def outgoing(self, origin: Origin, after_seq: int, limit: int) -> Outgoing | None:
        tail = [_carried(link) for link in self._entries.links(self._kept(origin), after_seq, limit)]
        return pack(origin, after_seq, tail, KEY.sign)

    def hash_at(self, origin: Origin, seq: int) -> bytes | None:
        if not seq:
            return NO_HASH
        found = list(self._entries.links(self._kept(origin), seq - 1, 1))
        return found[0].hash if found else None

    def received(self, origin: Origin, seq: int, set_aside: Sequence[SetAside], now_ms: int) -> None:  # noqa: ARG002
        self.set_aside |= {one.seq: one for one in set_aside}
        with self._together():
            self._entries.set_received(self._kept(origin), seq)

    def forked(self, origin: Origin, common_seq: int, now_ms: int) -> None:
        kept = self._kept(origin)
        with self._together():
            moved = list(self._entries.links(kept, common_seq))
            if not moved:
                self.store._origin = self._entries.own_origin(kept.region, now_ms, fresh=True)
                return
            incarnation = next_incarnation(kept.incarnation, _carried(moved[0]))
            fresh = self._entries.add_origin(kept.region, kept.device, incarnation, own=True)
            last_hash = NO_HASH
            for seq, link in enumerate(moved, 1):
                entry = replace(link.entry, incarnation=incarnation, seq=seq)
                last_hash = hash_of(replace(link, entry=entry), kept.region, last_hash)
                place = (fresh.no, seq, last_hash, kept.no, link.entry.seq)
                self.store._connection.execute(_MOVE, place)
            self.store._origin = fresh
        self.store.rebuild()

    def feed_place(self) -> FeedPlace:
        return self._place

    def apply(self, page: FeedPage, now_ms: int) -> None:  # noqa: ARG002
        self._place = FeedPlace(epoch=page.epoch, cursor=page.cursor)

    @property
    def _entries(self) -> Entries:
        return self.store._journal

    def _together(self):
        return transaction(self.store._connection, self.store.path)

    def _kept(self, origin: Origin) -> Kept:
        return next(
            kept for kept in self._entries.origins() if (kept.device, kept.incarnation) == origin.key and kept.own
        )

    def _told(self, kept: Kept, *, is_open: bool) -> Origin:
        seq, last_hash = self._entries.head(kept)
        last = list(self._entries.links(kept, seq - 1, 1)) if seq else []
        return Origin(
            region=kept.region,
            device=kept.device,
            incarnation=kept.incarnation,
            open=is_open,
            head_seq=seq,
            head_hash=last_hash,
            head_wall_ms=last[0].entry.stamp.wall_utc_ms if last else 0,
            received_seq=kept.received_seq,
        )


def _carried(link: Link) -> Carried:
    entry = link.entry
    return Carried(
        kind=link.kind, person=entry.person, unit=entry.unit, stamp=entry.stamp, body=link.body, hash=link.hash
    )
