"""Days on which somebody is at work: Monday to Friday, without the days off that the caller passes in.

Which days are off is no rule of ours: `marketplace.days_off` knows Finland's.
"""

from collections.abc import Container
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date, days_off: Container[date]) -> bool:
    """Return whether a day is from Monday to Friday and not off."""
    return day.weekday() < _SATURDAY and day not in days_off


def first_working_day(day: date, days_off: Container[date]) -> date:
    """Return the day itself, or the next one on which somebody is at work."""
    while not is_working_day(day, days_off):
        day += _DAY
    return day


def last_working_day(day: date, days_off: Container[date]) -> date:
    """Return the day itself, or the one before it on which somebody was at work."""
    while not is_working_day(day, days_off):
        day -= _DAY
    return day
