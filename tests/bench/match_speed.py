"""How fast the best cards for an opening are found: `python -m tests.bench.match_speed [--cards 10000 100000]`.

Synthetic cards made of the gold cards (see `spread`), ranked for the gold openings: exact best 50 of tier 1 and ten
near misses. Prints, a line a size: bytes a card (all columns on disk), cold start (open the file and answer once),
p50 and p95 of ranking in two views: a coach who sees all of every card, and one who sees the open part of it. Beside it
the same first sieve as one SQL query over an indexed SQLite table in the same run (kind, distance box, hours, times:
no order by likeness at all), as a ratio.
The whole list with reasons, beside PostgreSQL and the text engine: match_speed_beside.
"""

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from marketplace.cli.grown import (
    RADIUS_KM,
    SHARE_IN_BIG_TOWNS,
    TOWNS_BIG,
    card_facts,
    opening_facts,
)
from marketplace.domain.facts import OpeningFacts
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import SEEN_OPEN, SEEN_WHOLE, OpeningAnchor, rank_cards
from marketplace.matching.column_sets import CardRow, CardSet, RowStanding, Standing, card_set
from marketplace.matching.column_terms import Bags, Postings, anchor_terms
from marketplace.matching.columns import Array, opening_table
from marketplace.matching.likeness import Rarity, Side
from marketplace.matching.meanings import TextMeanings
from marketplace.queries.match_rarity import count_rarities
from marketplace.queries.match_skills import grams_of, must_skills, stated_uris
from marketplace.queries.match_texts import card_phrases, opening_phrases, side_of
from search.match_file import read_set, write_set
from search.match_store import Layer
from search.places import Places, places_of
from tests.bench.match_data import GoldSet, gold_set, seeded_points, starter_vocabulary
from tests.bench.match_meanings import bytes_of, synthetic_meanings
from tests.bench.speed_data import seeds_stock

TOP, NEAR = 50, 10
ROUNDS = 3
SEED = 20261122
TEXTS = 8_000


def spread() -> str:
    """Say how the synthetic cards are spread."""
    return (
        f"cards: {TEXTS} made of the vocabulary (`flask demo grow`: its spreads of kinds, limits, needs, hours, times, "
        "languages, licences, pay) and the 80 gold cards, repeated, each copy living in a municipality drawn as people "
        "are spread there, radius drawn (60 of 100 at most 10 km, 5 of 100 80 km, 3 of 100 without one); openings: "
        "the 30 gold ones and as many made of the vocabulary"
    )


def small_set(gold: GoldSet, vocabulary: Vocabulary) -> tuple[CardSet, list[Side]]:
    """Return TEXTS made cards and the gold ones as a set, and what their texts are made of."""
    stock = seeds_stock()
    cards = [*gold.cards.values(), *(card_facts(random.Random(f"{SEED}:{number}"), stock) for number in range(TEXTS))]
    rows = []
    for number, card in enumerate(cards):
        phrases = card_phrases(card)
        side = side_of(phrases, vocabulary)
        spelled = [grams_of(word) for word in side.words]
        rows.append(
            CardRow(RowStanding(number, str(number), number), card, side, spelled, frozenset(stated_uris(phrases)))
        )
    return card_set(rows), [row.side for row in rows]


def grown(cards: CardSet, size: int, towns: Sequence[str]) -> CardSet:
    """Return a set of `size` cards made of copies of a small one. towns: the big ones first."""
    dice = np.random.default_rng(SEED)
    source = dice.integers(0, len(cards), size)
    places = tuple((town, None) for town in towns)
    facts = type(cards.facts)(**{f.name: getattr(cards.facts, f.name)[source] for f in fields(cards.facts)})
    in_big = dice.random(size) < SHARE_IN_BIG_TOWNS
    home = np.where(in_big, dice.integers(0, TOWNS_BIG, size), dice.integers(0, len(places), size)).astype(np.int32)
    shares = np.array(list(RADIUS_KM.values()))
    radius = dice.choice([np.nan if km is None else float(km) for km in RADIUS_KM], size, p=shares / shares.sum())
    order = np.lexsort((home, np.isnan(radius)))
    home, radius = home[order], radius[order]
    facts = replace(facts, place=home, town=home, max_km=radius)
    copies = [np.flatnonzero(source == row).astype(np.int32) for row in range(len(cards))]
    numbers = np.arange(size, dtype=np.int64)
    return replace(
        cards,
        standing=Standing(
            numbers, dice.permutation(size).astype(np.int32), numbers, np.ones(size, np.int64),
            np.full(size, 25, np.uint16), np.zeros(size, np.int64), np.zeros(size, np.int32),
        ),
        facts=facts,
        terms=_copied(cards.terms, copies, source),
        stated=_postings(cards.stated, copies),
        places=places,
    )  # fmt: skip


def _copied(terms: Any, copies: Sequence[Array], source: Array) -> Any:
    made = {f.name: getattr(terms, f.name) for f in fields(terms)}
    found = {name: _postings(part, copies) for name, part in made.items() if isinstance(part, Postings)}
    return type(terms)(**found, pieces=_bags(terms.pieces, source))


def _postings(postings: Postings, copies: Sequence[Array]) -> Postings:
    lengths = np.array([len(each) for each in copies], dtype=np.int64)
    if not len(postings.rows):
        return postings
    counts = lengths[postings.rows]
    ends = np.concatenate(([0], np.cumsum(counts)))
    rows = np.concatenate([copies[row] for row in postings.rows])
    terms = np.repeat(np.repeat(np.arange(len(postings.terms)), np.diff(postings.starts)), counts)
    order = np.lexsort((rows, terms))  # rows of one term in their order, as the builder has them
    weights = np.repeat(postings.weights, counts)[order] if len(postings.weights) else postings.weights
    return Postings(postings.terms, ends[postings.starts], rows[order], weights.astype(np.float32))


def _bags(bags: Bags, source: Array) -> Bags:
    lengths = np.diff(bags.starts)[source]
    starts = np.concatenate(([0], np.cumsum(lengths)))
    entries = np.arange(starts[-1]) + np.repeat(bags.starts[source] - starts[:-1], lengths)
    return Bags(bags.terms, starts, bags.members[entries])


def seconds_of(
    anchors: Sequence[tuple[OpeningAnchor, OpeningFacts]],
    layer: Layer,
    places: Places,
    seen: Array,
    meanings: TextMeanings | None = None,
) -> list[float]:
    """Return the processor seconds of each ranking, every opening ROUNDS times: others may use the machine too."""
    found = []
    for _ in range(ROUNDS):
        for number, (anchor, facts) in enumerate(anchors):
            begun = time.process_time()
            km = layer.km(places, list(facts.places))
            near = meanings.cards_near(number) if meanings is not None else None
            rank_cards(anchor, layer.rows, seen, km, TOP, NEAR, meaning=near)
            found.append(time.process_time() - begun)
    return found


def sql_seconds(cards: CardSet, places: Places, openings: Sequence[OpeningFacts]) -> list[float]:
    """Return the seconds of the sieve as one indexed SQLite query: kind, box of distance, hours, times; 60 rows out."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE TABLE card (id INTEGER PRIMARY KEY, kinds INT, times INT, low REAL, high REAL, km REAL, lat REAL,"
        " lon REAL)"
    )
    rows = np.array([places.rows[town] for town, _ in cards.places])[cards.facts.place]
    columns = [cards.standing.id, cards.facts.kinds, cards.facts.times, cards.facts.hours_min, cards.facts.hours_max,
               cards.facts.max_km, np.degrees(places.lat[rows]), np.degrees(places.lon[rows])]  # fmt: skip
    database.executemany(
        "INSERT INTO card VALUES (?,?,?,?,?,?,?,?)", zip(*[each.tolist() for each in columns], strict=True)
    )
    database.execute("CREATE INDEX ix_place ON card (lat, lon)")
    found = []
    for facts in openings:
        table = opening_table([facts]).columns
        point = places.rows[places.code_of(facts.places[0])]
        lat, lon = float(np.degrees(places.lat[point])), float(np.degrees(places.lon[point]))
        asked = (
            "SELECT id FROM card WHERE kinds & ? AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?"
            " AND (times = 0 OR times & ?)"
            " AND (high IS NULL OR high >= ?) AND (km IS NULL"
            " OR (lat - ?) * (lat - ?) * 12365 + (lon - ?) * (lon - ?) * 2900 <= km * km)"
            " ORDER BY id LIMIT 60"
        )
        low = float(np.nan_to_num(table.hours_min[0]))
        given = (
            int(table.kind[0]),
            lat - 0.6,
            lat + 0.6,
            lon - 1.2,
            lon + 1.2,
            int(table.times[0]) or 127,
            low,
            lat,
            lat,
            lon,
            lon,
        )
        begun = time.process_time()
        database.execute(asked, given).fetchall()
        found.append(time.process_time() - begun)
    return found


@dataclass(frozen=True)
class Prepared:
    """What every size is measured with. small: TEXTS cards and the gold ones, sides: their terms; openings: the gold
    ones and as many made, work: their terms."""

    gold: GoldSet
    vocabulary: Vocabulary
    places: Places
    towns: Sequence[str]
    small: CardSet
    sides: list[Side]
    openings: list[OpeningFacts]
    work: list[Side]
    rarities: tuple[Rarity, Rarity]


def prepared() -> Prepared:
    """Make the texts and their terms (some seconds)."""
    gold, vocabulary, points = gold_set(), starter_vocabulary(), seeded_points()
    places = places_of(
        [(code, point.lat, point.lon) for code, point in points.municipalities.items()],
        [(code, None, point.lat, point.lon) for code, point in points.postcodes.items()],
    )
    small, sides = small_set(gold, vocabulary)
    stock = seeds_stock()
    made = [opening_facts(random.Random(f"{SEED}:{number}"), stock) for number in range(len(gold.openings))]
    openings = [*gold.openings.values(), *(facts for facts in made if facts.places)]
    work = [side_of(opening_phrases(facts), vocabulary) for facts in openings]
    rarities = count_rarities([*sides, *work])
    return Prepared(gold, vocabulary, places, stock.towns, small, sides, openings, work, rarities)


def told(seconds: Sequence[float]) -> str:
    """Return p50 and p95 in milliseconds."""
    middle, high = statistics.median(seconds) * 1e3, float(np.percentile(seconds, 95)) * 1e3
    return f"p50 {middle:.1f} ms, p95 {high:.1f} ms"


def main() -> None:
    """Measure each size and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, nargs="+", default=[10_000, 100_000])
    given = parser.parse_args()
    ready = prepared()
    anchors = [
        (_anchor(facts, side, ready.rarities, ready.vocabulary), facts)
        for facts, side in zip(ready.openings, ready.work, strict=True)
    ]
    print(spread())
    for size in given.cards:
        measure(grown(ready.small, size, ready.towns), anchors, ready.places, ready.openings)


def _anchor(facts: OpeningFacts, side: Side, rarities: tuple[Rarity, Rarity], vocabulary: Any) -> OpeningAnchor:
    table = opening_table([facts])
    return OpeningAnchor(table.columns, table.wanted[0], anchor_terms(side, *rarities), must_skills(facts, vocabulary))


def measure(
    cards: CardSet,
    anchors: Sequence[tuple[OpeningAnchor, OpeningFacts]],
    places: Places,
    openings: Sequence[OpeningFacts],
) -> None:
    """Print one line of figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cards"
        write_set(path, cards)
        size = len(cards)
        begun = time.process_time()
        layer = Layer(read_set(path, CardSet), np.ones(size, np.bool_))
        anchor, facts = anchors[0]
        rank_cards(
            anchor, layer.rows, np.full(size, SEEN_WHOLE, np.uint8), layer.km(places, list(facts.places)), TOP, NEAR
        )
        cold = time.process_time() - begun
        whole = seconds_of(anchors, layer, places, np.full(size, SEEN_WHOLE, np.uint8))
        meanings = synthetic_meanings(len(anchors), layer.rows.standing.id)
        meant = seconds_of(anchors, layer, places, np.full(size, SEEN_WHOLE, np.uint8), meanings)
        opened = seconds_of(anchors, layer, places, np.full(size, SEEN_OPEN, np.uint8), meanings)
        sieve = sql_seconds(layer.rows, places, openings)
        ratio = statistics.median(sieve) / statistics.median(whole)
        print(
            f"{size} cards: {path.stat().st_size / size:.0f} bytes a card, cold start {cold * 1e3:.0f} ms; "
            f"whole cards {told(meant)}, without vectors {told(whole)}; open part {told(opened)}; "
            f"vectors {bytes_of(meanings) / size:.0f} bytes a card beside; "
            f"SQLite sieve alone {told(sieve)} ({ratio:.2f} of it)"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
