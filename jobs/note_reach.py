"""Every night: which cards stand in the top ten of some opening's list, for the figures of fairness.

All openings are ranked first, nothing is written meanwhile; then each card that took part gets its row of the week. A
run that is stopped before the last opening writes nothing: half a night would say that cards reached less than they do.
"""

from collections.abc import Iterator, Sequence

import structlog

from jobs.opening_lists import lists_of
from jobs.report import Report
from jobs.stopping import STOP
from marketplace.clock import HELSINKI, Clock
from marketplace.domain.fairness import PERIOD
from marketplace.domain.query_log import monday_of
from marketplace.errors import Unavailable
from marketplace.queries.fairness import cards_out, openings_out
from marketplace.services.match_reach import Reached, forget_reach, note_reach
from marketplace.wiring import Wiring

AT_ONCE = 200

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Rank the newest `limit` published openings and note how far every published card came this week.

    served: openings ranked, of due; failed ones are left out. notes: cards noted, rows forgotten (older than the
    figures look back). Running it again changes nothing. While the columns rest nothing is noted.
    """
    with wiring.uow.read() as session:
        openings, cards = openings_out(session, clock(), limit), cards_out(session)
    if dry_run:
        return Report(served=0, due=len(openings))
    try:
        lists, failed = _ranked(wiring, openings)
    except Unavailable:
        log.warning("reach is not counted: the match columns do not answer")
        return Report(served=0, due=len(openings), failed=len(openings))
    if STOP.is_set() or (openings and not lists):
        return Report(served=0, due=len(openings), failed=failed)
    reached = _reached(lists)
    today = clock().astimezone(HELSINKI).date()
    noted = 0
    for some in _pieces(cards):
        with wiring.uow.begin() as session:
            noted += note_reach(session, monday_of(today), some, reached)
    with wiring.uow.begin() as session:
        forgotten = forget_reach(session, monday_of(today - PERIOD))
    notes = {"cards": noted, "forgotten": forgotten}
    return Report(len(lists), len(openings), failed, {name: count for name, count in notes.items() if count})


def _ranked(wiring: Wiring, openings: Sequence[int]) -> tuple[list[list[int]], int]:
    """The top ten of every opening, and how many could not be ranked. Raises Unavailable when none can."""
    lists: list[list[int]] = []
    failed = 0
    for _opening, pairs in lists_of(wiring, openings):
        if pairs is None:
            failed += 1
        else:
            lists.append([pair.card.head.id for pair in pairs])
    return lists, failed


def _reached(lists: Sequence[Sequence[int]]) -> dict[int, Reached]:
    found: dict[int, Reached] = {}
    for cards in lists:
        for rank, card in enumerate(cards, start=1):
            before = found.get(card, Reached(rank, 0))
            found[card] = Reached(min(rank, before.best_rank), before.top_tens + 1)
    return found


def _pieces(cards: Sequence[int]) -> Iterator[Sequence[int]]:
    return (cards[start : start + AT_ONCE] for start in range(0, len(cards), AT_ONCE))
