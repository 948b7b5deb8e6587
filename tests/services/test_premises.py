import pytest

from firelearn.runtime.deployment import DeploymentFile, Place
from firelearn.services.premises import Premises


def test_what_staff_chose_is_there_at_the_next_start(tmp_path):
    Premises(DeploymentFile(tmp_path / "deployment.json")).choose(place=Place.ROOM, sign_out_min=5)

    again = Premises(DeploymentFile(tmp_path / "deployment.json")).now

    assert (again.place, again.sign_out_min, again.shared) == (Place.ROOM, 5, True)


def test_a_choice_outside_its_limits_changes_nothing(tmp_path):
    premises = Premises(DeploymentFile(tmp_path / "deployment.json"))

    with pytest.raises(ValueError, match="sign_out_min"):
        premises.choose(board=False, sign_out_min=-1)

    assert premises.now.board
