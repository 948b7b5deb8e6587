import io

import msgspec
import pytest

from firelearn.sync.conversation import PUSH
from firelearn.sync.engine import Speaker
from firelearn.sync.journal import FeedPlace
from firelearn.sync.stick import export, take_receipt
from firelearn.wire.bundle_v1 import Flawed, Parted, Receipt, read_bundle
from firelearn.wire.messages_v1 import Held, Push, PushAnswer, Taken, encode_message, read_message
from firelearn.wire.refusals import Flaw
from tests.sync.desk import a_desk
from tests.sync.wires import synced
from tests.wire import made

SPEAKER = Speaker(region=made.REGION, device=made.DEVICE, program="0.1.0")


def exported(desk, *, whole=False):
    stream = io.BytesIO()
    told = export(desk, stream, SPEAKER, signer=made.KEY.sign, now_ms=desk.clock.now().wall_utc_ms, whole=whole)
    return told, stream


def imported(county, stream):
    """Read a bundle at the county as if its batches were pushed; return the receipt for it."""
    stream.seek(0)
    bundle = read_bundle(stream, region=made.REGION, key_of={made.DEVICE: made.PUBLIC}.get)
    answers = []
    for raw in bundle.batches():
        reply = county.answer(PUSH, encode_message(Push(epoch=county.epoch, batch=raw)))
        answers.append(read_message(reply.body, PushAnswer))
    held = {
        (one.device, one.incarnation): Held(
            device=one.device,
            incarnation=one.incarnation,
            seq=one.received_seq,
            hash=one.received_hash,
            forked=one.outcome is Taken.FORKED,
        )
        for one in answers
    }
    aside = tuple(
        Flawed(device=one.device, incarnation=one.incarnation, seq=flawed.seq, flaw=flawed.flaw)
        for one in answers
        for flawed in one.set_aside
    )
    return Receipt(
        id=bundle.manifest.id,
        region=made.REGION,
        device=made.DEVICE,
        epoch=county.epoch,
        written_ms=1,
        held=tuple(held.values()),
        set_aside=aside,
    )


def test_a_stick_brings_what_is_missing_and_its_receipt_confirms_it(county):
    desk = a_desk(1_200)
    told, stream = exported(desk)
    assert (told.entries, told.left, desk.waiting()) == (1_200, 0, 1_200)

    returned = take_receipt(desk, imported(county, stream), 1)

    assert (returned.confirmed, desk.waiting()) == (1_200, 0)
    assert county.bodies().total() == 1_200
    assert exported(desk)[0] is None


def test_only_what_is_not_acknowledged_goes_out_unless_all_is_wanted(county):
    desk = a_desk(5)
    synced(desk, county)
    desk.record(label=6)

    assert exported(desk)[0].entries == 1
    assert exported(desk, whole=True)[0].entries == 6


def test_a_stick_and_the_network_may_carry_the_same_entries(county):
    desk = a_desk(5)
    _, stream = exported(desk)
    desk.record(label=6)
    assert synced(desk, county).complete

    returned = take_receipt(desk, imported(county, stream), 1)

    assert (returned.confirmed, desk.waiting()) == (0, 0)
    assert set(county.bodies().values()) == {1}


def test_a_receipt_tells_what_was_set_aside(county):
    desk = a_desk(2)
    desk.record(body=b"\xc1")

    returned = take_receipt(desk, imported(county, exported(desk)[1]), 1)

    assert returned.set_aside == 1
    assert desk.kept[0].set_aside[3].flaw is Flaw.UNREADABLE


def test_what_a_receipt_says_of_other_entries_under_our_name_is_passed_over(county):
    desk = a_desk(3)
    clone = desk.clone(seed=1)
    desk.record(label=10)
    clone.record(label=20)
    synced(desk, county)

    returned = take_receipt(clone, imported(county, exported(clone)[1]), 1)

    assert (returned.confirmed, clone.waiting()) == (0, 4)


@pytest.mark.parametrize(("epoch", "parted"), [(b"", 1), (b"epoch-0", 1), (b"another", 0)])
def test_a_clone_that_only_knows_sticks_goes_its_own_way_by_the_receipt(county, epoch, parted):
    desk = a_desk(3)
    clone = desk.clone(seed=1)
    clone.place = FeedPlace(epoch=epoch, cursor=0)
    desk.record(label=10)
    clone.record(label=20)
    synced(desk, county)
    fork = Parted(device=made.DEVICE, incarnation=clone.kept[0].incarnation, common_seq=3)
    receipt = msgspec.structs.replace(imported(county, exported(clone)[1]), parted=(fork,))

    assert take_receipt(clone, receipt, 1).parted == parted

    if parted:
        assert [len(kept.entries) for kept in clone.kept] == [3, 1]
        take_receipt(clone, imported(county, exported(clone)[1]), 1)
        assert clone.waiting() == 0
        assert set(county.bodies().values()) == {1}
