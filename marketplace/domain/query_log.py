"""What is kept of searches, and from when on it is shown: words without persons, by the week, from five searches up.

A note of a search has no account, address, session or time of day. Only whole weeks that are over are shown: nobody
learns what one more search was by looking twice. What was asked fewer than five times, or on one day only (one person
can ask often in a day), is never shown, and numbers are rounded down to five, so that no difference says it either.
Source: GDPR articles 5(1)(c) and 25.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SHOWN_FROM = 5
"""Searches in one week."""

SHOWN_FROM_DAYS = 2
MAX_TEXT = 80
MAX_CODES = 40
MAX_A_DAY = 20_000
"""Notes of one day: a machine that asks and asks fills no disk."""

WEEK = timedelta(days=7)


class LookedIn(StrEnum):
    """Where somebody looked: openings (anybody and coaches), cards as a coach, cards as an employer."""

    OPENINGS = "openings"
    CARDS = "cards"
    EMPLOYER_CARDS = "employer_cards"


class Found(StrEnum):
    """How many were found. UNKNOWN: the index did not answer, so the number says nothing of the words."""

    NONE = "none"
    FEW = "few"  # 1 to 4
    SOME = "some"  # 5 to 19
    MANY = "many"  # 20 or more
    UNKNOWN = "unknown"


class Side(StrEnum):
    """What a code of a search is: a wish that was understood, a filter that was chosen, a choice that emptied it."""

    WISH = "wish"
    FILTER = "filter"
    EMPTIED = "emptied"


@dataclass(frozen=True, slots=True)
class SearchNote:
    """One search to be noted.

    text: its words without persons, lower case, at most MAX_TEXT characters; "" when nothing else was left; None when
    somebody only chose filters that emptied it, to the same words. codes: (side, code), codes as in addresses: of a
    wish and a hard tag its id ("time:weekend"), of a filter name and value ("kinds:micro_task").
    """

    looked_in: LookedIn
    language: str
    text: str | None
    found: Found
    codes: Collection[tuple[Side, str]] = ()


def found_of(total: int, *, has_hits: bool, degraded: bool) -> Found:
    """Return how many were found, coarsely. total: 0 for one to four where numbers are rough; then has_hits decides."""
    if degraded:
        return Found.UNKNOWN
    if not has_hits:
        return Found.NONE
    if total < SHOWN_FROM:
        return Found.FEW
    return Found.SOME if total < 4 * SHOWN_FROM else Found.MANY


def rounded(count: int) -> int:
    """Return a number as it is shown: down to five, 0 under five."""
    return count - count % SHOWN_FROM


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def last_whole_week(today: date) -> date:
    """Return the Monday of the newest week that is over."""
    return monday_of(today) - WEEK


def week_of(text: str, today: date, earliest: date) -> date:
    """Return the Monday of the week that an address asks for ("2026-W47"): the nearest one that may be shown.

    earliest: the Monday of the oldest week that is still there as a whole. Nonsense is the newest week that is over.
    """
    newest = last_whole_week(today)
    year, _, number = text.partition("-W")
    if not (year.isascii() and year.isdigit() and len(year) == 4 and number.isascii() and number.isdigit()):
        return newest
    try:
        asked = date.fromisocalendar(int(year), int(number[:3]), 1)
    except ValueError:
        return newest
    return max(min(asked, newest), min(earliest, newest))


def name_of_week(monday: date) -> str:
    """Return how addresses call a week: "2026-W47"."""
    year, number, _day = monday.isocalendar()
    return f"{year}-W{number:02d}"


def first_day_kept(before: date) -> date:
    """Return the first day whose notes stay when those before a day are too old: whole weeks go, so none shrinks."""
    return monday_of(before - timedelta(days=1)) + WEEK
