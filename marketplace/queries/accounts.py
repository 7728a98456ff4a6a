"""Who an account is: seats in force, the person behind it."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Seat
from marketplace.models import Account, Membership, Person


def account_by_email(session: Session, email: str) -> Account | None:
    """Return the open account of an address (any case), or None."""
    address = email.strip().lower()
    return session.scalar(select(Account).where(Account.email == address, Account.closed_at.is_(None)))


def actor_of(session: Session, account: Account) -> Actor:
    """Return the account as an actor: its seats in force in order of age, and the person it belongs to.

    A seat counts as verified when the membership is; an employer's organisation must be verified too.
    """
    moment = clock.now()
    rows = session.scalars(
        select(Membership)
        .where(
            Membership.account_id == account.id,
            Membership.started_at <= moment,
            (Membership.ended_at.is_(None)) | (Membership.ended_at > moment),
        )
        .options(joinedload(Membership.organisation))
        .order_by(Membership.id)
    ).all()
    person_id = session.scalar(select(Person.id).where(Person.account_id == account.id, Person.erased_at.is_(None)))
    return Actor(
        account_id=account.id,
        person_id=person_id,
        seats=tuple(
            Seat(
                role=row.role,
                organisation_id=row.organisation_id,
                verified=row.verified_at is not None
                and (
                    row.organisation is None or row.organisation.is_coaching or row.organisation.verified_at is not None
                ),
            )
            for row in rows
        ),
        language=account.language,
        name=account.name,
    )
