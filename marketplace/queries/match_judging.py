"""Judging pairs that were read from the database: what it needs, one pair, and the list that people are shown.

What the reader may not see of a card is unknown before anything is computed, so no order, count, state or reason
depends on it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
from marketplace.matching.meanings import Meanings
from marketplace.matching.pairs import Judged, judge
from marketplace.matching.places import PlacePoints
from marketplace.matching.rank import shown
from marketplace.matching.reasons import Reason, Reasons, explain
from marketplace.matching.turns import NOBODYS, Turn
from marketplace.matching.verdicts import Context
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import (
    CardHead,
    CardSide,
    OpeningHead,
    OpeningSide,
    card_sides,
    opening_side,
    points_and_standing,
)
from marketplace.queries.match_skills import unshown_among
from marketplace.queries.match_texts import Sides
from marketplace.queries.match_turns import Standing, turns_now
from marketplace.queries.subjects import card_subjects, opening_subject


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
    standing: Standing
    meanings: Meanings | None = None


@dataclass(frozen=True, slots=True)
class Pair:
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


def ground_of(
    session: Session,
    vocabulary: Vocabulary,
    openings: Sequence[OpeningSide],
    cards: Sequence[CardSide],
    rarities: tuple[Rarity, Rarity] | None = None,
    points: PlacePoints | None = None,
    standing: Standing | None = None,
    meanings: Meanings | None = None,
    *,
    opening_id: int | None = None,
    card_id: int | None = None,
) -> Ground:
    """Return points, day, word counts and turns for judging these openings and cards. None to four queries.

    rarities: how rare words and pieces are, when that is counted already; one query then. points: where places are,
    when that is loaded already; then `standing`, how people stand in introductions, is given too. meanings: how near
    texts are in meaning; None when nobody knows. opening_id, card_id: of which what was met already is asked.
    """
    texts = texts_for(vocabulary)
    words, pieces = rarities or texts.rarities(session)
    if points is None:
        places = [place for opening in openings for place in opening.facts.places]
        places += [card.facts.place for card in cards]
        points, read = points_and_standing(session, places, opening_id, card_id)
        standing = standing or read
    standing = standing or Standing(turns_now(session))
    return Ground(Context(points, clock.today()), words, pieces, texts.sides, standing, meanings)


def judged_pair(opening: OpeningSide, card: CardSide, ground: Ground, key: str) -> Pair:
    """Return what a pair comes out as. key: decides ties in the list that it will stand in."""
    unshown = unshown_among(opening.musts, card.phrases, card.side)
    near = ground.meanings.between(opening.head.id, card.head.id) if ground.meanings is not None else 0.0
    like = compare(opening.side, card.side, ground.words, ground.pieces, unshown, near)
    return Pair(opening, card, judge(opening.facts, card.facts, like, ground.context, _turn(card.head, ground)), key)


def _turn(card: CardHead, ground: Ground) -> Turn:
    """Employers learn nothing of how often somebody was introduced, not even from an order."""
    if card.reader is Reader.EMPLOYER:
        return NOBODYS
    return ground.standing.turns.of(card.person_id, card.shown_since)


def with_reasons(pair: Pair, ground: Ground) -> RankedPair:
    """Return a judged pair with the reasons for it."""
    context = replace(ground.context, unshown=pair.judged.like.unshown)
    reasons = explain(pair.judged, pair.opening.facts, pair.card.facts, context)
    return RankedPair(pair.opening.head, pair.card.head, pair.judged, pair.key, reasons)


def ranked_list(
    pairs: Iterable[Pair],
    ground: Ground,
    top: int,
    near_misses: int,
    with_no: bool,
    unread: Mapping[MatchState, int] | None = None,
) -> RankedList:
    """Return the list that people are shown of judged pairs. unread: pairs that were left out unjudged, by state."""
    cut = shown(pairs, top, near_misses)
    others = [pair for pair in cut.rest if pair.state is MatchState.NO][: top or None] if with_no else []
    left_out = Counter(pair.state for pair in cut.rest)
    left_out.subtract(pair.state for pair in others)
    left_out.update(unread or {})
    return RankedList(
        tuple(with_reasons(pair, ground) for pair in cut.best),
        tuple(with_reasons(pair, ground) for pair in cut.near_misses),
        tuple(with_reasons(pair, ground) for pair in others),
        {state: count for state, count in sorted(left_out.items()) if count},
    )


def opening_to_rank(session: Session, actor: Actor, opening_id: int, sides: Sides) -> OpeningSide:
    """Return the opening that a list is for. Raises NotFound when the actor may not see it."""
    row = session.get(Opening, opening_id, options=[joinedload(Opening.organisation)])
    if row is None or not may(actor, Permission.SEE_OPENING, opening_subject(row)):
        raise NotFound
    return opening_side(row, actor, sides)


def card_to_rank(
    session: Session, actor: Actor, card_id: int, sides: Sides, subject: CardSubject | None = None
) -> CardSide:
    """Return the card that a list is for, as the actor sees it. Raises NotFound, NotAllowed."""
    row = session.get(SkillCard, card_id)
    rows = [row] if row is not None else []
    subjects = {card_id: subject} if subject is not None else card_subjects(session, rows)
    found = card_sides(session, actor, rows, subjects, sides)
    if not found:
        raise NotFound
    if found[0].head.reader not in (Reader.PERSON, Reader.OPERATOR) and not may(actor, Permission.RANK):
        raise NotAllowed
    return found[0]


def key_of(side: OpeningSide | CardSide) -> str:
    """Return what decides ties: the name of the record, the same in every database."""
    return f"{side.head.source}:{side.head.external_id}"
