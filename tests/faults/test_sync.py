"""Seeded sequences of everything that goes wrong between PCs and a server: nothing is lost, nothing counts twice."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    multiple,
    rule,
    run_state_machine_as_test,
)

from firelearn.wire.chain_v1 import NO_HASH
from tests.sync.county import County
from tests.sync.desk import Desk
from tests.sync.wires import FaultyWire, Mishap
from tests.wire import made


class Sync(RuleBasedStateMachine):
    """PCs, their clones and backups, one server and its backups, and wires on which everything goes wrong."""

    desks = Bundle("desks")
    disks = Bundle("disks")
    backups = Bundle("backups")

    def __init__(self) -> None:
        super().__init__()
        self.county = County(made.PUBLIC)
        self.wire = FaultyWire(self.county)
        self.label = self.branches = 0
        self.all: list[Desk] = []
        self.recorded: set[bytes] = set()

    @initialize(target=desks)
    def begin(self):
        return self._known(Desk())

    @rule(desk=desks, count=st.integers(1, 6), bad=st.booleans())
    def record(self, desk, count, bad):
        for _ in range(count):
            self.label += 1
            body = b"\xc1%d" % self.label if bad else None
            self.recorded.add(desk.record(label=self.label, body=body))

    @rule(desk=desks, mishaps=st.lists(st.sampled_from(list(Mishap)), max_size=6))
    def sync(self, desk, mishaps):
        self.wire.mishaps.extend(mishaps)
        desk.engine(self.wire).run()
        self.wire.mishaps.clear()
        acknowledged = [kept.entries[kept.received - 1].hash for kept in desk.kept if kept.received]
        assert self.county.ever.issuperset(acknowledged)

    @rule()
    def what_was_late_arrives(self):
        self.wire.deliver_late()

    @rule(target=desks, desk=desks)
    def clone(self, desk):
        return self._known(desk.clone(seed=len(self.all))) if len(self.all) < 5 else multiple()

    @rule(target=disks, desk=desks)
    def copy_the_disk(self, desk):
        self.branches += 1
        return desk, desk.copy_of_disk()

    @rule(kept=disks)
    def put_the_disk_back(self, kept):
        desk, disk = kept
        desk.put_back(disk)

    @rule(target=backups)
    def back_the_server_up(self):
        return self._forks(), self.county.backup()

    @rule(kept=consumes(backups))
    def restore_the_server(self, kept):
        forks, backup = kept
        # What decision 0016 leaves to the server: three branches of one disk, and a backup of before a fork.
        if self.branches < 3 or self._forks() == forks:
            self.county.restore(backup)

    def teardown(self):
        self.wire.deliver_late()
        for _ in range(2):
            for desk in self.all:
                outcome = desk.engine(self.wire).run()
                assert outcome.complete, outcome
        held = self.county.bodies()
        still_there = {body for desk in self.all for body in desk.bodies()}
        assert still_there <= set(held) <= self.recorded
        assert set(held.values()) <= {1}
        assert all(desk.waiting() == 0 for desk in self.all)
        for (device, incarnation), entries in self.county.journals.items():
            bare = made.chain(entries, device=device, incarnation=incarnation, prev_hash=NO_HASH)
            assert bare == entries

    def _forks(self):
        return sum(desk.forks for desk in self.all)

    def _known(self, desk):
        self.branches += 1
        self.all.append(desk)
        return desk


def test_whatever_happens_the_server_holds_what_was_recorded_once_each(rounds):
    run_state_machine_as_test(Sync, settings=settings(max_examples=2 * rounds, stateful_step_count=40, deadline=None))
