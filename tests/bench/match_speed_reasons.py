"""What of a list is not columns: its pairs judged by the scalar rules and explained, as the page with a list does it.

Columns choose the rows; then each is judged anew and gets its reasons. Reading the rows from the database is not here.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from marketplace.cli.grown import card_facts
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import CardFacts, OpeningFacts, Place
from marketplace.domain.openings import OpeningState
from marketplace.domain.visibility import Reader
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import Ranked
from marketplace.matching.column_sets import CardSet
from marketplace.matching.likeness import Rarity, Side
from marketplace.matching.places import PlacePoints
from marketplace.matching.turns import Turns
from marketplace.matching.verdicts import Context
from marketplace.queries.match_judging import Ground, RankedList, judged_pair, ranked_list
from marketplace.queries.match_rows import CardHead, CardSide, OpeningHead, OpeningSide
from marketplace.queries.match_skills import must_skills
from marketplace.queries.match_texts import Phrase, Sides, card_phrases, opening_phrases
from marketplace.queries.match_turns import Standing
from tests.bench.match_data import DAY, GoldSet
from tests.bench.match_speed import NEAR, SEED, TEXTS, TOP
from tests.bench.speed_data import seeds_stock


@dataclass(frozen=True)
class Cards:
    """The facts and texts behind the rows of a grown set."""

    rows: CardSet
    facts: Sequence[CardFacts]
    phrases: Sequence[tuple[Phrase, ...]]
    sides: Sequence[Side]
    source: "np.ndarray[tuple[int], np.dtype[np.int64]]"

    def side(self, row: int) -> CardSide:
        """A card as it comes from the database to be judged."""
        source = int(self.source[row])
        town, postcode = self.rows.places[int(self.rows.facts.place[row])]
        radius = float(self.rows.facts.max_km[row])
        facts = replace(self.facts[source], place=Place(town, postcode), max_km=None if np.isnan(radius) else radius)
        return CardSide(
            _card_head(row, int(self.rows.standing.key[row]), facts), facts, self.phrases[source], self.sides[source]
        )


def cards_of(rows: CardSet, gold: GoldSet, sides: Sequence[Side]) -> Cards:
    """Return what stands behind the rows that match_speed.grown made of match_speed.small_set. sides: of small_set."""
    stock = seeds_stock()
    facts = [*gold.cards.values(), *(card_facts(random.Random(f"{SEED}:{number}"), stock) for number in range(TEXTS))]
    source = np.random.default_rng(SEED).integers(0, len(facts), len(rows))
    return Cards(rows, facts, [card_phrases(each) for each in facts], sides, source)


def opening_of(facts: OpeningFacts, side: Side, vocabulary: Vocabulary) -> OpeningSide:
    """Return an opening as it comes from the database to be ranked for."""
    return OpeningSide(_opening_head(facts), facts, opening_phrases(facts), side, must_skills(facts, vocabulary))


def ground_for(vocabulary: Vocabulary, rarities: tuple[Rarity, Rarity], points: PlacePoints) -> Ground:
    """Return what judging needs; nobody stands in an introduction."""
    return Ground(Context(points, DAY), *rarities, Sides(vocabulary), Standing(Turns(DAY)))


def told_with_reasons(opening: OpeningSide, ranked: Ranked, cards: Sequence[CardSide], ground: Ground) -> RankedList:
    """Judge what columns chose and write the reasons of what is shown. cards: of `chosen_rows`."""
    pairs = [judged_pair(opening, card, ground, card.head.external_id) for card in cards]
    return ranked_list(pairs, ground, TOP, NEAR, False)


def agreed(found: RankedList, ranked: Ranked) -> None:
    """Raise ValueError when the rules chose or ordered otherwise than the columns, where those were sure."""
    ours = [[pair.card.id for pair in part] for part in (found.best, found.near_misses)]
    theirs = [rows.tolist()[:most] for rows, most in ((ranked.best, TOP), (ranked.near, NEAR))]
    if not len(ranked.open) and ours != theirs:
        raise ValueError(f"columns and rules disagree: {ours} {theirs}")


def _card_head(row: int, key: int, facts: CardFacts) -> CardHead:
    return CardHead(
        id=row, public_id=str(row), source="speed", external_id=f"{key:010d}", headline=facts.headline,
        municipality=facts.place.municipality, state=CardState.PUBLISHED, visibility=Visibility.COACHES,
        reader=Reader.OPERATOR, person_id=row, organisation_id=None, shown_since=DAY,
    )  # fmt: skip


def _opening_head(facts: OpeningFacts) -> OpeningHead:
    return OpeningHead(
        id=1, public_id="1", source="speed", external_id="1", title=facts.title, kind=facts.kind, places=facts.places,
        employer="Mitattava Oy", employer_verified=True, state=OpeningState.PUBLISHED, missing=(), is_public=True,
        is_over=False, published_at=None, expires_at=None, positions=facts.positions, organisation_id=1,
    )  # fmt: skip


def chosen_rows(ranked: Ranked) -> list[int]:
    """The rows that columns chose."""
    return [int(row) for rows in (ranked.best, ranked.near, ranked.open) for row in rows]
