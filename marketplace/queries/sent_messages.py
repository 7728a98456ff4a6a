"""Messages as rows, for the pages that show them."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.models import OutgoingMessage

PAGE_SIZE = 20


def messages_to(
    session: Session, account_id: int, page: int = 1, size: int = PAGE_SIZE
) -> tuple[Sequence[OutgoingMessage], int]:
    """Return a page (from 1) of what was told to an account, newest first, and how many there are in all."""
    own = OutgoingMessage.account_id == account_id
    total = session.scalar(select(func.count(OutgoingMessage.id)).where(own)) or 0
    asked = select(OutgoingMessage).where(own).order_by(OutgoingMessage.id.desc())
    return session.scalars(asked.limit(size).offset((max(page, 1) - 1) * size)).all(), int(total)


def message_of(session: Session, account_id: int, public_id: str) -> OutgoingMessage | None:
    """Return one of the messages told to an account, or None."""
    return session.scalar(
        select(OutgoingMessage).where(OutgoingMessage.public_id == public_id, OutgoingMessage.account_id == account_id)
    )


def all_messages(session: Session, page: int = 1, size: int = PAGE_SIZE) -> tuple[Sequence[OutgoingMessage], int]:
    """Return a page (from 1) of every message, newest first, and how many there are in all. For the demo's page."""
    total = session.scalar(select(func.count(OutgoingMessage.id))) or 0
    asked = select(OutgoingMessage).order_by(OutgoingMessage.id.desc())
    return session.scalars(asked.limit(size).offset((max(page, 1) - 1) * size)).all(), int(total)
