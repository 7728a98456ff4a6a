"""What people looked for in a week, as it may be shown: from five searches on two days, numbers down to five."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from marketplace.domain.query_log import SHOWN_FROM, SHOWN_FROM_DAYS, WEEK, Found, LookedIn, Side, rounded
from marketplace.models import SearchLog, SearchLogCode

PAGE_SIZE = 20


class Told(StrEnum):
    """What the page lists: all words, those that found nothing, wishes understood, choices that emptied a search."""

    WORDS = "words"
    MISSED = "missed"
    WISHES = "wishes"
    EMPTIED = "emptied"


@dataclass(frozen=True, slots=True)
class Often:
    """Words (or a code), and how often they were looked for: rounded down to five."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class WeekOfSearches:
    """Searches with words of a week and how many of them found nothing, rounded down to five; 0: fewer than five."""

    searches: int
    missed: int


def week_of_searches(session: Session, looked_in: LookedIn, monday: date) -> WeekOfSearches:
    """Return how much was looked for in one index in the week that begins on a Monday."""
    missed = func.sum(case((SearchLog.found == Found.NONE, 1), else_=0))
    asked = select(func.count(), missed).where(*_in_week(looked_in, monday), SearchLog.text.is_not(None))
    searches, nothing = session.execute(asked).one()
    return WeekOfSearches(rounded(searches), rounded(nothing or 0))


def often_looked_for(
    session: Session, looked_in: LookedIn, monday: date, told: Told, page: int = 1
) -> tuple[Sequence[Often], int]:
    """Return a page (from 1) of what was looked for at least five times, on two days, in the week of a Monday.

    The most frequent first, by the number as it is shown; then by the words or the code. And how many there are.
    """
    found = _groups(looked_in, monday, told).subquery()
    shown = found.c.times - found.c.times % SHOWN_FROM
    asked = select(found.c.what, found.c.times).order_by(shown.desc(), found.c.what)
    rows = session.execute(asked.limit(PAGE_SIZE).offset((max(page, 1) - 1) * PAGE_SIZE)).all()
    total = session.scalar(select(func.count()).select_from(found)) or 0
    return [Often(what, rounded(times)) for what, times in rows], total


def _groups(looked_in: LookedIn, monday: date, told: Told) -> Select[Any]:
    week, times = _in_week(looked_in, monday), func.count()
    enough = (times >= SHOWN_FROM, func.count(SearchLog.day.distinct()) >= SHOWN_FROM_DAYS)
    if told in (Told.WISHES, Told.EMPTIED):
        side = Side.WISH if told is Told.WISHES else Side.EMPTIED
        asked = (
            select(SearchLogCode.code.label("what"), times.label("times"))
            .join(SearchLog, SearchLog.id == SearchLogCode.search_id)
            .where(*week, SearchLogCode.side == side)
        )
        return asked.group_by(SearchLogCode.code).having(*enough)
    words = select(SearchLog.text.label("what"), times.label("times")).where(*week, SearchLog.text != "")
    if told is Told.MISSED:
        words = words.where(SearchLog.found == Found.NONE)
    return words.group_by(SearchLog.text).having(*enough)


def _in_week(looked_in: LookedIn, monday: date) -> tuple[ColumnElement[bool], ...]:
    return (SearchLog.looked_in == looked_in, SearchLog.day >= monday, SearchLog.day < monday + WEEK)
