"""How the service runs: heartbeats of jobs, what waits in the outbox, messages that did not go out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.domain.messages import DeliveryState
from marketplace.models import JobHeartbeat, JobRun, OutboxRow, OutgoingMessage


@dataclass(frozen=True, slots=True)
class OutboxDepth:
    """How many rows wait, since when the oldest does, and how many have failed at least once."""

    rows: int
    oldest: datetime | None
    failed: int


def heartbeats(session: Session) -> dict[str, datetime]:
    """Return when each job last ran, by its id."""
    return {row.job: row.at for row in session.scalars(select(JobHeartbeat).order_by(JobHeartbeat.job))}


def last_errors(session: Session, limit: int = 10) -> Sequence[JobRun]:
    """Return the last runs of jobs that ended in an error, newest first."""
    return session.scalars(
        select(JobRun).where(JobRun.error.is_not(None)).order_by(JobRun.id.desc()).limit(limit)
    ).all()


def outbox_depth(session: Session) -> OutboxDepth:
    """Return how deep the outbox is."""
    rows, oldest, failed = session.execute(
        select(
            func.count(OutboxRow.id),
            func.min(OutboxRow.created_at),
            func.count(OutboxRow.id).filter(OutboxRow.attempts > 0),
        )
    ).one()
    return OutboxDepth(rows, oldest, failed)


def messages_by_state(session: Session) -> dict[DeliveryState, int]:
    """Return how many messages are in each state; states without any are left out."""
    counted = select(OutgoingMessage.state, func.count()).group_by(OutgoingMessage.state)
    return {row.state: row[1] for row in session.execute(counted.order_by(OutgoingMessage.state))}


def troubled_messages(session: Session, limit: int = 20) -> Sequence[OutgoingMessage]:
    """Return messages whose fate is unknown or that were given up, newest first."""
    states = (DeliveryState.UNKNOWN, DeliveryState.FAILED)
    return session.scalars(
        select(OutgoingMessage)
        .where(OutgoingMessage.state.in_(states))
        .order_by(OutgoingMessage.id.desc())
        .limit(limit)
    ).all()
