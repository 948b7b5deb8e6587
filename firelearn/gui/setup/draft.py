"""What was chosen so far in a set-up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firelearn.runtime.deployment import Deployment, Place
    from firelearn.services.staff import SetUp


class Step(Enum):
    """The steps, in their order."""

    PLACE = "place"
    WHERE = "where"
    RULES = "rules"
    SERVER = "server"
    PIN = "pin"
    CODE = "code"


@dataclass(slots=True, kw_only=True)
class SetUpDraft:
    """A set-up in the making. ``pin`` never outlives the last step."""

    step: Step = Step.PLACE
    place: Place | None = None
    region: int = 0
    region_name: str = ""
    place_name: str = ""
    kiosk: bool = False
    server: str = ""
    seal_key: str = ""
    sign_out_min: int | None = None
    guest_days: int | None = None
    filled: bool = False

    def fill(self, now: Deployment) -> None:
        """Begin with what was chosen before."""
        self.filled, self.place = True, now.place
        self.region, self.region_name, self.place_name = now.region, now.region_name, now.place_name
        self.kiosk, self.server, self.seal_key = now.kiosk, now.server, now.seal_key
        self.sign_out_min, self.guest_days = now.sign_out_min, now.guest_days

    def choices(self) -> dict[str, object]:
        """Return everything that was chosen, by the names of ``Deployment``."""
        suggested = self._suggested()
        return {
            "place": self.place,
            "region": self.region,
            "region_name": self.region_name,
            "place_name": self.place_name,
            "kiosk": self.kiosk,
            "server": self.server,
            "seal_key": self.seal_key,
            "sign_out_min": suggested[0] if self.sign_out_min is None else self.sign_out_min,
            "guest_days": suggested[1] if self.guest_days is None else self.guest_days,
        }

    def set_up(self, pin: str) -> SetUp:
        """Return the whole, for the act."""
        from firelearn.runtime.deployment import Place
        from firelearn.services.staff import SetUp

        chosen = self.choices()
        minutes, days = chosen["sign_out_min"], chosen["guest_days"]
        assert isinstance(minutes, int)
        assert isinstance(days, int)
        return SetUp(
            place=self.place or Place.UNIT,
            region=self.region,
            region_name=self.region_name,
            place_name=self.place_name,
            kiosk=self.kiosk,
            server=self.server,
            seal_key=self.seal_key,
            sign_out_min=minutes,
            guest_days=days,
            pin=pin,
        )

    def _suggested(self) -> tuple[int, int]:
        """Return idle minutes and a guest's days as suggested for a shared PC: signed out soon, kept for a season."""
        return (2 if self.kiosk else 5), 90
