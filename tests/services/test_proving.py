import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.pin import PinCheck
from firelearn.services.proving import prove

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
