"""Ranked lists: cards for an opening, openings for a card, and one pair explained. At most nine queries each.

What the reader may not see of a card is unknown before anything is computed, so no order, count, state or reason
depends on it. Whoever shows such a list of cards writes a read audit first (web/traces.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.domain.codes import MatchState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import CardSubject
from marketplace.errors import NotAllowed, NotFound
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.meanings import Meanings
from marketplace.matching.rank import NEAR_MISSES_SHOWN, in_order
from marketplace.queries.match_judging import (
    Ground,
    Pair,
    RankedList,
    RankedPair,
    card_to_rank,
    ground_of,
    judged_pair,
    key_of,
    opening_to_rank,
    ranked_list,
    with_reasons,
)
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import CardHead, OpeningHead, OpeningSide, cards_to_rank, may_meet, openings_to_rank

TOP = 50


def cards_for_opening(
    session: Session,
    actor: Actor,
    opening_id: int,
    vocabulary: Vocabulary,
    *,
    top: int = TOP,
    near_misses: int = NEAR_MISSES_SHOWN,
    with_no: bool = False,
    meanings: Meanings | None = None,
) -> RankedList:
    """Return the cards that the actor may see, ranked for an opening.

    top: how many of tier 1, 0 for all. with_no: also those in state `no`, at most as many as `top`. meanings: how near
    texts are in meaning, None when nobody knows.
    Whoever was introduced to it already is left out, but for the operator. Raises NotFound when the actor may not see
    the opening, NotAllowed for anybody but coaches and the operator.
    """
    if not (actor.is_operator or may(actor, Permission.RANK)):
        raise NotAllowed
    opening = opening_to_rank(session, actor, opening_id, texts_for(vocabulary).sides)
    cards = [card for card in cards_to_rank(session, actor, texts_for(vocabulary).sides) if may_meet(opening, card)]
    # The operator's lists are for measuring and hold also who met already.
    met = None if actor.is_operator else opening_id
    ground = ground_of(session, vocabulary, [opening], cards, meanings=meanings, opening_id=met)
    left = [card for card in cards if card.head.id not in ground.standing.met]
    return ranked_list(
        (judged_pair(opening, card, ground, key_of(card)) for card in left), ground, top, near_misses, with_no
    )


def openings_for_card(
    session: Session,
    actor: Actor,
    card_id: int,
    vocabulary: Vocabulary,
    *,
    subject: CardSubject | None = None,
    top: int = TOP,
    near_misses: int = NEAR_MISSES_SHOWN,
    with_no: bool = False,
    meanings: Meanings | None = None,
) -> RankedList:
    """Return the openings that the actor may see, ranked for a card as the actor sees it.

    For coaches, the operator, and the person about one's own card (public openings only). subject: what deciding
    about the card needs, when it is read already. top, with_no, meanings: as in cards_for_opening. Raises
    NotFound when the card is not shown to the actor, NotAllowed for employers.
    """
    sides = texts_for(vocabulary).sides
    card = card_to_rank(session, actor, card_id, sides, subject)
    openings = [opening for opening in openings_to_rank(session, actor, sides) if may_meet(opening, card)]
    met = None if actor.is_operator else card_id
    ground = ground_of(session, vocabulary, openings, [card], meanings=meanings, card_id=met)
    left = (opening for opening in openings if opening.head.id not in ground.standing.met)
    pairs = (judged_pair(opening, card, ground, key_of(opening)) for opening in left)
    return ranked_list(pairs, ground, top, near_misses, with_no)


def explain_pair(
    session: Session,
    actor: Actor,
    opening_id: int,
    card_id: int,
    vocabulary: Vocabulary,
    meanings: Meanings | None = None,
) -> RankedPair:
    """Return one pair as the actor's lists have it, with all reasons. Raises NotFound, NotAllowed as the lists do."""
    return with_reasons(*one_pair(session, actor, opening_id, card_id, vocabulary, meanings=meanings))


def one_pair(
    session: Session,
    actor: Actor,
    opening_id: int,
    card_id: int,
    vocabulary: Vocabulary,
    subject: CardSubject | None = None,
    meanings: Meanings | None = None,
) -> tuple[Pair, Ground]:
    """Return one judged pair with both sides as the actor sees them, and what it was judged with.

    subject: what deciding about the card needs, when it is read already. meanings: as in the lists. Raises NotFound
    when the actor may not see one of them or the two are never to meet, NotAllowed as the lists do.
    """
    sides = texts_for(vocabulary).sides
    opening = opening_to_rank(session, actor, opening_id, sides)
    card = card_to_rank(session, actor, card_id, sides, subject)
    if not may_meet(opening, card):
        raise NotFound
    ground = ground_of(session, vocabulary, [opening], [card], meanings=meanings)
    return judged_pair(opening, card, ground, key_of(card)), ground


@dataclass(frozen=True, slots=True)
class Ranking:
    """All pairs of one anchor that were asked for, in order; the card or the opening is the anchor."""

    anchor: OpeningHead | CardHead
    pairs: tuple[RankedPair, ...]


def rankings(
    session: Session,
    actor: Actor,
    vocabulary: Vocabulary,
    *,
    for_openings: bool,
    source: str | None = None,
    top: int = 0,
    states: frozenset[MatchState] = frozenset(MatchState),
    meanings: Meanings | None = None,
) -> Iterator[Ranking]:
    """Yield for each opening (or each card) that the actor may rank its best pairs, by id of the anchor.

    source: only records of it, on both sides. top: how many pairs an anchor, 0 for all; all tiers, in order. states:
    only pairs in these. meanings: as in cards_for_opening. Everything is read at the beginning, in at most nine
    queries. Raises NotAllowed for anybody but coaches and the operator.
    """
    if not (actor.is_operator or may(actor, Permission.RANK)):
        raise NotAllowed
    sides = texts_for(vocabulary).sides
    openings = openings_to_rank(session, actor, sides, source)
    cards = cards_to_rank(session, actor, sides, source)
    ground = ground_of(session, vocabulary, openings, cards, meanings=meanings)
    for anchor in openings if for_openings else cards:
        pairs = (
            (judged_pair(anchor, card, ground, key_of(card)) for card in cards if may_meet(anchor, card))
            if isinstance(anchor, OpeningSide)
            else (
                judged_pair(opening, anchor, ground, key_of(opening))
                for opening in openings
                if may_meet(opening, anchor)
            )
        )
        kept = in_order(pair for pair in pairs if pair.state in states)[: top or None]
        yield Ranking(anchor.head, tuple(with_reasons(pair, ground) for pair in kept))
