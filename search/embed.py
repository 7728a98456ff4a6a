"""The `embed` consumer: a vector for the words of an opening or card. Slow, so it has a budget.

A document is built without a vector first when the model is busy, failing or missing, and once more when it is there.
"""

import time
from collections.abc import Callable, Sequence

import structlog
from sqlalchemy import delete
from sqlalchemy.orm import Session

from marketplace.clock import Clock
from marketplace.language.embedding import Embedder
from marketplace.models import OutboxRow
from marketplace.models.outbox import EMBED, INDEX, enqueue
from search.derive import DERIVED_KINDS, DeriveCounts
from search.derived import Stamp, write_vector
from search.index import SearchIndex
from search.port import Vector
from search.said import said
from search.sources import Units
from search.waiting import Subject, by_subject, due_rows_of, put_off

AT_ONCE = 2
"""Few, because a budget is looked at between them; the model is no quicker with many."""
BUDGET_SECONDS = 0.2
"""So that a drain with something to do still ends within its second, before the next would have begun."""

log = structlog.get_logger()


def embed(
    uow: Units,
    index: SearchIndex,
    clock: Clock,
    *,
    seconds: float | None = BUDGET_SECONDS,
    progress: Callable[[int], None] | None = None,
) -> DeriveCounts:
    """Make the vectors that wait, some at once, until none is due or `seconds` are over (None: no limit).

    The caller is the only one who feeds. What fails stays with the kind of its error for later. Without an embedder
    what waits is dropped: turning it on again builds the indexes anew, which enqueues all that is missing.
    """
    began = time.monotonic()
    due = served = failed = 0
    while seconds is None or not due or time.monotonic() - began < seconds:
        counts = _some(uow, index, clock)
        if not counts.due:
            break
        due, served, failed = due + counts.due, served + counts.served, failed + counts.failed
        if progress is not None:
            progress(due)
    return DeriveCounts(due, served, failed)


def _some(uow: Units, index: SearchIndex, clock: Clock) -> DeriveCounts:
    with uow.read() as session:
        due = due_rows_of(session, EMBED, clock(), AT_ONCE)
        waiting = by_subject(due)
        texts = _texts(session, list(waiting)) if index.embedder is not None else {}
    if not due:
        return DeriveCounts()
    if index.embedder is None:
        with uow.begin() as session:
            session.execute(delete(OutboxRow).where(OutboxRow.consumer == EMBED))
        return DeriveCounts()
    made, error = _vectors(index.embedder, texts)
    failed = 0
    with uow.begin() as session:
        for subject, rows in waiting.items():
            if subject in texts and subject not in made:
                put_off(session, rows, error, clock())
                failed += len(rows)
                continue
            if subject in made:
                text_hash, vector = made[subject]
                stamp = Stamp(text_hash, index.embedder.fingerprint)
                write_vector(session, subject[0], subject[1], stamp, vector, clock())
            session.execute(delete(OutboxRow).where(OutboxRow.id.in_([row.id for row in rows])))
        enqueue(session, list(made), INDEX)
    return DeriveCounts(len(due), len(due) - failed, failed)


def _texts(session: Session, subjects: Sequence[Subject]) -> dict[Subject, tuple[str, str]]:
    """(hash of the words, text) of the subjects that still say something."""
    found: dict[Subject, tuple[str, str]] = {}
    for kind in DERIVED_KINDS:
        rows = kind.by_id(session, [number for name, number in subjects if name == kind.name])
        for number, row in rows.items():
            words = said(kind.name, row)
            if words is not None and words.text:
                found[kind.name, number] = (words.text_hash, words.text)
    return found


def _vectors(
    embedder: Embedder, texts: dict[Subject, tuple[str, str]]
) -> tuple[dict[Subject, tuple[str, Vector]], str]:
    """Vectors by subject, and the kind of the last error; when all at once fail, one by one."""
    subjects = list(texts)
    try:
        rows = embedder.documents([texts[subject][1] for subject in subjects])
        return {subject: (texts[subject][0], row) for subject, row in zip(subjects, rows, strict=True)}, ""
    except Exception as failure:  # a broken model, or one text it cannot read
        error = type(failure).__name__
        log.warning("texts could not be embedded", error=error, texts=len(subjects))
    made: dict[Subject, tuple[str, Vector]] = {}
    for subject in subjects if len(subjects) > 1 else ():
        try:
            made[subject] = (texts[subject][0], embedder.documents([texts[subject][1]])[0])
        except Exception as failure:  # one bad text stops no other
            error = type(failure).__name__
    return made, error
