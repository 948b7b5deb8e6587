"""Units are found by what people type, by their codes, and as candidates for near duplicates."""

import pytest

from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from tests.domain.made import stamp
from tests.store.made import NOW, a_store

SHOP, SCHOOL, SECOND, TOWN, COPY = (UnitId(letter * 16) for letter in (b"s", b"k", b"l", b"t", b"c"))


def changed(store, unit, hlc=1, **fields):
    store.act(NO_PERSON, [UnitChanged(subject=unit, hlc=hlc, fields=fields)], stamp(NOW))


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path, with_bank=False) as opened:
        changed(opened, TOWN, name="金石镇人民政府", aliases="金石镇", is_township=True, state="accepted")
        changed(
            opened, SCHOOL, name="金石镇第一中学", aliases="一中", state="accepted", township=TOWN, join_code="ACDEFG"
        )
        changed(opened, SECOND, name="金石镇第二中学", state="accepted", township=TOWN)
        changed(opened, SHOP, name="老刘米粉店", state="pending", credit_code="92430528MA4L1234X5")
        yield opened


def names(store, text, limit=30):
    return [row.name for row in store.reader.unit.find(text, limit)]


@pytest.mark.parametrize("text", ["一中", "jszdyzx", "第一中", "金石 第一", "ＪＳＺＤＹ", "石镇第一中学"])
def test_a_unit_is_found_by_name_alias_initials_and_several_words(store, text):
    assert names(store, text)[0] == "金石镇第一中学"


def test_exact_comes_before_prefix_and_prefix_before_inside(store):
    changed(store, COPY, name="中学", state="accepted")

    assert names(store, "中学") == ["中学", "金石镇第一中学", "金石镇第二中学"]
    assert names(store, "金石镇") == ["金石镇人民政府", "金石镇第一中学", "金石镇第二中学"]


def test_accepted_units_come_before_pending_ones(store):
    changed(store, COPY, name="老刘米粉", state="accepted")

    assert names(store, "老刘") == ["老刘米粉", "老刘米粉店"]


def test_closed_units_and_duplicates_are_not_found(store):
    changed(store, SECOND, hlc=2, state="closed")
    changed(store, SHOP, hlc=2, merged_into=SCHOOL)

    assert names(store, "中学") == ["金石镇第一中学"]
    assert names(store, "老刘") == []
    assert store.reader.unit.of(SHOP).name == "金石镇第一中学"
    assert store.reader.unit.itself(SHOP).name == "老刘米粉店"
    assert store.reader.unit.duplicates(SCHOOL) == (SHOP,)


def test_one_letter_finds_only_what_begins_with_it(store):
    assert names(store, "z") == []
    assert names(store, "l") == ["老刘米粉店"]


def test_nothing_is_found_for_nothing(store):
    assert names(store, "  ，。 ") == []


def test_the_number_of_hits_is_bounded(store):
    assert len(names(store, "金石", limit=2)) == 2


def test_units_are_found_by_their_codes(store):
    assert [row.id for row in store.reader.unit.by_join_code("ACDEFG")] == [SCHOOL]
    assert [row.id for row in store.reader.unit.by_credit_code("92430528MA4L1234X5")] == [SHOP]
    assert store.reader.unit.by_join_code("") == ()
    assert store.reader.unit.by_credit_code("") == ()


def test_candidates_are_all_names_and_aliases_but_no_initials(store):
    keys = {candidate.key for candidate in store.reader.unit.candidates()}

    assert keys == {"金石镇人民政府", "金石镇", "金石镇第一中学", "一中", "金石镇第二中学", "老刘米粉店"}


def test_pending_units_and_marked_ones_are_listed(store):
    changed(store, SECOND, hlc=2, demo=True)

    assert [row.id for row in store.reader.unit.pending(10)] == [SHOP]
    assert store.reader.unit.marked("demo") == (SECOND,)
    assert store.reader.unit.of(SCHOOL).above == (TOWN,)
