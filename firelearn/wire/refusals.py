"""Why something that came in is not taken: reasons that people can be told, and that never quote what came."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why something is refused whole. The values travel, so they are final."""

    TOO_LARGE = "too_large"
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    ALTERED = "altered"
    FOREIGN = "foreign"
    NEWER = "newer"
    OLD = "old"
    FORKED = "forked"


class Flaw(StrEnum):
    """Why one entry is set aside while the rest of its batch is taken. The values travel, so they are final."""

    UNKNOWN_KIND = "unknown_kind"
    UNREADABLE = "unreadable"


class Refused(ValueError):  # noqa: N818 - it says what happened, as Trouble does
    """What came in breaks a limit, was altered, or does not follow from what is held; nothing of it was taken."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
