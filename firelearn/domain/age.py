"""Age bands (年龄段): the first thing that is asked at registration, because what else may be asked depends on it."""

from __future__ import annotations

from enum import StrEnum


class AgeBand(StrEnum):
    """How old a person is, roughly. The names travel and are final."""

    UNDER_14 = "under_14"
    FROM_14 = "from_14"
    FROM_18 = "from_18"
    FROM_45 = "from_45"
    FROM_60 = "from_60"

    @property
    def needs_guardian(self) -> bool:
        """Whether a guardian must agree, and no phone number is taken.

        Personal Information Protection Law (个人信息保护法), article 31: children under fourteen.
        """
        return self is AgeBand.UNDER_14
