"""What a text engine must do, whichever it is, and the values that go in and come out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from marketplace.errors import Unavailable
from marketplace.language.analysis import Analysed, QueryWord

MAX_LIMIT = 1_000
MAX_OFFSET = 10_000


class IndexName(StrEnum):
    """The derived text indexes; each can be thrown away and built again from the database."""

    OPENINGS = "openings"
    CARDS = "cards"
    OCCUPATIONS = "occupations"


class IndexState(StrEnum):
    """READY answers; every other state is healed by a rebuild."""

    READY = "ready"
    MISSING = "missing"
    BROKEN = "broken"
    FOREIGN = "foreign"  # built by another version of the analysis or of the schema


class Unusable(Unavailable):
    """The index as it lies there cannot be used; a rebuild heals it."""

    def __init__(self, state: IndexState) -> None:
        super().__init__()
        self.state = state


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One document: `texts` by text field of the schema, `codes` by code field, `newest` orders without words.

    version: changes whenever anything else of the document does.
    """

    id: str
    version: str
    texts: Mapping[str, Analysed]
    codes: Mapping[str, tuple[str, ...]]
    newest: int = 0


@dataclass(frozen=True, slots=True)
class TextQuery:
    """What to find. No words and no concepts: everything, newest first.

    concepts: (concept id, weight 0 to 1). filters: a document must have one of the values in each field named;
    an empty set lets nothing through.
    """

    words: tuple[QueryWord, ...] = ()
    concepts: tuple[tuple[str, float], ...] = ()
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found; scores are comparable inside one query only."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """Hits best first, how many there are in all, and for each field asked for how many have each of its values.

    A field's own filter does not narrow its own counts.
    """

    hits: tuple[Hit, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an index has to take over: documents to put in, ids to take out."""

    upserts: Sequence[IndexDocument] = ()
    deletes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How an index stands. documents: 0 when it cannot be read."""

    name: IndexName
    state: IndexState
    documents: int
    fingerprint: str | None
    expected: str


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

    def status(self, index: IndexName) -> IndexStatus:
        """How the index stands. Never raises for a sick index: the state says it."""
