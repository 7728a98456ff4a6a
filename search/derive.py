"""The `derive` consumer: from the words of openings and cards to concepts, before their documents are built.

A change enqueues `derive`; this enqueues `index` for the same subject, and `embed` where a vector is wanted (embed.py).
So a document is never built from concepts of older words, and a model that fails keeps no document waiting.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from marketplace.clock import Clock
from marketplace.language.fingerprint import fingerprint
from marketplace.models import DerivedConcept, DerivedText, DerivedVector, OutboxRow
from marketplace.models.outbox import DERIVE, EMBED, INDEX, enqueue
from search.derived import Read, Stamp, forget, stamps, write_concepts
from search.index import SearchIndex
from search.port import IndexName
from search.said import Said, said
from search.sources import BATCH, KINDS, Kind, Units, log_bad_row
from search.waiting import Subject, by_subject, due_rows_of, put_off

# Once a card, though two indexes take it over.
DERIVED_KINDS = tuple(kind for kind in KINDS if kind.index in (IndexName.OPENINGS, IndexName.CARDS))
REVISION = "vocabulary"
"""A subject of this kind says only that the vocabulary has changed as a whole; the sweep does the rest."""
_STAMP = "concepts 1"
_SWEPT_AT_ONCE = 200
_NEIGHBOURS = 1_000


@dataclass(frozen=True, slots=True)
class DeriveCounts:
    """Counts of one run, in outbox rows: due, served (row deleted), failed (kept, tried later)."""

    due: int = 0
    served: int = 0
    failed: int = 0


@dataclass(slots=True)
class _Work:
    """What one kind's rows of a batch came to, by id: read anew, unchanged, gone, and the kind of an error."""

    read: dict[int, Read] = field(default_factory=dict)
    unchanged: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    errors: dict[int, str] = field(default_factory=dict)
    embeds: set[int] = field(default_factory=set)


def concepts_fingerprint(index: SearchIndex, session: Session) -> str:
    """The stamp of what turns words into concepts in this process: analysis, dictionary, vocabulary."""
    return fingerprint(index.vocabulary.fresh(session), _STAMP)


def derive(uow: Units, index: SearchIndex, clock: Clock, limit: int = BATCH) -> DeriveCounts:
    """Turn the words of at most `limit` waiting subjects into concepts; the caller is the only one who feeds.

    Rows are deleted in the same transaction that writes what was derived and enqueues the document. What fails is
    logged, kept for later, and its document is built all the same.
    """
    with uow.read() as session:
        due = due_rows_of(session, DERIVE, clock(), limit)
        if not due:
            return DeriveCounts()
        if any(row.kind in ("concept", REVISION) for row in due):
            index.vocabulary.reload(session)
        waiting = by_subject(due)
        work = {
            kind.name: _worked(session, index, kind, [number for name, number in waiting if name == kind.name])
            for kind in DERIVED_KINDS
        }
    with uow.begin() as session:
        for name, done in work.items():
            _write(session, name, done, clock())
        failed = _settle(session, waiting, work, clock())
        touched = [number for name, number in waiting if name == "concept"]
        enqueue(session, set(_speaking_of(session, touched)) - set(waiting), DERIVE)
    return DeriveCounts(len(due), len(due) - failed, failed)


def derive_missing(
    uow: Units, index: SearchIndex, kind: Kind, clock: Clock, progress: Callable[[int], None] | None = None
) -> int:
    """Derive what a kind lacks or what older words or another vocabulary made; return for how many subjects.

    Each batch is read and written by itself, while nobody else feeds. Vectors are only enqueued (embed.py).
    progress: called with the number of rows looked at. Raises Unavailable when somebody feeds for long.
    """
    last_id = looked = changed = 0
    while True:
        with index.engine.feeding():
            with uow.read() as session:
                batch = [row.id for row in kind.after(session, last_id, BATCH)]
                work = _worked(session, index, kind, batch)
            if not batch:
                return changed
            if work.read or work.gone or work.embeds:
                with uow.begin() as session:
                    changed += len(_write(session, kind.name, work, clock()))
        last_id, looked = batch[-1], looked + len(batch)
        if progress is not None:
            progress(looked)


def sweep(uow: Units, index: SearchIndex, limit: int = _SWEPT_AT_ONCE) -> int:
    """Enqueue some subjects whose concepts another vocabulary or dictionary made; return how many.

    Only when nothing else waits to be derived: what people change goes first. A vocabulary once found to be everywhere
    is not looked for again until it changes.
    """
    with uow.read() as session:
        mine = concepts_fingerprint(index, session)
        if index.sweeping.done_with == mine:
            return 0
        busy = session.scalar(select(OutboxRow.id).where(OutboxRow.consumer == DERIVE).limit(1))
        if busy is not None:
            return 0
        other = or_(DerivedText.fingerprint < mine, DerivedText.fingerprint > mine)
        found = session.execute(select(DerivedText.kind, DerivedText.subject_id).where(other).limit(limit)).all()
    if not found:
        index.sweeping.done_with = mine
        return 0
    with uow.begin() as session:
        enqueue(session, [(kind, number) for kind, number in found], DERIVE)
    return len(found)


def unread_words(uow: Units, kind: Kind) -> list[int]:
    """Which rows of a kind say something that no concepts were made of, or say nothing any more and have some, by id.

    Those of another vocabulary are not among them: the sweep brings them up to date.
    """
    found: list[int] = []
    last_id = 0
    while True:
        with uow.read() as session:
            batch = kind.after(session, last_id, BATCH)
            had = stamps(session, DerivedText, kind.name, [row.id for row in batch])
            for row in batch:
                words, stamp = said(kind.name, row), had.get(row.id)
                if (words.text_hash if words else None) != (stamp.text_hash if stamp else None):
                    found.append(row.id)
        if not batch:
            return found
        last_id = batch[-1].id


def _worked(session: Session, index: SearchIndex, kind: Kind, ids: Sequence[int]) -> _Work:
    work = _Work()
    if not ids:
        return work
    vocabulary, mine = index.vocabulary.fresh(session), concepts_fingerprint(index, session)
    model = index.embedder.fingerprint if index.embedder is not None else None
    texts = stamps(session, DerivedText, kind.name, ids)
    vectors = stamps(session, DerivedVector, kind.name, ids)
    found = kind.by_id(session, ids)
    for number in ids:
        row = found.get(number)
        try:
            words = said(kind.name, row) if row is not None else None
            if words is None:
                (work.gone if number in texts or number in vectors else work.unchanged).add(number)
                continue
            stamp = Stamp(words.text_hash, mine)
            if texts.get(number) == stamp:
                work.unchanged.add(number)
            else:
                work.read[number] = Read(stamp, words.concepts(vocabulary))
        except Exception as error:  # one bad row stops no other
            log_bad_row(kind, number, error)
            work.errors[number] = type(error).__name__
            continue
        if model is not None and vectors.get(number) != Stamp(words.text_hash, model) and _has_words(words):
            work.embeds.add(number)
    return work


def _has_words(words: Said) -> bool:
    return any(letter.isalpha() for letter in words.text)


def _write(session: Session, kind: str, work: _Work, at: datetime) -> set[int]:
    changed = write_concepts(session, kind, work.read, at) if work.read else set()
    forget(session, kind, work.gone)
    enqueue(session, [(kind, number) for number in work.embeds], EMBED)
    return changed | work.gone


def _settle(
    session: Session, waiting: Mapping[Subject, Sequence[OutboxRow]], work: Mapping[str, _Work], now: datetime
) -> int:
    """Delete the rows of what is done and put off the others; every subject's document is built either way."""
    failed, served, documents = 0, [], []
    for (name, number), rows in waiting.items():
        error = work[name].errors.get(number) if name in work else None
        if error is None:
            served += [row.id for row in rows]
        else:
            put_off(session, rows, error, now)
            failed += len(rows)
        if name != REVISION and (error is None or all(row.attempts == 0 for row in rows)):
            documents.append((name, number))
    session.execute(delete(OutboxRow).where(OutboxRow.id.in_(served)))
    enqueue(session, documents, INDEX)
    return failed


def _speaking_of(session: Session, concept_ids: Sequence[int]) -> list[Subject]:
    """Who has one of these concepts now, some of them: they are read anew first, the rest by the sweep."""
    if not concept_ids:
        return []
    asked = select(DerivedConcept.kind, DerivedConcept.subject_id).where(DerivedConcept.concept_id.in_(concept_ids))
    return [(kind, number) for kind, number in session.execute(asked.distinct().limit(_NEIGHBOURS))]
