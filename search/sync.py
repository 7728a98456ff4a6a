"""The index follows the database: drain the outbox, rebuild beside and swap, compare both sides."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from marketplace.clock import Clock, now
from marketplace.errors import Unavailable
from marketplace.models import OutboxRow
from marketplace.models.outbox import DERIVE, EMBED, INDEX, enqueue
from search.derive import DERIVED_KINDS, derive, derive_missing, sweep, unread_words
from search.documents import Lookups, analysed
from search.embed import BUDGET_SECONDS, embed
from search.index import SearchIndex
from search.port import Changes, IndexDocument, IndexName, IndexState
from search.sources import BATCH, KINDS, Kind, Units, changes_of, kind_of, log_bad_row, sources_of
from search.waiting import due_rows_of, wait_after

STEPS = (DERIVE, INDEX, EMBED)
"""Consumers of the outbox, in the order in which a drain serves them."""
_ERROR_CHARS = 300

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Drained:
    """Counts of one drain, in outbox rows: due, served (in the index now, row deleted), failed (kept, tried later).

    embedded: vectors made, whose documents come with the next drain; counted in none of the others.
    """

    due: int
    served: int
    failed: int
    embedded: int = 0


@dataclass(slots=True)
class _Batch:
    """What was read in one drain: documents by index, and which outbox rows stand for which subject."""

    row_ids: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    attempts: dict[tuple[str, int], int] = field(default_factory=dict)
    upserts: dict[IndexName, list[IndexDocument]] = field(default_factory=dict)
    deletes: dict[IndexName, list[str]] = field(default_factory=dict)
    errors: dict[tuple[str, int], str] = field(default_factory=dict)


def due_rows(session: Session, now: datetime, limit: int) -> Sequence[OutboxRow]:
    """The outbox rows of all steps whose time has come, at most `limit` of each."""
    return [row for consumer in STEPS for row in due_rows_of(session, consumer, now, limit)]


def drain(
    uow: Units, index: SearchIndex, clock: Clock, limit: int = BATCH, *, seconds: float | None = BUDGET_SECONDS
) -> Drained:
    """Bring at most `limit` changed subjects into the indexes: concepts, documents, then vectors for the next drain.

    Words are found before a slow model has read them. A row is deleted only when its step is done, for documents when
    the engine has said so. What fails stays with its error, one attempt more and a later time. Nothing due begins no
    writing transaction. seconds: for vectors, at most; those that are not made in time come with a later drain.
    The counts are of documents; the other steps only add what failed.
    """
    with uow.read() as session:
        waiting = len(due_rows(session, clock(), limit))
    if not waiting:
        return Drained(0, 0, 0)
    with ExitStack() as alone:
        try:
            alone.enter_context(index.engine.feeding())
        except Unavailable as error:
            log.warning("the index cannot be fed now", error=repr(error.__cause__ or error))
            return Drained(waiting, 0, waiting)
        derived = derive(uow, index, clock, limit)
        drained = _drain_alone(uow, index, clock, limit)
        embedded = embed(uow, index, clock, seconds=seconds)
        failed = derived.failed + embedded.failed
        return Drained(drained.due + failed, drained.served, drained.failed + failed, embedded.served)


def catch_up(uow: Units, index: SearchIndex, clock: Clock) -> Drained:
    """Heal, then drain until nothing more can be done now: for commands that run without the jobs process.

    Raises Unavailable when an index cannot be built.
    """
    heal(uow, index)
    due = served = failed = 0
    while True:
        drained = drain(uow, index, clock, seconds=None)
        due, served, failed = due + drained.due, served + drained.served, failed + drained.failed
        if not drained.served and not drained.embedded and not sweep(uow, index):
            return Drained(due, served, failed)


def rebuild(
    uow: Units,
    index: SearchIndex,
    name: IndexName,
    progress: Callable[[int], None] | None = None,
    *,
    embedding: Callable[[int], None] | None = None,
) -> int:
    """Build one index anew from the database beside the living one, swap, and return its number of documents.

    Concepts that are missing or old are made first. progress: called now and then with the number of rows read.
    embedding: with it vectors that are missing are made too, which takes long, and it is called with how many are;
    without it they come with the drains that follow. Raises Unavailable when it cannot be written or somebody else is
    rebuilding it.
    """
    with uow.read() as session:
        index.reload(session)
    _derive_first(uow, index, kind_of(name))
    if embedding is not None:
        with index.engine.feeding():
            embed(uow, index, now, seconds=None, progress=embedding)
    return _made_anew(uow, index, name, progress)


def _derive_first(uow: Units, index: SearchIndex, kind: Kind) -> None:
    if kind in DERIVED_KINDS:
        derive_missing(uow, index, kind, now)


def _made_anew(uow: Units, index: SearchIndex, name: IndexName, progress: Callable[[int], None] | None = None) -> int:
    kind = kind_of(name)

    def refresh(ids: frozenset[str]) -> Changes:
        with uow.read() as session:
            return changes_of(session, index, kind, [int(each) for each in ids])

    documents = (analysed(source) for source in sources_of(uow, index, kind, progress))
    return index.engine.rebuild(name, documents, refresh)


def heal(uow: Units, index: SearchIndex) -> list[IndexName]:
    """Rebuild every index that is missing, broken, of another version or without its vectors; return which.

    Raises Unavailable when a rebuild cannot be done now, or it is not known whether one is needed.
    """
    statuses = {name: index.engine.status(name) for name in IndexName}
    if any(status.state is IndexState.UNREACHABLE for status in statuses.values()):
        raise Unavailable()
    sick = [name for name, status in statuses.items() if status.state is not IndexState.READY or status.vectors is None]
    if sick:
        with uow.read() as session:
            index.reload(session)  # once for all of them: it takes most of a second
    for name in sick:
        _derive_first(uow, index, kind_of(name))
        _made_anew(uow, index, name)
    return sick


def heal_patiently(uow: Units, index: SearchIndex, clock: Clock) -> tuple[int, int]:
    """Heal, but after a failure not again at once: a full disk is not made emptier by trying every second.

    Returns how many indexes were built and how many attempts failed now (0 or 1).
    """
    patience = index.patience
    if patience.not_before is not None and clock() < patience.not_before:
        return 0, 0
    try:
        healed = heal(uow, index)
    except Unavailable as error:
        log.warning("an index could not be built", error=repr(error.__cause__ or error))
        patience.failures += 1
        patience.not_before = clock() + wait_after(patience.failures)
        return 0, 1
    patience.failures, patience.not_before = 0, None
    return len(healed), 0


def reconcile(uow: Units, index: SearchIndex, *, limit: int = 10_000) -> dict[IndexName, int]:
    """Compare ids and versions of every index with the database; return how many documents of each differ.

    limit: at most so many of each index are enqueued to be built again; 0 only counts.

    What waits in the outbox already is no difference. Raises Unavailable when an index cannot be read.
    """
    differences: Counter[IndexName] = Counter(dict.fromkeys(IndexName, 0))
    with uow.read() as session:
        index.reload(session)
    for kind in KINDS:
        indexed = dict(index.engine.versions(kind.index))
        differing = unread_words(uow, kind) if kind in DERIVED_KINDS else []
        for source in sources_of(uow, index, kind, None):
            if indexed.pop(source.id, None) != source.version:
                differing.append(int(source.id))
        differing.extend(int(gone) for gone in indexed)
        with uow.read() as session:
            waiting = _waiting(session, kind)
        found = sorted({number for number in differing if number not in waiting})
        if found[:limit]:
            with uow.begin() as session:
                enqueue(session, [(kind.name, number) for number in found[:limit]], DERIVE)
        differences[kind.index] += len(found)
    return dict(differences)


def _drain_alone(uow: Units, index: SearchIndex, clock: Clock, limit: int) -> Drained:
    with uow.read() as session:
        due = due_rows_of(session, INDEX, clock(), limit)
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


def _read(session: Session, index: SearchIndex, due: Sequence[OutboxRow]) -> _Batch:
    batch = _Batch()
    for row in due:
        subject = (row.kind, row.subject_id)
        batch.row_ids.setdefault(subject, []).append(row.id)
        batch.attempts[subject] = max(batch.attempts.get(subject, 0), row.attempts)
    if any(row.kind == "concept" for row in due):
        index.reload(session)
    known = {kind.name for kind in KINDS}
    for kind in KINDS:
        ids = [number for name, number in batch.row_ids if name == kind.name]
        found, lookups = kind.by_id(session, ids), index.lookups(session, kind.name, ids)
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
        log_bad_row(kind, number, error)
        batch.errors[kind.name, number] = type(error).__name__
        return
    if document is None:
        batch.deletes.setdefault(kind.index, []).append(str(number))
    else:
        batch.upserts.setdefault(kind.index, []).append(document)


def _push(index: SearchIndex, kind: Kind, batch: _Batch) -> None:
    changes = Changes(batch.upserts.get(kind.index, []), batch.deletes.get(kind.index, []))
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
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id.in_(batch.row_ids[subject]))
        .values(attempts=attempts, not_before=now + wait_after(attempts), error=error[:_ERROR_CHARS])
    )


def _waiting(session: Session, kind: Kind) -> set[int]:
    asked = select(OutboxRow.subject_id).where(OutboxRow.consumer.in_(STEPS), OutboxRow.kind == kind.name)
    return set(session.scalars(asked))
