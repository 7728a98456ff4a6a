"""The best of a whole set by columns are the best by the scalar rules, in order, whatever is closed to the reader."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from marketplace.domain.codes import Amount, MatchState
from marketplace.domain.facts import CardFacts, HeldLicence, HoursRange, OpeningFacts
from marketplace.domain.openings import public_facts
from marketplace.domain.visibility import Reader, seen_by
from marketplace.matching.column_rank import (
    NOT_SEEN,
    SEEN_OPEN,
    SEEN_WHOLE,
    CardAnchor,
    OpeningAnchor,
    rank_cards,
    rank_openings,
)
from marketplace.matching.column_rules import STATES
from marketplace.matching.column_sets import (
    CardRow,
    CardSet,
    OpeningRow,
    OpeningSet,
    PlaceCodes,
    RowStanding,
    card_set,
    opening_set,
)
from marketplace.matching.column_terms import anchor_terms
from marketplace.matching.columns import Array, card_table, opening_table
from marketplace.matching.likeness import Rarity, Side, compare
from marketplace.matching.meanings import Layers, TextMeanings, TextVectors
from marketplace.matching.pairs import judge
from marketplace.matching.places import nearest_km
from marketplace.matching.rank import shown
from marketplace.matching.verdicts import Context
from marketplace.queries.match_rarity import count_rarities
from marketplace.queries.match_skills import grams_of, must_skills, said_by, stated_uris, unshown_among
from marketplace.queries.match_texts import Phrase, card_phrases, opening_phrases, side_of
from tests.bench.match_data import gold_set, seeded_points, starter_vocabulary

POINTS = seeded_points()
DAY = date(2026, 11, 22)
TOP, NEAR = 3, 2


@dataclass
class Place:
    """A judged pair as lists order it."""

    tier: int
    score: float
    state: MatchState
    key: str
    row: int


@dataclass
class World:
    """The gold set some times over, with small differences, so that there are many ties and many near ones."""

    openings: list[OpeningFacts]
    cards: list[CardFacts]
    phrases: list[tuple[Phrase, ...]]
    sides: tuple[list[Side], list[Side]]
    rarities: tuple[Rarity, Rarity]
    card_set: CardSet
    opening_set: OpeningSet
    meanings: TextMeanings

    @property
    def vocabulary(self) -> Any:
        return VOCABULARY


VOCABULARY = starter_vocabulary()


def _standing(row: int) -> RowStanding:
    # Keys run against the rows, so that a tie that were decided by the row would be seen.
    return RowStanding(id=1_000 + row, key=f"key-{999 - row:03}", owner=row % 7)


def _vectors(count: int) -> Layers:
    """Made up, many of them near each other; every fifth text has none."""
    dice = np.random.default_rng(7)
    full = (dice.normal(size=(count, 8)) * 20 + 20).clip(-127, 127).astype(np.int8)
    scales = 1 / np.linalg.norm(full.astype(np.float32), axis=1)
    rows = np.flatnonzero(np.arange(count) % 5)
    return (TextVectors(1_000 + rows, full[rows], scales[rows]),)


@pytest.fixture(scope="module")
def world() -> World:
    gold = gold_set()
    cards = list(gold.cards.values())
    cards += [replace(card, max_km=3.0 if number % 2 else 0.0) for number, card in enumerate(cards)]
    cards += [
        replace(cards[0], licences=(HeldLicence("retired_licence"),)),
        CardFacts(headline={}, place=cards[0].place),
        replace(cards[1], hours_per_week=HoursRange(30, 10), summary=None, skills=None),
        replace(cards[2], place=replace(cards[2].place, municipality="999", postcode=None)),
    ]
    openings = list(gold.openings.values())
    openings += [replace(opening, times_flexible=None, pay=None) for opening in openings]
    openings += [
        replace(openings[0], demands=dict.fromkeys(openings[1].demands or {"lifting": Amount.MUCH}, Amount.MUCH)),
        replace(openings[2], places=(replace(openings[2].places[0], municipality="999", postcode=None),)),
        replace(openings[3], places=(*openings[3].places, openings[4].places[0])),
    ]
    phrases = [card_phrases(card) for card in cards]
    card_sides = [side_of(each, VOCABULARY) for each in phrases]
    opening_sides = [side_of(opening_phrases(each), VOCABULARY) for each in openings]
    card_rows = [
        CardRow(_standing(row), card, side, [grams_of(word) for word in side.words], stated_uris(own))
        for row, (card, side, own) in enumerate(zip(cards, card_sides, phrases, strict=True))
    ]
    opening_rows = [
        OpeningRow(_standing(row), opening, side, must_skills(opening, VOCABULARY))
        for row, (opening, side) in enumerate(zip(openings, opening_sides, strict=True))
    ]
    return World(
        openings, cards, phrases, (opening_sides, card_sides), count_rarities(opening_sides + card_sides),
        card_set(card_rows), opening_set(opening_rows), TextMeanings(_vectors(len(openings)), _vectors(len(cards))),
    )  # fmt: skip


def _judged(world: World, opening: int, card: int, as_opening: OpeningFacts, as_card: CardFacts, row: int) -> Place:
    skills = must_skills(as_opening, VOCABULARY)
    unshown = unshown_among(skills, world.phrases[card], world.sides[1][card])
    near = world.meanings.between(_standing(opening).id, _standing(card).id)
    like = compare(world.sides[0][opening], world.sides[1][card], *world.rarities, unshown, near)
    found = judge(as_opening, as_card, like, Context(POINTS, DAY))
    return Place(found.tier, found.score, found.state, _standing(row).key, row)


def _km(places: PlaceCodes, facts: OpeningFacts | CardFacts) -> Array:
    some_place = facts.places[0] if isinstance(facts, OpeningFacts) else facts.place
    there = [replace(some_place, municipality=town, postcode=code) for town, code in places]
    homes = facts.places if isinstance(facts, OpeningFacts) else (facts.place,)
    found = [nearest_km(homes, place, POINTS) for place in there]
    return np.array([np.nan if km is None else km for km in found])


def _seen(size: int, turn: int) -> Array:
    return np.array([(NOT_SEEN, SEEN_OPEN, SEEN_WHOLE, SEEN_WHOLE)[(row + turn) % 4] for row in range(size)], np.uint8)


def assert_best(ranked: Any, places: Sequence[Place], odd: set[int]) -> None:
    """The rows that columns chose, judged and ordered, are those that lists show."""
    cut = shown([place for place in places if place.row not in odd], TOP, NEAR)
    assert set(ranked.open.tolist()) == odd & {place.row for place in places}
    assert [place.row for place in cut.best] == ranked.best[: len(cut.best)].tolist()
    assert [place.row for place in cut.near_misses] == ranked.near[: len(cut.near_misses)].tolist()
    counts = Counter(place.state for place in places if place.row not in odd)
    assert ranked.counts == tuple(counts[state] for state in STATES)


def test_cards_for_every_opening_come_as_the_scalar_rules_have_them(world: World) -> None:
    odd = set(np.flatnonzero(world.card_set.facts.odd).tolist())
    assert len(odd) == 1
    for number, opening in enumerate(world.openings):
        seen = _seen(len(world.cards), number)
        readers = {SEEN_OPEN: Reader.OTHER_ORGANISATION, SEEN_WHOLE: Reader.OWN_COACH}
        places = [
            _judged(world, number, row, opening, seen_by(card, readers[seen[row]]), row)
            for row, card in enumerate(world.cards)
            if seen[row] != NOT_SEEN
        ]
        table = opening_table([opening])
        terms = anchor_terms(world.sides[0][number], *world.rarities)
        anchor = OpeningAnchor(table.columns, table.wanted[0], terms, must_skills(opening, VOCABULARY))
        km, near = _km(world.card_set.places, opening), world.meanings.cards_near(_standing(number).id)
        ranked = rank_cards(anchor, world.card_set, seen, km, TOP, NEAR, meaning=near)
        assert_best(ranked, places, odd)


def test_openings_for_every_card_come_as_the_scalar_rules_have_them(world: World) -> None:
    for number, card in enumerate(world.cards):
        if number in np.flatnonzero(world.card_set.facts.odd):
            continue
        seen = _seen(len(world.openings), number)
        places = [
            _judged(world, row, number, public_facts(opening) if seen[row] == SEEN_OPEN else opening, card, row)
            for row, opening in enumerate(world.openings)
            if seen[row] != NOT_SEEN
        ]
        table, side = card_table([card]), world.sides[1][number]
        anchor = CardAnchor(
            table.columns, table.spoken[0], anchor_terms(side, *world.rarities), said_by(world.phrases[number], side)
        )
        km, near = _km(world.opening_set.places, card), world.meanings.openings_near(_standing(number).id)
        ranked = rank_openings(anchor, world.opening_set, seen, km, TOP, NEAR, near)
        assert_best(ranked, places, set())


def test_nobody_seen_is_nobody_ranked(world: World) -> None:
    table = opening_table(world.openings[:1])
    anchor = OpeningAnchor(table.columns, table.wanted[0], anchor_terms(world.sides[0][0], *world.rarities), ())
    nothing = np.zeros(len(world.cards), np.uint8)
    ranked = rank_cards(anchor, world.card_set, nothing, _km(world.card_set.places, world.openings[0]), TOP, NEAR)
    assert (len(ranked.best), len(ranked.near), len(ranked.open), ranked.counts) == (0, 0, 0, (0, 0, 0, 0))


def test_an_empty_set_is_ranked_too(world: World) -> None:
    table = opening_table(world.openings[:1])
    skills = must_skills(world.openings[0], VOCABULARY)
    anchor = OpeningAnchor(table.columns, table.wanted[0], anchor_terms(world.sides[0][0], *world.rarities), skills)
    ranked = rank_cards(anchor, card_set([]), np.zeros(0, np.uint8), np.zeros(0), TOP, NEAR)
    assert ranked.counts == (0, 0, 0, 0)
