import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.pin import PASSES
from tests.services.made import MINUTE_MS

PIN = "302715"
WRONG = "918273"


def _code(work):
    with pytest.raises(Trouble) as told:
        work()
    return told.value


def test_the_right_pin_lets_a_person_go_on(desk, me):
    people = desk.suite.people
    people.set_pin(me, PIN)
    people.leave()

    assert people.sign_in(me, PIN).person == me
    assert people.current().has_pin


def test_a_wrong_pin_says_how_many_tries_are_left_and_the_fifth_makes_one_wait(desk, me):
    people = desk.suite.people
    people.set_pin(me, PIN)

    left = [_code(lambda: people.sign_in(me, WRONG)).values["left"] for _ in range(4)]
    fifth = _code(lambda: people.sign_in(me, WRONG))
    waiting = _code(lambda: people.sign_in(me, PIN))

    assert left == [4, 3, 2, 1]
    assert fifth.code == "pin_wait"
    assert (waiting.code, waiting.values) == ("pin_wait", {"seconds": 30})


def test_the_wait_survives_a_restart_and_a_clock_set_back(desk, me):
    people = desk.suite.people
    people.set_pin(me, PIN)
    for _ in range(5):
        _code(lambda: people.sign_in(me, WRONG))
    desk.clock.set_wall(desk.clock.now().wall_utc_ms - 1000 * MINUTE_MS)

    with desk.after_power_cut(away_ms=1000) as again:
        assert _code(lambda: again.suite.people.sign_in(me, PIN)).code == "pin_wait"
        again.clock.advance(2000 * MINUTE_MS)
        assert again.suite.people.sign_in(me, PIN).person == me


def test_the_right_pin_wipes_the_wrong_tries_away(desk, me):
    people = desk.suite.people
    people.set_pin(me, PIN)
    for _ in range(3):
        _code(lambda: people.sign_in(me, WRONG))

    people.sign_in(me, PIN)

    assert _code(lambda: people.sign_in(me, WRONG)).values["left"] == 4


@pytest.mark.parametrize(("pin", "code"), [("123456", "pin_weak"), ("12345", "pin_malformed")])
def test_a_pin_that_cannot_be_taken_changes_nothing(desk, me, pin, code):
    people = desk.suite.people
    people.set_pin(me, PIN)

    assert _code(lambda: people.set_pin(me, pin)).code == code
    assert people.sign_in(me, PIN).person == me


def test_without_a_pin_nobody_is_let_in_by_one(desk, me):
    assert _code(lambda: desk.suite.people.sign_in(me, PIN)).code == "pin_unset"


def test_an_old_slow_hash_is_made_anew_when_the_pin_is_given(desk, me):
    from argon2.low_level import Type, hash_secret

    weak = hash_secret(PIN.encode(), b"salt" * 4, 1, 8 * 1024, 1, 32, Type.ID).decode()
    desk.suite.seat.store.sign_ins.put(me, weak)

    desk.suite.people.sign_in(me, PIN)

    assert f"t={PASSES}" in desk.suite.seat.store.sign_ins.of(me).verifier
