"""Which build of firelearn this is."""

from __future__ import annotations

from typing import Final

from firelearn.domain.calendar import day_from

VERSION: Final = "0.1.0"
BUILD_DATE: Final = (2026, 11, 1)
"""The day (UTC) of this version's last change of format; no PC that runs it can truly be earlier."""


def built_at_ms() -> int:
    """Return the first moment of the build date, in milliseconds since 1970 UTC."""
    return day_from(*BUILD_DATE) * 86_400_000


def is_before_build(now_ms: int) -> bool:
    """Tell whether a clock reading lies before this program was made: the PC's clock is wrong (a dead battery).

    Nothing is refused for it: what is learned is recorded as it is, and the person is told.
    """
    return now_ms < built_at_ms()
