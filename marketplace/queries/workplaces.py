"""Workplaces of employers."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.domain.openings import OpeningState
from marketplace.models import Opening, Workplace

MAX_ROWS = 200


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
