"""Cards for an employer's own opening, ranked on what a verified employer may see of a card, and on nothing else.

Columns (or at most MOST_BY_SQL rows) say which of the cards shown to employers nothing stands in the way of; of these
the MOST_JUDGED that live nearest are read again under the permission and judged by the scalar rules. Needs, limits,
postcode, kilometres, least pay and languages are unknown from the first step on (visibility.seen_by), so they move no
order, no reason and no number; a test changes each of them and compares the bytes of the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.facts import CardFacts
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader
from marketplace.errors import NotAllowed, Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_counts import nearby, suited
from marketplace.matching.column_rank import SEEN_OPEN, as_seen
from marketplace.matching.columns import Array, CardColumns, OpeningColumns, opening_table, taken
from marketplace.matching.rank import in_order
from marketplace.matching.reasons import Reason
from marketplace.matching.turns import Turns
from marketplace.models import Opening
from marketplace.queries.match_around import MOST_WAITING
from marketplace.queries.match_judging import (
    Ground,
    Pair,
    ground_of,
    judged_pair,
    key_of,
    opening_to_rank,
    with_reasons,
)
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import cards_to_rank, may_meet
from marketplace.queries.match_turns import Standing
from marketplace.queries.subjects import opening_subject
from search.index import SearchIndex
from search.match_changes import columns_now, gone
from search.match_columns import pending
from search.match_counts import MOST_BY_SQL, read_as_employer, shown_rows, shown_to_employers
from search.match_meanings import meanings_of
from search.match_store import Generation

MOST_JUDGED = 150
SHOWN = 20

Near = tuple[Array, Array]
"""Ids of cards and their kilometres from the work, 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class SuitingCard:
    """One card of an employer's list, as employers see it: what speaks for it, the fullest first, what to ask first."""

    id: int
    public_id: str
    facts: CardFacts
    speaks_for: tuple[Reason, ...]
    ask: Reason | None


def cards_for_employer(
    session: Session, index: SearchIndex, actor: Actor, opening: Opening, vocabulary: Vocabulary
) -> tuple[SuitingCard, ...] | None:
    """Return the cards near by that suit an employer's opening, best first, at most SHOWN; None: not to be had now.

    Cards of people who block the employer are left out. Whoever shows the list notes it as read first. Raises
    NotAllowed for anybody but verified people of the opening's employer. At most eight queries.
    """
    if not may(actor, Permission.SEE_SUITING, opening_subject(opening)):
        raise NotAllowed
    columns = columns_now(index, vocabulary)
    ids = _nearest(session, index, opening, columns)
    if ids is None:
        return None
    sides, places = texts_for(vocabulary).sides, index.places.fresh(session)
    side = opening_to_rank(session, actor, opening.id, sides)
    read = cards_to_rank(session, actor, sides, ids=ids)
    cards = [card for card in read if card.head.reader is Reader.EMPLOYER and may_meet(side, card)]
    rarities = columns.rarities if columns else None
    standing, meanings = Standing(Turns(clock.today())), meanings_of(index)
    ground = ground_of(session, vocabulary, [side], cards, rarities, places.points, standing, meanings)
    pairs = [judged_pair(side, card, ground, key_of(card)) for card in cards]
    best = in_order(pair for pair in pairs if pair.tier == 1)[:SHOWN]
    return tuple(_told(pair, ground) for pair in best)


def _told(pair: Pair, ground: Ground) -> SuitingCard:
    reasons, head = with_reasons(pair, ground).reasons, pair.card.head
    # Of languages an employer hears from the coach alone, so there is nothing to ask of the card.
    asked = (each for each in reasons.to_clear if each.short is not None and not each.code.startswith("language:"))
    return SuitingCard(head.id, head.public_id, pair.card.facts, reasons.speaks_for, next(asked, None))


def _nearest(session: Session, index: SearchIndex, opening: Opening, columns: Generation | None) -> set[int] | None:
    """The ids of the nearest cards that nothing stands in the way of; None when there are too many to look at."""
    found: list[Near] | None = None
    if columns is not None:
        try:
            found = list(_by_columns(session, index, opening, columns))
        except (Unavailable, IndexError, ValueError):  # too much waits, or what is on the disk is not what was written
            found = None
    if found is None:
        ids = session.scalars(shown_to_employers().limit(MOST_BY_SQL + 1)).all()
        if len(ids) > MOST_BY_SQL:
            return None
        found = [_read_now(session, index, opening, set(ids))]
    numbers, km = (np.concatenate(part) for part in zip(*found, strict=True))
    return set(numbers[np.lexsort((numbers, km))][:MOST_JUDGED].tolist())


def _by_columns(session: Session, index: SearchIndex, opening: Opening, columns: Generation) -> Iterator[Near]:
    facts, places = opening.facts(), index.places.fresh(session)
    anchor, waiting = opening_table([facts]).columns, pending(session, MOST_WAITING).cards
    for layer, shown in zip(columns.cards, shown_rows(session, index, columns), strict=True):
        cards, km = layer.rows.facts, layer.km(places, list(facts.places))
        rows = np.flatnonzero(shown & ~gone(layer, waiting) & nearby(anchor, cards, km))
        seen = as_seen(taken(cards, rows), np.full(len(rows), SEEN_OPEN, np.uint8))
        yield _suited(anchor, layer.rows.standing.id[rows], seen, km)
    if waiting:
        yield _read_now(session, index, opening, set(waiting))


def _read_now(session: Session, index: SearchIndex, opening: Opening, ids: set[int]) -> Near:
    facts, places = opening.facts(), index.places.fresh(session)
    anchor = opening_table([facts]).columns
    numbers, cards, km = read_as_employer(session, places, facts, ids)
    rows = np.flatnonzero(nearby(anchor, cards, km))
    return _suited(anchor, numbers[rows], taken(cards, rows), km)


def _suited(anchor: OpeningColumns, numbers: Array, cards: CardColumns, km: Array) -> Near:
    rows = np.flatnonzero(suited(anchor, cards))
    return numbers[rows], np.nan_to_num(km[cards.place[rows]])
