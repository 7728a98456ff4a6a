"""Feedback on accessibility: what waits for an answer, what was answered, what is due."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from marketplace.domain.feedback import REMIND_DAYS_BEFORE, FeedbackState
from marketplace.models import Account, Feedback, HistoryRow

PAGE_SIZE = 30
_WAITS = Feedback.state == FeedbackState.WAITING


def feedback_page(
    session: Session, page: int = 1, *, waiting: bool = True, size: int = PAGE_SIZE
) -> tuple[Sequence[Feedback], int]:
    """Return a page (from 1) and the count: waiting ones by the day they are due, others newest first."""
    which: ColumnElement[bool] = _WAITS if waiting else ~_WAITS
    order = (Feedback.due_at, Feedback.id) if waiting else (Feedback.ended_at.desc(), Feedback.id.desc())
    rows = session.scalars(
        select(Feedback).where(which).order_by(*order).limit(size).offset((max(page, 1) - 1) * size)
    ).all()
    return rows, int(session.scalar(select(func.count(Feedback.id)).where(which)) or 0)


def first_due(session: Session) -> tuple[int, datetime | None]:
    """Return how much feedback waits, and until when the most urgent is answered."""
    count, due = session.execute(select(func.count(Feedback.id), func.min(Feedback.due_at)).where(_WAITS)).one()
    return int(count), due


def history_of_feedback(session: Session, number: int) -> Sequence[tuple[HistoryRow, Account | None]]:
    """Return what happened to one, oldest first, with who did it; 50 rows at most."""
    rows = session.execute(
        select(HistoryRow, Account)
        .outerjoin(Account, Account.id == HistoryRow.account_id)
        .where(HistoryRow.subject_kind == "feedback", HistoryRow.subject_id == number)
        .order_by(HistoryRow.id)
        .limit(50)
    )
    return [(row, account) for row, account in rows]


def feedback_to_remind(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return ids of feedback whose day is near and of which nobody was reminded, or over and not reminded since."""
    near = Feedback.reminded_at.is_(None) & (Feedback.due_at <= moment + timedelta(days=REMIND_DAYS_BEFORE))
    over = (Feedback.due_at <= moment) & (Feedback.reminded_at <= Feedback.due_at)
    asked = select(Feedback.id).where(_WAITS, or_(near, over)).order_by(Feedback.due_at, Feedback.id).limit(limit)
    return list(session.scalars(asked))


def feedback_to_forget(session: Session, before: datetime) -> int:
    """Return how much feedback ended before a moment (aware)."""
    return int(session.scalar(select(func.count(Feedback.id)).where(Feedback.ended_at < before)) or 0)
