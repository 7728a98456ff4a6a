"""What the pages about the service read: which coaching organisations serve."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.models import Organisation

PAGE_SIZE = 50


def coaching_organisations(
    session: Session, page: int = 1, size: int = PAGE_SIZE
) -> tuple[Sequence[Organisation], int]:
    """Return a page (from 1) of coaching organisations that have accepted the terms, by name, and the count."""
    serves = Organisation.is_coaching & Organisation.agreement_accepted_at.is_not(None)
    asked = select(Organisation).where(serves).order_by(Organisation.name, Organisation.id)
    rows = session.scalars(asked.limit(size).offset((max(page, 1) - 1) * size)).all()
    return rows, int(session.scalar(select(func.count(Organisation.id)).where(serves)) or 0)
