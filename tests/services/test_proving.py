import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.pin import PinCheck
from firelearn.services.proving import prove
from tests.services import made

WHO = b"somebody"


def plain(verifier, given):
    return PinCheck(right=verifier.removeprefix("old ") == given, rehash=verifier.startswith("old "))


def test_where_no_secret_was_set_nobody_is_let_in(desk):
    with pytest.raises(Trouble, match="pin_unset"):
        prove(desk.suite.seat, WHO, "190284", plain, str)


def test_a_try_is_on_disk_before_it_is_judged(desk):
    secrets = desk.suite.seat.store.sign_ins
    secrets.put(WHO, "190284")
    counted = []

    def look(verifier, given):
        counted.append(secrets.of(WHO).wrong)
        return plain(verifier, given)

    prove(desk.suite.seat, WHO, "190284", look, str)

    assert counted == [1]
    assert secrets.of(WHO).wrong == 0


def test_a_verifier_of_weaker_parameters_is_made_anew_when_the_secret_is_given(desk):
    secrets = desk.suite.seat.store.sign_ins
    secrets.put(WHO, "old 190284")

    prove(desk.suite.seat, WHO, "190284", plain, lambda given: given)

    assert secrets.of(WHO).verifier == "190284"


def wait_of(desk):
    with pytest.raises(Trouble) as told:
        prove(desk.suite.seat, WHO, "000000", plain, str)
    return told.value.code, told.value.values.get("seconds")


def test_a_clock_that_stood_years_ahead_locks_nobody_out_until_it_is_there_again(desk):
    secrets = desk.suite.seat.store.sign_ins
    secrets.put(WHO, "190284")
    true_ms = desk.clock.now().wall_utc_ms
    desk.clock.set_wall(true_ms + 3650 * made.DAY_MS)
    for _ in range(5):
        wait_of(desk)

    desk.clock.set_wall(true_ms)
    told = wait_of(desk)
    desk.clock.advance(30_000)
    prove(desk.suite.seat, WHO, "190284", plain, str)

    assert told == ("pin_wait", 30)
    assert secrets.of(WHO).wrong == 0


def test_setting_the_clock_forward_shortens_no_wait_also_over_a_restart(desk):
    desk.suite.seat.store.sign_ins.put(WHO, "190284")
    for _ in range(5):
        wait_of(desk)

    desk.clock.set_wall(desk.clock.now().wall_utc_ms + 3650 * made.DAY_MS)
    told = wait_of(desk)
    desk.suite.seat.store.close()

    with made.desk(desk.paths, desk.clock) as again:
        assert told == ("pin_wait", 30)
        assert wait_of(again) == ("pin_wait", 30)


def test_the_wait_goes_on_over_a_restart_of_the_machine(desk):
    desk.suite.seat.store.sign_ins.put(WHO, "190284")
    for _ in range(5):
        wait_of(desk)

    with desk.after_power_cut(away_ms=10_000) as again:
        assert wait_of(again) == ("pin_wait", 20)
