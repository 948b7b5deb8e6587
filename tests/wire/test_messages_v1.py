import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from firelearn.wire.messages_v1 import (
    MOST_JOURNALS,
    MOST_MESSAGE_BYTES,
    Compare,
    CompareAnswer,
    Fault,
    FaultAnswer,
    FeedKind,
    FeedPage,
    FeedRow,
    Head,
    Held,
    Hello,
    HelloAnswer,
    Probe,
    Pull,
    Push,
    PushAnswer,
    SetAside,
    Taken,
    encode_message,
    read_message,
)
from firelearn.wire.refusals import Flaw, Reason, Refused

DEVICE, HASH, EPOCH = b"d" * 16, b"h" * 32, b"e" * 8
HEAD = Head(device=DEVICE, incarnation=7, seq=9, hash=HASH)

# What a released device or server has said stays readable for ever: these bytes must never change.
GOLDEN = [
    (
        Hello(
            region=430528,
            device=DEVICE,
            heads=(HEAD,),
            epoch=b"",
            cursor=0,
            wall_utc_ms=1_793_577_600_000,
            utc_offset_min=480,
            boot=b"b" * 16,
            monotonic_ms=5_000,
            program="0.1.0",
        ),
        (
            "9ba668656c6c6f31ce000691c0c410646464646464646464646464646464649194c410646464646464646464646464646464"
            "640709c4206868686868686868686868686868686868686868686868686868686868686868c40000cf000001a1998e4400cd"
            "01e0c41062626262626262626262626262626262cd1388a5302e312e30"
        ),
    ),
    (
        HelloAnswer(
            epoch=EPOCH,
            held=(Held(device=DEVICE, incarnation=7, seq=9, hash=HASH, forked=False),),
            wall_utc_ms=1_793_577_600_000,
            feed_head=3,
            oldest_program="0.1.0",
        ),
        (
            "96ad68656c6c6f312e616e73776572c40865656565656565659195c410646464646464646464646464646464640709c42068"
            "68686868686868686868686868686868686868686868686868686868686868c2cf000001a1998e440003a5302e312e30"
        ),
    ),
    (
        Compare(region=430528, epoch=EPOCH, device=DEVICE, incarnation=7, probes=(Probe(seq=4, hash=HASH),)),
        (
            "96a8636f6d7061726531ce000691c0c4086565656565656565c4106464646464646464646464646464646407919204c42068"
            "68686868686868686868686868686868686868686868686868686868686868"
        ),
    ),
    (
        CompareAnswer(device=DEVICE, incarnation=7, common_seq=4),
        "94af636f6d70617265312e616e73776572c410646464646464646464646464646464640704",
    ),
    (Push(epoch=EPOCH, batch=b"batch"), "93a57075736831c4086565656565656565c4056261746368"),
    (
        PushAnswer(
            epoch=EPOCH,
            device=DEVICE,
            incarnation=7,
            outcome=Taken.TAKEN,
            received_seq=9,
            received_hash=HASH,
            set_aside=(SetAside(seq=8, flaw=Flaw.UNREADABLE),),
        ),
        (
            "98ac70757368312e616e73776572c4086565656565656565c4106464646464646464646464646464646407a574616b656e09"
            "c4206868686868686868686868686868686868686868686868686868686868686868919208aa756e7265616461626c65"
        ),
    ),
    (
        Pull(region=430528, device=DEVICE, epoch=EPOCH, cursor=3, limit=100),
        "96a570756c6c31ce000691c0c41064646464646464646464646464646464c40865656565656565650364",
    ),
    (
        FeedPage(epoch=EPOCH, restart=False, rows=(FeedRow(seq=4, kind="unit", body=b"u"),), cursor=4, more=False),
        "96ac70756c6c312e616e73776572c4086565656565656565c2919304a4756e6974c4017504c2",
    ),
    (
        FaultAnswer(fault=Fault.REFUSED, reason=Reason.FORKED, wait_s=5),
        "94a66661756c7431a772656675736564a6666f726b656405",
    ),
]
IDS = [type(message).__name__ for message, _ in GOLDEN]


@pytest.mark.parametrize(("message", "spelled"), GOLDEN, ids=IDS)
def test_the_bytes_of_wire_v1_never_change(message, spelled):
    assert encode_message(message).hex() == spelled
    assert read_message(bytes.fromhex(spelled), type(message)) == message


@given(raw=st.binary(max_size=200), shape=st.sampled_from([type(message) for message, _ in GOLDEN]))
def test_bytes_from_anywhere_are_no_message(raw, shape):
    with pytest.raises(Refused, match=Reason.MALFORMED):
        read_message(raw, shape)


@pytest.mark.parametrize(("message", "spelled"), GOLDEN, ids=IDS)
def test_one_message_is_never_taken_for_another(message, spelled):
    for other, _ in GOLDEN:
        if type(other) is not type(message):
            with pytest.raises(Refused):
                read_message(bytes.fromhex(spelled), type(other))


@pytest.mark.parametrize(("message", "spelled"), GOLDEN, ids=IDS)
def test_a_message_that_was_cut_or_grew_is_refused(message, spelled):
    raw = bytes.fromhex(spelled)
    longer = msgspec.msgpack.encode([*msgspec.msgpack.decode(raw), "more"])

    for broken in (raw[:-1], raw + b"\0", longer):
        with pytest.raises(Refused, match=Reason.MALFORMED):
            read_message(broken, type(message))


def test_a_captive_portals_page_is_no_acknowledgement():
    with pytest.raises(Refused):
        read_message(b"<!DOCTYPE html><html><body>Sign in to this network</body></html>", PushAnswer)


def test_what_breaks_a_limit_is_refused():
    hello = GOLDEN[0][0]
    crowded = msgspec.structs.replace(hello, heads=(HEAD,) * (MOST_JOURNALS + 1))

    for message in (
        crowded,
        msgspec.structs.replace(hello, device=b"d" * 15),
        msgspec.structs.replace(hello, region=-1),
        msgspec.structs.replace(hello, program="x" * 33),
        msgspec.structs.replace(hello, cursor=1 << 60),
    ):
        with pytest.raises(Refused, match=Reason.MALFORMED):
            read_message(encode_message(message), Hello)
    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        read_message(bytes(MOST_MESSAGE_BYTES + 1), Hello)


def test_a_kind_of_a_later_server_arrives_as_it_is():
    page = FeedPage(epoch=EPOCH, restart=False, rows=(FeedRow(seq=1, kind="weather", body=b""),), cursor=1, more=False)

    assert read_message(encode_message(page), FeedPage) == page


def test_a_long_answer_travels_packed_and_a_bomb_does_not_go_off():
    rows = tuple(FeedRow(seq=seq, kind="unit", body=b"unit" * 25) for seq in range(1, 1001))
    page = FeedPage(epoch=EPOCH, restart=False, rows=rows, cursor=1000, more=False)

    raw = encode_message(page)

    assert len(raw) < 10_000
    assert read_message(raw, FeedPage) == page
    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        read_message(zstandard.ZstdCompressor().compress(bytes(100_000_000)), FeedPage)


def test_a_hello_is_answered_with_the_end_of_the_feed_and_the_oldest_program():
    answer = read_message(encode_message(GOLDEN[1][0]), HelloAnswer)

    assert (answer.feed_head, answer.oldest_program) == (3, "0.1.0")


def test_the_words_that_travel_never_change():
    assert [one.value for one in FeedKind] == [
        "unit", "membership", "merge", "points", "entry", "rule_set", "policy", "blueprint", "exam_schedule",
        "bank_release",
    ]  # fmt: skip
    assert [one.value for one in Fault] == [
        "refused", "too_large", "busy", "unknown_device", "revoked", "other_region", "program_too_old", "other_epoch",
        "broken",
    ]  # fmt: skip
    assert [one.value for one in Taken] == ["taken", "gap", "forked", "other_epoch"]
