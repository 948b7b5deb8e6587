import pytest

from firelearn.sync.conversation import PUSH
from firelearn.sync.setback import Cause
from firelearn.wire.messages_v1 import Fault, FaultAnswer
from firelearn.wire.refusals import Flaw
from tests.sync.county import County
from tests.sync.desk import a_desk
from tests.sync.wires import FaultyWire, Mishap, synced
from tests.wire import made


def test_everything_recorded_arrives_in_order(county):
    desk = a_desk(1_200)

    outcome = synced(desk, county)

    assert outcome.complete
    assert outcome.confirmed == 1_200
    assert list(county.journals.values()) == [desk.kept[0].entries]
    assert county.pushes == [(1, 500), (501, 500), (1_001, 200)]


def test_what_was_sent_is_not_sent_again(county):
    desk = a_desk(10)
    synced(desk, county)
    desk.record(label=11)

    synced(desk, county)

    assert county.pushes == [(1, 10), (11, 1)]


def test_an_interrupted_sync_resumes_at_the_exact_entry(county):
    desk = a_desk(1_200)
    outcome = synced(desk, county, Mishap.NONE, Mishap.NONE, Mishap.DROP_REQUEST)
    assert (outcome.complete, outcome.confirmed, outcome.cause) == (False, 500, Cause.CUT_OFF)

    synced(desk, county)

    assert county.pushes == [(1, 500), (501, 500), (1_001, 200)]


def test_a_lost_reply_is_healed_by_asking_again(county):
    desk = a_desk(3)
    outcome = synced(desk, county, Mishap.NONE, Mishap.DROP_REPLY)
    assert desk.waiting() == 3
    assert outcome.cause is Cause.CUT_OFF

    outcome = synced(desk, county)

    assert outcome.complete
    assert desk.waiting() == 0
    assert county.pushes == [(1, 3)]


@pytest.mark.parametrize(
    ("mishap", "cause", "wait_s"),
    [
        (Mishap.PORTAL, Cause.CAPTIVE_PORTAL, 0),
        (Mishap.SLY_PORTAL, Cause.UNREADABLE_ANSWER, 0),
        (Mishap.CUT_REPLY, Cause.UNREADABLE_ANSWER, 0),
        (Mishap.CUT_REQUEST, Cause.REFUSED, 0),
        (Mishap.BUSY, Cause.BUSY, 30),
        (Mishap.BROKEN, Cause.SERVER_BROKEN, 0),
    ],
)
def test_nothing_but_a_whole_acknowledgement_moves_the_watermark(county, mishap, cause, wait_s):
    desk = a_desk(3)

    outcome = synced(desk, county, Mishap.NONE, mishap)

    assert (outcome.cause, outcome.wait_s) == (cause, wait_s)
    assert desk.watermarks == []


def test_an_old_acknowledgement_is_not_taken_for_a_new_one(county):
    desk = a_desk(1_000)

    outcome = synced(desk, county, Mishap.NONE, Mishap.NONE, Mishap.STALE_REPLY)

    assert outcome.cause is Cause.SENSELESS_ANSWER
    assert desk.watermarks == [500]


def test_a_batch_that_is_too_large_is_halved_until_it_gets_through(county):
    county.most_entries = 100
    desk = a_desk(300)

    assert synced(desk, county).complete

    assert county.bodies().total() == 300
    assert max(count for _, count in county.pushes) <= 100


def test_longer_batches_are_tried_again_once_many_got_through(county):
    desk = a_desk(600)
    outcome = synced(desk, county, Mishap.NONE, *[Mishap.TOO_LARGE] * 5)

    counts = [count for _, count in county.pushes]
    assert outcome.complete
    assert counts[:17] == [15] * 16 + [30]


def test_one_entry_that_is_too_large_for_a_proxy_is_told_and_not_tried_for_ever(county):
    county.most_entries = 0
    desk = a_desk(4)
    wire = FaultyWire(county)

    outcome = desk.engine(wire).run()

    assert outcome.cause is Cause.TOO_LARGE
    assert len([path for path, _ in wire.sent if path == PUSH]) == 3


def test_stalls_halve_the_batch_and_the_third_in_a_row_ends_the_run(county):
    desk = a_desk(400)
    stalls = [Mishap.STALL_BEFORE] * 2
    assert synced(desk, county, Mishap.NONE, *stalls).complete
    assert county.pushes == [(1, 100), (101, 100), (201, 100), (301, 100)]

    for label in range(100):
        desk.record(label=1_000 + label)
    outcome = synced(desk, county, Mishap.NONE, *[Mishap.STALL_BEFORE] * 3)

    assert outcome.cause is Cause.STALLED


def test_what_arrived_before_a_stall_is_counted_once(county):
    desk = a_desk(8)

    assert synced(desk, county, Mishap.NONE, Mishap.STALL_AFTER, Mishap.DOUBLE).complete

    assert set(county.bodies().values()) == {1}


def test_an_entry_that_nobody_can_read_does_not_block_those_behind_it(county):
    desk = a_desk(2)
    desk.record(body=b"\xc1")
    desk.record(label=9)

    outcome = synced(desk, county)

    assert outcome.complete
    assert {seq: one.flaw for seq, one in desk.kept[0].set_aside.items()} == {3: Flaw.UNREADABLE}
    assert county.bodies().total() == 4


def test_what_is_recorded_meanwhile_is_brought_in_the_same_run(county):
    desk = a_desk(3)
    statuses = []

    def tell(status):
        statuses.append(status)
        if status.confirmed_ms and len(desk.bodies()) < 5:
            desk.record(label=100 + len(statuses))

    assert desk.engine(FaultyWire(county), tell=tell).run().complete

    assert county.bodies().total() == 5


def test_a_run_that_is_asked_to_stop_ends_after_the_batch_on_its_way(county):
    desk = a_desk(1_500)

    outcome = desk.engine(FaultyWire(county)).run(stopping=lambda: county.bodies().total() >= 500)

    assert (outcome.complete, outcome.cause, outcome.confirmed) == (False, None, 500)


def test_the_fault_that_a_server_names_is_told(county):
    county.fault = FaultAnswer(fault=Fault.REVOKED)

    assert synced(a_desk(1), county).cause is Cause.REVOKED


def test_a_batch_of_another_key_is_refused_and_nothing_moves():
    stranger = County(made.OTHER_KEY.public_key().public_bytes_raw())
    desk = a_desk(3)

    assert synced(desk, stranger).cause is Cause.REFUSED

    assert desk.watermarks == []
