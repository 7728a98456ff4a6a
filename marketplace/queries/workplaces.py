"""Workplaces of employers."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.domain.openings import OpeningState
from marketplace.models import Account, HistoryRow, Opening, Workplace
from marketplace.queries.openings import towns

MAX_ROWS = 200
LAST_STEPS = 20


def workplaces_of(session: Session, organisation_ids: Collection[int], *, retired: bool = False) -> Sequence[Workplace]:
    """Return the workplaces of organisations by name; retired ones at the end, if asked."""
    if not organisation_ids:
        return []
    asked = select(Workplace).where(Workplace.organisation_id.in_(organisation_ids))
    if not retired:
        asked = asked.where(Workplace.retired_at.is_(None))
    ordered = asked.order_by(Workplace.retired_at.is_not(None), func.lower(Workplace.name), Workplace.id)
    return session.scalars(ordered.limit(MAX_ROWS)).all()


def openings_at(session: Session, workplace_id: int) -> Sequence[Opening]:
    """Return the drafts and published openings of a workplace, by id: those that follow it when it changes."""
    asked = select(Opening).where(
        Opening.workplace_id == workplace_id, Opening.state.in_((OpeningState.DRAFT, OpeningState.PUBLISHED))
    )
    return session.scalars(asked.order_by(Opening.id)).all()


def workplace_words(session: Session, workplace_id: int | None, language: str) -> str:
    """Return where a workplace is, as one line to meet at: name, address, postcode and town; empty without one."""
    workplace = session.get(Workplace, workplace_id) if workplace_id is not None else None
    if workplace is None:
        return ""
    town = towns(session, [workplace.municipality]).get(workplace.municipality)
    there = " ".join(part for part in (workplace.postcode, town.name(language) if town else None) if part)
    return ", ".join(part for part in (workplace.name, workplace.street_address, there, workplace.contact_name) if part)


def history_of_workplace(
    session: Session, workplace_id: int, limit: int = LAST_STEPS
) -> Sequence[tuple[HistoryRow, Account | None]]:
    """Return what was done to a workplace, newest first: the row, and who did it (None: a command or nobody left)."""
    asked = (
        select(HistoryRow, Account)
        .outerjoin(Account, Account.id == HistoryRow.account_id)
        .where(HistoryRow.subject_kind == "workplace", HistoryRow.subject_id == workplace_id)
        .order_by(HistoryRow.id.desc())
        .limit(limit)
    )
    return [(row, who) for row, who in session.execute(asked)]
