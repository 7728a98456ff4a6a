"""Every quarter of an hour: coaches, and people who asked for it, hear of new good matches, each once.

Openings are ranked first, outside any writing unit; what is worth telling is decided by the opening's own list
(matching/notable.py). Then each account gets a short unit of its own: its turn, the letter, what was told. Cut off
between the two, the same is found again. Nothing is decided for anybody: a letter leads to a list that says why.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import structlog
from sqlalchemy.orm import Session

from jobs.opening_lines import opening_lines
from jobs.opening_lists import lists_of
from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import HELSINKI, Clock
from marketplace.domain.match_notices import (
    BEST_OF_QUIET,
    MOST_OPENINGS,
    NEW_FOR,
    REMEMBERED_FOR,
    NoticeKind,
)
from marketplace.errors import Unavailable
from marketplace.logs import where
from marketplace.matching.notable import BEST_OF_OPENING, notable
from marketplace.models import Account, Opening
from marketplace.queries.accounts import actor_of
from marketplace.queries.fairness import openings_out
from marketplace.queries.match_judging import Pair
from marketplace.queries.match_news import (
    Concern,
    TellablePair,
    listeners,
    somebody_is_due,
    still_right,
    told_before,
    untold,
)
from marketplace.queries.match_notices import openings_without_interest
from marketplace.queries.openings import all_towns
from marketplace.services.match_notices import forget_told, locked_account, queue_match_letter, turn_taken
from marketplace.texts import Texts
from marketplace.wiring import Wiring

FOR_COACHES, FOR_PEOPLE = "/start", "/cards/mine/openings"
"""Where the letter leads to."""

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Rank the newest `limit` openings and those that wait for a first introduction, and tell whoever is due.

    served: accounts whose turn was taken, with a letter (notes: letters) or with nothing to tell, of due; failed ones
    are due again. Running it again tells nothing twice. While the columns rest nobody is told and nothing moves on.
    What was told REMEMBERED_FOR ago is removed (notes: forgotten).
    """
    with wiring.uow.read() as session:
        waited_for = somebody_is_due(session, clock())
    try:
        pairs = _worth_telling(wiring, clock(), limit) if waited_for else []
    except Unavailable:
        log.warning("new matches wait: the match columns do not answer")
        return Report(served=0, due=0)
    with wiring.uow.read() as session:
        due = listeners(session, {card for _opening, card, _kind in pairs}, clock())
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes = [_tell(wiring, number, due[number], pairs) for number in until_stopped(list(due))]
    notes = {"letters": outcomes.count("told"), "forgotten": _forget(wiring, clock() - REMEMBERED_FOR)}
    return Report(
        outcomes.count("told") + outcomes.count("nothing"),
        len(due) - outcomes.count("not_due"),
        outcomes.count("failed"),
        {name: count for name, count in notes.items() if count},
    )


def _worth_telling(wiring: Wiring, moment: datetime, limit: int) -> list[TellablePair]:
    """What could be told to whoever it concerns: what waits for a first introduction first, then the newest openings.

    Raises Unavailable when the columns cannot answer.
    """
    with wiring.uow.read() as session:
        quiet, newest = openings_without_interest(session, moment, limit), openings_out(session, moment, limit)
    since = (moment - NEW_FOR).astimezone(HELSINKI).date()
    found: list[TellablePair] = []
    asked = set(quiet)
    for number, ranked in lists_of(wiring, [*quiet, *(each for each in newest if each not in asked)]):
        if ranked is None:
            continue
        best = ranked[:BEST_OF_QUIET] if number in asked else []
        found += [(number, pair.card.head.id, NoticeKind.RESCUE) for pair in best]
        good = [pair for pair in notable(ranked, BEST_OF_OPENING) if _is_news(pair, since)]
        found += [(number, pair.card.head.id, NoticeKind.NEW) for pair in good]
    return found


def _is_news(pair: Pair, since: date) -> bool:
    """Whether the opening or the card came out since a day."""
    opened, shown = pair.opening.head.published_at, pair.card.head.shown_since
    return (opened is not None and opened.astimezone(HELSINKI).date() >= since) or (
        shown is not None and shown >= since
    )


def _tell(wiring: Wiring, number: int, concern: Concern, pairs: Sequence[TellablePair]) -> str:
    """Tell one account; returns what came of it: told, nothing, not_due, failed."""
    try:
        with wiring.uow.begin() as session:
            account = locked_account(session, number)
            actor = actor_of(session, account)
            if actor.holds or not turn_taken(session, account, bool(actor.coaching_organisations)):
                return "not_due"
            mine = untold(session, number, concern.pairs_of(pairs))
            kept, openings = still_right(session, actor, mine) if mine else ([], {})
            told, more = _first_openings(kept)
            if not told:
                return "nothing"
            words = _words(wiring, session, account, concern, told, openings, more)
            queue_match_letter(session, account, told, FOR_COACHES if concern.coached else FOR_PEOPLE, words)
        return "told"
    except Unavailable:
        raise
    except Exception as error:  # one bad account stops no other
        log.error("matches could not be told", account=number, kind=type(error).__name__, where=where(error))
        return "failed"


def _first_openings(pairs: Sequence[TellablePair]) -> tuple[list[TellablePair], int]:
    """The pairs of the first MOST_OPENINGS openings, and how many openings are left for the next letter."""
    every = list(dict.fromkeys(opening for opening, _card, _kind in pairs))
    first = set(every[:MOST_OPENINGS])
    return [pair for pair in pairs if pair[0] in first], max(len(every) - MOST_OPENINGS, 0)


def _words(
    wiring: Wiring,
    session: Session,
    account: Account,
    concern: Concern,
    told: Sequence[TellablePair],
    openings: Mapping[int, Opening],
    more: int,
) -> dict[str, object]:
    """What the letter says: openings in the account's language; of cards nothing but that there are some."""
    texts, towns, base = (
        Texts(wiring.labels),
        {town.code: town for town in all_towns(session)},
        wiring.settings.base_url,
    )
    parts: dict[str, dict[int, str]] = {"quiet": {}, "people": {}, "own": {}}
    for number, card, kind in told:
        part = "quiet" if kind is NoticeKind.RESCUE else "people" if card in concern.coached else "own"
        parts[part][number] = opening_lines(texts, account.language, openings[number], towns, base)
    blocks = [
        "\n\n".join([texts.say(f"match-notices-letter-{part}", account.language), *lines.values()])
        for part, lines in parts.items()
        if lines
    ]
    if more:
        blocks.append(texts.say("match-notices-letter-more", account.language, more=more))
    return {
        "count": len({opening for opening, _card, _kind in told}),
        "coach": "yes" if concern.coached else "no",
        "openings": "\n\n".join(blocks),
    }


def _forget(wiring: Wiring, before: datetime) -> int:
    with wiring.uow.read() as session:
        if not told_before(session, before):
            return 0
    with wiring.uow.begin() as session:
        return forget_told(session, before)
