"""The best of a whole set for one opening or card: filters first, facts next, words of what is left, pieces last.

Exact but for what the caller judges again anyway: sums here may differ from `score.total` in the seventh decimal, so
rows whose place depends on that are all returned, and the caller orders them by the scalar rules.
"""

from dataclasses import dataclass

import numpy as np

from marketplace.matching.bits import KINDS_KNOWN, SAME_WORK_BITS
from marketplace.matching.column_points import costs_of, fact_points
from marketplace.matching.column_rules import (
    EDGE_KM,
    STATES,
    Findings,
    LanguageFindings,
    check_columns,
    languages_of_cards,
)
from marketplace.matching.column_rules import languages_of_openings as of_openings
from marketplace.matching.column_sets import CardSet, OpeningSet, TermColumns
from marketplace.matching.column_terms import AnchorTerms, Bags, bag_sums, having, strongest, summed
from marketplace.matching.columns import NAN, Array, CardColumns, OpeningColumns, Spoken, Wanted, taken
from marketplace.matching.frame_rules import STRETCH
from marketplace.matching.likeness import HALF_PIECES, HALF_SKILLS, HALF_WORDS
from marketplace.matching.meanings import Near
from marketplace.matching.must_skills import MustSkill, SaidByCard, unshown_by_cards, unshown_by_openings
from marketplace.matching.score import DECIMALS, POINTS, STANDS_IN
from marketplace.matching.turns import Turns

# Sums of floats in another order, weights kept in half the digits: far below this.
DOUBT = 2e-6
# So many times as many as wanted are looked at whole to learn how good the wanted ones are at least.
LOOKED_AT = 4
MOST_DOUBTED = 100
NOT_SEEN, SEEN_OPEN, SEEN_WHOLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class OpeningAnchor:
    """One opening that cards are ranked for. facts: one row. wanted: its languages."""

    facts: OpeningColumns
    wanted: Wanted
    terms: AnchorTerms
    musts: tuple[MustSkill, ...]


@dataclass(frozen=True, slots=True)
class CardAnchor:
    """One card, as the reader sees it, that openings are ranked for. facts: one row. spoken: its languages."""

    facts: CardColumns
    spoken: Spoken
    terms: AnchorTerms
    said: SaidByCard


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is compared late, when most rows are out: pieces of words, and nearness in meaning by ids."""

    anchor: AnchorTerms
    pieces: Bags
    ids: Array
    near: Near | None

    def points(self, rows: Array, said: Array) -> Array:
        """The points of rows for all that is in words. said: those of words and concepts."""
        whole: Array = said + _of_pieces(bag_sums(self.pieces, self.anchor.pieces, rows))
        return self._with_meaning(whole, self.near(self.ids[rows])) if self.near is not None else whole

    def most(self, sums: Array | float, said: Array) -> Array:
        """The most that `points` can be when pieces in common are no rarer together than `sums`."""
        most: Array = said + _of_pieces(sums)
        return self._with_meaning(most, 1.0) if self.near is not None else most

    def _with_meaning(self, said: Array, near: Array | float) -> Array:
        found: Array = said + np.maximum(0.0, POINTS["meaning"] * near - STANDS_IN * said)
        return found


@dataclass(frozen=True, slots=True)
class Ranked:
    """What came out of one set, as its rows. best: tier 1, near: near misses; best first, some too many at the end.

    open: rows that the scalar rules have to judge. counts: how many rows in each of STATES, `open` left out.
    """

    best: Array
    near: Array
    open: Array
    counts: tuple[int, ...]


def rank_cards(
    anchor: OpeningAnchor,
    cards: CardSet,
    seen: Array,
    km: Array,
    top: int,
    near: int,
    turns: Turns | None = None,
    meaning: Near | None = None,
) -> Ranked:
    """Return the best cards of a set for an opening.

    seen: of each card NOT_SEEN, SEEN_OPEN (needs, limits, postcode, kilometres, pay closed) or SEEN_WHOLE.
    km: from the work to each of the set's places, NaN where unknown. top, near: how many of tier 1 and of near misses.
    turns: how people stand in introductions; None for a reader who may not know. meaning: how near the cards of ids are
    in meaning; None when nobody knows.
    """
    size = len(cards)
    shown = (seen != NOT_SEEN) & ~cards.facts.odd
    rows = np.flatnonzero(shown & possible(anchor.facts, cards.facts, seen, km))
    facts = as_seen(taken(cards.facts, rows), seen[rows])
    languages = _of_rows(languages_of_cards(anchor.wanted, cards.spoken), facts.spoken)
    unshown = unshown_by_cards(anchor.musts, cards.words, size)[rows] if anchor.musts else np.zeros(1, np.int16)
    far = km[facts.place]
    found = check_columns(anchor.facts, facts, far, languages, unshown)
    points = fact_points(anchor.facts, facts, far, languages) - costs_of(found)
    if turns is not None:
        points = points + turns.points(cards.standing.owner[rows], cards.standing.since[rows])
    alike = base_points(anchor.terms, cards.terms, size, rows)
    texts = _Texts(anchor.terms, cards.terms.pieces, cards.standing.id, meaning)
    ranked = _ranked(rows, found, points, alike, texts, cards.standing.key, top, near)
    odd = np.flatnonzero((seen != NOT_SEEN) & cards.facts.odd)
    return _with_others(ranked, odd, int(np.count_nonzero(shown)) - len(rows))


def possible(opening: OpeningColumns, cards: CardColumns, seen: Array, km: Array) -> Array:
    """Return which cards are not out of the question at once, by two rules that nobody can change anything about.

    Kind, and a distance beyond what one could be asked to stretch to. Cheap, and often leaves one in twenty.
    """
    kinds = np.arange(256, dtype=np.uint8)
    known = (kinds & KINDS_KNOWN) != 0
    wanted = SAME_WORK_BITS if int(opening.kind[0]) & SAME_WORK_BITS else int(opening.kind[0])
    suits = ~known | ((kinds & np.uint8(wanted)) != 0)
    too_far = km[cards.place] > STRETCH * cards.max_km + EDGE_KM
    if opening.fully_remote[0]:
        too_far &= ~cards.remote
    found: Array = suits[cards.kinds] & ~(too_far & (seen == SEEN_WHOLE))
    return found


def rank_openings(
    anchor: CardAnchor,
    openings: OpeningSet,
    seen: Array,
    km: Array,
    top: int,
    near: int,
    meaning: Near | None = None,
) -> Ranked:
    """Return the best openings of a set for a card.

    seen: of each opening NOT_SEEN, SEEN_OPEN (what it refuses is closed) or SEEN_WHOLE. km: from home to each of the
    set's places, NaN where unknown. top, near: how many of tier 1 and of near misses. meaning: as in rank_cards.
    """
    size = len(openings)
    rows = np.flatnonzero((seen != NOT_SEEN) & ~openings.facts.odd)
    facts: OpeningColumns = taken(openings.facts, rows)
    closed = seen[rows] == SEEN_OPEN
    facts.offer_no[closed] = 0
    languages = _of_rows(of_openings(openings.wanted, anchor.spoken), facts.wanted)
    unshown = unshown_by_openings(openings.musts, anchor.said, size)[rows]
    far = _nearest(openings, km)[rows]
    found = check_columns(facts, anchor.facts, far, languages, unshown)
    points = fact_points(facts, anchor.facts, far, languages) - costs_of(found)
    alike = base_points(anchor.terms, openings.terms, size, rows)
    texts = _Texts(anchor.terms, openings.terms.pieces, openings.standing.id, meaning)
    ranked = _ranked(rows, found, points, alike, texts, openings.standing.key, top, near)
    return _with_others(ranked, np.flatnonzero((seen != NOT_SEEN) & openings.facts.odd), 0)


def _nearest(openings: OpeningSet, km: Array) -> Array:
    """From home to the nearest place of each opening."""
    known = np.append(km, NAN)  # an opening without any place points behind the table
    nearest = known[openings.facts.place]
    np.fmin.at(nearest, openings.more_row, known[openings.more_place])
    found: Array = nearest
    return found


def as_seen(cards: CardColumns, seen: Array) -> CardColumns:
    """Blank in place what is closed where `seen` is SEEN_OPEN: unknown from here on, so that nothing depends on it."""
    closed = seen == SEEN_OPEN
    if closed.any():
        for column in (cards.limit_none, cards.limit_some, cards.limit_known, cards.must, cards.helps, cards.min_pay):
            column[closed] = 0
        cards.max_km[closed] = NAN
        cards.place[closed] = cards.town[closed]
    return cards


def _of_rows(found: LanguageFindings, rows: Array) -> LanguageFindings:
    return LanguageFindings(found.broken[rows], found.far[rows], found.asked[rows], found.wish[rows])


def base_points(anchor: AnchorTerms, terms: TermColumns, size: int, rows: Array) -> Array:
    """Return the points that words and concepts bring to each of the rows, of `size`; pieces and meaning come later.

    What an opening is about stands in `wanted` on its side, what a card wants and has done in `wanted` and `done`.
    """
    words = summed(terms.words, anchor.words, size)[rows]
    skills = summed(terms.skills, anchor.skills, size)[rows]
    done = np.maximum(strongest(terms.done, anchor.wanted, size), strongest(terms.wanted, anchor.done, size))[rows]
    points: Array = (
        POINTS["words"] * (words / (words + HALF_WORDS))
        + POINTS["work_wanted"] * np.minimum(1.0, strongest(terms.wanted, anchor.wanted, size)[rows])
        + POINTS["work_done"] * np.minimum(1.0, done)
        + POINTS["work_group"] * np.minimum(1.0, strongest(terms.groups, anchor.groups, size)[rows])
        + POINTS["skills"] * (skills / (skills + HALF_SKILLS))
        + POINTS["exact_skills"] * having(terms.uris, anchor.uris, size)[rows]
    )
    return points


def _ranked(
    rows: Array,
    found: Findings,
    points: Array,
    alike: Array,
    texts: _Texts,
    keys: Array,
    top: int,
    near: int,
) -> Ranked:
    state = np.where(found.unsure, len(STATES), np.broadcast_to(found.state, len(rows)))
    chosen = []
    for wanted, tier in ((top, state <= 1), (near, state == 2)):
        own = np.flatnonzero(tier)
        chosen.append(_best(rows[own], points[own], alike[own], texts, keys, wanted))
    counts = np.bincount(state, minlength=len(STATES) + 1)
    best, close = chosen
    return Ranked(best, close, rows[state == len(STATES)], tuple(counts[: len(STATES)].tolist()))


def _with_others(ranked: Ranked, odd: Array, impossible: int) -> Ranked:
    counts = (*ranked.counts[:-1], ranked.counts[-1] + impossible)
    return Ranked(ranked.best, ranked.near, np.concatenate((ranked.open, odd)), counts)


def _best(rows: Array, points: Array, said: Array, texts: _Texts, keys: Array, wanted: int) -> Array:
    """The best rows by all points, those that doubt about the last digits could let in behind them.

    points: of everything but words. said: of words and concepts.
    """
    looked, scores = _looked_at(rows, points, said, texts, wanted)
    rows = rows[looked]
    order = np.lexsort((keys[rows], -np.round(scores, DECIMALS)))
    if len(order) <= wanted:
        return rows[order]
    last = scores[order[wanted - 1]]
    doubted = [row for row in order[wanted:][:MOST_DOUBTED] if 1e-12 < abs(scores[row] - last) < DOUBT]
    chosen: Array = rows[np.concatenate((order[:wanted], np.array(doubted, dtype=order.dtype)))]
    return chosen


def _looked_at(rows: Array, points: Array, said: Array, texts: _Texts, wanted: int) -> tuple[Array, Array]:
    """Places in `rows` of all that could be among the best once pieces and meaning are counted, and their scores.

    The highest come first, in ever larger parts; what the worst of the best so far cannot be reached from is left out
    unread.
    """
    if len(rows) <= LOOKED_AT * wanted:
        return np.arange(len(rows)), points + texts.points(rows, said)
    all_pieces = float(texts.anchor.pieces.weights.sum())
    first = np.argpartition(-(points + said), LOOKED_AT * wanted)[: LOOKED_AT * wanted]
    looked, scores = first, points[first] + texts.points(rows[first], said[first])
    least = _worst_of_best(scores, wanted)
    left = np.flatnonzero(points + texts.most(all_pieces, said) > least - DOUBT)
    left = left[~np.isin(left, first)]
    # A text with few pieces has few in common, none of which counts more than 1.
    own = texts.pieces.starts[rows[left] + 1] - texts.pieces.starts[rows[left]]
    most = points[left] + texts.most(np.minimum(all_pieces, own), said[left])
    order = np.argsort(-most)
    left, most = left[order], most[order]
    while len(left):
        count = min(int(np.searchsorted(-most, DOUBT - least)), LOOKED_AT * len(looked))
        if not count:
            break
        part = left[:count]
        looked = np.concatenate((looked, part))
        scores = np.concatenate((scores, points[part] + texts.points(rows[part], said[part])))
        least = _worst_of_best(scores, wanted)
        left, most = left[count:], most[count:]
    return looked, scores


def _worst_of_best(scores: Array, wanted: int) -> float:
    return float(np.partition(scores, len(scores) - wanted)[len(scores) - wanted])


def _of_pieces(sums: Array | float) -> Array:
    points: Array = POINTS["pieces"] * (np.asarray(sums) / (np.asarray(sums) + HALF_PIECES))
    return points
