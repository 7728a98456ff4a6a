"""The question of match_speed put to the text engine: the same cards' words, filtered by kind, times and place.

The best fifty by the words of the opening (BM25 over the same base forms). It is not the same answer: a card's own
radius, hours, limits, needs, languages and licences are not asked, so many of the fifty would not fit; who has no word
in common is not found; no near misses, no reasons.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import tantivy

from marketplace.cli.grown import RADIUS_KM
from marketplace.domain.facts import OpeningFacts
from marketplace.matching.likeness import Side
from marketplace.matching.rules import SAME_WORK
from search.places import Places
from tests.bench.match_speed_reasons import Cards

TOP = 50
UNKNOWN = "unknown"
FARTHEST_KM = float(max(km for km in RADIUS_KM if km is not None))
HEAP_BYTES = 100_000_000

Asked = Callable[[], int]


@contextmanager
def index_of(cards: Cards) -> Iterator[tantivy.Index]:
    """Give an index of the cards on disk, one segment as after a rebuild."""
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("row", stored=True, fast=True)
    schema.add_text_field("keys", tokenizer_name="whitespace", index_option="freq")
    for name in ("kind", "times", "place"):
        schema.add_text_field(name, tokenizer_name="raw", index_option="basic")
    with tempfile.TemporaryDirectory() as folder:
        index = tantivy.Index(schema.build(), path=folder)
        writer = index.writer(HEAP_BYTES, 1)
        said = [(" ".join(sorted(side.words)), _codes(facts.kinds), _codes(facts.times))
                for facts, side in zip(cards.facts, cards.sides, strict=True)]  # fmt: skip
        towns = [cards.rows.places[place][0] for place in cards.rows.facts.place.tolist()]
        for row, (source, town) in enumerate(zip(cards.source.tolist(), towns, strict=True)):
            keys, kinds, times = said[source]
            writer.add_document(tantivy.Document(row=row, keys=keys, kind=kinds, times=times, place=town))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        yield index


def _codes(values: Iterable[str] | None) -> list[str]:
    return list(map(str, values or ())) or [UNKNOWN]


def asked_of(index: tantivy.Index, opening: OpeningFacts, side: Side, places: Places) -> Asked:
    """Return how the question for an opening is asked; it says how many came."""
    schema = index.schema
    towns = {
        code for place in opening.places for code in places.within(places.code_of(place), FARTHEST_KM) if len(code) == 3
    }
    filters = {
        "kind": {*map(str, SAME_WORK if opening.kind in SAME_WORK else (opening.kind,)), UNKNOWN},
        "place": towns,
        "times": {*map(str, opening.times), UNKNOWN} if opening.times else set(),
    }
    words = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "keys", word)) for word in sorted(side.words)]

    def ask() -> int:
        parts = [(tantivy.Occur.Must, tantivy.Query.boolean_query(words))]
        for name, allowed in filters.items():
            if allowed:
                query = tantivy.Query.term_set_query(schema, name, sorted(allowed))
                parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0)))
        searcher = index.searcher()
        found = searcher.search(tantivy.Query.boolean_query(parts), limit=TOP, count=False)
        return len([searcher.doc(address)["row"] for _, address in found.hits])

    return ask
