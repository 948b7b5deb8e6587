import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import PersonChanged
from firelearn.wire.batch_v1 import MOST_BYTES, Header, decode, encode, open_batch
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.columns_v1 import read_fact
from firelearn.wire.journal_v1 import MAX_BODY_BYTES
from firelearn.wire.refusals import Flaw, Reason, Refused
from tests.domain.histories import FACTS
from tests.domain.made import MONDAY_MORNING, PERSON, answered, stamp
from tests.wire.made import DEVICE, INCARNATION, KEY, OTHER_KEY, PUBLIC, REGION, batch, carried, chain

WHOLE = chain(
    [
        carried(answered(session=7), stamp=stamp(MONDAY_MORNING, monotonic_ms=5_000)),
        carried(
            PersonChanged(person=PERSON, hlc=5, fields={"nickname": "刘"}),
            stamp=stamp(MONDAY_MORNING + 12_000, monotonic_ms=17_000),
        ),
    ]
)

# What a released device has sent stays readable for ever: these bytes must never change.
GOLDEN = (
    "93c4609801ce000691c0c41064646464646464646464646464646464070102c420cc09474d598368536416dfc5b42b2eec89"
    "30e804610ae60c4adc243dfc2429f9c42022ca7171d576a3aceb4fdd2f5e67c6f11d407cd35a78f95adf0ad2cac78a7e14c4"
    "4010c01b2a8fc045c5e73a459ee47e08f2a0466e8f79b87e83d2fc71de75f06dfd4975194c404b6b27fdd8645cc5966e9d49"
    "399f5a923427c73bd5bd08c065650fc47528b52ffd20a3650300a4059cc402010691c4107092000091c410006292000092cd"
    "01e0cd01e092cf000001a1998e4400cd2ee092cd138800921c22c43e96a9686f6d652d30303031c40872657630039101cdea"
    "6007930581a86e69636b6e616d65a3e5889806007f702e2d16e03ae71c2ce84c078e"
)


def test_the_bytes_of_wire_v1_stay_readable():
    read = decode(bytes.fromhex(GOLDEN), public_key=PUBLIC, prev_hash=NO_HASH)

    assert list(read.entries) == WHOLE
    assert (read.header.region, read.header.device, read.header.incarnation) == (REGION, DEVICE, INCARNATION)
    assert (read.header.first_seq, read.header.last_seq) == (1, 2)


def test_the_order_of_what_is_signed_never_changes():
    assert [field.name for field in msgspec.structs.fields(Header)] == [
        "version", "region", "device", "incarnation", "first_seq", "count", "last_hash", "digest",
    ]  # fmt: skip


@given(facts=st.lists(FACTS, min_size=1, max_size=20), first_seq=st.integers(1, 1 << 40))
def test_a_batch_comes_back_as_it_went(facts, first_seq):
    whole = chain([carried(fact) for fact in facts], first_seq=first_seq, prev_hash=b"h" * 32)

    read = decode(batch(whole, first_seq=first_seq), public_key=PUBLIC, prev_hash=b"h" * 32)

    assert list(read.entries) == whole
    assert [read_fact(one) for one in read.entries] == facts


@given(raw=st.binary(max_size=300))
def test_bytes_from_anywhere_are_refused(raw):
    with pytest.raises(Refused):
        open_batch(raw)


@given(place=st.integers(0, 1000), value=st.integers(0, 255), cut=st.integers(0, 1000))
def test_what_was_altered_or_cut_is_refused(place, value, cut):
    raw = batch(WHOLE)
    altered = bytearray(raw)
    altered[place % len(raw)] = value

    with pytest.raises(Refused):
        decode(raw[: cut % len(raw)], public_key=PUBLIC, prev_hash=NO_HASH)
    if bytes(altered) == raw:
        return
    with pytest.raises(Refused):
        decode(bytes(altered), public_key=PUBLIC, prev_hash=NO_HASH)


def test_what_another_device_signed_is_refused():
    with pytest.raises(Refused, match=Reason.ALTERED):
        decode(batch(WHOLE, key=OTHER_KEY), public_key=PUBLIC, prev_hash=NO_HASH)


def test_a_batch_that_does_not_follow_from_what_is_held_is_told_as_forked():
    later = chain([carried()], first_seq=3, prev_hash=WHOLE[-1].hash)

    with pytest.raises(Refused, match=Reason.FORKED):
        decode(batch(later, first_seq=3), public_key=PUBLIC, prev_hash=b"x" * 32)


def test_a_batch_of_a_later_version_is_told_as_such():
    outer = msgspec.msgpack.decode(batch(WHOLE))
    outer[0] = msgspec.msgpack.encode([2, "who knows"])

    with pytest.raises(Refused, match=Reason.NEWER):
        open_batch(msgspec.msgpack.encode(outer))


def test_an_entry_that_nobody_can_read_does_not_stop_the_rest():
    whole = chain([carried(), carried(kind=200), carried(body=b"\xc1"), carried()])

    read = decode(batch(whole), public_key=PUBLIC, prev_hash=NO_HASH)

    flaws = [one for one in map(read_fact, read.entries) if isinstance(one, Flaw)]
    assert list(read.entries) == whole
    assert flaws == [Flaw.UNKNOWN_KIND, Flaw.UNREADABLE]


def test_what_does_not_fit_asks_for_fewer_entries_and_one_alone_always_fits():
    noise = random.Random(1)
    large = [carried(body=noise.randbytes(MAX_BODY_BYTES)) for _ in range(5)]

    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        batch(chain(large))

    assert len(batch(chain(large[:1]))) <= MOST_BYTES
    assert len(batch(chain([carried(body=bytes(MAX_BODY_BYTES))] * 30))) <= MOST_BYTES
    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        batch(chain([carried(body=bytes(MAX_BODY_BYTES))] * 40))


def test_a_batch_beyond_its_size_is_not_even_looked_at():
    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        open_batch(bytes(MOST_BYTES + 1))


def test_a_practised_answer_costs_less_than_30_bytes_on_the_wire():
    draw = random.Random(1)
    at, entries = MONDAY_MORNING, []
    for _ in range(500):
        thinking = draw.randint(4_000, 40_000)
        at += thinking + draw.randint(500, 3_000)
        fact = answered(f"home-{draw.randrange(5_000):04d}", session=at >> 18, elapsed_ms=thinking)
        entries.append(carried(fact, stamp=stamp(at, monotonic_ms=at - MONDAY_MORNING)))

    raw = encode(REGION, DEVICE, INCARNATION, 1, chain(entries), signer=KEY.sign)

    assert len(raw) / 500 <= 30
