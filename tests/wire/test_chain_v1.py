import pytest

from firelearn.domain.fact import Kind, Stamp
from firelearn.domain.ids import NO_UNIT, DeviceId, PersonId, UnitId
from firelearn.wire.chain_v1 import NO_HASH, entry_hash

PERSON, UNIT = PersonId(b"p" * 16), UnitId(b"u" * 16)


def parts(**changes):
    whole = {
        "region": 430528,
        "device": DeviceId(b"d" * 16),
        "incarnation": 117_000_000_000_000_001,
        "seq": 42,
        "kind": Kind.ANSWERED,
        "person": PERSON,
        "unit": NO_UNIT,
        "body": b"body",
        "stamp": Stamp(wall_utc_ms=1_793_577_600_000, utc_offset_min=480, boot=b"b" * 16, monotonic_ms=77),
        "prev_hash": NO_HASH,
    }
    return whole | changes


def test_the_hash_of_wire_v1_never_changes():
    assert entry_hash(**parts()).hex() == "b751f11bc2c2ce8442c047f3bb321772e306d3666ccc2d4fd44906ef5dcb882e"


@pytest.mark.parametrize(
    "change",
    [
        {"region": 430529},
        {"device": DeviceId(b"e" * 16)},
        {"incarnation": 1},
        {"seq": 43},
        {"kind": Kind.COURSE_FINISHED},
        {"person": PersonId(b"q" * 16)},
        {"unit": UNIT},
        {"body": b"bodz"},
        {"stamp": Stamp(wall_utc_ms=1_793_577_600_001, utc_offset_min=480, boot=b"b" * 16, monotonic_ms=77)},
        {"stamp": Stamp(wall_utc_ms=1_793_577_600_000, utc_offset_min=0, boot=b"b" * 16, monotonic_ms=77)},
        {"stamp": Stamp(wall_utc_ms=1_793_577_600_000, utc_offset_min=480, boot=b"b" * 15, monotonic_ms=77)},
        {"stamp": Stamp(wall_utc_ms=1_793_577_600_000, utc_offset_min=480, boot=b"b" * 16, monotonic_ms=78)},
        {"prev_hash": b"\1" * 32},
        {
            "stamp": Stamp(wall_utc_ms=1_793_577_600_000, utc_offset_min=480, boot=b"b" * 17, monotonic_ms=77),
            "body": b"ody",
        },
    ],
)
def test_the_hash_covers_every_part_of_an_entry(change):
    assert entry_hash(**parts()) != entry_hash(**parts(**change))
