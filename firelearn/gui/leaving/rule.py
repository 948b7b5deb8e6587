"""After how many idle seconds what happens: a plain function of where one is."""

from __future__ import annotations

from enum import Enum
from typing import Final

from firelearn.domain.value import value

STAFF_S: Final = 300
STAFF_NOTICE_S: Final = 30
NOTICE_S: Final = 30
KIOSK_S: Final = 80
KIOSK_NOTICE_S: Final = 20
_MINUTE_S: Final = 60


class Place(Enum):
    """Where one is."""

    START = "start"
    WORK = "work"
    EXAM = "exam"
    STAFF = "staff"


class Deed(Enum):
    """What is to be done now."""

    NOTHING = "nothing"
    WARN = "warn"
    WIPE = "wipe"
    LOCK = "lock"


@value
class Rule:
    """After ``after_s`` idle seconds the screen is wiped, with a countdown in the last ``notice_s``; 0 is never."""

    after_s: int
    notice_s: int

    def deed(self, place: Place, idle_s: int) -> tuple[Deed, int]:
        """Return what is to be done, and for a warning how many seconds are left."""
        if not self.after_s or place is Place.START:
            return Deed.NOTHING, 0
        left = self.after_s - idle_s
        if place is Place.EXAM:
            return (Deed.LOCK, 0) if left <= self.notice_s else (Deed.NOTHING, 0)
        if left <= 0:
            return Deed.WIPE, 0
        return (Deed.WARN, left) if left <= self.notice_s else (Deed.NOTHING, 0)


def rule_for(place: Place, *, kiosk: bool, sign_out_min: int) -> Rule:
    """Return the rule of a PC: a kiosk's, staff's five minutes, or what staff chose."""
    if kiosk:
        return Rule(after_s=KIOSK_S, notice_s=KIOSK_NOTICE_S)
    if place is Place.STAFF:
        return Rule(after_s=STAFF_S, notice_s=STAFF_NOTICE_S)
    return Rule(after_s=sign_out_min * _MINUTE_S, notice_s=NOTICE_S)
