"""Organisations for pages and commands: by name, by seat, waiting to be verified."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import Membership, Organisation


def seat_of(session: Session, account_id: int, role: Role, organisation_id: int | None) -> Membership | None:
    """Return the seat in force of an account in an organisation (None: the service itself), or None."""
    moment = clock.now()
    return session.scalar(
        select(Membership)
        .where(
            Membership.account_id == account_id,
            Membership.role == role,
            Membership.organisation_id.is_(None)
            if organisation_id is None
            else Membership.organisation_id == organisation_id,
            Membership.started_at <= moment,
            (Membership.ended_at.is_(None)) | (Membership.ended_at > moment),
        )
        .order_by(Membership.id)
        .limit(1)
    )


def organisation_by_name(
    session: Session, name: str, *, coaching: bool = False, employer: bool = False
) -> Organisation | None:
    """Return the oldest organisation of a name (any case) that is coaching or an employer as asked, or None."""
    asked = select(Organisation).where(func.lower(Organisation.name) == name.strip().lower())
    if coaching:
        asked = asked.where(Organisation.is_coaching)
    if employer:
        asked = asked.where(Organisation.is_employer)
    return session.scalar(asked.order_by(Organisation.id).limit(1))
