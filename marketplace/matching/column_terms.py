"""The terms of many texts: which texts have a term (postings), and which terms a text has (bags).

A term is known here by a number of 64 bits made of its letters, so that columns built apart understand each other. That
two of a million terms get the same number has a chance of one in thirty million.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from marketplace.matching.columns import Array
from marketplace.matching.likeness import Rarity, Side

TERMS_REMEMBERED = 1 << 17


@lru_cache(maxsize=TERMS_REMEMBERED)
def term_id(term: str) -> int:
    """Return the number of a term: 64 bits of a hash of its letters."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def ids_of(terms: Iterable[str]) -> Array:
    """Return the numbers of terms, in their order."""
    return np.array([term_id(term) for term in terms], dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term, in the order of numbers, the rows that have it. weights: of the same entries; empty: all are 1."""

    terms: Array
    starts: Array
    rows: Array
    weights: Array


@dataclass(frozen=True, slots=True)
class Bags:
    """For each row the terms that it has, as places in `terms` (in the order of numbers)."""

    terms: Array
    starts: Array
    members: Array


@dataclass(frozen=True, slots=True)
class Terms:
    """Some terms to look for, as numbers, each with a weight."""

    ids: Array
    weights: Array


Entries = tuple[Array, Array, Array]
"""Row, number of the term and weight of each entry, three arrays of one length."""


def entries_of(rows: Sequence[Mapping[str, float]]) -> Entries:
    """Return one entry for each term of each row."""
    lengths = [len(terms) for terms in rows]
    ids = ids_of(term for terms in rows for term in terms)
    weights = np.array([weight for terms in rows for weight in terms.values()], dtype=np.float32)
    return np.repeat(np.arange(len(rows), dtype=np.int32), lengths), ids, weights


def postings_of(entries: Entries, weighted: bool = True) -> Postings:
    """Return entries by term; rows of one term in their order."""
    rows, ids, weights = entries
    order = np.argsort(ids, kind="stable")
    terms, starts = np.unique(ids[order], return_index=True)
    kept = weights[order] if weighted else np.zeros(0, np.float32)
    return Postings(terms, np.append(starts, len(ids)).astype(np.int64), rows[order].astype(np.int32), kept)


def bags_of(entries: Entries, size: int) -> Bags:
    """Return entries by row, of `size` rows; their weights are left out."""
    rows, ids, _ = entries
    order = np.argsort(rows, kind="stable")
    terms, places = np.unique(ids, return_inverse=True)
    starts = np.searchsorted(rows[order], np.arange(size + 1))
    return Bags(terms, starts.astype(np.int64), places[order].astype(np.uint32))


def places_of(terms: Array, ids: Array) -> tuple[Array, Array]:
    """Return where numbers stand in sorted terms, and which of the numbers stand there at all."""
    places = np.searchsorted(terms, ids)
    known = np.flatnonzero(terms[np.minimum(places, len(terms) - 1)] == ids) if len(terms) else np.zeros(0, np.int64)
    return places[known], known


def summed(postings: Postings, wanted: Terms, size: int) -> Array:
    """Return for each of `size` rows the sum of the weights of the wanted terms that it has."""
    found = np.zeros(size)
    for rows, weight, own in _matches(postings, wanted):
        # A term stands once in a row, so no row comes twice in one step.
        found[rows] += weight if own is None else np.minimum(own, weight)
    return found


def strongest(postings: Postings, wanted: Terms, size: int) -> Array:
    """Return for each of `size` rows the heaviest common term, each weighing what it does on the lighter side."""
    found = np.zeros(size, np.float32)
    for rows, weight, own in _matches(postings, wanted):
        found[rows] = np.maximum(found[rows], weight if own is None else np.minimum(own, weight))
    return found


def having(postings: Postings, ids: Array, size: int) -> Array:
    """Return which of `size` rows have one of the terms."""
    found = np.zeros(size, np.bool_)
    for rows, _, _ in _matches(postings, Terms(ids, np.ones(len(ids), np.float32))):
        found[rows] = True
    return found


def _matches(postings: Postings, wanted: Terms) -> Iterable[tuple[Array, np.float32, Array | None]]:
    places, known = places_of(postings.terms, wanted.ids)
    for place, weight in zip(places.tolist(), wanted.weights[known], strict=True):
        part = slice(postings.starts[place], postings.starts[place + 1])
        yield postings.rows[part], weight, postings.weights[part] if len(postings.weights) else None


def bag_sums(bags: Bags, wanted: Terms, rows: Array) -> Array:
    """Return for each of the rows the sum of the weights of the wanted terms that it has."""
    worth = np.zeros(len(bags.terms) + 1, np.float32)
    places, known = places_of(bags.terms, wanted.ids)
    worth[places] = wanted.weights[known]
    lengths = bags.starts[rows + 1] - bags.starts[rows]
    some = np.flatnonzero(lengths)
    found = np.zeros(len(rows))
    if len(some):
        lengths = lengths[some]
        ends = np.cumsum(lengths)
        begins = ends - lengths
        # Half the bytes of the usual numbers: this is where ranking spends its time.
        entries = np.arange(ends[-1], dtype=np.int32 if bags.starts[-1] < 2**31 else np.int64)
        entries += np.repeat((bags.starts[rows[some]] - begins).astype(entries.dtype), lengths)
        found[some] = np.add.reduceat(worth[bags.members[entries]], begins)
    return found


@dataclass(frozen=True, slots=True)
class AnchorTerms:
    """The terms of the one text that is compared with many; words and pieces weigh what they are rare."""

    words: Terms
    pieces: Terms
    wanted: Terms
    done: Terms
    groups: Terms
    skills: Terms
    uris: Array


def anchor_terms(side: Side, words: Rarity, pieces: Rarity) -> AnchorTerms:
    """Return the terms of a text. words, pieces: how rare base forms and grams are."""
    return AnchorTerms(
        words=_weighed({term: words.of(term) for term in side.words}),
        pieces=_weighed({term: pieces.of(term) for term in side.pieces}),
        wanted=_weighed(side.wanted),
        done=_weighed(side.done),
        groups=_weighed(side.groups),
        skills=_weighed(side.skills),
        uris=ids_of(side.uris),
    )


def _weighed(terms: Mapping[str, float]) -> Terms:
    return Terms(ids_of(terms), np.array(list(terms.values()), dtype=np.float64))
