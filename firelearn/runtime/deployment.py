"""What staff chose for this PC when they set it up: where it stands and what it may do."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from firelearn.runtime.choices import ChoicesFile


class Place(StrEnum):
    """Where this PC stands; who may be shown on its start screen follows from it."""

    HOME = "home"
    UNIT = "unit"
    ROOM = "room"
    OUTREACH = "outreach"


class Deployment(msgspec.Struct, frozen=True, kw_only=True):
    """Every choice of staff, with what holds until somebody chooses.

    ``region`` numbers the county (0: not enrolled). ``seal_key`` is the X25519 public key of the county's server as
    hexadecimal digits: phone numbers are taken only where there is one. ``board``: whether this PC shows who learned
    most here, by nickname. ``sign_out_min``: idle minutes until a person is signed out, 0 for never. ``guest_days``:
    days until an unclaimed guest without a name who was not here again is removed, 0 for never.
    """

    set_up: bool = False
    place: Place = Place.HOME
    region: Annotated[int, Meta(ge=0, le=(1 << 63) - 1)] = 0
    region_name: Annotated[str, Meta(max_length=60)] = ""
    place_name: Annotated[str, Meta(max_length=60)] = ""
    kiosk: bool = False
    server: Annotated[str, Meta(max_length=200)] = ""
    seal_key: Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")] = ""
    board: bool = True
    sign_out_min: Annotated[int, Meta(ge=0, le=240)] = 0
    guest_days: Annotated[int, Meta(ge=0, le=3650)] = 0

    def having(self, **changes: object) -> Deployment:
        """Return these choices with some changed; a value outside its limits is refused with ``ValueError``."""
        try:
            return msgspec.convert({**msgspec.to_builtins(self), **changes}, Deployment)
        except msgspec.ValidationError as cause:
            raise ValueError(str(cause)) from cause

    @property
    def shared(self) -> bool:
        """Whether people who do not know each other use this PC: then nobody is listed on its start screen."""
        return self.kiosk or self.place is not Place.HOME


class DeploymentFile(ChoicesFile[Deployment]):
    """Keeps staff's choices in one small file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, Deployment)
