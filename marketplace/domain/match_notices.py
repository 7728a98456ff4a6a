"""Notices of new matches: how often somebody hears of them, why a pair was told, and how long that is remembered.

Pure. Coaches hear once a day unless they choose otherwise; other people only when they asked for it.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.searches import MORNING_HOUR, Often, next_time


class NoticePace(StrEnum):
    AT_ONCE = "at_once"
    DAILY = "daily"  # at eight in the morning, in Finland
    NEVER = "never"


class NoticeKind(StrEnum):
    NEW = "new"  # the opening or the card is new
    RESCUE = "rescue"  # nobody was introduced to the opening for a day


NEW_FOR = timedelta(days=14)
"""How long after an opening or a card was published a pair of it is news."""
BEST_OF_QUIET = 5
"""How many cards are proposed for an opening that nobody was introduced to."""
MOST_OPENINGS = 10
"""Openings of one letter; what is left comes with the next one."""
BETWEEN_LETTERS = timedelta(hours=1)
"""The least time from one letter to the next, also at once: where many come together, nobody is flooded."""
SHOWN_FOR = timedelta(days=7)
"""How long the start page shows what was told."""
REMEMBERED_FOR = timedelta(days=90)
"""How long it is kept what was told; longer than NEW_FOR, so that nothing new is told twice."""


def default_pace(is_coach: bool) -> NoticePace:
    """Return how often somebody hears who has chosen nothing."""
    return NoticePace.DAILY if is_coach else NoticePace.NEVER


def next_notice(pace: NoticePace, moment: datetime) -> datetime:
    """Return when the next letter may come after a moment (aware): that moment, or eight on the next morning."""
    return next_time(Often.DAILY if pace is NoticePace.DAILY else Often.AT_ONCE, moment)


def first_is_due(moment: datetime) -> bool:
    """Return whether somebody who never got a letter and chose nothing may get the first: not before the morning."""
    return moment.astimezone(HELSINKI).hour >= MORNING_HOUR
