"""How fast the live count for employers is: `python -m tests.bench.match_counts [--cards 10000 100000]`.

Synthetic cards made of the gold cards (match_speed.grown), all of them shown to employers; the drafts
are the gold openings, each counted anew a few times as somebody types. Prints, a line a size: p50 and p95 of processor
time of one count from columns (kilometres, who is near, what each demand costs), and what it takes to learn who is
shown to employers at all, which happens once for a generation of columns.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from marketplace.domain.facts import OpeningFacts
from marketplace.domain.rough import rough
from marketplace.matching.column_counts import NOW
from marketplace.matching.column_sets import CardRow, CardSet, RowStanding, card_set
from marketplace.matching.columns import opening_table
from marketplace.queries.match_skills import grams_of, stated_uris
from marketplace.queries.match_texts import card_phrases, side_of
from search.match_counts import tally_of_layer
from search.match_store import Layer
from search.places import Places, places_of
from tests.bench.match_data import gold_set, seeded_points, starter_vocabulary
from tests.bench.match_speed import grown, told

ROUNDS = 5


def small_set() -> CardSet:
    """Return the gold cards as columns."""
    vocabulary, rows = starter_vocabulary(), []
    for number, card in enumerate(gold_set().cards.values()):
        phrases = card_phrases(card)
        side = side_of(phrases, vocabulary)
        grams = [grams_of(word) for word in side.words]
        rows.append(CardRow(RowStanding(number, str(number), number), card, side, grams, stated_uris(phrases)))
    return card_set(rows)


def seconds_of(layer: Layer, places: Places, drafts: Sequence[OpeningFacts]) -> tuple[list[float], list[int]]:
    """Return the processor seconds of each count, and what was counted."""
    seconds, counted = [], []
    shown = np.ones(len(layer.rows), np.bool_)
    for _ in range(ROUNDS):
        for facts in drafts:
            begun = time.process_time()
            tally = tally_of_layer(layer, shown, places, opening_table([facts]).columns, facts)
            seconds.append(time.process_time() - begun)
            counted.append(tally[NOW])
    return seconds, counted


def main() -> None:
    """Measure each size and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, nargs="+", default=[10_000, 100_000])
    given = parser.parse_args()
    points, small = seeded_points(), small_set()
    places = places_of(
        [(code, point.lat, point.lon) for code, point in points.municipalities.items()],
        [(code, None, point.lat, point.lon) for code, point in points.postcodes.items()],
    )
    drafts = [replace(facts, languages=None, skills=None) for facts in gold_set().openings.values()]
    print("cards: the gold cards repeated, living where people live, all of them shown to employers")
    for size in given.cards:
        cards = grown(small, size, list(points.municipalities))
        seconds, counted = seconds_of(Layer(cards, np.ones(size, np.bool_)), places, drafts)
        begun = time.process_time()
        np.isin(cards.standing.id, np.array(cards.standing.id.tolist(), dtype=np.int64))
        mask = time.process_time() - begun
        heard = sum(rough(count) > 0 for count in counted) / len(counted)
        print(
            f"{size} cards: one count {told(seconds)} CPU; {heard:.0%} of drafts hear a number; "
            f"who is shown to employers {mask * 1e3:.1f} ms a generation, reading their ids apart"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
