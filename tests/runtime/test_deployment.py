import pytest

from firelearn.runtime.deployment import Deployment, DeploymentFile, Place


def test_what_staff_chose_is_there_after_a_restart(tmp_path):
    chosen = Deployment(set_up=True, place=Place.ROOM, region=430528, place_name="县消防科普馆", seal_key="0f" * 32)

    DeploymentFile(tmp_path / "deployment.json").save(chosen)

    assert DeploymentFile(tmp_path / "deployment.json").load() == chosen


def test_only_a_home_shows_who_was_there():
    assert not Deployment().shared
    assert Deployment(kiosk=True).shared
    assert all(Deployment(place=place).shared for place in Place if place is not Place.HOME)


@pytest.mark.parametrize("change", [{"seal_key": "xyz"}, {"sign_out_min": -1}, {"place": "moon"}])
def test_a_choice_outside_its_limits_is_refused(change):
    with pytest.raises(ValueError):
        Deployment().having(**change)
