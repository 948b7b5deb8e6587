from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.ids import DeviceId, entry_id, new_id, revision_of
from tests.domain.made import DESK, LAPTOP

WALLS = st.integers(0, (1 << 48) - 1)


@given(WALLS)
def test_a_new_id_is_a_uuid_of_version_7_that_begins_with_its_time(wall_ms):
    drawn = new_id(wall_ms)

    assert len(drawn) == 16
    assert int.from_bytes(drawn[:6], "big") == wall_ms
    assert drawn[6] >> 4 == 7
    assert drawn[8] >> 6 == 0b10


def test_two_new_ids_of_one_millisecond_differ():
    assert new_id(5) != new_id(5)


@given(WALLS, st.binary(min_size=16, max_size=16), st.integers(0, 1 << 40), st.integers(1, 1 << 40))
def test_an_entry_id_is_the_same_on_every_machine(wall_ms, device, incarnation, seq):
    here = entry_id(DeviceId(device), incarnation, seq, wall_ms)
    there = entry_id(DeviceId(device), incarnation, seq, wall_ms)

    assert here == there
    assert here[6] >> 4 == 8
    assert here[8] >> 6 == 0b10
    assert int.from_bytes(here[:6], "big") == wall_ms


def test_entries_of_other_places_have_other_ids():
    places = {entry_id(DESK, 1, 1, 5), entry_id(DESK, 1, 2, 5), entry_id(DESK, 2, 1, 5), entry_id(LAPTOP, 1, 1, 5)}

    assert len(places) == 4


def test_an_entry_id_never_changes_once_released():
    assert entry_id(DESK, 1, 1, MILLISECOND).hex() == GOLDEN


def test_a_clock_far_outside_48_bits_still_gives_an_id():
    assert len(new_id(-5)) == 16
    assert len(new_id(1 << 60)) == 16


def test_a_revision_is_eight_bytes_of_its_content():
    assert len(revision_of(b"content")) == 8
    assert revision_of(b"content") != revision_of(b"content ")


MILLISECOND = 1_793_577_600_000
GOLDEN = "01a1998e440088c287d298f51b26532c"
