"""Saved searches: what somebody wants to hear of, how often, and when the next letter is due. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.moves import Move, Part


class SearchedIn(StrEnum):
    """On which page a search was saved, which says as whom it goes on looking."""

    OPENINGS = "openings"  # what everybody may read
    COACH_OPENINGS = "coach_openings"  # what coaches may read; as everybody once the account is no coach any more


class Often(StrEnum):
    AT_ONCE = "at_once"
    DAILY = "daily"  # at eight in the morning, in Finland
    WEEKLY = "weekly"  # on Mondays at eight


class SearchState(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"


class SearchEvent(StrEnum):
    PAUSE = "pause"
    RESUME = "resume"


# Whoever saved it, in whatever role the account is; a button in a letter is its owner's too.
_OWNERS = frozenset({Part.PERSON, Part.COACH, Part.EMPLOYER, Part.COORDINATOR})

SEARCH_MOVES: Mapping[tuple[SearchState, SearchEvent], Move[SearchState]] = {
    (SearchState.ACTIVE, SearchEvent.PAUSE): Move(SearchState.PAUSED, _OWNERS),
    (SearchState.PAUSED, SearchEvent.RESUME): Move(SearchState.ACTIVE, _OWNERS),
}

MAX_SEARCHES = 20
MAX_NAME = 60
MAX_LISTED = 20
"""Openings named in one letter; a link leads to the rest."""

DELETED_KEPT = timedelta(days=7)
"""How long a deleted search can be brought back; then it goes with what was told of it."""

MORNING_HOUR = 8


def next_time(often: Often, moment: datetime) -> datetime:
    """Return when a search that was answered (or saved) at a moment (aware) is due next; AT_ONCE: at that moment.

    Later than the moment for the others: at exactly eight it is the next morning's, or next Monday's.
    """
    if often is Often.AT_ONCE:
        return moment
    local = moment.astimezone(HELSINKI)
    day = local.date() if local.hour < MORNING_HOUR else local.date() + timedelta(days=1)
    while often is Often.WEEKLY and day.weekday() != 0:
        day += timedelta(days=1)
    return datetime(day.year, day.month, day.day, MORNING_HOUR, tzinfo=HELSINKI).astimezone(moment.tzinfo)
