"""Who belongs to units, and what was earned in them: each person once, wherever they are counted."""

import pytest

from firelearn.domain.fact import Answered, MembershipChanged, Mode, PersonChanged, PersonErased, UnitChanged
from firelearn.domain.ids import NO_PERSON, PersonId, UnitId
from firelearn.domain.membership import Standing
from tests.domain.made import stamp
from tests.store.made import NOW, a_store, bank

BUREAU, SCHOOL, TOWN, COPY, OTHER = (UnitId(letter * 16) for letter in (b"b", b"k", b"t", b"c", b"o"))
ANNA, BEN, CARL = (PersonId(letter * 16) for letter in (b"A", b"B", b"C"))
DAY = (NOW + 8 * 3_600_000) // 86_400_000


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path) as opened:
        for unit, fields in (
            (BUREAU, {"name": "教育局", "is_sector": True}),
            (TOWN, {"name": "金石镇", "is_township": True}),
            (SCHOOL, {"name": "金石小学", "sector": BUREAU, "township": TOWN}),
            (COPY, {"name": "金石完小", "merged_into": SCHOOL}),
            (OTHER, {"name": "老刘米粉店"}),
        ):
            opened.act(NO_PERSON, [UnitChanged(subject=unit, hlc=1, fields=fields)], stamp(NOW))
        yield opened


def named(store, person, name):
    store.act(person, [PersonChanged(person=person, hlc=1, fields={"nickname": name})], stamp(NOW))


def stands(store, person, unit, standing=Standing.MEMBER, hlc=10):
    store.act(person, [MembershipChanged(person=person, subject=unit, hlc=hlc, state=standing)], stamp(NOW + hlc))


def learns(store, person, unit, at_ms=NOW + 100):
    question = bank().questions[0]
    fact = Answered(
        question=question.id, revision=question.revision, response=question.key, right=True, elapsed_ms=60_000,
        mode=Mode.PRACTICE, session=1,
    )  # fmt: skip
    store.act(person, [fact], stamp(at_ms), unit)


def sums(store, unit):
    return store.reader.unit_people.sums(unit, DAY, DAY - 6)


def test_members_of_a_duplicate_and_of_units_below_are_counted_once_each(store):
    for person, unit in ((ANNA, SCHOOL), (BEN, COPY), (CARL, BUREAU)):
        named(store, person, "x")
        stands(store, person, unit)

    assert sums(store, SCHOOL).registered == 2
    assert sums(store, BUREAU).registered == 3
    assert sums(store, TOWN).registered == 2
    assert sums(store, BUREAU).units_below == 1


def test_whoever_joined_another_unit_later_is_counted_there(store):
    named(store, ANNA, "安娜")
    stands(store, ANNA, SCHOOL, hlc=10)
    stands(store, ANNA, OTHER, hlc=20)

    assert sums(store, SCHOOL).registered == 0
    assert sums(store, OTHER).registered == 1
    assert store.reader.unit_people.members(SCHOOL, DAY, DAY) == ()


def test_points_stay_with_the_unit_in_which_they_were_earned(store):
    named(store, ANNA, "安娜")
    stands(store, ANNA, SCHOOL, hlc=10)
    learns(store, ANNA, SCHOOL)
    stands(store, ANNA, OTHER, hlc=20)

    assert (sums(store, SCHOOL).points, sums(store, SCHOOL).learners) == (1, 1)
    assert sums(store, BUREAU).points == 1
    assert sums(store, OTHER).points == 0


def test_the_points_of_somebody_who_was_erased_stay_and_the_person_does_not(store):
    named(store, ANNA, "安娜")
    stands(store, ANNA, SCHOOL)
    learns(store, ANNA, SCHOOL)

    store.act(ANNA, [PersonErased(person=ANNA, hlc=99)], stamp(NOW + 200))

    assert sums(store, SCHOOL).registered == 0
    assert sums(store, SCHOOL).points == 1


def test_members_are_listed_administrators_first_and_found_by_initials(store):
    for person, name in ((ANNA, "张三"), (BEN, "李四"), (CARL, "王五")):
        named(store, person, name)
        stands(store, person, SCHOOL, Standing.ADMINISTRATOR if person == CARL else Standing.MEMBER)
    learns(store, ANNA, SCHOOL)
    people = store.reader.unit_people

    assert [(row.nickname, row.learned) for row in people.members(SCHOOL, DAY, DAY)] == [
        ("王五", False), ("李四", False), ("张三", True),
    ]  # fmt: skip
    assert [row.nickname for row in people.members(SCHOOL, DAY, DAY, "zs")] == ["张三"]
    assert people.members(SCHOOL, DAY, DAY, "zs", 0) == ()


def test_who_asks_is_listed_until_they_are_answered(store):
    named(store, ANNA, "安娜")
    stands(store, ANNA, SCHOOL, Standing.ASKED, hlc=10)
    people = store.reader.unit_people

    assert [(row.person, row.hlc) for row in people.requests(SCHOOL)] == [(ANNA, 10)]
    assert people.asked_of(ANNA) == (SCHOOL,)
    stands(store, ANNA, SCHOOL, Standing.REFUSED, hlc=20)
    assert people.requests(SCHOOL) == ()
    assert people.standing(ANNA, SCHOOL) is Standing.REFUSED


def test_a_ring_of_units_above_each_other_is_counted_and_ends(store):
    store.act(NO_PERSON, [UnitChanged(subject=BUREAU, hlc=5, fields={"parent": SCHOOL})], stamp(NOW))
    named(store, ANNA, "安娜")
    stands(store, ANNA, SCHOOL)

    assert sums(store, BUREAU).registered == 1
    assert sums(store, SCHOOL).registered == 1


def test_marked_persons_and_members_by_name_are_found(store):
    named(store, ANNA, "安娜")
    store.act(BEN, [PersonChanged(person=BEN, hlc=1, fields={"nickname": "demo", "demo": True})], stamp(NOW))
    stands(store, ANNA, COPY)
    people = store.reader.unit_people

    assert people.marked("demo") == (BEN,)
    assert people.named(SCHOOL, " 安 娜") == (ANNA,)
    assert people.concerned(SCHOOL) == (ANNA,)
    assert people.memberships(ANNA) == (COPY,)
