"""Needs that employers left as one sentence and a number."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.days_off import days_off_from
from marketplace.domain.working_days import first_working_day
from marketplace.models import Account, EmployerNeed

PAGE_SIZE = 30


def call_by(need: EmployerNeed) -> datetime:
    """Return until when somebody should have called: the end of the next working day."""
    left_on = need.created_at.astimezone(clock.HELSINKI).date()
    day = first_working_day(left_on + timedelta(days=1), days_off_from(left_on))
    return datetime.combine(day, time(16), clock.HELSINKI)


def _open() -> ColumnElement[bool]:
    return EmployerNeed.handled_at.is_(None) & EmployerNeed.opening_id.is_(None)


def open_calls(
    session: Session, page: int = 1, size: int = PAGE_SIZE
) -> tuple[Sequence[tuple[EmployerNeed, Account | None]], int]:
    """Return a page (from 1) of needs that nobody has handled, with who has taken them, oldest first; and the count."""
    asked = select(EmployerNeed, Account).outerjoin(Account, Account.id == EmployerNeed.taken_by_id).where(_open())
    rows = session.execute(asked.order_by(EmployerNeed.id).limit(size).offset((max(page, 1) - 1) * size))
    total = session.scalar(select(func.count(EmployerNeed.id)).where(_open())) or 0
    return [(need, account) for need, account in rows], int(total)


def waiting_calls(session: Session, account_id: int, limit: int) -> Sequence[EmployerNeed]:
    """Return needs that this account has taken or that nobody has, oldest first."""
    mine = (EmployerNeed.taken_by_id.is_(None)) | (EmployerNeed.taken_by_id == account_id)
    return session.scalars(select(EmployerNeed).where(_open(), mine).order_by(EmployerNeed.id).limit(limit)).all()
