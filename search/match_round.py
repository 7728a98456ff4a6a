"""A round of proposals: for a coach's people all at once, the pairs that suit by columns, and who gets which.

Of each card as many of its best openings are judged as there are people, LEAST_EACH at least. Whatever one opening each
the others take, among so many one is left that is at least as good as any farther down: so nobody is left without who
need not be, and the weakest first proposal is the best there can be, exactly as if all had been judged. The total is
too as long as the round hands out no more than that; beyond, it is the best that these allow. Where so many people have
several cards that more than MOST_JUDGED pairs would have to be judged, fewer of each are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import structlog
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor, Role
from marketplace.domain.rounds import Without
from marketplace.errors import Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import NOT_SEEN, CardAnchor, rank_openings
from marketplace.matching.column_terms import anchor_terms
from marketplace.matching.columns import Array, card_table
from marketplace.matching.frame_rules import fully_remote
from marketplace.matching.meanings import Near
from marketplace.matching.portfolio import Choice, portfolio
from marketplace.matching.turns import Turns
from marketplace.queries.match_judging import Ground, Pair, RankedPair, ground_of, judged_pair, key_of, with_reasons
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import CardSide, OpeningSide, card_sides, may_meet, openings_to_rank
from marketplace.queries.match_skills import said_by
from marketplace.queries.match_turns import Standing
from marketplace.queries.rounds import Seeker, Seekers
from marketplace.queries.subjects import card_subjects
from search.index import SearchIndex
from search.match_columns import columns_fingerprint, pending
from search.match_meanings import meanings_of
from search.match_store import Generation, Layer
from search.match_views import opening_view

LEAST_EACH = 50
MOST_JUDGED = 8_000
MOST_PENDING = 100
MOST_FROM_SQL = 6_000
"""Pairs judged when columns cannot answer: of the newest openings."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a coach asks of a round. area: municipalities in which work may lie, None for all; work that is fully remote
    lies in all. each: how many introductions a person may have at a time, open ones counted."""

    area: frozenset[str] | None
    each: int


@dataclass(frozen=True, slots=True)
class Row:
    """What one person is proposed, the best first; or, with nothing, why. seeker: whose row it is."""

    seeker: Seeker
    proposals: tuple[RankedPair, ...]
    without: Without | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """Everybody's row, in order of the people. whole: all openings of the area were looked at."""

    rows: tuple[Row, ...]
    whole: bool

    @property
    def card_ids(self) -> tuple[int, ...]:
        """The cards that were looked at, for the read audit."""
        return tuple(card.id for row in self.rows for card in row.seeker.cards)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for: for these cards openings that their people have not met, `most` of each; `left`: places.

    turns: how the people stand in introductions.
    """

    cards: Sequence[CardSide]
    met: Mapping[int, set[int]]
    left: Mapping[int, int]
    area: frozenset[str] | None
    most: int
    turns: Turns


@dataclass(frozen=True, slots=True)
class _Found:
    """Openings by id, which of them to judge for which card, whether all were looked at, and what judging needs."""

    openings: Mapping[int, OpeningSide]
    wanted: Mapping[int, set[int]]
    whole: bool
    ground: Ground


def propose_round(
    session: Session, index: SearchIndex, actor: Actor, whose: Seekers, wish: Wish, vocabulary: Vocabulary
) -> Round:
    """Return a proposal for the round: nobody is left without for whom something fits, as far as places reach.

    whose: the people whose coach the actor is. Only pairs that fit or can be asked about; never one that is or was
    introduced, nor an employer whom the person blocks, nor an opening without a place left. Nothing is written or sent.
    Six queries at most, one more without columns.
    """
    people = whose.people
    room = {seeker.person.id: wish.each - seeker.open for seeker in people}
    seeking = [seeker for seeker in people if seeker.cards and room[seeker.person.id] > 0]
    rows = [card for seeker in seeking for card in seeker.cards]
    if not rows:
        return Round(tuple(Row(seeker, (), _why_not_asked(seeker)) for seeker in people), True)
    cards = card_sides(session, actor, rows, card_subjects(session, rows), texts_for(vocabulary).sides)
    most = min(max(LEAST_EACH, len(seeking)), max(1, MOST_JUDGED // max(1, len(cards))))
    met = {seeker.person.id: seeker.met for seeker in seeking}
    asked = _Asked(cards, met, whose.left, wish.area, most, whose.turns)
    found = _found(session, index, actor, asked, vocabulary)
    pairs = _judged(asked, found)
    left = {number: asked.left.get(number, side.head.positions) for number, side in found.openings.items()}
    chosen = portfolio((Choice(*key, pair.score) for key, pair in pairs.items()), room, left)
    proposed: dict[int, list[RankedPair]] = {}
    for each in chosen:
        proposed.setdefault(each.person, []).append(with_reasons(pairs[each.person, each.opening], found.ground))
    fitting = {person for person, _opening in pairs}
    asked_for = {seeker.person.id for seeker in seeking}
    return Round(tuple(_row(seeker, proposed, fitting, asked_for) for seeker in people), found.whole)


def _row(seeker: Seeker, proposed: Mapping[int, Sequence[RankedPair]], fitting: set[int], asked_for: set[int]) -> Row:
    number = seeker.person.id
    if number in proposed:
        return Row(seeker, tuple(proposed[number]))
    if number not in asked_for:
        return Row(seeker, (), _why_not_asked(seeker))
    return Row(seeker, (), Without.PLACES_TAKEN if number in fitting else Without.NOTHING_FITS)


def _why_not_asked(seeker: Seeker) -> Without:
    return Without.HAS_ENOUGH if seeker.cards else Without.NO_CARD


def _judged(asked: _Asked, found: _Found) -> dict[tuple[int, int], Pair]:
    """The pairs of tier 1 by person and opening; of somebody's several cards the one that suits best."""
    best: dict[tuple[int, int], Pair] = {}
    for card in asked.cards:
        person = card.head.person_id
        for number in sorted(found.wanted[card.head.id] - asked.met[person]):
            opening = found.openings.get(number)
            if opening is None or not may_meet(opening, card):
                continue
            pair = judged_pair(opening, card, found.ground, key_of(opening))
            known = best.get((person, number))
            if pair.tier == 1 and (known is None or pair.score > known.score):
                best[person, number] = pair
    return best


def _found(session: Session, index: SearchIndex, actor: Actor, asked: _Asked, vocabulary: Vocabulary) -> _Found:
    """Which openings to judge for which card, and those openings as the actor sees them."""
    sides, points = texts_for(vocabulary).sides, index.places.fresh(session).points
    whole, rarities = True, None
    try:
        columns, wanted = _by_columns(session, index, actor, asked, vocabulary)
        rarities, ids = columns.rarities, set[int]().union(*wanted.values())
        read = openings_to_rank(session, actor, sides, ids=ids)
    except Unavailable as error:
        log.info("a round was answered from SQL", cause=repr(error))
        # Without columns the newest openings, as many as can be judged in time.
        most = max(1, MOST_FROM_SQL // len(asked.cards))
        read = openings_to_rank(session, actor, sides, newest=most + 1)
        whole, read = len(read) <= most, read[:most]
        wanted = {card.head.id: {each.head.id for each in read} for card in asked.cards}
    openings = [each for each in read if _lies_in(each, asked.area)]
    ground = ground_of(
        session, vocabulary, openings, asked.cards, rarities, points, Standing(asked.turns), meanings_of(index)
    )
    return _Found({each.head.id: each for each in openings}, wanted, whole, ground)


def _lies_in(opening: OpeningSide, area: frozenset[str] | None) -> bool:
    """Whether some of the work is in the area, or all of it can be done anywhere."""
    if area is None or fully_remote(opening.facts):
        return True
    return any(place.municipality in area for place in opening.facts.places)


def _by_columns(
    session: Session, index: SearchIndex, actor: Actor, asked: _Asked, vocabulary: Vocabulary
) -> tuple[Generation, dict[int, set[int]]]:
    """Of each card the ids of its best openings; of those whose columns are out of date, all. Raises Unavailable."""
    if index.columns is None or actor.organisations(Role.EMPLOYER):
        raise Unavailable  # columns hold what coaches may see; somebody who is both is answered from SQL
    index.columns.store.generation(columns_fingerprint(vocabulary))
    # What waits is read before the columns that answer are opened: a drain between the two is seen by one of them.
    changed = pending(session, MOST_PENDING).openings
    columns = index.columns.store.generation(columns_fingerprint(vocabulary))
    view, places = opening_view(session, actor, frozenset()), index.places.fresh(session)
    anchors = {card.head.id: _anchor(card, columns) for card in asked.cards}
    meanings = meanings_of(index)
    near = {card.head.id: meanings.openings_near(card.head.id) for card in asked.cards}
    wanted = {card.head.id: set(changed) for card in asked.cards}
    for layer in columns.openings:
        seen = view.seen(layer.rows.standing)
        seen[~layer.live | _among(layer, changed) | ~_inside(layer, asked.area)] = NOT_SEEN
        full = _among(layer, {number for number, left in asked.left.items() if left <= 0})
        for card in asked.cards:
            own = seen.copy()
            own[np.isin(layer.rows.standing.owner, list(card.head.blocked))] = NOT_SEEN
            own[_among(layer, asked.met[card.head.person_id])] = NOT_SEEN
            km = layer.km(places, [card.facts.place])
            best = _best(anchors[card.head.id], layer, own, full, km, asked.most, near[card.head.id])
            wanted[card.head.id].update(best)
    return columns, wanted


def _best(
    anchor: CardAnchor, layer: Layer, seen: Array, full: Array, km: Array, most: int, near: Near | None
) -> Iterator[int]:
    """The best `most` with a place left, and the best one without: so that it can be said why somebody gets none."""
    for out_of_it, top in ((full, most), (~full, 1)):
        shown = np.where(out_of_it, NOT_SEEN, seen)
        try:
            ranked = rank_openings(anchor, layer.rows, shown, km, top, 1, near)
        except (IndexError, ValueError) as error:  # what is on the disk is not what was written
            raise Unavailable() from error
        for rows in (ranked.best, ranked.open):
            yield from layer.rows.standing.id[rows].tolist()


def _anchor(card: CardSide, columns: Generation) -> CardAnchor:
    table = card_table([card.facts])
    terms = anchor_terms(card.side, *columns.rarities)
    return CardAnchor(table.columns, table.spoken[0], terms, said_by(card.phrases, card.side))


def _among(layer: Layer, ids: set[int] | frozenset[int]) -> Array:
    found: Array = np.isin(layer.rows.standing.id, np.array(sorted(ids), dtype=np.int64))
    return found


def _inside(layer: Layer, area: frozenset[str] | None) -> Array:
    """Which openings of a layer have some of their work in the area."""
    openings = layer.rows
    if area is None:
        return np.ones(len(openings), np.bool_)
    # An opening without any place points behind the table.
    lies = np.array([*(town in area for town, _postcode in openings.places), False])
    inside: Array = openings.facts.fully_remote | lies[openings.facts.place]
    np.logical_or.at(inside, openings.more_row, lies[openings.more_place])
    return inside
