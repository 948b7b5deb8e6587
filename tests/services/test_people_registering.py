import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from firelearn.domain.age import AgeBand
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import ConsentGiven, MembershipChanged, PersonChanged, UnitChanged
from firelearn.domain.ids import NO_PERSON
from firelearn.domain.text import Language
from firelearn.services.people_registering import Registration, phone_note
from firelearn.services.unit_views import UnitDraft, UnitPicked
from firelearn.wire.sealed_v1 import unseal

KEY = X25519PrivateKey.generate()


def said(**more):
    fields = {"age_band": AgeBand.FROM_18, "nickname": "秀英", "consent_version": "2026-11", "language": Language.ZH_CN}
    return Registration(**{**fields, **more})


def _facts(desk):
    return [link.entry.fact for link in desk.suite.seat.store.links()]


def test_a_guest_who_registers_keeps_the_record_and_everything_is_one_act(desk, me):
    before = len(_facts(desk))

    card = desk.suite.people.register(me, said(pin="302715"))

    changed, consent = _facts(desk)[before:]
    assert (card.person, card.nickname, card.guest, card.has_pin) == (me, "秀英", False, True)
    assert isinstance(changed, PersonChanged) and changed.fields["age_band"] == "from_18"
    assert (consent.document, consent.version, consent.given) == ("privacy", "2026-11", True)
    assert desk.suite.people.by_claim_code(desk.suite.people.claim_code(me)).person == me
    assert len(_facts(desk)) == before + 2


def test_somebody_new_gets_a_record_of_their_own_and_goes_on(desk):
    card = desk.suite.people.register(None, said())

    assert desk.suite.people.current() == card
    assert not card.has_pin


def test_a_child_needs_a_guardian_and_leaves_no_phone(desk, me):
    people = desk.suite.people
    child = {"age_band": AgeBand.UNDER_14}
    desk.suite.premises.choose(seal_key=KEY.public_key().public_bytes_raw().hex())
    before = len(_facts(desk))

    for more, trouble in (({}, "guardian_missing"), ({"guardian": True, "phone": "13800001234"}, "phone_not_taken")):
        with pytest.raises(Trouble, match=trouble):
            people.register(me, said(**child, **more))
    assert len(_facts(desk)) == before

    people.register(me, said(**child, guardian=True))

    consents = [fact.document for fact in _facts(desk) if isinstance(fact, ConsentGiven)]
    assert consents == ["privacy", "guardian"]


def test_a_child_has_no_phone_though_somebody_gave_one_before(desk, me):
    desk.suite.premises.choose(seal_key=KEY.public_key().public_bytes_raw().hex())
    desk.suite.people.register(me, said(phone="13800001234"))

    desk.suite.people.register(me, said(age_band=AgeBand.UNDER_14, guardian=True))

    assert not desk.suite.seat.store.reader.person.fields(me).has_phone
    assert desk.suite.privacy.kept(me).phone == ""
    assert desk.suite.seat.store.reader.desk.note(phone_note(me)) is None


def test_a_phone_number_enters_the_journal_sealed_and_is_shown_masked(desk, me):
    desk.suite.premises.choose(seal_key=KEY.public_key().public_bytes_raw().hex())

    desk.suite.people.register(me, said(phone="138 0000 1234"))

    (sealed,) = [fact.fields["phone_sealed"] for fact in _facts(desk) if "phone_sealed" in getattr(fact, "fields", {})]
    assert unseal(sealed, KEY.private_bytes_raw(), context=me) == b"13800001234"
    assert not [link for link in desk.suite.seat.store.links() if b"13800001234" in link.body]
    assert desk.suite.privacy.kept(me).phone == "138****1234"


def test_without_the_servers_key_no_phone_is_taken(desk, me):
    with pytest.raises(Trouble, match="phone_not_taken"):
        desk.suite.people.register(me, said(phone="13800001234"))


def test_a_unit_that_is_not_there_yet_is_made_in_the_same_act(desk, me):
    card = desk.suite.people.register(me, said(unit=UnitPicked(name="南街小卖部", draft=UnitDraft(name="南街小卖部"))))

    links = desk.suite.seat.store.links()
    (made,) = [link.entry for link in links if isinstance(link.entry.fact, UnitChanged)]
    (joined,) = [link.entry.fact for link in links if isinstance(link.entry.fact, MembershipChanged)]
    assert made.person == NO_PERSON
    assert (joined.subject, joined.state) == (made.fact.subject, "administrator")
    assert card.unit_name == "南街小卖部"


def test_a_known_unit_is_joined(desk, me):
    unit = desk.suite.units.create(None, UnitDraft(name="金石镇中学"))

    card = desk.suite.people.register(me, said(unit=UnitPicked(name=unit.name, unit=unit.unit)))

    assert card.unit_name == "金石镇中学"


@pytest.mark.parametrize(
    ("more", "trouble"), [({"nickname": " "}, "nickname_malformed"), ({"pin": "111111"}, "pin_weak")]
)
def test_what_cannot_be_taken_registers_nobody(desk, me, more, trouble):
    before = len(_facts(desk))

    with pytest.raises(Trouble, match=trouble):
        desk.suite.people.register(me, said(**more))

    assert len(_facts(desk)) == before
    assert desk.suite.people.card(me).guest


def test_registering_again_keeps_the_claim_code(desk, me):
    code = desk.suite.people.claim_code(me)

    desk.suite.people.register(me, said())

    assert desk.suite.people.claim_code(me) == code
