"""Every few minutes: whoever saved a search hears of the openings or cards that are new to it, each once.

A search is asked first, outside any writing unit, and what it found is written in a short unit of its own: the letter,
which openings it tells of, until when was looked. Cut off between the two, the same is found again. While the index
rests nothing is asked by other means (SQL knows less of a search), and nothing moves on: a later run asks. Nor does it
while the owner of a search of cards may not look for cards: the search waits.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

import structlog

from jobs.opening_lines import opening_lines
from jobs.report import Report
from jobs.search_looks import Look, look_at
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.searches import CARD_SEARCHES, DELETED_KEPT, MAX_LISTED, SearchedIn, SearchState, next_time
from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.logs import where
from marketplace.models import SavedSearch
from marketplace.queries.searches import deleted_before, due_searches
from marketplace.services.searches import forget_deleted, queue_search_letter
from marketplace.texts import Texts
from marketplace.wiring import Wiring

TRY_AGAIN = timedelta(minutes=30)
"""When a search that cannot be answered by itself is due again, so that it keeps no other waiting."""
PAGES: Mapping[SearchedIn, str] = {
    SearchedIn.OPENINGS: "/openings",
    SearchedIn.COACH_OPENINGS: "/coach/openings",
    SearchedIn.COACH_CARDS: "/coach/cards",
    SearchedIn.EMPLOYER_CARDS: "/cards/for-employers",
}
_PATH_CHARACTERS = 300

log = structlog.get_logger()


class _Outcome(StrEnum):
    TOLD = "told"
    NOTHING_NEW = "nothing_new"
    WAITING = "waiting"  # its owner may not look there now
    NOT_DUE = "not_due"  # paused, deleted or answered meanwhile
    FAILED = "failed"


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Answer at most `limit` searches whose time has come, the longest waiting first, one transaction each.

    served: answered, with a letter (notes: letters) or with nothing new, or left waiting (notes: waiting); failed ones
    are due again. Running it again tells nothing twice. Searches deleted DELETED_KEPT ago are removed (notes:
    forgotten).
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
    letters, waiting = outcomes.count(_Outcome.TOLD), outcomes.count(_Outcome.WAITING)
    served = letters + waiting + outcomes.count(_Outcome.NOTHING_NEW)
    notes = {"letters": letters, "waiting": waiting, "forgotten": _forget(wiring, clock() - DELETED_KEPT, limit)}
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
            look = look_at(wiring, session, session.get_one(SavedSearch, number), clock())
        return _write(wiring, clock, number, look)
    except Unavailable:
        raise
    except Exception as error:  # one bad search stops no other
        log.error("saved search could not be answered", search=number, kind=type(error).__name__, where=where(error))
        with wiring.uow.begin() as session:
            session.get_one(SavedSearch, number, with_for_update=True).next_at = clock() + TRY_AGAIN
        return _Outcome.FAILED


def _write(wiring: Wiring, clock: Clock, number: int, look: Look) -> _Outcome:
    with wiring.uow.begin() as session:
        row = session.get_one(SavedSearch, number, with_for_update=True)
        stands = row.state is SearchState.ACTIVE and row.deleted_at is None and row.told_until == look.before
        if not stands or row.next_at > clock():
            return _Outcome.NOT_DUE
        row.told_until, row.next_at = look.until, next_time(row.often, clock())
        if look.waits:
            row.next_at = max(row.next_at, clock() + TRY_AGAIN)
            return _Outcome.WAITING
        if not look.ids:
            return _Outcome.NOTHING_NEW
        queue_search_letter(session, row, look.ids, path_of(row), _words(wiring, row, look))
    return _Outcome.TOLD


def _words(wiring: Wiring, row: SavedSearch, look: Look) -> dict[str, Any]:
    """What the letter says: its openings in the account's language, the newest first, and how many more there are.

    Of cards to a coach how many, to an employer not even that: an employer is never told of so few that it shows who.
    """
    if row.searched_in in CARD_SEARCHES:
        return {"name": row.name} | ({"count": len(look.ids)} if row.searched_in is SearchedIn.COACH_CARDS else {})
    texts, listed, towns = Texts(wiring.labels), look.openings[:MAX_LISTED], look.towns or {}
    told = (opening_lines(texts, row.account.language, each, towns, wiring.settings.base_url) for each in listed)
    return {
        "name": row.name,
        "count": len(look.openings),
        "more": len(look.openings) - len(listed),
        "most": MAX_LISTED,
        "openings": "\n\n".join(told),
    }


def path_of(row: SavedSearch) -> str:
    """Return the page of a saved search, its newest first; the list of one's searches where that is too long a path."""
    path = f"{PAGES[row.searched_in]}?{urlencode({**row.parts, 'sort': Sort.NEWEST.value}, doseq=True)}"
    return path if len(path) <= _PATH_CHARACTERS else "/searches"


def _forget(wiring: Wiring, before: datetime, limit: int) -> int:
    with wiring.uow.read() as session:
        if not deleted_before(session, before):
            return 0
    with wiring.uow.begin() as session:
        return forget_deleted(session, before, limit)
