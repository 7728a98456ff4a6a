"""Rows of the outbox that wait for a consumer: which are due, and when one that failed is tried again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from marketplace.models import OutboxRow
from search import rows

MAX_WAIT_SECONDS = 300
_ERROR_CHARS = 300

Subject = tuple[str, int]


def due_rows_of(session: Session, consumer: str, now: datetime, limit: int) -> Sequence[OutboxRow]:
    """The rows of a consumer whose time has come, oldest first, at most `limit`."""
    asked = select(OutboxRow).where(OutboxRow.consumer == consumer, OutboxRow.not_before <= now)
    return session.scalars(asked.order_by(OutboxRow.id).limit(min(limit, rows.MAX_ROWS))).all()


def by_subject(due: Iterable[OutboxRow]) -> dict[Subject, list[OutboxRow]]:
    """The rows of each subject, in the order in which the subjects came."""
    found: dict[Subject, list[OutboxRow]] = {}
    for row in due:
        found.setdefault((row.kind, row.subject_id), []).append(row)
    return found


def put_off(session: Session, waiting: Sequence[OutboxRow], error: str, now: datetime) -> None:
    """Keep the rows of a subject that failed: the error, one attempt more, a later time (2, 4, 8 … 300 seconds).

    error: the kind of an error, never its words, which may quote a row.
    """
    attempts = max(row.attempts for row in waiting) + 1
    values: Mapping[str, object] = {
        "attempts": attempts,
        "not_before": now + wait_after(attempts),
        "error": error[:_ERROR_CHARS],
    }
    session.execute(update(OutboxRow).where(OutboxRow.id.in_([row.id for row in waiting])).values(**values))


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts in a row."""
    return timedelta(seconds=min(2 ** min(attempts, 10), MAX_WAIT_SECONDS))
