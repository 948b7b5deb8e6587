import tracemalloc
from dataclasses import replace

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import Answered, Stamp
from firelearn.domain.ids import PersonId, UnitId
from firelearn.wire import columns_v1
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.columns_v1 import MOST_CONTENT_BYTES, MOST_ENTRIES, Columns, chained, pack, read_fact, unpack
from firelearn.wire.refusals import Flaw, Reason, Refused
from tests.domain.made import answered
from tests.wire.made import DEVICE, INCARNATION, REGION, carried, chain

STAMPS = st.builds(
    Stamp,
    wall_utc_ms=st.integers(-(1 << 51), 1 << 51),
    utc_offset_min=st.integers(-900, 900),
    boot=st.sampled_from([b"b" * 16, b"c" * 16, b""]),
    monotonic_ms=st.integers(0, 1 << 51),
)
ENTRIES = st.builds(
    carried,
    stamp=STAMPS,
    person=st.sampled_from([PersonId(b"p" * 16), PersonId(b"q" * 16)]),
    unit=st.sampled_from([UnitId(bytes(16)), UnitId(b"u" * 16)]),
    kind=st.integers(0, 255),
    body=st.binary(max_size=40),
)


def read(content, count, first_seq=1, prev_hash=NO_HASH):
    columns = unpack(content, count)
    place = {"region": REGION, "device": DEVICE, "incarnation": INCARNATION, "first_seq": first_seq}
    return list(chained(columns, prev_hash=prev_hash, **place))


def packed(columns):
    return zstandard.ZstdCompressor().compress(msgspec.msgpack.encode(columns))


def plain_columns(count=2):
    return columns_v1._columns(chain([carried()] * count))


@given(entries=st.lists(ENTRIES, min_size=1, max_size=12), first_seq=st.integers(1, 1 << 40))
def test_entries_come_back_as_they_went_with_hashes_that_did_not_travel(entries, first_seq):
    whole = chain(entries, first_seq=first_seq, prev_hash=b"h" * 32)

    back = read(pack(whole), len(whole), first_seq, b"h" * 32)

    assert back == whole


@given(content=st.binary(max_size=200))
def test_bytes_from_anywhere_are_refused(content):
    with pytest.raises(Refused):
        unpack(content, 3)


@given(place=st.integers(0, 1000), value=st.integers(0, 255))
def test_a_changed_byte_is_refused_or_makes_other_hashes(place, value):
    whole = chain([carried(answered(session=number)) for number in range(1, 4)])
    content = bytearray(pack(whole))
    content[place % len(content)] = value

    try:
        back = read(bytes(content), 3)
    except Refused:
        return

    assert (back == whole) == (bytes(content) == pack(whole) or back[-1].hash == whole[-1].hash)


def test_500_entries_fit_and_501_do_not():
    assert len(read(pack(chain([carried()] * MOST_ENTRIES)), MOST_ENTRIES)) == MOST_ENTRIES

    for entries in ([], [carried()] * (MOST_ENTRIES + 1)):
        with pytest.raises(Refused, match=Reason.TOO_LARGE):
            pack(entries)


def test_a_bomb_is_refused_before_memory_is_spent():
    bomb = zstandard.ZstdCompressor().compress(bytes(200_000_000))
    hidden = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(200_000_000))
    tracemalloc.start()

    for content in (bomb, hidden):
        with pytest.raises(Refused, match=Reason.TOO_LARGE):
            unpack(content, 1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(bomb) < 20_000
    assert peak < MOST_CONTENT_BYTES


def test_a_list_that_claims_to_be_long_takes_no_memory():
    claim = b"\x9c" + b"\xc4\x01\x01" + b"\xdd\xff\xff\xff\xff"
    tracemalloc.start()

    with pytest.raises(Refused, match=Reason.MALFORMED):
        unpack(zstandard.ZstdCompressor().compress(claim), 1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < MOST_CONTENT_BYTES


@pytest.mark.parametrize(
    "change",
    [
        {"kinds": b"\1"},
        {"person_at": (0, 1)},
        {"persons": (b"p" * 15,)},
        {"persons": ()},
        {"unit_at": (0,)},
        {"boots": (b"b" * 65,)},
        {"offsets": (480, 1 << 15)},
        {"lengths": (1, 1)},
        {"lengths": (-1, 1)},
        {"walls": (0, 1 << 56)},
        {"bodies": b""},
    ],
)
def test_columns_that_do_not_fit_each_other_or_their_limits_are_refused(change):
    columns = msgspec.structs.replace(plain_columns(), **change)

    with pytest.raises(Refused, match=Reason.MALFORMED):
        unpack(packed(columns), 2)


def test_more_or_fewer_entries_than_were_told_are_refused():
    for count in (1, 3):
        with pytest.raises(Refused, match=Reason.MALFORMED):
            unpack(packed(plain_columns()), count)


def test_what_stands_behind_the_frame_is_refused():
    with pytest.raises(Refused, match=Reason.MALFORMED):
        unpack(packed(plain_columns()) + b"\0", 2)


@pytest.mark.parametrize("change", [{"walls": (1 << 52, 0)}, {"steadies": (0, -1)}, {"steadies": (1 << 52, 0)}])
def test_clocks_beyond_all_reason_are_refused(change):
    columns = msgspec.structs.replace(plain_columns(), **change)

    with pytest.raises(Refused, match=Reason.MALFORMED):
        read(packed(columns), 2)


def test_the_order_of_columns_never_changes():
    assert [field.name for field in msgspec.structs.fields(Columns)] == [
        "kinds", "persons", "person_at", "units", "unit_at", "boots", "boot_at", "offsets", "walls", "steadies",
        "lengths", "bodies",
    ]  # fmt: skip


def test_an_entry_that_cannot_be_read_is_told_by_its_flaw():
    whole = carried(answered())

    assert isinstance(read_fact(whole), Answered)
    assert read_fact(replace(whole, kind=99)) is Flaw.UNKNOWN_KIND
    assert read_fact(replace(whole, body=whole.body + b"\0")) is Flaw.UNREADABLE
    assert read_fact(replace(whole, body=b"")) is Flaw.UNREADABLE
