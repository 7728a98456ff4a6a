"""What a text engine must do, whichever it is, and the values that go in and come out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import numpy as np

from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.language.analysis import Analysed, QueryWord
from marketplace.matching.meanings import Layers

MAX_LIMIT = 1_000
MAX_OFFSET = 10_000
NEVER = 2**31 - 1
"""Seconds: the end of what has none."""

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]


class IndexName(StrEnum):
    """The derived text indexes; each can be thrown away and built again from the database."""

    OPENINGS = "openings"
    CARDS = "cards"
    EMPLOYER_CARDS = "employer_cards"
    OCCUPATIONS = "occupations"


class IndexState(StrEnum):
    """READY answers; UNREACHABLE may answer again by itself; every other state is healed by a rebuild."""

    READY = "ready"
    MISSING = "missing"
    BROKEN = "broken"
    FOREIGN = "foreign"  # built by another version of the analysis or of the schema
    UNREACHABLE = "unreachable"  # a server that does not answer now: nothing is known of the index


class Unusable(Unavailable):
    """The index as it lies there cannot be used; a rebuild heals it."""

    def __init__(self, state: IndexState) -> None:
        super().__init__()
        self.state = state


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One document: `texts` by text field of the schema, `codes` by code field.

    version: changes whenever anything else of the document does. newest, ends: seconds; what is newer stands first,
    what ends sooner stands first (NEVER: it does not end). id: of digits. vector: its meaning as the embedding model
    has it, of length 1; None without one.
    """

    id: str
    version: str
    texts: Mapping[str, Analysed]
    codes: Mapping[str, tuple[str, ...]]
    newest: int = 0
    ends: int = NEVER
    vector: Vector | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that only ranks: a document with one of the values of the field gets `boost` more.

    negated: a document with none of them does; one that says nothing (no value in `field`) too.
    """

    field: str
    values: frozenset[str]
    boost: float
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TextQuery:
    """What to find. A document is found by any word of `words` or `kin`, any concept, or nearness to `vector`; when
    there are none of these by any of `asides` and `wishes`; when there is nothing at all, every document is.

    words: count as found and rank. asides: words that were understood otherwise: they rank, but need not be there.
    concepts: (concept id, weight 0 to 1). kin: base forms of other words for the concepts, each with its weight beside
    a word (the embedded engine's only). wishes: only rank. slight: only rank, and never make a document found.
    filters: a document must have one of the values in each field named; an empty set lets nothing through.
    needs: every one of the values. excludes: none of them; the field "id" is known here too.
    sort: BEST is by score, equal ones newest first, and newest first when nothing ranks. NEAREST is by `rings`: sets
    of codes of the field `ring_field`, the nearest first; what is in no ring comes last. NEWEST, ENDS: by those.
    after: with NEWEST and ENDS the `key` of the last hit of the page before; what follows it comes. It narrows
    neither total nor counts.
    """

    words: tuple[QueryWord, ...] = ()
    concepts: tuple[tuple[str, float], ...] = ()
    kin: tuple[tuple[str, float], ...] = ()
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    asides: tuple[QueryWord, ...] = ()
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    excludes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    wishes: tuple[Wish, ...] = ()
    slight: tuple[Wish, ...] = ()
    vector: Vector | None = None
    sort: Sort = Sort.BEST
    rings: tuple[frozenset[str], ...] = ()
    ring_field: str = ""
    after: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it says what is looked for, and not only how the results are narrowed."""
        return bool(self.words or self.concepts or self.asides or self.wishes or self.vector is not None)

    @property
    def is_wish(self) -> bool:
        """Whether all of it was understood as wishes. Then a vector has nothing to say that they do not say better:
        texts that speak of the same conditions seldom are of openings that have them."""
        return bool(self.asides or self.wishes) and not (self.words or self.concepts)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found; scores are comparable inside one query only. key: its place in the order of NEWEST or ENDS."""

    id: str
    score: float
    key: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Hits in the order asked for, how many there are in all, and for each field asked for how many have each of its
    values.

    What the query asks of a field (filters, needs, excludes) does not narrow that field's own counts.
    totals: for each field asked for how many there are when nothing is asked of it.
    """

    hits: tuple[Hit, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    totals: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an index has to take over: documents to put in, ids to take out."""

    upserts: Sequence[IndexDocument] = ()
    deletes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How an index stands. documents: 0 when it cannot be read. vectors: how many documents have one; None when there
    should be some and they cannot be used, so that the index has to be built anew for them."""

    name: IndexName
    state: IndexState
    documents: int
    fingerprint: str | None
    expected: str
    vectors: int | None = 0


class TextEngine(Protocol):
    """A derived text index behind one door. Everything raises Unavailable when the engine does not answer,
    and Unusable (an Unavailable) when what lies there must be rebuilt."""

    def feeding(self) -> AbstractContextManager[None]:
        """Be the only one who reads rows and pushes them, in any process; waits a little, then raises Unavailable.

        Two at once could push an older state of a row over a newer one.
        """

    def push(self, index: IndexName, changes: Changes) -> None:
        """Take over changes and return when they are safe and findable. Doing it again changes nothing."""

    def search(
        self, index: IndexName, query: TextQuery, *, limit: int, offset: int = 0, counts: Sequence[str] = ()
    ) -> Found:
        """Find documents. limit: 0 to MAX_LIMIT, offset: 0 to MAX_OFFSET, both cut; counts: code fields."""

    def versions(self, index: IndexName) -> Mapping[str, str]:
        """Every id the index has, with its version."""

    def rebuild(
        self, index: IndexName, documents: Iterable[IndexDocument], refresh: Callable[[frozenset[str]], Changes]
    ) -> int:
        """Build beside the living index and swap; return how many documents the new one got from `documents`.

        refresh: called once before the swap with the ids pushed meanwhile, gives their present state.
        """

    def vectors(self, index: IndexName) -> Layers:
        """The vectors of documents by their ids, as matching compares them; none where an engine keeps them to itself
        or they cannot be read. Never raises."""

    def status(self, index: IndexName) -> IndexStatus:
        """How the index stands. Never raises for a sick index: the state says it."""
