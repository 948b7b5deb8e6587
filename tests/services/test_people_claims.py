import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Mode, StaffActed
from firelearn.domain.ids import PersonId
from firelearn.runtime.pin import CODE_ALPHABET
from firelearn.services.asking import answer_question
from tests.services import made


def _learn(desk, person):
    bank = desk.suite.seat.store.reader.bank
    question = bank.question(bank.ids(limit=1)[0])
    answer_question(desk.suite.seat, person, question, question.key, elapsed_ms=60_000, mode=Mode.PRACTICE, session=1)


def _registered(desk, nickname="秀英"):
    from tests.services.test_people_registering import said

    return desk.suite.people.register(None, said(nickname=nickname)).person


def test_a_code_is_six_characters_and_stays_the_same(desk, me):
    people = desk.suite.people

    code = people.claim_code(me)

    assert len(code) == 6 and set(code) <= set(CODE_ALPHABET)
    assert people.claim_code(me) == code
    with desk.after_power_cut(away_ms=1000) as again:
        assert again.suite.people.claim_code(me) == code


@pytest.mark.parametrize("typed", [str.lower, lambda code: f" {code[:3]}-{code[3:]} "])
def test_a_code_leads_back_to_the_record_however_it_is_typed(desk, me, typed):
    code = desk.suite.people.claim_code(me)

    assert desk.suite.people.by_claim_code(typed(code)).person == me


def test_the_code_itself_never_stands_in_the_journal(desk, me):
    code = desk.suite.people.claim_code(me)

    assert not [link for link in desk.suite.seat.store.links() if code.encode() in link.body]


@pytest.mark.parametrize(("typed", "code"), [("ACDE", "claim_malformed"), ("ACDEFG", "claim_unknown")])
def test_a_code_that_leads_nowhere_is_told(desk, me, typed, code):
    with pytest.raises(Trouble, match=code):
        desk.suite.people.by_claim_code(typed)


def test_after_ten_wrong_codes_one_has_to_wait_and_a_right_one_wipes_them_away(desk, me):
    people = desk.suite.people
    code = people.claim_code(me)
    for _ in range(10):
        with pytest.raises(Trouble, match="claim_unknown"):
            people.by_claim_code("ACDEFG")
    people.by_claim_code(code)
    for _ in range(11):
        with pytest.raises(Trouble, match="claim_unknown"):
            people.by_claim_code("ACDEFG")

    with pytest.raises(Trouble, match="pin_wait"):
        people.by_claim_code(code)


def test_what_a_guest_earned_counts_for_whoever_claims_it_and_goes_back_when_parted(desk, me):
    people = desk.suite.people
    _learn(desk, me)
    earned = people.card(me).points
    code, owner = people.claim_code(me), _registered(desk)

    guest = people.claim(code, owner)

    assert guest == me and earned > 0
    assert people.card(owner).points == earned
    assert people.canonical(me) == people.choose(me).person == people.by_claim_code(code).person == owner

    people.part(guest)

    assert people.card(owner).points == 0
    assert people.card(me).points == earned
    assert people.canonical(me) == me


def test_whoever_was_merged_while_learning_is_current_as_who_stands_for_them(desk, me):
    people = desk.suite.people
    owner = _registered(desk)
    people.choose(me)

    people.claim(people.claim_code(me), owner)

    assert people.current().person == owner


def test_ones_own_code_and_that_of_a_registered_person_are_not_claimed(desk, me):
    people = desk.suite.people
    mine, other = _registered(desk), _registered(desk, "玉兰")

    for code, trouble in ((people.claim_code(mine), "claim_own"), (people.claim_code(other), "claim_registered")):
        with pytest.raises(Trouble, match=trouble):
            people.claim(code, mine)


def test_staff_merges_with_a_reason_that_stands_in_the_journal(desk, me):
    people = desk.suite.people
    mine, other = _registered(desk), _registered(desk, "玉兰")

    people.merge(other, mine, "登记了两次")

    facts = [link.entry.fact for link in desk.suite.seat.store.links()]
    (acted,) = [fact for fact in facts if isinstance(fact, StaffActed)]
    assert (acted.action, acted.person, acted.reason) == ("persons_merged", other, "登记了两次")
    with pytest.raises(Trouble, match="merge_same"):
        people.merge(other, mine, "again")
    with pytest.raises(Trouble, match="person_unknown"):
        people.merge(PersonId(b"?" * 16), mine, "nobody")


def test_a_code_from_another_pc_that_is_unknown_in_plain_here_is_replaced(desk, me):
    people = desk.suite.people
    first = people.claim_code(me)
    desk.suite.seat.store.desk.set_note(f"claim_code:{me.hex()}", None)

    second = people.claim_code(me)

    assert second != first
    assert people.by_claim_code(second).person == me


def test_a_clock_that_stood_years_ahead_keeps_no_code_waiting_until_it_is_there_again(desk, me):
    people = desk.suite.people
    code = people.claim_code(me)
    true_ms = desk.clock.now().wall_utc_ms
    desk.clock.set_wall(true_ms + 3650 * made.DAY_MS)
    for _ in range(11):
        with pytest.raises(Trouble):
            people.by_claim_code("AAAAAA")
    desk.clock.set_wall(true_ms)

    with pytest.raises(Trouble, match="pin_wait"):
        people.by_claim_code(code)
    desk.clock.advance(30_000)

    assert people.by_claim_code(code).person == me


def test_parting_who_was_never_merged_writes_nothing(desk, me):
    head = desk.suite.seat.store.identity.head_seq

    for person in (me, PersonId(b"?" * 16)):
        desk.suite.people.part(person, "undo")

    assert desk.suite.seat.store.identity.head_seq == head
