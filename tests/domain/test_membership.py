from firelearn.domain.fact import MembershipChanged
from firelearn.domain.ids import NO_UNIT, UnitId
from firelearn.domain.membership import BELONGING, Membership, Standing, newer, unit_of
from tests.domain.made import DESK, LAPTOP, PERSON

UNIT = UnitId(b"u" * 16)
JOINED = MembershipChanged(person=PERSON, subject=UNIT, hlc=1, state="member")
LEFT = MembershipChanged(person=PERSON, subject=UNIT, hlc=2, state="left")


def test_the_newest_word_wins_in_whatever_order_the_two_arrive():
    in_order = newer(newer(None, JOINED, DESK), LEFT, LAPTOP)
    out_of_order = newer(newer(None, LEFT, LAPTOP), JOINED, DESK)

    assert in_order == out_of_order
    assert in_order.state == "left"


def test_a_person_earns_for_the_unit_that_they_joined_last():
    school, shop = UnitId(b"s" * 16), UnitId(b"t" * 16)
    standing = {
        school: Membership(hlc=5, device=DESK, state=Standing.MEMBER),
        shop: Membership(hlc=9, device=DESK, state=Standing.ADMINISTRATOR),
        UNIT: Membership(hlc=12, device=DESK, state=Standing.ASKED),
    }

    assert unit_of(standing) == shop
    assert unit_of({UNIT: standing[UNIT]}) == NO_UNIT


def test_only_members_and_administrators_belong():
    assert {standing for standing in Standing if standing.belongs} == set(BELONGING)
