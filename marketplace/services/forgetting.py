"""Rows that simply go when their time is over: traces, letters, sign-ins, counters. See jobs/forget.py."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from marketplace.models import JobHeartbeat, LastVisit, LoginSession, RateCount
from marketplace.queries.retention import old_rows


def ended_sign_ins(before: datetime) -> ColumnElement[bool]:
    """Select sign-ins that were revoked or whose longest time was over before a moment (aware)."""
    return or_(LoginSession.revoked_at < before, LoginSession.expires_at < before)


def rows_over(kind: str, before: datetime) -> tuple[InstrumentedAttribute[Any], ColumnElement[bool]]:
    """Return (key column, which rows are over) of a kind of rows. Raises KeyError for an unknown one."""
    technical: dict[str, tuple[InstrumentedAttribute[Any], ColumnElement[bool]]] = {
        "sign_in": (LoginSession.id, ended_sign_ins(before)),
        "counter": (RateCount.key_hash, RateCount.expires_at < before),
        # A job of the timetable that stands still for so long gets a new heartbeat with its next run.
        "heartbeat": (JobHeartbeat.job, JobHeartbeat.at < before),
    }
    return technical[kind] if kind in technical else old_rows(before)[kind]


def count_over(session: Session, kind: str, before: datetime) -> int:
    """Return how many rows of a kind were over before a moment (aware)."""
    key, which = rows_over(kind, before)
    return session.scalar(select(func.count(key)).where(which)) or 0


def forget_rows(session: Session, kind: str, before: datetime, limit: int) -> int:
    """Remove rows of a kind that were over before a moment (aware), `limit` at most, the oldest first; return how many.

    Of a sign-in that goes, the last day of use stays with its account: a card's time is counted from it.
    """
    key, which = rows_over(kind, before)
    some = list(session.scalars(select(key).where(which).order_by(key).limit(limit)))
    if not some:
        return 0
    if kind == "sign_in":
        _keep_visits(session, some)
    session.execute(delete(key.class_).where(key.in_(some)))
    return len(some)


def _keep_visits(session: Session, numbers: list[int]) -> None:
    seen = (
        select(LoginSession.account_id, func.max(LoginSession.seen_at))
        .where(LoginSession.id.in_(numbers))
        .group_by(LoginSession.account_id)
    )
    for account_id, at in session.execute(seen).all():
        found = session.get(LastVisit, account_id)
        if found is None:
            session.add(LastVisit(account_id=account_id, at=at))
        elif found.at < at:
            found.at = at
    session.flush()
