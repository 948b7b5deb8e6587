from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.hlc import COUNTER_BITS, MOST_AHEAD_MS, Patched, apply, merge, tick, wall_ms

READINGS = st.integers(0, (1 << 63) - 1)
NOW = st.integers(0, (1 << 47) - 1)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.text(max_size=2), st.binary(max_size=2))
PATCHES = st.lists(
    st.tuples(
        st.sampled_from([b"d", b"e"]),
        st.integers(0, 5),
        st.dictionaries(st.sampled_from(["nickname", "language", "guest"]), VALUES, max_size=3),
    ),
    max_size=8,
)


def patched(patches) -> Patched:
    record: Patched = {}
    for device, hlc, fields in patches:
        apply(record, device, hlc, fields)
    return record


@given(READINGS, NOW)
def test_a_tick_is_later_than_the_last_and_not_behind_the_clock(last, now_ms):
    reading = tick(last, now_ms)

    assert reading > last
    assert wall_ms(reading) >= now_ms


@given(READINGS, READINGS, NOW)
def test_a_reading_after_hearing_another_is_later_than_both_unless_the_other_ran_far_ahead(last, remote, now_ms):
    reading = merge(last, remote, now_ms)

    assert reading > last
    assert reading > min(remote, (now_ms + MOST_AHEAD_MS) << COUNTER_BITS)


@given(NOW, READINGS)
def test_a_clock_years_ahead_drags_no_other_along(now_ms, remote):
    assert wall_ms(merge(0, remote, now_ms)) <= now_ms + MOST_AHEAD_MS


def test_ticks_within_one_millisecond_count_up():
    first = tick(0, 1000)

    assert tick(first, 1000) == first + 1
    assert wall_ms(tick(first, 1000)) == 1000


@given(PATCHES, st.randoms())
def test_patches_give_the_same_record_in_whatever_order_and_however_often_they_come(patches, random):
    shuffled = patches + patches[:3]
    random.shuffle(shuffled)

    assert patched(shuffled) == patched(patches)


def test_two_desks_that_edit_different_fields_both_win():
    record = patched([(b"d", 7, {"nickname": "小王"}), (b"e", 5, {"language": "en"})])

    assert {name: field.value for name, field in record.items()} == {"nickname": "小王", "language": "en"}


def test_of_two_edits_of_one_field_the_newer_wins():
    record = patched([(b"d", 7, {"nickname": "new"}), (b"e", 5, {"nickname": "old"})])

    assert record["nickname"].value == "new"
