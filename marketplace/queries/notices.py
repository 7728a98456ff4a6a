"""Which privacy notices an account has accepted."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.models import NoticeAcceptance

MOST = 50


def accepted_notices(session: Session, account_id: int) -> Sequence[NoticeAcceptance]:
    """Return the notices that an account has accepted, the newest first, at most MOST."""
    return session.scalars(
        select(NoticeAcceptance)
        .where(NoticeAcceptance.account_id == account_id)
        .order_by(NoticeAcceptance.accepted_at.desc(), NoticeAcceptance.id.desc())
        .limit(MOST)
    ).all()
