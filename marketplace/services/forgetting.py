"""What the service need not remember any longer: sign-ins long over, spent counters, heartbeats of jobs long gone."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from marketplace.models import JobHeartbeat, LoginSession, RateCount


def ended_sign_ins(before: datetime) -> ColumnElement[bool]:
    """Select sign-ins that were revoked or whose longest time was over before a moment (aware)."""
    return or_(LoginSession.revoked_at < before, LoginSession.expires_at < before)


def sign_ins_to_forget(session: Session, before: datetime) -> int:
    """Return how many sign-ins ended before a moment (aware)."""
    return session.scalar(select(func.count(LoginSession.id)).where(ended_sign_ins(before))) or 0


def forget_sign_ins(session: Session, before: datetime, limit: int) -> int:
    """Remove sign-ins that ended before a moment (aware), `limit` at most, the oldest first; return how many."""
    return _forget(session, LoginSession.id, ended_sign_ins(before), limit)


def forget_counters(session: Session, before: datetime, limit: int) -> int:
    """Remove rate counters whose window was over before a moment (aware), `limit` at most; return how many."""
    return _forget(session, RateCount.key_hash, RateCount.expires_at < before, limit)


def forget_heartbeats(session: Session, before: datetime, limit: int) -> int:
    """Remove heartbeats of jobs that have not run since a moment (aware), `limit` at most; return how many.

    A job of the timetable that stands still for so long gets a new one with its next run.
    """
    return _forget(session, JobHeartbeat.job, JobHeartbeat.at < before, limit)


def _forget(session: Session, key: InstrumentedAttribute[Any], which: ColumnElement[bool], limit: int) -> int:
    some = select(key).where(which).order_by(key).limit(limit)
    return len(session.scalars(delete(key.class_).where(key.in_(some)).returning(key)).all())
