"""Why a sync did not get through: causes that people can be told in words."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """What stood in the way. Each has its words where people read them."""

    NO_NETWORK = "no_network"
    NAME_UNKNOWN = "name_unknown"
    NOBODY_THERE = "nobody_there"
    CERTIFICATE = "certificate"
    STALLED = "stalled"
    CUT_OFF = "cut_off"
    CAPTIVE_PORTAL = "captive_portal"
    NOT_FIRELEARN = "not_firelearn"
    BUSY = "busy"
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    OTHER_REGION = "other_region"
    PROGRAM_TOO_OLD = "program_too_old"
    SERVER_RESTORED = "server_restored"
    SERVER_BROKEN = "server_broken"
    UNREADABLE_ANSWER = "unreadable_answer"
    SENSELESS_ANSWER = "senseless_answer"


class Setback(Exception):  # noqa: N818 - not an error: it is tried again
    """A sync got no further; what it had acknowledged stays so. ``wait_s``: the server asked to wait that long."""

    def __init__(self, cause: Cause, wait_s: int = 0) -> None:
        super().__init__(cause.value)
        self.cause = cause
        self.wait_s = wait_s
