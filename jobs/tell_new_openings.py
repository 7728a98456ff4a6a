"""Every few minutes: whoever saved a search hears of the openings that are new to it, each once.

A search is asked first, outside any writing unit, and what it found is written in a short unit of its own: the letter,
which openings it tells of, until when was looked. Cut off between the two, the same is found again. While the index
rests nothing is asked by other means (SQL knows less of a search), and nothing moves on: a later run asks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any
from urllib.parse import urlencode

import structlog
from sqlalchemy.orm import Session

from jobs.opening_lines import opening_lines
from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.actors import VISITOR, Actor
from marketplace.domain.searches import DELETED_KEPT, MAX_LISTED, SearchedIn, SearchState, next_time
from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.logs import where
from marketplace.models import Opening, SavedSearch
from marketplace.queries.openings import Town, all_towns
from marketplace.queries.searches import blocked_employers, deleted_before, due_searches, looked_until, new_openings
from marketplace.services.searches import forget_deleted, queue_search_letter, reader_for
from marketplace.texts import Texts
from marketplace.wiring import Wiring
from search.find import find_openings
from search.parts import known_places, search_of_parts
from search.results import Search

MOST_LOOKED_AT = 5_000
"""Openings of one look at one search; where there are more new ones, the newest are told of."""
TRY_AGAIN = timedelta(minutes=30)
"""When a search that cannot be answered by itself is due again, so that it keeps no other waiting."""
PAGES: Mapping[SearchedIn, str] = {SearchedIn.OPENINGS: "/openings", SearchedIn.COACH_OPENINGS: "/coach/openings"}
_AT_A_TIME = 500
_PATH_CHARACTERS = 300

log = structlog.get_logger()


class _Outcome(StrEnum):
    TOLD = "told"
    NOTHING_NEW = "nothing_new"
    NOT_DUE = "not_due"  # paused, deleted or answered meanwhile
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at a search found. before: its `told_until` as it was read; until: what it becomes."""

    before: datetime
    until: datetime
    found: tuple[Opening, ...]
    towns: Mapping[str, Town]


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Answer at most `limit` searches whose time has come, the longest waiting first, one transaction each.

    served: answered, with a letter (notes: letters) or with nothing new; failed ones are due again. Running it again
    tells nothing twice. Searches deleted DELETED_KEPT ago are removed (notes: forgotten).
    """
    with wiring.uow.read() as session:
        due = due_searches(session, clock(), limit)
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes: list[_Outcome] = []
    for number in until_stopped(due):
        try:
            outcomes.append(_answer(wiring, clock, number))
        except Unavailable:
            log.warning("saved searches wait: what they ask does not answer", searches=len(due) - len(outcomes))
            outcomes += [_Outcome.FAILED] * (len(due) - len(outcomes))
            break
    letters, forgotten = outcomes.count(_Outcome.TOLD), _forget(wiring, clock() - DELETED_KEPT, limit)
    served = letters + outcomes.count(_Outcome.NOTHING_NEW)
    notes = {"letters": letters, "forgotten": forgotten}
    return Report(
        served,
        len(due) - outcomes.count(_Outcome.NOT_DUE),
        outcomes.count(_Outcome.FAILED),
        {name: count for name, count in notes.items() if count},
    )


def _answer(wiring: Wiring, clock: Clock, number: int) -> _Outcome:
    """Answer one search. Raises Unavailable when the index or the database rests: the others can wait too."""
    try:
        with wiring.uow.read() as session:
            look = _look(wiring, session, session.get_one(SavedSearch, number), clock())
        return _write(wiring, clock, number, look)
    except Unavailable:
        raise
    except Exception as error:  # one bad search stops no other
        log.error("saved search could not be answered", search=number, kind=type(error).__name__, where=where(error))
        with wiring.uow.begin() as session:
            session.get_one(SavedSearch, number, with_for_update=True).next_at = clock() + TRY_AGAIN
        return _Outcome.FAILED


def _look(wiring: Wiring, session: Session, row: SavedSearch, moment: datetime) -> _Look:
    until = max(looked_until(session, moment), row.told_until)
    new = new_openings(session, row, MOST_LOOKED_AT)
    if not new:
        return _Look(row.told_until, until, (), {})
    index, every = wiring.index, all_towns(session)
    known = known_places([town.code for town in every], index.places.fresh(session), index.vocabulary.fresh(session))
    owner, reader = reader_for(session, row, VISITOR)
    asked = search_of_parts(row.parts, known, owner.language)
    never = blocked_employers(session, owner.person_id)
    found = {
        opening.id: opening
        for some in _in_pieces(new)
        for opening in _found(wiring, session, reader, asked, some)
        if opening.organisation_id not in never
    }
    ordered = tuple(found[each] for each in new if each in found)
    return _Look(row.told_until, until, ordered, {town.code: town for town in every})


def _found(wiring: Wiring, session: Session, reader: Actor, asked: Search, ids: Sequence[int]) -> list[Opening]:
    """Of some openings those that the search finds. Raises Unavailable when the index rests."""
    search = Search(
        asked.text,
        asked.language,
        asked.filters,
        size=_AT_A_TIME,
        sort=Sort.NEWEST,
        concepts=asked.concepts,
        hard=asked.hard,
        off=asked.off,
        counted=False,
    )
    page = find_openings(session, wiring.index, reader, search, ids)
    if page.degraded:
        raise Unavailable
    return [hit.opening for hit in page.hits]


def _write(wiring: Wiring, clock: Clock, number: int, look: _Look) -> _Outcome:
    with wiring.uow.begin() as session:
        row = session.get_one(SavedSearch, number, with_for_update=True)
        stands = row.state is SearchState.ACTIVE and row.deleted_at is None and row.told_until == look.before
        if not stands or row.next_at > clock():
            return _Outcome.NOT_DUE
        row.told_until, row.next_at = look.until, next_time(row.often, clock())
        if not look.found:
            return _Outcome.NOTHING_NEW
        words = _words(wiring, row, look)
        queue_search_letter(session, row, [opening.id for opening in look.found], path_of(row), words)
    return _Outcome.TOLD


def _words(wiring: Wiring, row: SavedSearch, look: _Look) -> dict[str, Any]:
    """What the letter says: its openings in the account's language, the newest first, and how many more there are."""
    texts, listed = Texts(wiring.labels), look.found[:MAX_LISTED]
    told = (opening_lines(texts, row.account.language, each, look.towns, wiring.settings.base_url) for each in listed)
    return {
        "name": row.name,
        "count": len(look.found),
        "more": len(look.found) - len(listed),
        "most": MAX_LISTED,
        "openings": "\n\n".join(told),
    }


def path_of(row: SavedSearch) -> str:
    """Return the page of a saved search, its newest first; the list of one's searches where that is too long a path."""
    path = f"{PAGES[row.searched_in]}?{urlencode({**row.parts, 'sort': Sort.NEWEST.value}, doseq=True)}"
    return path if len(path) <= _PATH_CHARACTERS else "/searches"


def _in_pieces(ids: Sequence[int]) -> list[list[int]]:
    rest = iter(ids)
    return list(iter(lambda: list(islice(rest, _AT_A_TIME)), []))


def _forget(wiring: Wiring, before: datetime, limit: int) -> int:
    with wiring.uow.read() as session:
        if not deleted_before(session, before):
            return 0
    with wiring.uow.begin() as session:
        return forget_deleted(session, before, limit)
