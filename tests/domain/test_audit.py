from firelearn.domain.audit import StaffAction
from firelearn.domain.fact import Kind, StaffActed
from firelearn.wire.journal_v1 import decode_body, encode_body


def test_every_action_can_travel():
    for action in StaffAction:
        fact = StaffActed(action=action.value)

        assert decode_body(Kind.STAFF_ACTED, encode_body(fact)) == fact
