import datetime

from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.calendar import SHANGHAI, date_of, day_from, day_of, day_starts_ms, month_of, week_of

DAYS = st.integers(day_from(1, 1, 1), day_from(9999, 12, 31))
EPOCH = datetime.date(1970, 1, 1)


@given(DAYS)
def test_days_and_dates_are_those_of_the_gregorian_calendar(day):
    date = EPOCH + datetime.timedelta(days=day)

    assert date_of(day) == (date.year, date.month, date.day)
    assert day_from(date.year, date.month, date.day) == day


@given(DAYS)
def test_a_week_begins_on_its_monday(day):
    monday = week_of(day)

    assert 0 <= day - monday <= 6
    assert (EPOCH + datetime.timedelta(days=day)).weekday() == day - monday


@given(DAYS)
def test_months_count_on_over_the_years(day):
    year, month, _ = date_of(day)

    assert divmod(month_of(day), 12) == (year, month - 1)


@given(st.integers(-(10**13), 10**14), st.integers(-720, 840))
def test_a_moment_lies_between_the_beginning_of_its_day_and_of_the_next(wall_ms, zone):
    day = day_of(wall_ms, zone)

    assert day_starts_ms(day, zone) <= wall_ms < day_starts_ms(day + 1, zone)


def test_the_day_in_shanghai_begins_at_16_hours_utc():
    midnight = 16 * 3_600_000

    assert day_of(midnight - 1) == 0
    assert day_of(midnight) == 1
    assert day_starts_ms(1) == midnight
    assert SHANGHAI == 480
