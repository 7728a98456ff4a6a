"""Finland's public holidays, and the eves of Christmas and Midsummer on which nobody is at work either.

The only module that imports `holidays`. Source: the church act 652/2023 (feast days), the acts on independence day
388/1937 and the first of May 272/1944; the eves as in the act on computing periods 150/1930, section 5.
"""

from datetime import date
from functools import cache

import holidays

COUNTRY = "FI"


def days_off_from(day: date) -> frozenset[date]:
    """Return the days off of a day's year and of the next one; Saturdays and Sundays only where they are feasts."""
    return _of_years(day.year)


@cache
def _of_years(first: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(COUNTRY, years=(first, first + 1)))
