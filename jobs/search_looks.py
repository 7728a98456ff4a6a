"""One look at one saved search: what it finds, as whoever its owner is now, of what may be new to it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.domain.searches import CARD_SEARCHES, SearchedIn, is_news
from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.models import Opening, SavedSearch
from marketplace.queries.card_news import new_cards, showings
from marketplace.queries.openings import Town, all_towns
from marketplace.queries.searches import blocked_employers, looked_until, new_openings
from marketplace.services.searches import reader_for
from marketplace.wiring import Wiring
from search.find import find_cards, find_cards_for_employers, find_openings
from search.parts import known_places, search_of_parts
from search.results import Search, Why

MOST_LOOKED_AT = 5_000
"""Openings or cards of one look at one search; where there are more new ones, the newest are told of."""
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a search found. before: its `told_until` as it was read; until: what it becomes.

    ids: of the openings or cards to tell of, the newest first; openings: the same where it looked for openings. towns:
    of their places, by code. waits: the owner may not look there now.
    """

    before: datetime
    until: datetime
    ids: tuple[int, ...] = ()
    openings: tuple[Opening, ...] = ()
    towns: Mapping[str, Town] | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class _Looking:
    """Who looks for what. person_id: whose blocks of employers count."""

    wiring: Wiring
    session: Session
    row: SavedSearch
    reader: Actor
    asked: Search
    person_id: int | None

    def _is_told(self, why: Why) -> bool:
        """A page shows apart what is only alike, a letter does not come for it. Without words filters alone decide."""
        return not (self.asked.text.strip() and why.is_only_alike)

    def openings(self, new: Sequence[int]) -> list[Opening]:
        """Of some openings those that the search finds, in their order. Raises Unavailable when the index rests."""
        never = blocked_employers(self.session, self.person_id)
        found: dict[int, Opening] = {}
        for some in _in_pieces(new):
            page = find_openings(self.session, self.wiring.index, self.reader, self.asked, some)
            _must_be_whole(page.degraded)
            found |= {
                hit.opening.id: hit.opening
                for hit in page.hits
                if self._is_told(hit.why) and hit.opening.organisation_id not in never
            }
        return [found[each] for each in new if each in found]

    def cards(self, new: Sequence[int]) -> list[int]:
        """Of some cards those that the search finds and that are news to its owner, by id, in their order.

        Raises Unavailable when the index rests.
        """
        find = find_cards_for_employers if self.row.searched_in is SearchedIn.EMPLOYER_CARDS else find_cards
        since, owner, found = self.row.since, self.row.account_id, set[int]()
        for some in _in_pieces(new):
            page = find(self.session, self.wiring.index, self.reader, self.asked, some)
            _must_be_whole(page.degraded)
            shown = showings(self.session, [hit.card.id for hit in page.hits])
            found |= {
                hit.card.id
                for hit in page.hits
                if self._is_told(hit.why)
                and is_news(
                    hit.reader,
                    hit.card.published_at or hit.card.created_at,
                    shown.get(hit.card.id, []),
                    since,
                    owner,
                )
            }
        return [each for each in new if each in found]


def look_at(wiring: Wiring, session: Session, row: SavedSearch, moment: datetime) -> Look:
    """Look once at a search at a moment, reading only. Raises Unavailable when the index rests."""
    owner, reader = reader_for(session, row)
    if reader is None:
        return Look(row.told_until, row.told_until, waits=True)
    of_cards = row.searched_in in CARD_SEARCHES
    until = max(looked_until(session, row.searched_in, moment), row.told_until)
    new = (new_cards if of_cards else new_openings)(session, row, MOST_LOOKED_AT)
    if not new:
        return Look(row.told_until, until)
    index, every = wiring.index, all_towns(session)
    known = known_places([town.code for town in every], index.places.fresh(session), index.vocabulary.fresh(session))
    asked = search_of_parts(row.parts, known, owner.language)
    asked = replace(asked, size=_AT_A_TIME, sort=Sort.NEWEST, counted=False)
    looking = _Looking(wiring, session, row, reader, asked, owner.person_id)
    if of_cards:
        return Look(row.told_until, until, tuple(looking.cards(new)))
    found = looking.openings(new)
    ids = tuple(opening.id for opening in found)
    return Look(row.told_until, until, ids, tuple(found), {town.code: town for town in every})


def _must_be_whole(degraded: bool) -> None:
    """SQL knows less of a search than the index: what it finds may not be what was asked for."""
    if degraded:
        raise Unavailable


def _in_pieces(ids: Collection[int]) -> list[list[int]]:
    rest = iter(ids)
    return list(iter(lambda: list(islice(rest, _AT_A_TIME)), []))
