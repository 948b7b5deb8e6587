import pytest

from firelearn.domain.age import AgeBand
from firelearn.gui.register.draft import Draft, Step


@pytest.mark.parametrize(
    ("band", "phone", "left_out"),
    [
        (None, False, {Step.GUARDIAN, Step.PHONE}),
        (AgeBand.FROM_18, True, {Step.GUARDIAN}),
        (AgeBand.FROM_14, False, {Step.GUARDIAN, Step.PHONE}),
        (AgeBand.UNDER_14, True, {Step.CONSENT, Step.PHONE}),
    ],
)
def test_each_is_asked_what_concerns_them(band, phone, left_out):
    assert set(Step) - set(Draft(age_band=band).steps(phone=phone)) == left_out
