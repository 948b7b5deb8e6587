from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.merging import aliases_of, canonical_of, classes_of

IDS = st.integers(0, 7).map(lambda number: bytes([number]) * 16)
A, B, C, D = (bytes([number]) * 16 for number in range(4))


def test_a_chain_of_merges_ends_at_the_record_that_was_never_merged():
    assert canonical_of(A, {A: B, B: C}) == C
    assert canonical_of(D, {A: B}) == D


def test_two_desks_that_merge_two_records_into_each_other_agree_on_one():
    ring = {B: C, C: B, D: C}

    assert {canonical_of(one, ring) for one in (B, C, D)} == {B}
    assert aliases_of(ring) == {C: B, D: B}


@given(merged=st.dictionaries(IDS, IDS))
def test_who_stands_for_others_stands_for_itself(merged):
    aliases = aliases_of(merged)

    assert not set(aliases.values()) & set(aliases)
    assert all(canonical_of(canonical, merged) == canonical for canonical in aliases.values())


@given(merged=st.dictionaries(IDS, IDS))
def test_every_duplicate_stands_in_the_class_of_one_record(merged):
    aliases = aliases_of(merged)

    gathered = [one for duplicates in classes_of(aliases).values() for one in duplicates]
    assert sorted(gathered) == sorted(aliases)
