"""Persons found by name, by unit and by claim code, and what else is asked about them."""

import pytest

from firelearn.domain.fact import ConsentGiven, MembershipChanged, PersonChanged, PersonErased, UnitChanged
from firelearn.domain.ids import NO_PERSON, NO_UNIT, PersonId, UnitId
from tests.store.made import NOW, a_store, record

SCHOOL = UnitId(b"school-of-jinshi")
OTHER = UnitId(b"the-other-school")


def _person(store, letter, nickname, *, unit=None, state="member", **fields):
    person = PersonId(letter.encode() * 16)
    everything = {"guest": False, "nickname": nickname, **fields}
    record(store, PersonChanged(person=person, hlc=NOW << 16, fields=everything), person=person)
    if unit is not None:
        record(store, MembershipChanged(person=person, subject=unit, hlc=NOW << 16, state=state), person=person)
    return person


def _names(found):
    return [row.nickname for row in found]


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path) as store:
        record(store, UnitChanged(subject=SCHOOL, hlc=1, fields={"name": "金石镇中学"}), person=NO_PERSON)
        yield store


@pytest.mark.parametrize("text", ["王秀", "wx", "WX", "wxy", "王 秀英"])
def test_a_person_without_a_unit_is_found_by_the_beginning_of_name_or_initials(store, text):
    _person(store, "a", "王秀英")
    _person(store, "b", "李秀英")

    assert _names(store.reader.person.find(text, None, 8)) == ["王秀英"]


@pytest.mark.parametrize("text", ["", " ", "王", "w", "秀英", "xy"])
def test_without_a_unit_too_little_or_the_middle_of_a_name_finds_nobody(store, text):
    _person(store, "a", "王秀英")

    assert store.reader.person.find(text, None, 8) == ()


def test_whoever_has_a_unit_is_found_there_alone(store):
    _person(store, "a", "王秀英", unit=SCHOOL)
    _person(store, "b", "王秀兰", unit=OTHER)
    _person(store, "c", "王秀珍")

    assert _names(store.reader.person.find("王秀", SCHOOL, 8)) == ["王秀英"]
    assert _names(store.reader.person.find("王秀", None, 8)) == ["王秀珍"]


def test_within_a_unit_one_letter_is_enough_and_the_middle_comes_behind_the_beginning(store):
    _person(store, "a", "李秀", unit=SCHOOL)
    _person(store, "b", "秀英", unit=SCHOOL, state="asked")
    _person(store, "c", "张三", unit=SCHOOL)

    assert _names(store.reader.person.find("秀", SCHOOL, 8)) == ["秀英", "李秀"]
    assert store.reader.person.find("", SCHOOL, 8) == ()


def test_members_of_a_duplicate_of_the_unit_are_found_as_well(store):
    _person(store, "a", "王秀英", unit=OTHER)
    record(store, UnitChanged(subject=OTHER, hlc=2, fields={"name": "金石中学"}), person=NO_PERSON)
    record(store, UnitChanged(subject=OTHER, hlc=3, fields={"merged_into": SCHOOL}), person=NO_PERSON)

    found = store.reader.person.find("王", SCHOOL, 8)

    assert [(row.nickname, row.unit_name) for row in found] == [("王秀英", "金石镇中学")]


@pytest.mark.parametrize("unit", [SCHOOL, None])
def test_who_left_was_erased_or_merged_is_not_found(store, unit):
    stays = _person(store, "a", "王小一", unit=unit)
    merged = _person(store, "b", "王小二", unit=unit)
    erased = _person(store, "c", "王小三", unit=unit)
    record(store, PersonChanged(person=merged, hlc=NOW << 17, fields={"merged_into": stays}), person=merged)
    record(store, PersonErased(person=erased, hlc=NOW << 17), person=erased)

    assert _names(store.reader.person.find("王小", unit, 8)) == ["王小一"]


def test_no_more_are_returned_than_asked_for(store):
    for letter in "abcdef":
        _person(store, letter, f"王小{letter}")

    assert len(store.reader.person.find("王小", None, 4)) == 4


def test_a_claim_code_leads_to_whoever_stands_for_the_record(store):
    owner = _person(store, "a", "王秀英")
    guest = _person(store, "b", "", claim_hash=b"c" * 16)
    people = store.reader.person
    assert people.by_claim_hash(b"c" * 16) == guest

    record(store, PersonChanged(person=guest, hlc=NOW << 17, fields={"merged_into": owner}), person=guest)

    assert people.by_claim_hash(b"c" * 16) == owner
    assert people.by_claim_hash(b"d" * 16) is None
    assert people.duplicates(owner) == (guest,)
    assert people.duplicates(guest) == ()


def test_a_row_tells_the_unit_and_whether_there_is_a_pin_here(store):
    person = _person(store, "a", "王秀英", unit=SCHOOL)
    assert not store.reader.person.of(person).has_pin

    store.sign_ins.put(person, "a slow hash")

    row = store.reader.person.of(person)
    assert (row.unit_name, row.has_pin) == ("金石镇中学", True)
    assert store.reader.person.unit_of(person) != NO_UNIT


def test_fields_consents_and_entries_of_a_person(store):
    person = _person(store, "a", "王秀英", phone_sealed=b"sealed")
    record(store, ConsentGiven(person=person, document="privacy", version="2026-11", given=True), person=person)
    people = store.reader.person

    (consent,) = people.consents(person)

    assert (consent.document, consent.version, consent.given, consent.at_ms) == ("privacy", "2026-11", True, NOW)
    assert people.fields(person).has_phone
    assert not people.fields(PersonId(b"?" * 16)).fields
    assert len(list(people.entries(person))) == people.entry_count(person) == 2
    assert people.exams(person) == ()
