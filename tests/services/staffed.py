"""A PC that staff set up."""

from firelearn.runtime.deployment import Place
from firelearn.services.staff import SetUp

PIN = "190284"
OTHER_PIN = "731905"
WRONG_PIN = "482915"


def wish(**changes):
    """Return what staff choose at the set-up."""
    wanted = {
        "place": Place.OUTREACH,
        "region": 430528,
        "region_name": "清河县",
        "place_name": "广场展台",
        "kiosk": False,
        "server": "",
        "seal_key": "",
        "sign_out_min": 3,
        "guest_days": 30,
        "pin": PIN,
    }
    return SetUp(**(wanted | changes))
