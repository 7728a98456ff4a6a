"""Where documents come from: each kind's rows, read by id or all in turn, and its builder."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from sqlalchemy.orm import Session

from search import rows
from search.documents import (
    Lookups,
    Source,
    analysed,
    card_source,
    concept_source,
    employer_card_source,
    opening_source,
)
from search.index import SearchIndex
from search.port import Changes, IndexDocument, IndexName

BATCH = 500

log = structlog.get_logger()


class Units(Protocol):
    """Where sessions come from: the shape of marketplace.uow.UnitsOfWork, which lies above this layer."""

    def begin(self) -> AbstractContextManager[Session]:
        """A writing session, committed when the block ends."""

    def read(self) -> AbstractContextManager[Session]:
        """A session that refuses to write."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of outbox subject is read and built for one index. A card feeds two: it has two kinds of readers."""

    name: str
    index: IndexName
    by_id: Callable[[Session, Sequence[int]], Mapping[int, Any]]
    after: Callable[[Session, int, int], Sequence[Any]]
    source: Callable[[Any, Lookups], Source | None]


KINDS = (
    Kind("opening", IndexName.OPENINGS, rows.openings_by_id, rows.openings_after, opening_source),
    Kind("card", IndexName.CARDS, rows.cards_by_id, rows.cards_after, card_source),
    Kind("card", IndexName.EMPLOYER_CARDS, rows.cards_by_id, rows.cards_after, employer_card_source),
    Kind("concept", IndexName.OCCUPATIONS, rows.concepts_by_id, rows.concepts_after, concept_source),
)


def kind_of(name: IndexName) -> Kind:
    """The kind that feeds an index."""
    return next(kind for kind in KINDS if kind.index is name)


def sources_of(uow: Units, index: SearchIndex, kind: Kind, progress: Callable[[int], None] | None) -> Iterator[Source]:
    """Every source of a kind, by id, each batch in a short transaction of its own. A bad row is logged and left out."""
    last_id, count = 0, 0
    while True:
        with uow.read() as session:
            batch = kind.after(session, last_id, BATCH)
            lookups = index.lookups(session, kind.name, [row.id for row in batch])
            sources = list(_sound(kind, batch, lookups))
        if not batch:
            return
        last_id, count = batch[-1].id, count + len(batch)
        yield from sources
        if progress is not None:
            progress(count)


def _sound(kind: Kind, batch: Iterable[Any], lookups: Lookups) -> Iterator[Source]:
    for row in batch:
        try:
            source = kind.source(row, lookups)
        except Exception as error:  # one bad row stops no other
            log_bad_row(kind, row.id, error)
        else:
            if source is not None:
                yield source


def changes_of(session: Session, index: SearchIndex, kind: Kind, ids: Sequence[int]) -> Changes:
    """The present state of some subjects: documents, and deletions for those that have none."""
    upserts: list[IndexDocument] = []
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        found, lookups = kind.by_id(session, some), index.lookups(session, kind.name, some)
        upserts.extend(analysed(source) for source in _sound(kind, found.values(), lookups))
    present = {document.id for document in upserts}
    return Changes(upserts, [str(number) for number in ids if str(number) not in present])


def log_bad_row(kind: Kind, number: int, error: Exception) -> None:
    """Say which row could not be built and where it broke."""
    # Where it broke, but not the error's own words: they may quote the row.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("index document not built", kind=kind.name, subject=number, error=type(error).__name__, frames=frames)
