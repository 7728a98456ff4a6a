"""Ranked lists: cards for an opening, openings for a card, and one pair explained. At most nine queries each.

What the reader may not see of a card is unknown before anything is computed, so no order, count, state or reason
depends on it. Whoever shows such a list of cards writes a read audit first (web/traces.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.codes import MatchState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import CardSubject, Reader
from marketplace.errors import NotAllowed, NotFound
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.likeness import Rarity, compare
from marketplace.matching.pairs import Judged, judge
from marketplace.matching.rank import NEAR_MISSES_SHOWN, in_order, shown
from marketplace.matching.reasons import Reason, Reasons, explain
from marketplace.matching.verdicts import Context
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import (
    CardHead,
    CardSide,
    OpeningHead,
    OpeningSide,
    card_sides,
    cards_to_rank,
    may_meet,
    opening_side,
    openings_to_rank,
    points_of,
)
from marketplace.queries.match_skills import unshown_among
from marketplace.queries.match_texts import Sides
from marketplace.queries.subjects import card_subjects, opening_subject

TOP = 50


@dataclass(frozen=True, slots=True)
class RankedPair:
    """One pair of a list: heads of both sides, what it came out as, and why. `key` decides ties."""

    opening: OpeningHead
    card: CardHead
    judged: Judged
    key: str
    reasons: Reasons

    @property
    def tier(self) -> int:
        return self.judged.tier

    @property
    def score(self) -> float:
        return self.judged.score

    @property
    def state(self) -> MatchState:
        return self.judged.state

    @property
    def first_to_ask(self) -> Reason | None:
        """The question to begin with, None when nothing is open."""
        return next((reason for reason in self.reasons.to_clear if reason.short is not None), None)

    @property
    def changes(self) -> tuple[Reason, ...]:
        """Of a near miss, what would have to change and by whom."""
        return tuple(reason for reason in self.reasons.in_the_way if reason.short is not None)


@dataclass(frozen=True, slots=True)
class RankedList:
    """The best of tier 1 and, apart, the best near misses; `others`: pairs in state `no`, only when asked for.

    left_out counts by state what is not shown.
    """

    best: tuple[RankedPair, ...]
    near_misses: tuple[RankedPair, ...]
    others: tuple[RankedPair, ...]
    left_out: Mapping[MatchState, int]

    @property
    def card_ids(self) -> tuple[int, ...]:
        """The cards that the list shows, for the read audit."""
        return tuple(dict.fromkeys(pair.card.id for pair in (*self.best, *self.near_misses, *self.others)))


@dataclass(frozen=True, slots=True)
class Ground:
    """What judging pairs needs beside the two sides, the same for both directions."""

    context: Context
    words: Rarity
    pieces: Rarity
    sides: Sides


@dataclass(frozen=True, slots=True)
class _Pair:
    """A judged pair whose reasons are not written yet."""

    opening: OpeningSide
    card: CardSide
    judged: Judged
    key: str

    @property
    def tier(self) -> int:
        return self.judged.tier

    @property
    def score(self) -> float:
        return self.judged.score

    @property
    def state(self) -> MatchState:
        return self.judged.state


def cards_for_opening(
    session: Session,
    actor: Actor,
    opening_id: int,
    vocabulary: Vocabulary,
    *,
    top: int = TOP,
    near_misses: int = NEAR_MISSES_SHOWN,
    with_no: bool = False,
) -> RankedList:
    """Return the cards that the actor may see, ranked for an opening.

    top: how many of tier 1, 0 for all. with_no: also those in state `no`, at most as many as `top`.
    Raises NotFound when the actor may not see the opening, NotAllowed for anybody but coaches and the operator.
    """
    if not (actor.is_operator or may(actor, Permission.RANK)):
        raise NotAllowed
    opening = _opening(session, actor, opening_id, texts_for(vocabulary).sides)
    cards = [card for card in cards_to_rank(session, actor, texts_for(vocabulary).sides) if may_meet(opening, card)]
    ground = ground_of(session, vocabulary, [opening], cards)
    return _shown((_judged(opening, card, ground, _key(card)) for card in cards), ground, top, near_misses, with_no)


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
) -> RankedList:
    """Return the openings that the actor may see, ranked for a card as the actor sees it.

    For coaches, the operator, and the person about one's own card (public openings only). subject: what deciding
    about the card needs, when it is read already. top, with_no: as in cards_for_opening. Raises NotFound when the
    card is not shown to the actor, NotAllowed for employers.
    """
    sides = texts_for(vocabulary).sides
    card = _card(session, actor, card_id, sides, subject)
    openings = [opening for opening in openings_to_rank(session, actor, sides) if may_meet(opening, card)]
    ground = ground_of(session, vocabulary, openings, [card])
    pairs = (_judged(opening, card, ground, _key(opening)) for opening in openings)
    return _shown(pairs, ground, top, near_misses, with_no)


def explain_pair(session: Session, actor: Actor, opening_id: int, card_id: int, vocabulary: Vocabulary) -> RankedPair:
    """Return one pair as the actor's lists have it, with all reasons. Raises NotFound, NotAllowed as the lists do."""
    sides = texts_for(vocabulary).sides
    opening = _opening(session, actor, opening_id, sides)
    card = _card(session, actor, card_id, sides)
    if not may_meet(opening, card):
        raise NotFound
    ground = ground_of(session, vocabulary, [opening], [card])
    return _with_reasons(_judged(opening, card, ground, _key(card)), ground)


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
) -> Iterator[Ranking]:
    """Yield for each opening (or each card) that the actor may rank its best pairs, by id of the anchor.

    source: only records of it, on both sides. top: how many pairs an anchor, 0 for all; all tiers, in order. states:
    only pairs in these. Everything is read at the beginning, in at most nine queries. Raises NotAllowed for anybody
    but coaches and the operator.
    """
    if not (actor.is_operator or may(actor, Permission.RANK)):
        raise NotAllowed
    sides = texts_for(vocabulary).sides
    openings = openings_to_rank(session, actor, sides, source)
    cards = cards_to_rank(session, actor, sides, source)
    ground = ground_of(session, vocabulary, openings, cards)
    for anchor in openings if for_openings else cards:
        pairs = (
            (_judged(anchor, card, ground, _key(card)) for card in cards if may_meet(anchor, card))
            if isinstance(anchor, OpeningSide)
            else (_judged(opening, anchor, ground, _key(opening)) for opening in openings if may_meet(opening, anchor))
        )
        kept = in_order(pair for pair in pairs if pair.state in states)[: top or None]
        yield Ranking(anchor.head, tuple(_with_reasons(pair, ground) for pair in kept))


def ground_of(
    session: Session, vocabulary: Vocabulary, openings: Sequence[OpeningSide], cards: Sequence[CardSide]
) -> Ground:
    """Return points, day and word counts for judging these openings and cards. Two to four queries."""
    places = [place for opening in openings for place in opening.facts.places]
    places += [card.facts.place for card in cards]
    texts = texts_for(vocabulary)
    words, pieces = texts.rarities(session)
    return Ground(Context(points_of(session, places), clock.today()), words, pieces, texts.sides)


def _judged(opening: OpeningSide, card: CardSide, ground: Ground, key: str) -> _Pair:
    unshown = unshown_among(opening.musts, card.phrases, card.side)
    like = compare(opening.side, card.side, ground.words, ground.pieces, unshown)
    return _Pair(opening, card, judge(opening.facts, card.facts, like, ground.context), key)


def _with_reasons(pair: _Pair, ground: Ground) -> RankedPair:
    context = replace(ground.context, unshown=pair.judged.like.unshown)
    reasons = explain(pair.judged, pair.opening.facts, pair.card.facts, context)
    return RankedPair(pair.opening.head, pair.card.head, pair.judged, pair.key, reasons)


def _shown(pairs: Iterable[_Pair], ground: Ground, top: int, near_misses: int, with_no: bool) -> RankedList:
    cut = shown(pairs, top, near_misses)
    others = [pair for pair in cut.rest if pair.state is MatchState.NO][: top or None] if with_no else []
    left_out = Counter(pair.state for pair in cut.rest)
    left_out.subtract(pair.state for pair in others)
    return RankedList(
        tuple(_with_reasons(pair, ground) for pair in cut.best),
        tuple(_with_reasons(pair, ground) for pair in cut.near_misses),
        tuple(_with_reasons(pair, ground) for pair in others),
        {state: count for state, count in sorted(left_out.items()) if count},
    )


def _opening(session: Session, actor: Actor, opening_id: int, sides: Sides) -> OpeningSide:
    row = session.get(Opening, opening_id, options=[joinedload(Opening.organisation)])
    if row is None or not may(actor, Permission.SEE_OPENING, opening_subject(row)):
        raise NotFound
    return opening_side(row, actor, sides)


def _card(session: Session, actor: Actor, card_id: int, sides: Sides, subject: CardSubject | None = None) -> CardSide:
    row = session.get(SkillCard, card_id)
    rows = [row] if row is not None else []
    subjects = {card_id: subject} if subject is not None else card_subjects(session, rows)
    found = card_sides(session, actor, rows, subjects, sides)
    if not found:
        raise NotFound
    if found[0].head.reader not in (Reader.PERSON, Reader.OPERATOR) and not may(actor, Permission.RANK):
        raise NotAllowed
    return found[0]


def _key(side: OpeningSide | CardSide) -> str:
    """What decides ties: the name of the record, the same in every database."""
    return f"{side.head.source}:{side.head.external_id}"
