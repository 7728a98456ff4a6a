"""The index follows the database: drain the outbox, rebuild beside and swap, compare both sides."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from marketplace.clock import Clock
from marketplace.errors import Unavailable
from marketplace.models import OutboxRow
from marketplace.models.outbox import INDEX, enqueue
from marketplace.uow import UnitsOfWork
from search import rows
from search.documents import Lookups, Source, analysed, card_source, concept_source, opening_source
from search.index import SearchIndex
from search.port import Changes, IndexDocument, IndexName, IndexState

BATCH = 500
MAX_WAIT_SECONDS = 300
_ERROR_CHARS = 300

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of outbox subject is read and built, and which index it feeds."""

    name: str
    index: IndexName
    by_id: Callable[[Session, Sequence[int]], Mapping[int, Any]]
    after: Callable[[Session, int, int], Sequence[Any]]
    source: Callable[[Any, Lookups], Source | None]


KINDS = (
    Kind("opening", IndexName.OPENINGS, rows.openings_by_id, rows.openings_after, opening_source),
    Kind("card", IndexName.CARDS, rows.cards_by_id, rows.cards_after, card_source),
    Kind("concept", IndexName.OCCUPATIONS, rows.concepts_by_id, rows.concepts_after, concept_source),
)


@dataclass(frozen=True, slots=True)
class Drained:
    """Counts of one drain, in outbox rows: due, served (in the index now, row deleted), failed (kept, tried later)."""

    due: int
    served: int
    failed: int


@dataclass(slots=True)
class _Batch:
    """What was read in one drain: documents by index, and which outbox rows stand for which subject."""

    row_ids: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    attempts: dict[tuple[str, int], int] = field(default_factory=dict)
    upserts: dict[str, list[IndexDocument]] = field(default_factory=dict)
    deletes: dict[str, list[str]] = field(default_factory=dict)
    errors: dict[tuple[str, int], str] = field(default_factory=dict)


def due_rows(session: Session, now: datetime, limit: int) -> Sequence[OutboxRow]:
    """The index's outbox rows whose time has come, oldest first, at most `limit`."""
    asked = select(OutboxRow).where(OutboxRow.consumer == INDEX, OutboxRow.not_before <= now)
    return session.scalars(asked.order_by(OutboxRow.id).limit(min(limit, rows.MAX_ROWS))).all()


def drain(uow: UnitsOfWork, index: SearchIndex, clock: Clock, limit: int = BATCH) -> Drained:
    """Bring at most `limit` outbox rows into the indexes; delete a row only when the engine has said done.

    What fails stays with its error, one attempt more and a later time. Nothing due begins no writing transaction.
    """
    with uow.read() as session:
        due = due_rows(session, clock(), limit)
        if not due:
            return Drained(0, 0, 0)
        batch = _read(session, index, due)
    for kind in KINDS:
        _push(index, kind, batch)
    served = [number for subject, ids in batch.row_ids.items() if subject not in batch.errors for number in ids]
    with uow.begin() as session:
        session.execute(delete(OutboxRow).where(OutboxRow.id.in_(served)))
        for subject, error in batch.errors.items():
            _put_off(session, batch, subject, error, clock())
    return Drained(len(due), len(served), len(due) - len(served))


def catch_up(uow: UnitsOfWork, index: SearchIndex, clock: Clock) -> Drained:
    """Heal, then drain until nothing more can be done now: for commands that run without the jobs process.

    Raises Unavailable when an index cannot be built.
    """
    heal(uow, index)
    due = served = failed = 0
    while True:
        drained = drain(uow, index, clock)
        due, served, failed = due + drained.due, served + drained.served, failed + drained.failed
        if not drained.served:
            return Drained(due, served, failed)


def rebuild(
    uow: UnitsOfWork, index: SearchIndex, name: IndexName, progress: Callable[[int], None] | None = None
) -> int:
    """Build one index anew from the database beside the living one, swap, and return its number of documents.

    progress: called now and then with the number of rows read. Raises Unavailable when it cannot be written or
    somebody else is rebuilding it.
    """
    kind = _kind_of(name)
    with uow.read() as session:
        index.vocabulary.reload(session)

    def refresh(ids: frozenset[str]) -> Changes:
        with uow.read() as session:
            return _changes(session, index, kind, [int(each) for each in ids])

    documents = (analysed(source) for source in _sources(uow, index, kind, progress))
    return index.engine.rebuild(name, documents, refresh)


def heal(uow: UnitsOfWork, index: SearchIndex) -> list[IndexName]:
    """Rebuild every index that is missing, broken or of another version; return which.

    Raises Unavailable when a rebuild cannot be done now.
    """
    sick = [name for name in IndexName if index.engine.status(name).state is not IndexState.READY]
    for name in sick:
        rebuild(uow, index, name)
    return sick


def reconcile(uow: UnitsOfWork, index: SearchIndex, *, limit: int = 10_000) -> dict[IndexName, int]:
    """Compare ids and versions of every index with the database; return how many documents of each differ.

    limit: at most so many of each index are enqueued to be built again; 0 only counts.

    What waits in the outbox already is no difference. Raises Unavailable when an index cannot be read.
    """
    differences: Counter[IndexName] = Counter(dict.fromkeys(IndexName, 0))
    with uow.read() as session:
        index.vocabulary.reload(session)
    for kind in KINDS:
        indexed = dict(index.engine.versions(kind.index))
        stale = []
        for source in _sources(uow, index, kind, None):
            if indexed.pop(source.id, None) != source.version:
                stale.append(int(source.id))
        stale.extend(int(gone) for gone in indexed)
        with uow.read() as session:
            waiting = _waiting(session, kind)
        found = sorted({number for number in stale if number not in waiting})
        if found[:limit]:
            with uow.begin() as session:
                enqueue(session, [(kind.name, number) for number in found[:limit]])
        differences[kind.index] += len(found)
    return dict(differences)


def _read(session: Session, index: SearchIndex, due: Sequence[OutboxRow]) -> _Batch:
    batch = _Batch()
    for row in due:
        subject = (row.kind, row.subject_id)
        batch.row_ids.setdefault(subject, []).append(row.id)
        batch.attempts[subject] = max(batch.attempts.get(subject, 0), row.attempts)
    lookups = index.lookups(session)
    known = {kind.name for kind in KINDS}
    for kind in KINDS:
        ids = [number for name, number in batch.row_ids if name == kind.name]
        found = kind.by_id(session, ids)
        for number in ids:
            _build(kind, number, found.get(number), lookups, batch)
    for subject in batch.row_ids:
        if subject[0] not in known:
            batch.errors[subject] = f"no index takes the kind {subject[0]}"
    return batch


def _build(kind: Kind, number: int, row: Any, lookups: Lookups, batch: _Batch) -> None:
    try:
        source = kind.source(row, lookups) if row is not None else None
        document = analysed(source) if source is not None else None
    except Exception as error:  # one bad row stops no other
        log.exception("index document of %s %s could not be built", kind.name, number)
        batch.errors[kind.name, number] = f"{type(error).__name__}: {error}"
        return
    if document is None:
        batch.deletes.setdefault(kind.name, []).append(str(number))
    else:
        batch.upserts.setdefault(kind.name, []).append(document)


def _push(index: SearchIndex, kind: Kind, batch: _Batch) -> None:
    changes = Changes(batch.upserts.get(kind.name, []), batch.deletes.get(kind.name, []))
    if not changes.upserts and not changes.deletes:
        return
    try:
        index.engine.push(kind.index, changes)
    except Unavailable as error:
        cause = f"{type(error).__name__}: {error.__cause__ or error}"
        for number in [*(document.id for document in changes.upserts), *changes.deletes]:
            batch.errors[kind.name, int(number)] = cause


def _put_off(session: Session, batch: _Batch, subject: tuple[str, int], error: str, now: datetime) -> None:
    attempts = batch.attempts[subject] + 1
    wait = timedelta(seconds=min(2 ** min(attempts, 10), MAX_WAIT_SECONDS))
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id.in_(batch.row_ids[subject]))
        .values(attempts=attempts, not_before=now + wait, error=error[:_ERROR_CHARS])
    )


def _sources(
    uow: UnitsOfWork, index: SearchIndex, kind: Kind, progress: Callable[[int], None] | None
) -> Iterator[Source]:
    """Every source of a kind, by id, each batch in a short transaction of its own. A bad row is logged and left out."""
    last_id, count = 0, 0
    while True:
        with uow.read() as session:
            lookups = index.lookups(session)
            batch = kind.after(session, last_id, BATCH)
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
        except Exception:  # one bad row stops no other
            log.exception("index document of %s %s could not be built", kind.name, row.id)
        else:
            if source is not None:
                yield source


def _changes(session: Session, index: SearchIndex, kind: Kind, ids: Sequence[int]) -> Changes:
    upserts: list[IndexDocument] = []
    lookups = index.lookups(session)
    for start in range(0, len(ids), BATCH):
        found = kind.by_id(session, ids[start : start + BATCH])
        upserts.extend(analysed(source) for source in _sound(kind, found.values(), lookups))
    present = {document.id for document in upserts}
    return Changes(upserts, [str(number) for number in ids if str(number) not in present])


def _waiting(session: Session, kind: Kind) -> set[int]:
    asked = select(OutboxRow.subject_id).where(OutboxRow.consumer == INDEX, OutboxRow.kind == kind.name)
    return set(session.scalars(asked))


def _kind_of(name: IndexName) -> Kind:
    return next(kind for kind in KINDS if kind.index is name)
