"""The audit list (操作记录): what staff and administrators did to other people's records, with the reason."""

from __future__ import annotations

from enum import StrEnum


class StaffAction(StrEnum):
    """What can be done to the record of somebody else. The names travel and are final."""

    PIN_RESET = "pin_reset"
    PERSON_ERASED = "person_erased"
    PERSONS_MERGED = "persons_merged"
    PERSONS_PARTED = "persons_parted"
    UNIT_ACCEPTED = "unit_accepted"
    UNIT_CLOSED = "unit_closed"
    UNIT_CHANGED = "unit_changed"
    UNITS_MERGED = "units_merged"
    UNITS_PARTED = "units_parted"
    UNITS_LOADED = "units_loaded"
    MEMBER_ACCEPTED = "member_accepted"
    MEMBER_REFUSED = "member_refused"
    MEMBER_REMOVED = "member_removed"
    MEMBER_PROMOTED = "member_promoted"
    ROSTER_IMPORTED = "roster_imported"
    SETTINGS_CHANGED = "settings_changed"
    DEMO_LOADED = "demo_loaded"
    DEMO_CLEARED = "demo_cleared"
    GUESTS_REMOVED = "guests_removed"
