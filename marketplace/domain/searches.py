"""Saved searches: what somebody wants to hear of, as whom, how often, and when the next letter is due. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.actors import VISITOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.moves import Move, Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, reaches


class SearchedIn(StrEnum):
    """On which page a search was saved, which says as whom it goes on looking."""

    OPENINGS = "openings"  # what everybody may read
    COACH_OPENINGS = "coach_openings"  # what coaches may read; as everybody once the account is no coach any more
    COACH_CARDS = "coach_cards"  # cards that coaches may read; waits while the account is none
    EMPLOYER_CARDS = "employer_cards"  # cards shown to verified employers; waits while the account is none


CARD_SEARCHES = frozenset({SearchedIn.COACH_CARDS, SearchedIn.EMPLOYER_CARDS})
"""What is found there is never public: who may not look any more hears nothing."""

PERMISSIONS: Mapping[SearchedIn, Permission] = {
    SearchedIn.COACH_OPENINGS: Permission.RANK,
    SearchedIn.COACH_CARDS: Permission.FIND_CARDS,
    SearchedIn.EMPLOYER_CARDS: Permission.FIND_CARDS_FOR_EMPLOYERS,
}
"""What opens the page of a search, where that is not everybody's."""

_SEATS: Mapping[SearchedIn, frozenset[Role]] = {
    SearchedIn.COACH_CARDS: frozenset({Role.COACH, Role.COORDINATOR}),
    SearchedIn.EMPLOYER_CARDS: frozenset({Role.EMPLOYER}),
}


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


def may_search(actor: Actor, searched_in: SearchedIn) -> bool:
    """Return whether the actor may open the page of a search."""
    needed = PERMISSIONS.get(searched_in)
    return needed is None or may(actor, needed)


def searcher(owner: Actor, searched_in: SearchedIn) -> Actor | None:
    """Return as whom the search of an account (with all its seats) looks now, None when it has to wait.

    The public page and the coaches' openings look as everybody where the account may see no more. Cards are looked for
    in the seats of that page alone: somebody who is a coach and an employer looks as one of them.
    """
    if searched_in is SearchedIn.OPENINGS:
        return VISITOR
    if searched_in is SearchedIn.COACH_OPENINGS:
        return owner if owner.coaching_organisations and not owner.holds else VISITOR
    seats = tuple(seat for seat in owner.seats if seat.role in _SEATS[searched_in])
    acting = replace(owner, seats=seats, person_id=None)
    return acting if may_search(acting, searched_in) else None


@dataclass(frozen=True, slots=True)
class Showing:
    """Once that a card was shown as far as `visibility`: when, and by which account."""

    at: datetime
    visibility: Visibility
    account_id: int | None


def is_news(
    reader: Reader, published_at: datetime, showings: Sequence[Showing], since: datetime, owner_id: int
) -> bool:
    """Return whether a published card is new, since a moment, to an account that finds it as `reader`.

    showings: of the card, the oldest first. New is what was published later, or shown that far only later; not the
    account's own card, nor one that the account itself has shown.
    """
    if reader is Reader.PERSON or (showings and showings[-1].account_id == owner_id):
        return False
    if published_at > since:
        return True
    before = [each.visibility for each in showings if each.at <= since]
    return not reaches(CardState.PUBLISHED, before[-1] if before else Visibility.OWN_COACH, reader)
