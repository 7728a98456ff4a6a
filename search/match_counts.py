"""How many cards shown to employers a draft of an opening would suit, as an employer may hear it.

What cannot be learned here about one person, and why:
- Needs, limits, postcode, kilometres, least pay and languages are not read: columns are blanked to the employers' view
  before anything is counted (SEEN_OPEN; languages are not even asked). Whatever is tried in the form, the answer is a
  function of what every verified employer reads on the same cards anyway; a test changes each hidden field and compares
  the bytes.
- So trying two drafts can at most show that some published card says, say, "Saturday", which its own page says. Even
  that stays blurred: numbers are rounded to five and not told under five, shares are words made of two rounded numbers
  (domain/rough.py), and both are the same each time, so that asking again averages nothing away.
- Cards of people who block the employer are left out: one card more or less moves a rounded number seldom, and never
  tells whose it was.
- How often one may ask is limited (web/rates.py); what accommodations would help is no part of this at all (it comes
  from yearly figures, jobs/count_needs.py), because there a live number could be taken apart draft by draft.
"""

import time
import weakref
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import structlog
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.rough import Share, rough, share_lost
from marketplace.domain.visibility import Reader, seen_by
from marketplace.errors import Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_counts import NOW, nearby, suiting
from marketplace.matching.column_rank import SEEN_OPEN, as_seen
from marketplace.matching.columns import Array, CardColumns, OpeningColumns, card_table, opening_table, taken
from marketplace.models import SkillCard
from marketplace.queries.match_around import MOST_WAITING
from search.index import SearchIndex
from search.match_changes import columns_now, gone
from search.match_columns import pending
from search.match_store import Generation, Layer, MatchStore
from search.places import Places
from search.rows import cards_blocking

MOST_BY_SQL = 2_000
"""Without columns so many cards are read one by one; of more no number is told."""
REMEMBERED_SECONDS = 60.0

log = structlog.get_logger()

_SHOWN: weakref.WeakKeyDictionary[MatchStore, tuple[str, float, tuple[Array, ...]]] = weakref.WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class LiveCount:
    """What an employer hears of a draft. about: rounded to five, 0 for less than five. costs: the one demand that costs
    most, with how much; None when none costs much."""

    about: int
    costs: tuple[str, Share] | None


def live_count(
    session: Session,
    index: SearchIndex,
    vocabulary: Vocabulary,
    facts: OpeningFacts,
    employers: Collection[int],
) -> LiveCount | None:
    """Return how many cards near by would suit a draft, roughly, and which of its demands costs most.

    facts: of the draft; only kind, licences, hours, times, start and places count. employers: whose draft it may be;
    people who block all of them are not counted. None: it cannot be counted now, so no number is told. Four queries.
    """
    told = tally_of(session, index, vocabulary, facts, employers)
    if told is None:
        return None
    now = told.pop(NOW, 0)
    costs = sorted(told.items(), key=lambda each: (-each[1], each[0]))
    lost = share_lost(now, now + costs[0][1]) if costs else None
    return LiveCount(rough(now), (costs[0][0], lost) if lost is not None else None)


def tally_of(
    session: Session,
    index: SearchIndex,
    vocabulary: Vocabulary,
    facts: OpeningFacts,
    employers: Collection[int],
) -> Counter[str] | None:
    """Return the exact numbers behind live_count, for it and for measuring: nobody outside hears them."""
    opening, places = opening_table([facts]).columns, index.places.fresh(session)
    blocking = frozenset(cards_blocking(session, employers)) if employers else frozenset()
    columns = columns_now(index, vocabulary)
    if columns is None:
        return _by_sql(session, places, opening, facts, blocking)
    try:
        waiting = pending(session, MOST_WAITING).cards
    except Unavailable:
        return _by_sql(session, places, opening, facts, blocking)
    found = _of_ids(session, places, opening, facts, waiting - blocking)
    try:
        for layer, shown in zip(columns.cards, shown_rows(session, index, columns), strict=True):
            found += tally_of_layer(layer, shown & ~gone(layer, waiting | blocking), places, opening, facts)
    except (IndexError, ValueError) as error:  # what is on the disk is not what was written
        log.error("match columns cannot be read", error=type(error).__name__)
        return None
    return found


def shown_to_employers() -> Select[tuple[int]]:
    """Return the question for ids of cards that verified employers may see now, by id."""
    return (
        select(SkillCard.id)
        .where(
            SkillCard.state == CardState.PUBLISHED,
            SkillCard.visibility == Visibility.EMPLOYERS,
            SkillCard.held_back_at.is_(None),
        )
        .order_by(SkillCard.id)
    )


def _by_sql(
    session: Session, places: Places, opening: OpeningColumns, facts: OpeningFacts, blocking: frozenset[int]
) -> Counter[str] | None:
    ids = session.scalars(shown_to_employers().limit(MOST_BY_SQL + 1)).all()
    return None if len(ids) > MOST_BY_SQL else _of_ids(session, places, opening, facts, set(ids) - blocking)


def read_as_employer(
    session: Session, places: Places, facts: OpeningFacts, ids: Collection[int]
) -> tuple[Array, CardColumns, Array]:
    """Return cards as employers see them now, of those with these ids that they may see: ids, columns in the same
    order, and kilometres from the work to each place that the columns name. One query."""
    asked = select(SkillCard).where(SkillCard.id.in_(shown_to_employers().where(SkillCard.id.in_(ids))))
    rows = session.scalars(asked.order_by(SkillCard.id)).all()
    table = card_table([seen_by(row.facts(with_needs=False), Reader.EMPLOYER) for row in rows])
    km = Layer(table, np.ones(len(rows), np.bool_)).km(places, list(facts.places))
    return np.array([row.id for row in rows], dtype=np.int64), table.columns, km


def _of_ids(
    session: Session, places: Places, opening: OpeningColumns, facts: OpeningFacts, ids: Collection[int]
) -> Counter[str]:
    """The same numbers of cards read from the database, as employers see them."""
    if not ids:
        return Counter()
    _, cards, far = read_as_employer(session, places, facts, ids)
    return suiting(opening, taken(cards, np.flatnonzero(nearby(opening, cards, far))))


def tally_of_layer(
    layer: Layer, shown: Array, places: Places, opening: OpeningColumns, facts: OpeningFacts
) -> Counter[str]:
    """Return the exact numbers of one layer. shown: its rows that count at all; opening, facts: of the draft."""
    cards = layer.rows.facts
    rows = np.flatnonzero(shown & nearby(opening, cards, layer.km(places, list(facts.places))))
    return suiting(opening, as_seen(taken(cards, rows), np.full(len(rows), SEEN_OPEN, np.uint8)))


def shown_rows(session: Session, index: SearchIndex, columns: Generation) -> tuple[Array, ...]:
    """Return which rows of each layer are shown to employers: read once for a generation, and again after a minute.

    A card that is withdrawn changes, and what changed is read from the database (`pending`) until a new generation has
    it; the minute is for a generation that came while this request was reading.
    """
    store: MatchStore = index.columns.store  # type: ignore[union-attr] # who has a generation has columns
    known = _SHOWN.get(store)
    if known is None or known[0] != columns.name or time.monotonic() - known[1] > REMEMBERED_SECONDS:
        ids = np.array(session.scalars(shown_to_employers()).all(), dtype=np.int64)
        masks = tuple(np.isin(layer.rows.standing.id, ids) for layer in columns.cards)
        known = columns.name, time.monotonic(), masks
        _SHOWN[store] = known
    return known[2]
