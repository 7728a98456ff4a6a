"""Both match lists by columns: the same as queries.matches has them, for any number of openings and cards.

Columns choose; what they chose is read from the database under the permission and judged by the scalar rules, and so is
whatever changed since the columns were made. A row that comes out otherwise than its columns said is out of date: it
joins the changed ones, and the columns choose again. When columns cannot be used the answer comes from SQL.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import structlog
from sqlalchemy import Float, String, cast, literal, select, union_all
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import MatchState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import CardSubject
from marketplace.errors import NotAllowed, Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import (
    NOT_SEEN,
    CardAnchor,
    OpeningAnchor,
    Ranked,
    rank_cards,
    rank_openings,
)
from marketplace.matching.column_rules import STATES
from marketplace.matching.column_terms import anchor_terms
from marketplace.matching.columns import Array, card_table, opening_table
from marketplace.matching.rank import NEAR_MISSES_SHOWN
from marketplace.models import OutboxRow
from marketplace.models.outbox import MATCH
from marketplace.queries import matches
from marketplace.queries.match_judging import (
    Ground,
    Pair,
    RankedList,
    card_to_rank,
    ground_of,
    judged_pair,
    key_of,
    opening_to_rank,
    ranked_list,
)
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import cards_to_rank, may_meet, openings_to_rank
from marketplace.queries.match_skills import said_by
from marketplace.queries.match_turns import Standing, standing_of, standing_parts
from marketplace.queries.matches import TOP
from search.index import SearchIndex
from search.match_columns import columns_fingerprint
from search.match_meanings import meanings_of
from search.match_store import Generation, Layer
from search.match_views import card_view, opening_view

MOST_PENDING = 500
MOST_ROUNDS = 4
_WAITS = "waits"

log = structlog.get_logger()


@dataclass(frozen=True)
class _Chosen:
    """What columns chose: ids by the tier they said, ids to judge by the scalar rules, and counts by state."""

    tiers: dict[int, int] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    counts: Counter[MatchState] = field(default_factory=Counter)

    def add(self, ranked: Ranked, ids: Array) -> None:
        """Take over what came out of one layer."""
        self.tiers.update({int(ids[row]): 1 for row in ranked.best})
        self.tiers.update({int(ids[row]): 2 for row in ranked.near})
        self.open.update(int(ids[row]) for row in ranked.open)
        self.counts.update(dict(zip(STATES, ranked.counts, strict=True)))


def cards_for_opening(
    session: Session, index: SearchIndex, actor: Actor, opening_id: int, vocabulary: Vocabulary
) -> RankedList:
    """Return the cards that the actor may see, ranked for an opening: the best of tier 1 and the best near misses.

    Raises NotFound and NotAllowed as queries.matches.cards_for_opening, which answers when columns cannot.
    """
    if not (actor.is_operator or may(actor, Permission.RANK)):
        raise NotAllowed
    meanings = meanings_of(index)
    near = meanings.cards_near(opening_id)

    def from_sql() -> RankedList:
        return matches.cards_for_opening(session, actor, opening_id, vocabulary, meanings=meanings)

    try:
        _usable(index, actor, vocabulary)
        # What waits is read before the columns that answer are opened: a drain between the two is seen by one of them.
        waiting, standing = _now(session, "card", opening_id=None if actor.is_operator else opening_id)
        columns = _usable(index, actor, vocabulary)
    except Unavailable as error:
        _tell(error)
        return from_sql()
    sides, places = texts_for(vocabulary).sides, index.places.fresh(session)
    opening = opening_to_rank(session, actor, opening_id, sides)
    view = card_view(session, actor, opening.head.organisation_id)
    table = opening_table([opening.facts])
    anchor = OpeningAnchor(table.columns, table.wanted[0], anchor_terms(opening.side, *columns.rarities), opening.musts)

    def choose(layer: Layer, left_out: set[int]) -> Ranked:
        seen = _without(view.seen(layer.rows.standing), layer, left_out | standing.met)
        km = layer.km(places, list(opening.facts.places))
        return rank_cards(anchor, layer.rows, seen, km, TOP, NEAR_MISSES_SHOWN, standing.turns, near)

    def judge(ids: set[int]) -> tuple[list[Pair], Ground]:
        cards = [
            card for card in cards_to_rank(session, actor, sides, ids=ids - standing.met) if may_meet(opening, card)
        ]
        ground = ground_of(session, vocabulary, [opening], cards, columns.rarities, places.points, standing, meanings)
        return [judged_pair(opening, card, ground, key_of(card)) for card in cards], ground

    found = _listed(columns.cards, waiting, choose, judge, lambda pair: pair.card.head.id, _broken(index))
    return found or from_sql()


def openings_for_card(
    session: Session,
    index: SearchIndex,
    actor: Actor,
    card_id: int,
    vocabulary: Vocabulary,
    *,
    subject: CardSubject | None = None,
) -> RankedList:
    """Return the openings that the actor may see, ranked for a card as the actor sees it.

    Arguments and errors as queries.matches.openings_for_card, which answers when columns cannot.
    """
    meanings = meanings_of(index)
    near = meanings.openings_near(card_id)

    def from_sql() -> RankedList:
        return matches.openings_for_card(session, actor, card_id, vocabulary, subject=subject, meanings=meanings)

    try:
        _usable(index, actor, vocabulary)
        waiting, standing = _now(session, "opening", card_id=None if actor.is_operator else card_id)
        columns = _usable(index, actor, vocabulary)
    except Unavailable as error:
        _tell(error)
        return matches.openings_for_card(
            session, actor, card_id, vocabulary, subject=subject, meanings=meanings_of(index)
        )
    sides, places = texts_for(vocabulary).sides, index.places.fresh(session)
    card = card_to_rank(session, actor, card_id, sides, subject)
    view = opening_view(session, actor, card.head.blocked)
    table = card_table([card.facts])
    anchor = CardAnchor(
        table.columns,
        table.spoken[0],
        anchor_terms(card.side, *columns.rarities),
        said_by(card.phrases, card.side),
    )

    def choose(layer: Layer, left_out: set[int]) -> Ranked:
        seen = _without(view.seen(layer.rows.standing), layer, left_out | standing.met)
        km = layer.km(places, [card.facts.place])
        return rank_openings(anchor, layer.rows, seen, km, TOP, NEAR_MISSES_SHOWN, near)

    def judge(ids: set[int]) -> tuple[list[Pair], Ground]:
        openings = [
            each for each in openings_to_rank(session, actor, sides, ids=ids - standing.met) if may_meet(each, card)
        ]
        ground = ground_of(session, vocabulary, openings, [card], columns.rarities, places.points, standing, meanings)
        return [judged_pair(opening, card, ground, key_of(opening)) for opening in openings], ground

    if table.columns.odd[0]:
        return matches.openings_for_card(
            session, actor, card_id, vocabulary, subject=subject, meanings=meanings_of(index)
        )
    found = _listed(columns.openings, waiting, choose, judge, lambda pair: pair.opening.head.id, _broken(index))
    return found or matches.openings_for_card(
        session, actor, card_id, vocabulary, subject=subject, meanings=meanings_of(index)
    )


def _now(
    session: Session, kind: str, opening_id: int | None = None, card_id: int | None = None
) -> tuple[set[int], Standing]:
    """What changed of a kind and is in no column yet, and how people stand. One query. Raises Unavailable when too
    much waits: then it is quicker to answer from SQL. Which have met already is not asked for the operator, whose
    lists are for measuring."""
    waits = (
        select(literal(_WAITS), cast(OutboxRow.subject_id, String), cast(literal(0), Float), cast(literal(0), Float))
        .where(OutboxRow.consumer == MATCH, OutboxRow.kind == kind)
        .distinct()
        .limit(MOST_PENDING + 1)
        .subquery()
    )
    rows = session.execute(union_all(select(waits), *standing_parts(opening_id, card_id))).all()
    waiting = {int(code) for what, code, _, _ in rows if what == _WAITS}
    if len(waiting) > MOST_PENDING:
        raise Unavailable
    return waiting, standing_of(rows)


def _usable(index: SearchIndex, actor: Actor, vocabulary: Vocabulary) -> Generation:
    """The columns that answer now. Raises Unavailable."""
    if actor.organisations(Role.EMPLOYER):
        raise Unavailable  # columns hold what coaches may see; somebody who is both is answered from SQL
    if index.columns is None:
        raise Unavailable
    return index.columns.store.generation(columns_fingerprint(vocabulary))


def _broken(index: SearchIndex) -> Callable[[], None]:
    """What to do with columns that make no sense: whoever may write builds them anew."""
    return index.columns.store.folder.mark_broken if index.columns is not None else lambda: None


def _tell(error: Unavailable) -> None:
    log.info("matches answered from SQL", cause=repr(error))


def _without(seen: Array, layer: Layer, left_out: Iterable[int]) -> Array:
    """Nobody sees in the columns what is out of date there."""
    seen[~layer.live] = NOT_SEEN
    for number in left_out:
        seen[layer.rows.standing.id == number] = NOT_SEEN
    return seen


def _listed(
    layers: Sequence[Layer],
    changed: set[int],
    choose: Callable[[Layer, set[int]], Ranked],
    judge: Callable[[set[int]], tuple[list[Pair], Ground]],
    id_of: Callable[[Pair], int],
    broken: Callable[[], None],
) -> RankedList | None:
    """Choose by columns and judge, until everything chosen is as its columns said. None: they are too far off."""
    for _ in range(MOST_ROUNDS):
        chosen = _Chosen()
        try:
            for layer in layers:
                chosen.add(choose(layer, changed), layer.rows.standing.id)
        except (IndexError, ValueError) as error:  # what is on the disk is not what was written
            log.error("match columns cannot be read", error=type(error).__name__)
            broken()
            return None
        pairs, ground = judge(chosen.tiers.keys() | chosen.open | changed)
        told = {id_of(pair): pair.tier for pair in pairs}
        wrong = {number for number, tier in chosen.tiers.items() if told.get(number) != tier}
        if not wrong:
            counts = chosen.counts
            counts.subtract(pair.state for pair in pairs if id_of(pair) in chosen.tiers)
            return ranked_list(pairs, ground, TOP, NEAR_MISSES_SHOWN, False, counts)
        log.warning("match columns were out of date", rows=len(wrong))
        changed = changed | wrong
    return None
