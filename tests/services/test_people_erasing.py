import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import PersonErased, StaffActed
from firelearn.services.unit_views import UnitDraft, UnitPicked
from tests.services.test_people_registering import said


def test_a_removed_person_is_gone_with_duplicates_pins_and_places(desk, me):
    people, store = desk.suite.people, desk.suite.seat.store
    code = people.claim_code(me)
    owner = people.register(None, said(pin="302715")).person
    people.claim(code, owner)

    people.erase(me)

    erased = [link.entry.fact.person for link in store.links() if isinstance(link.entry.fact, PersonErased)]
    assert sorted(erased) == sorted([me, owner])
    assert store.sign_ins.of(owner) is None
    assert people.current() is None and people.known() == ()
    assert store.reader.desk.note(f"claim_code:{me.hex()}") is None
    with pytest.raises(Trouble, match="claim_unknown"):
        people.by_claim_code(code)
    with pytest.raises(Trouble, match="person_unknown"):
        people.erase(me)


def test_the_unit_loses_a_member_and_keeps_the_points(desk, me):
    people = desk.suite.people
    people.register(me, said(unit=UnitPicked(name="南街小卖部", draft=UnitDraft(name="南街小卖部"))))
    unit = desk.suite.seat.store.reader.person.unit_of(me)

    people.erase(me)

    assert desk.suite.seat.store.reader.unit_people.memberships(me) == ()
    assert people.find("秀", unit) == ()


def test_staff_gives_a_reason(desk, me):
    desk.suite.people.erase(me, "本人书面要求")

    (acted,) = [link.entry.fact for link in desk.suite.seat.store.links() if isinstance(link.entry.fact, StaffActed)]
    assert (acted.action, acted.person, acted.reason) == ("person_erased", me, "本人书面要求")


def test_nothing_more_is_written_of_who_was_removed(desk, me):
    people = desk.suite.people
    people.erase(me)
    head = desk.suite.seat.store.identity.head_seq

    for act in (
        lambda: people.rename(me, "回来"),
        lambda: people.register(me, said(nickname="回来")),
        lambda: people.claim_code(me),
        lambda: people.set_pin(me, "302715"),
    ):
        with pytest.raises(Trouble, match="person_unknown"):
            act()

    assert desk.suite.seat.store.identity.head_seq == head
