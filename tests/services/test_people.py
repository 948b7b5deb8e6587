import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import PersonId
from firelearn.domain.text import Language
from firelearn.services.people import tag_of
from firelearn.services.people_registering import NICKNAME_LENGTH
from tests.services.made import HOUR_MS


def test_a_guest_begins_with_one_fact_and_no_name(desk):
    card = desk.suite.people.start_guest(Language.EN)

    assert (card.guest, card.nickname, card.points) == (True, "", 0)
    assert len(desk.suite.seat.store.links()) == 1
    assert desk.suite.seat.store.reader.person.of(card.person).language == "en"


def test_the_pc_remembers_who_is_learning_over_a_restart(desk, me):
    other = desk.guest()
    desk.suite.people.choose(me)

    with desk.after_power_cut(away_ms=HOUR_MS) as again:
        current = again.suite.people.current()

    assert current.person == me != other


def test_whoever_leaves_is_no_longer_current_and_keeps_the_record(desk, me):
    desk.suite.people.rename(me, "Anna")

    desk.suite.people.leave()

    assert desk.suite.people.current() is None
    assert [card.person for card in desk.suite.people.known()] == [me]


def test_the_latest_come_first_and_only_so_many(desk):
    people = []
    for _ in range(8):
        desk.clock.advance(HOUR_MS)
        people.append(desk.guest())
        desk.suite.people.rename(people[-1], "Anna")

    assert [card.person for card in desk.suite.people.known()] == people[:1:-1]


def test_many_guests_who_did_nothing_hide_nobody_who_learned(desk, me):
    desk.suite.people.rename(me, "Anna")
    for _ in range(60):
        desk.clock.advance(1000)
        desk.guest()

    assert [card.person for card in desk.suite.people.known()] == [me]


def test_a_guest_who_did_nothing_is_not_offered_again(desk, me):
    assert desk.suite.people.known() == ()
    assert desk.suite.people.current().person == me


@pytest.mark.parametrize(("wanted", "kept"), [("  小 明 ", "小 明"), ("Anna", "Anna"), ("火" * NICKNAME_LENGTH,) * 2])
def test_a_nickname_is_kept_without_blanks_at_its_ends(desk, me, wanted, kept):
    assert desk.suite.people.rename(me, wanted).nickname == kept
    assert desk.suite.people.current().nickname == kept


@pytest.mark.parametrize("wanted", ["", "   ", "火" * (NICKNAME_LENGTH + 1), "a\x00b", "a\u202eb"])
def test_a_nickname_that_cannot_be_shown_is_refused(desk, me, wanted):
    before = desk.suite.seat.store.identity.head_seq

    with pytest.raises(Trouble, match="nickname_malformed"):
        desk.suite.people.rename(me, wanted)

    assert desk.suite.seat.store.identity.head_seq == before


def test_the_last_name_wins_also_when_the_clock_was_set_back(desk, me):
    desk.suite.people.rename(me, "first")
    desk.clock.set_wall(desk.clock.now().wall_utc_ms - 1000 * HOUR_MS)

    assert desk.suite.people.rename(me, "second").nickname == "second"


def test_an_unknown_person_cannot_be_chosen(desk):
    with pytest.raises(Trouble, match="person_unknown"):
        desk.suite.people.choose(PersonId(b"x" * 16))


def test_guests_are_told_apart_by_letters_that_look_like_no_others():
    tags = {tag_of(PersonId(number.to_bytes(16, "big"))) for number in range(2000)}

    assert len(tags) == 2000
    letters = set("".join(tags))
    assert not any(set(alike) <= letters for alike in ("0O", "1I", "2Z", "5S", "8B"))
