"""A PC's journal in memory: records, can be cloned, backed up and restored, and is what the engine asks for."""

import random
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import Fact
from firelearn.domain.ids import DeviceId
from firelearn.sync.conversation import Conversation
from firelearn.sync.engine import Engine, Speaker
from firelearn.sync.journal import FeedPlace, Origin, Outgoing, next_incarnation, pack
from firelearn.sync.transport import Transport
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.columns_v1 import Carried
from firelearn.wire.messages_v1 import FeedPage, FeedRow, SetAside
from tests.domain.made import MONDAY_MORNING, answered
from tests.wire import made


@dataclass
class Kept:
    """One journal of the PC."""

    incarnation: int
    entries: list[Carried] = field(default_factory=list)
    received: int = 0
    set_aside: dict[int, SetAside] = field(default_factory=dict)


class Desk:
    def __init__(self, device: DeviceId = made.DEVICE, *, seed: int = 0, wall_utc_ms: int = MONDAY_MORNING) -> None:
        self.device = device
        self.draw = random.Random(seed)
        self.clock = SteppedClock(wall_utc_ms=wall_utc_ms)
        self.kept = [Kept(incarnation=1 << 60)]
        self.place = FeedPlace(epoch=b"", cursor=0)
        self.rows: list[FeedRow] = []
        self.watermarks: list[int] = []
        self.forks = 0

    def record(self, fact: Fact | None = None, *, label: int = 0, body: bytes | None = None) -> bytes:
        """Append an entry; return its body."""
        stamp = self.clock.advance(7_000)
        one = made.carried(fact or answered(session=label), stamp=stamp, body=body)
        self._append(self.kept[-1], [one])
        return one.body

    def copy_of_disk(self):
        return deepcopy((self.kept, self.place, self.rows))

    def put_back(self, disk) -> None:
        self.kept, self.place, self.rows = deepcopy(disk)

    def clone(self, *, seed: int) -> "Desk":
        other = Desk(self.device, seed=seed, wall_utc_ms=self.clock.now().wall_utc_ms)
        other.put_back(self.copy_of_disk())
        return other

    def bodies(self) -> list[bytes]:
        return [entry.body for kept in self.kept for entry in kept.entries]

    def waiting(self) -> int:
        return sum(len(kept.entries) - kept.received for kept in self.kept)

    def engine(self, transport: Transport, **more) -> Engine:
        speaker = Speaker(region=made.REGION, device=self.device, program="0.1.0")
        return Engine(self, Conversation(transport), speaker, self.clock, **more)

    def origins(self) -> Sequence[Origin]:
        return [
            Origin(
                region=made.REGION,
                device=self.device,
                incarnation=kept.incarnation,
                open=kept is self.kept[-1],
                head_seq=len(kept.entries),
                head_hash=kept.entries[-1].hash if kept.entries else NO_HASH,
                head_wall_ms=kept.entries[-1].stamp.wall_utc_ms if kept.entries else 0,
                received_seq=kept.received,
            )
            for kept in self.kept
        ]

    def outgoing(self, origin: Origin, after_seq: int, limit: int) -> Outgoing | None:
        return pack(origin, after_seq, self._of(origin).entries[after_seq : after_seq + limit], made.KEY.sign)

    def hash_at(self, origin: Origin, seq: int) -> bytes | None:
        entries = self._of(origin).entries
        if seq > len(entries):
            return None
        return entries[seq - 1].hash if seq else NO_HASH

    def received(self, origin: Origin, seq: int, set_aside: Sequence[SetAside], now_ms: int) -> None:  # noqa: ARG002
        kept = self._of(origin)
        assert 0 <= seq <= len(kept.entries)
        kept.received = seq
        kept.set_aside |= {one.seq: one for one in set_aside}
        self.watermarks.append(seq)

    def forked(self, origin: Origin, common_seq: int, now_ms: int) -> None:  # noqa: ARG002
        self.forks += 1
        kept = self._of(origin)
        moved, kept.entries = kept.entries[common_seq:], kept.entries[:common_seq]
        kept.received = min(kept.received, common_seq)
        newest = max(one.incarnation for one in self.kept)
        incarnation = next_incarnation(kept.incarnation, moved[0]) if moved else newest + 1 + self.draw.getrandbits(16)
        assert all(one.incarnation != incarnation for one in self.kept)
        fresh = Kept(incarnation=incarnation)
        self._append(fresh, moved)
        self.kept.append(fresh)

    def feed_place(self) -> FeedPlace:
        return self.place

    def apply(self, page: FeedPage, now_ms: int) -> None:  # noqa: ARG002
        self.rows = ([] if page.restart else self.rows) + list(page.rows)
        self.place = FeedPlace(epoch=page.epoch, cursor=page.cursor)

    def _of(self, origin: Origin) -> Kept:
        return next(kept for kept in self.kept if kept.incarnation == origin.incarnation)

    def _append(self, kept: Kept, entries: Sequence[Carried]) -> None:
        first, last = len(kept.entries) + 1, kept.entries[-1].hash if kept.entries else NO_HASH
        bare = [replace(one, hash=NO_HASH) for one in entries]
        kept.entries += made.chain(
            bare, device=self.device, incarnation=kept.incarnation, first_seq=first, prev_hash=last
        )


def a_desk(entries: int = 0, *, wall_utc_ms: int = MONDAY_MORNING) -> Desk:
    """Return a desk with some entries."""
    desk = Desk(wall_utc_ms=wall_utc_ms)
    for label in range(1, entries + 1):
        desk.record(label=label)
    return desk
