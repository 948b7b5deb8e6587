"""Days, weeks and months of the deployment's zone, as plain integers.

A day is the number of days since 1970-01-01 in the deployment's zone (Asia/Shanghai by default, which has had no
daylight saving since 1991, so one offset is enough). Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date
Algorithms", days_from_civil and civil_from_days.
"""

from __future__ import annotations

SHANGHAI = 480
"""Minutes east of UTC of the default deployment."""

_MS_A_MINUTE = 60_000
_MS_A_DAY = 86_400_000
_DAYS_IN_400_YEARS = 146_097
_DAYS_TO_1970 = 719_468  # from 0000-03-01, where Hinnant's years begin
_FIRST_MONDAY = 4  # 1970-01-01 was a Thursday


def day_of(wall_utc_ms: int, zone_offset_min: int = SHANGHAI) -> int:
    """Return the local day of a moment given in milliseconds since 1970 UTC."""
    return (wall_utc_ms + zone_offset_min * _MS_A_MINUTE) // _MS_A_DAY


def day_starts_ms(day: int, zone_offset_min: int = SHANGHAI) -> int:
    """Return the moment, in milliseconds since 1970 UTC, at which the local ``day`` begins."""
    return day * _MS_A_DAY - zone_offset_min * _MS_A_MINUTE


def week_of(day: int) -> int:
    """Return the Monday of the week of ``day``, as a day."""
    return day - (day - _FIRST_MONDAY) % 7


def month_of(day: int) -> int:
    """Return the month of ``day`` as one number that counts on over the years: ``12 * year + month - 1``."""
    year, month, _ = date_of(day)
    return 12 * year + month - 1


def date_of(day: int) -> tuple[int, int, int]:
    """Return year, month (1 to 12) and day of month of ``day``."""
    shifted = day + _DAYS_TO_1970
    era, of_era = divmod(shifted, _DAYS_IN_400_YEARS)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * of_year + 2) // 153
    day_of_month = of_year - (153 * from_march + 2) // 5 + 1
    month = from_march + 3 if from_march < 10 else from_march - 9
    return era * 400 + year_of_era + (month <= 2), month, day_of_month


def day_from(year: int, month: int, day_of_month: int) -> int:
    """Return the day of a date: the way back from ``date_of``."""
    shifted_year = year - (month <= 2)
    era, year_of_era = divmod(shifted_year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day_of_month - 1
    of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + of_year
    return era * _DAYS_IN_400_YEARS + of_era - _DAYS_TO_1970
