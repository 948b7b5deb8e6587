from firelearn.domain.fact import MembershipChanged
from firelearn.domain.ids import UnitId
from firelearn.domain.membership import newer
from tests.domain.made import DESK, LAPTOP, PERSON

UNIT = UnitId(b"u" * 16)
JOINED = MembershipChanged(person=PERSON, subject=UNIT, hlc=1, state="member")
LEFT = MembershipChanged(person=PERSON, subject=UNIT, hlc=2, state="left")


def test_the_newest_word_wins_in_whatever_order_the_two_arrive():
    in_order = newer(newer(None, JOINED, DESK), LEFT, LAPTOP)
    out_of_order = newer(newer(None, LEFT, LAPTOP), JOINED, DESK)

    assert in_order == out_of_order
    assert in_order.state == "left"
