"""How the service runs: heartbeats of jobs, what waits in the outbox, messages that did not go out, the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from marketplace.domain.messages import DeliveryState
from marketplace.models import JobHeartbeat, JobRun, OutboxRow, OutgoingMessage, RateRefusal
from marketplace.settings import ROOT

VERSIONS = ROOT / "marketplace" / "migrations" / "versions"


@dataclass(frozen=True, slots=True)
class OutboxDepth:
    """How many rows wait, since when the oldest does, and how many have failed at least once."""

    rows: int
    oldest: datetime | None
    failed: int


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """Which database serves: its kind, its size in bytes, its migration (None: no table of migrations)."""

    kind: str
    size_bytes: int
    migration: str | None


@dataclass(frozen=True, slots=True)
class Reconciled:
    """When indexes were last compared with the database in earnest, and how many differences there were."""

    at: datetime
    differences: int


def heartbeats(session: Session) -> dict[str, datetime]:
    """Return when each job last ran, by its id."""
    return {row.job: row.at for row in session.scalars(select(JobHeartbeat).order_by(JobHeartbeat.job))}


def jobs_since(session: Session) -> datetime | None:
    """Return since when jobs are known to run here: the first run that left a row; None when none has."""
    return session.scalar(select(func.min(JobRun.started_at)))


def last_errors(session: Session, limit: int = 10) -> Sequence[JobRun]:
    """Return the last runs of jobs that ended in an error, newest first."""
    return session.scalars(
        select(JobRun).where(JobRun.error.is_not(None)).order_by(JobRun.id.desc()).limit(limit)
    ).all()


def last_reconciled(session: Session) -> Reconciled | None:
    """Return how the last reconcile that left a row ended; one that found nothing new only touches its heartbeat."""
    row = session.scalar(
        select(JobRun).where(JobRun.job == "reconcile", JobRun.error.is_(None)).order_by(JobRun.id.desc()).limit(1)
    )
    return Reconciled(row.ended_at, row.counts.get("due", 0)) if row else None


def outbox_depths(session: Session) -> dict[str, OutboxDepth]:
    """Return how deep the outbox is for each consumer that has rows, by its name."""
    asked = (
        select(
            OutboxRow.consumer,
            func.count(OutboxRow.id),
            func.min(OutboxRow.created_at),
            func.count(OutboxRow.id).filter(OutboxRow.attempts > 0),
        )
        .group_by(OutboxRow.consumer)
        .order_by(OutboxRow.consumer)
    )
    return {name: OutboxDepth(rows, oldest, failed) for name, rows, oldest, failed in session.execute(asked).tuples()}


def messages_by_state(session: Session) -> dict[DeliveryState, int]:
    """Return how many messages are in each state; states without any are left out."""
    counted = select(OutgoingMessage.state, func.count()).group_by(OutgoingMessage.state)
    return {row.state: row[1] for row in session.execute(counted.order_by(OutgoingMessage.state))}


def oldest_due_message(session: Session, now: datetime) -> datetime | None:
    """Return since when the longest waiting message that should have been sent by `now` waits; None when none does."""
    return session.scalar(
        select(func.min(OutgoingMessage.not_before)).where(
            OutgoingMessage.state == DeliveryState.QUEUED, OutgoingMessage.not_before <= now
        )
    )


def troubled_messages(session: Session, limit: int = 20) -> Sequence[OutgoingMessage]:
    """Return messages whose fate is unknown or that were given up, newest first."""
    states = (DeliveryState.UNKNOWN, DeliveryState.FAILED)
    return session.scalars(
        select(OutgoingMessage)
        .where(OutgoingMessage.state.in_(states))
        .order_by(OutgoingMessage.id.desc())
        .limit(limit)
    ).all()


def refusals_of(session: Session, day: date) -> dict[str, int]:
    """Return how many tries the rate limits refused on a day in Finland, by what was tried."""
    asked = select(RateRefusal.what, RateRefusal.count).where(RateRefusal.day == day).order_by(RateRefusal.what)
    return dict(session.execute(asked).tuples().all())


@cache
def newest_migration() -> str:
    """Return the number of the newest migration that this version of the service brings."""
    return max(path.name[:4] for path in VERSIONS.glob("[0-9][0-9][0-9][0-9]_*.py"))


def present_migration(session: Session) -> str | None:
    """Return the number of the migration that the database is at; None when it has had none."""
    try:
        found: str | None = session.scalar(text("SELECT version_num FROM alembic_version"))
    except DBAPIError:
        session.rollback()
        return None
    return found


def database_facts(session: Session) -> DatabaseFacts:
    """Return what serves: kind, size, migration. One query on PostgreSQL and on SQLite (its size is its file's)."""
    engine = session.get_bind()
    if engine.dialect.name == "sqlite":
        path = Path(str(engine.engine.url.database))
        files = (path, path.with_name(f"{path.name}-wal"))
        size = sum(file.stat().st_size for file in files if file.exists())
        return DatabaseFacts("SQLite", size, present_migration(session))
    migration, size = session.execute(
        text("SELECT (SELECT version_num FROM alembic_version), pg_database_size(current_database())")
    ).one()
    return DatabaseFacts("PostgreSQL", int(size), migration)
