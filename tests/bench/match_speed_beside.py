"""A whole list beside PostgreSQL and the text engine: `python -m tests.bench.match_speed_beside [--cards 10000]`.

The cards and openings of match_speed. Ours is the exact best 50 of tier 1 and the best ten near misses by columns, then
all of those judged by the scalar rules and explained (reading their rows from the database is in none of the figures).
PostgreSQL (match_speed_sql.py) and the text engine (match_speed_text.py) get the same question as far as it can be put
to them; neither gives the same answer. Each opening is asked ROUNDS times after once for warming; PostgreSQL works in
another process, so all times are the wall's, and processor time of ours stands beside.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from marketplace.domain.facts import OpeningFacts
from marketplace.matching.column_rank import SEEN_WHOLE, OpeningAnchor, Ranked, rank_cards
from marketplace.matching.column_terms import anchor_terms
from marketplace.matching.columns import opening_table
from marketplace.matching.likeness import Side
from marketplace.queries.match_judging import Ground
from marketplace.queries.match_rows import OpeningSide
from search.match_store import Layer
from search.places import Places
from tests.bench.match_speed import NEAR, ROUNDS, TOP, grown, prepared, spread, told
from tests.bench.match_speed_reasons import (
    Cards,
    agreed,
    cards_of,
    chosen_rows,
    ground_for,
    opening_of,
    told_with_reasons,
)
from tests.bench.match_speed_sql import Question, question, table_of
from tests.bench.match_speed_text import asked_of, index_of


@dataclass(frozen=True)
class Asked:
    """One opening as each of the three takes it."""

    facts: OpeningFacts
    side: Side
    anchor: OpeningAnchor
    opening: OpeningSide


@dataclass(frozen=True)
class Ours:
    """What ours took, in seconds: of the wall, and of the processor."""

    columns: list[float]
    reasons: list[float]
    columns_cpu: list[float]
    reasons_cpu: list[float]
    pairs: float
    fitting: list[int]

    @property
    def whole(self) -> list[float]:
        """Columns and reasons together, of the wall."""
        return [one + other for one, other in zip(self.columns, self.reasons, strict=True)]


def ours(asked: Sequence[Asked], cards: Cards, places: Places, ground: Ground) -> Ours:
    """Time ours. Raises ValueError when the scalar rules order otherwise than the columns."""
    layer = Layer(cards.rows, np.ones(len(cards.rows), np.bool_))
    seen = np.full(len(cards.rows), SEEN_WHOLE, np.uint8)
    found = Ours([], [], [], [], 0.0, [])
    pairs = []
    for turn in range(ROUNDS + 1):
        for each in asked:
            wall, cpu = time.perf_counter(), time.process_time()
            ranked = _ranked(each, layer, places, seen)
            wall_ranked, cpu_ranked = time.perf_counter(), time.process_time()
            sides = [cards.side(row) for row in chosen_rows(ranked)]
            wall_read, cpu_read = time.perf_counter(), time.process_time()
            told_list = told_with_reasons(each.opening, ranked, sides, ground)
            wall_told, cpu_told = time.perf_counter(), time.process_time()
            if not turn:
                agreed(told_list, ranked)
                found.fitting.append(sum(ranked.counts[:2]))
                pairs.append(len(sides))
                continue
            found.columns.append(wall_ranked - wall)
            found.columns_cpu.append(cpu_ranked - cpu)
            found.reasons.append(wall_told - wall_read)
            found.reasons_cpu.append(cpu_told - cpu_read)
    return Ours(**{**vars(found), "pairs": statistics.mean(pairs)})


def _ranked(each: Asked, layer: Layer, places: Places, seen: Any) -> Ranked:
    km = layer.km(places, list(each.facts.places))
    return rank_cards(each.anchor, layer.rows, seen, km, TOP, NEAR)


def seconds_of(asks: Sequence[Callable[[], object]]) -> list[float]:
    """Return the wall seconds of asking each, ROUNDS times after once for warming."""
    found = []
    for turn in range(ROUNDS + 1):
        for ask in asks:
            begun = time.perf_counter()
            ask()
            if turn:
                found.append(time.perf_counter() - begun)
    return found


def sql(asked: Sequence[Asked], cards: Cards, places: Places, fitting: Sequence[int]) -> dict[str, list[float]]:
    """Time PostgreSQL, with all that fit ordered by words, and with only those that have a word in common."""
    questions = [question(each.facts, each.side, places) for each in asked]
    begun = time.perf_counter()
    with table_of(cards, places) as connection:
        size = connection.execute("SELECT pg_total_relation_size('card')").fetchone()[0]
        made = time.perf_counter() - begun

        def asks(by_words: bool) -> list[Callable[[], object]]:
            def one(each: Question) -> Callable[[], object]:
                statement = each.best(by_words).encode()
                return lambda: connection.execute(statement, each.given).fetchall()

            return [one(each) for each in questions]

        counted = [
            connection.execute(f"SELECT count(*) FROM card WHERE {each.fits}".encode(), each.given).fetchone()[0]
            for each in questions
        ]
        same = sum(count == ours for count, ours in zip(counted, fitting, strict=True))
        print(
            f"  PostgreSQL: table and indexes {size / len(cards.rows):.0f} bytes a card, made in {made:.0f} s; as many "
            f"fit by its conditions as by our tier 1 for {same} of {len(counted)} openings"
        )
        return {
            "PostgreSQL, all that fit, by words": seconds_of(asks(False)),
            "PostgreSQL, only with a word in common": seconds_of(asks(True)),
        }


def text(asked: Sequence[Asked], cards: Cards, places: Places) -> dict[str, list[float]]:
    """Time the text engine."""
    with index_of(cards) as index:
        return {
            "text engine, kind, times, within 80 km": seconds_of(
                [asked_of(index, each.facts, each.side, places) for each in asked]
            )
        }


def measure(asked: Sequence[Asked], cards: Cards, places: Places, ground: Ground) -> None:
    """Print the figures of one size."""
    size = len(cards.rows)
    gc.collect()
    gc.freeze()  # as a web process does when it is warm
    own = ours(asked, cards, places, ground)
    print(f"{size} cards, {len(asked)} openings; wall:")
    print(f"  ours, columns alone: {told(own.columns)} (processor {told(own.columns_cpu)})")
    print(
        f"  ours, judging and reasons alone, {own.pairs:.0f} pairs a list: {told(own.reasons)} "
        f"(processor {told(own.reasons_cpu)})"
    )
    print(f"  ours, the whole list with reasons: {told(own.whole)}")
    sys.stdout.flush()
    whole, columns = statistics.median(own.whole), statistics.median(own.columns)
    for name, seconds in {**sql(asked, cards, places, own.fitting), **text(asked, cards, places)}.items():
        middle = statistics.median(seconds)
        print(f"  {name}: {told(seconds)}; {middle / columns:.2f} of our columns, {middle / whole:.2f} of our list")
    sys.stdout.flush()


def main() -> None:
    """Measure each size and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, nargs="+", default=[10_000, 100_000])
    given = parser.parse_args()
    ready = prepared()
    asked = []
    for facts, side in zip(ready.openings, ready.work, strict=True):
        table, opening = opening_table([facts]), opening_of(facts, side, ready.vocabulary)
        anchor = OpeningAnchor(table.columns, table.wanted[0], anchor_terms(side, *ready.rarities), opening.musts)
        asked.append(Asked(facts, side, anchor, opening))
    print(spread())
    print(
        "PostgreSQL and the text engine do not give the same answer: order by words alone, no near misses, no reasons"
    )
    for size in given.cards:
        cards = cards_of(grown(ready.small, size, ready.towns), ready.gold, ready.sides)
        measure(asked, cards, ready.places, ground_for(ready.vocabulary, ready.rarities, ready.places.points))


if __name__ == "__main__":
    main()
